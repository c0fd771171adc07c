// The short names are the core's four; with LIEN_NO_SHORT_NAMES there are none, and everything can be said without them.
// RUN: %clang -I %include -dM -E -include lien.h -xc /dev/null | grep '#define [a-z]' | sort | FileCheck %s --check-prefix=SHORT
// RUN: %clang -I %include -dM -E -DLIEN_NO_SHORT_NAMES -include lien.h -xc /dev/null | FileCheck %s --check-prefix=NONE
// RUN: %lien -DLIEN_NO_SHORT_NAMES -Xclang -verify %s
// SHORT: #define borrowed{{ |$}}
// SHORT-NEXT: #define borrowed_mut{{ |$}}
// SHORT: #define lifetime(a)
// SHORT: #define owned{{ |$}}
// NONE-NOT: #define {{borrowed|lifetime|owned}}
// expected-no-diagnostics
#include <lien.h>

struct owned { int borrowed; };
typedef int lifetime;
static int borrowed_mut(lifetime x) { return x; }
const char *LIEN_BORROWED LIEN_LIFETIME(a) name(const struct owned *LIEN_BORROWED LIEN_LIFETIME(a) owned, char *LIEN_BORROWED_MUT s);
int also(struct owned *owned) { return borrowed_mut(owned->borrowed); }
char *LIEN_OWNED made(void);
void weak(void) __attribute__((weak)); // no macro in the way of an attribute
