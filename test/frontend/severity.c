// The command line sets the severity of each report; the narrower name wins, whatever the order.
// RUN: %lien %s 2>&1 | FileCheck --check-prefix=DEFAULT %s
// RUN: %lien -fplugin-arg-lien-double-free=off %s 2>&1 | FileCheck --check-prefix=OFF %s
// RUN: %lien -fplugin-arg-lien-lien-double-free=note %s 2>&1 | FileCheck --check-prefix=NOTE %s
// RUN: not %lien -fplugin-arg-lien-double-free=error %s 2>&1 | FileCheck --check-prefix=ERROR %s
// RUN: %lien -fplugin-arg-lien-all=off %s 2>&1 | FileCheck --allow-empty --check-prefix=NONE %s
// RUN: %lien -fplugin-arg-lien-leak=warning -fplugin-arg-lien-all=off %s 2>&1 | FileCheck --check-prefix=NARROW %s
// RUN: %lien -fplugin-arg-lien-leak-may=off %s 2>&1 | FileCheck --check-prefix=MAY %s
// RUN: %lien -fplugin-arg-lien-all-may=off -fplugin-arg-lien-leak=warning %s 2>&1 | FileCheck --check-prefix=MAY %s
// RUN: %lien -fplugin-arg-lien-leak=off -fplugin-arg-lien-leak-may=warning %s 2>&1 | FileCheck --check-prefix=ONLYMAY %s
#include <lien.h>
#include <stdlib.h>

void twice(char *owned p) {
    free(p);
    free(p);
}

void never(char *owned p) {
}

void sometimes(char *owned p, int c) {
    if (c)
        free(p);
}

// DEFAULT: warning: {{.*}} [lien-double-free]
// DEFAULT: warning: {{.*}} [lien-leak]
// DEFAULT: warning: {{.*}} [lien-leak-may]
// DEFAULT: 3 warnings generated.
// OFF-NOT: lien-double-free
// OFF: 2 warnings generated.
// NOTE: note: {{.*}} [lien-double-free]
// NOTE: 2 warnings generated.
// ERROR: error: {{.*}} [lien-double-free]
// ERROR: 2 warnings and 1 error generated.
// NONE-NOT: lien
// NARROW-NOT: lien-double-free
// NARROW: [lien-leak]
// NARROW: [lien-leak-may]
// NARROW: 2 warnings generated.
// MAY-NOT: lien-leak-may
// MAY: 2 warnings generated.
// ONLYMAY-NOT: [lien-leak]
// ONLYMAY: [lien-leak-may]
// ONLYMAY: 2 warnings generated.
