// Reports are warnings like Clang's own: -w, -Werror and `#pragma clang diagnostic` hold for them.
// RUN: %lien -w %s 2>&1 | count 0
// RUN: %lien -Wno-everything %s 2>&1 | count 0
// RUN: not %lien -Werror %s 2>&1 | FileCheck --check-prefix=WERROR %s
// RUN: %lien -Wfatal-errors %s 2>&1 | FileCheck --check-prefix=PLAIN %s
// RUN: not %lien -w -fplugin-arg-lien-all=error %s 2>&1 | FileCheck --check-prefix=ERROR %s
// RUN: not %clang -fplugin=%plugin -I %include -Werror -c -o %t.o %s 2>/dev/null
// RUN: not ls %t.o
#include <lien.h>
#include <stdlib.h>

void twice(char *owned p) {
    free(p);
    free(p);
}

#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Weverything"
void silenced(char *owned p) {
    free(p);
    free(p);
}
#pragma clang diagnostic pop

// WERROR: error: {{.*}} [lien-double-free]
// WERROR-NOT: lien-double-free
// WERROR: 1 error generated.
// PLAIN: 1 warning generated.
// ERROR: 2 errors generated.
