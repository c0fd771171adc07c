// RUN: %lien -Xclang -verify %s
// Not lien-strong-cycle: types near those of bad.c. expected-no-diagnostics
#include <lien.h>

struct person { int age; struct person *LIEN_WEAK friend_of; };

struct child;
struct parent { int n; struct child *LIEN_SHARED first; };
struct child { int n; struct parent *LIEN_WEAK up; };

struct tree { struct tree *owned left, *owned right; struct leaf *LIEN_SHARED leaf; };
struct leaf { int n; };

struct back;
struct there { struct back *LIEN_SHARED b; };
struct back { struct there *borrowed t; struct there *raw; };
