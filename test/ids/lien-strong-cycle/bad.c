// RUN: %lien -Xclang -verify %s
// RUN: %lien -fplugin-arg-lien-strong-cycle=warning %s 2>&1 | FileCheck --check-prefix=LOUD %s
// RUN: %lien -fplugin-arg-lien-strong-cycle=off %s 2>&1 | count 0
// lien-strong-cycle: counted references that lead back to where they stand. Mended twins stand in ok.c. No function is needed.
#include <lien.h>

struct person { int age; struct person *LIEN_SHARED friend_of; }; // expected-note {{'friend_of' of 'person' is part of a cycle}} expected-note {{LIEN_WEAK}}

struct child;
struct parent { int n; struct child *LIEN_SHARED first; }; // expected-note {{[lien-strong-cycle]}} expected-note {{LIEN_WEAK}} expected-note {{through 'first' of 'parent'}}
struct child { int n; struct parent *LIEN_SHARED up; };    // expected-note {{[lien-strong-cycle]}} expected-note {{LIEN_WEAK}} expected-note {{through 'up' of 'child'}}

// Over what is owned, held by value, in arrays.
struct room;
struct door { struct room *LIEN_SHARED to[2]; }; // expected-note {{[lien-strong-cycle]}} expected-note {{LIEN_WEAK}}
struct wall { struct door front; };
struct room { struct wall *owned *owned walls; }; // expected-note {{through 'walls' of 'room'}}
// expected-note@-2 {{through 'front' of 'wall'}}
// LOUD: [[#@LINE-12]]:53: warning: 'friend_of' of 'person' is part of a cycle of counted references{{.*}} [lien-strong-cycle]
