// Nothing is reported inside system headers; a system header's macro is the user's where it is used.
// RUN: %lien -isystem %S/Inputs/system -Wsystem-headers -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %lien -I %S/Inputs/system %s 2>&1 | FileCheck %s
#include <lien.h>
#include <noisy.h>

void calls(char *owned p) {
    noisy(p);
    free(p); // expected-warning {{[lien-double-free]}}
}

void uses_macro(char *owned p) {
    FREE_TWICE(p); // expected-warning {{[lien-double-free]}}
}

// CHECK: noisy.h:5:{{[0-9]+}}: warning: {{.*}} [lien-double-free]
