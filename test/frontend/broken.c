// A file that does not compile gets the compiler's errors, nothing of Lien's, and no crash.
// RUN: not %lien %s 2>&1 | FileCheck %s
#include <lien.h>
#include <stdlib.h>

void twice(char *owned p) {
    free(p);
    free(p);
}

struct incomplete;
int broken(struct incomplete s, char *owned p) {
    struct missing m;
    m.x = undeclared(p;
    goto nowhere;
    switch (s) { case m: default: default: break; }
    return p->field[];
}

void unfinished(char *owned p) {
    if (p) {

// CHECK: error:
// CHECK-NOT: [lien-
// CHECK-NOT: Stack dump
// CHECK: errors generated.
