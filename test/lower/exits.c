// RUN: %lien -w -fplugin-arg-lien-dump=ir %s > %t
// RUN: FileCheck %s < %t
// RUN: grep -c '^  dead ' %t | awk '$1 > 20000 { print "quadratic: " $1 " dead points"; exit 1 }'
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A return, break or goto ends everything it leaves. Where many variables are left over and over again, such jumps share the
// way out: 300 variables with a return, a goto or a continue behind each are not 300 * 300 / 2 ends, but what is lost on the
// way is still found, and so is what is cleaned up.
#include <lien.h>
#include <stdlib.h>

int *find(int);
void drop(int **);

#define TEN(x, n) x(n##0) x(n##1) x(n##2) x(n##3) x(n##4) x(n##5) x(n##6) x(n##7) x(n##8) x(n##9)
#define HUNDRED(x, n) TEN(x, n##0) TEN(x, n##1) TEN(x, n##2) TEN(x, n##3) TEN(x, n##4) TEN(x, n##5) TEN(x, n##6) TEN(x, n##7) TEN(x, n##8) TEN(x, n##9)
#define ALL(x) HUNDRED(x, 1) HUNDRED(x, 2) HUNDRED(x, 3)

#define OR_RETURN(n) int *v##n = find(n); if (!v##n) return n;
int returns(void)
{
    ALL(OR_RETURN)
    return *v100;
}
// The first ways out are as ever; the last ones are one jump, and the value is that of the return.
// CHECK-LABEL: fn returns(
// CHECK: %return = 100 init
// CHECK-NEXT: dead %v100 exit
// CHECK-NEXT: return
// CHECK: %return = 398 init
// CHECK-NEXT: goto [[LAST:b[0-9]+]]
// CHECK: %return = 399 init
// CHECK-NEXT: goto b{{[0-9]+}}
// CHECK-NEXT: {{b[0-9]+}}:
// CHECK-NEXT: dead %v399 exit
// CHECK-NEXT: goto [[LAST]]

#define OR_OUT(n) int *w##n = find(n); if (!w##n) goto out;
#define OR_NEXT(n) int *x##n = find(n); if (!x##n) continue;
#define OR_BREAK(n) int *y##n = find(n); if (!y##n) break;
int jumps(int n)
{
    for (int i = 0; i < n; i++) {
        ALL(OR_NEXT)
    }
    for (;;) {
        ALL(OR_BREAK)
    }
    {
        ALL(OR_OUT)
        return 1;
    }
out:
    return 0;
}
// CHECK-LABEL: fn jumps(

int lost(int n)
{
    char *p = malloc(8);
    if (!p)
        return 1;
    ALL(OR_RETURN) // expected-warning {{'p' is never released [lien-leak]}}
    free(p);
    return *v100;
} // expected-warning {{'p' may never be released [lien-leak-may]}}

int cleaned(void)
{
    int *first __attribute__((cleanup(drop))) = find(0);
    ALL(OR_RETURN)
    return *v100 + *first;
}
// CHECK-LABEL: fn cleaned(
// CHECK: call drop(&%first) cleanup
// CHECK-NEXT: dead %first exit
// CHECK-NEXT: return
// CHECK: call drop(&%first) cleanup{{$}}
// CHECK-NEXT: dead %first exit
// CHECK-NEXT: goto [[LEAVE:b[0-9]+]]
// CHECK: %return = 399 init
// CHECK: [[LEAVE]]:
// CHECK-NEXT: return
// CHECK-NEXT: {{^}}}
