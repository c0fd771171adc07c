// A report in a macro stands where the macro is used, and says where it is defined.
// RUN: %lien %s 2>&1 | FileCheck %s
#include <lien.h>
#include <stdlib.h>

#define DONE() free(p)

void twice(char *owned p) {
    DONE();
    DONE();
}
// CHECK: macro.c:10:5: warning: {{.*}} [lien-double-free]
// CHECK: macro.c:6:{{[0-9]+}}: note: expanded from macro 'DONE'
