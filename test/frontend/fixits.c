// A mend that needs no thought comes as a fix-it: the forgotten release before an exit that does not use the value, the second one taken out.
// RUN: %lien -fdiagnostics-parseable-fixits %s 2>&1 | FileCheck %s
#include <stdlib.h>

int forgotten(int n)
{
    char *p = malloc(10);
    if (!p)
        return -1;
    if (n > 3)
        // CHECK: [[@LINE+3]]:9: warning: 'p' is never released [lien-leak]
        // CHECK: fix-it:"{{.*}}fixits.c":{[[@LINE+2]]:9-[[@LINE+2]]:9}:"{ free(p); "
        // CHECK: fix-it:"{{.*}}fixits.c":{[[@LINE+1]]:18-[[@LINE+1]]:18}:" }"
        return 2;
    free(p);
    return 0;
}

void twice(char *p)
{
    free(p);
    // CHECK: [[@LINE+2]]:10: warning: 'p' is released twice [lien-double-free]
    // CHECK: fix-it:"{{.*}}fixits.c":{{.*}}-[[@LINE+1]]:13}:""
    free(p);
}

// The value returned may still be the forgotten one: no mend is offered.
int used_by_the_result(void)
{
    char *p = malloc(10);
    if (!p)
        return 0;
    p[0] = 1;
    // CHECK: [[@LINE+2]]:5: warning: 'p' is never released [lien-leak]
    // CHECK-NOT: fix-it
    return p[0];
}
