// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// The value of a statement expression is read before its variables end.

void use(char *);

char *taken(char **slot)
{
    char *p = ({ char *t = *slot; *slot = 0; t; });
    use(({ char *u = p; u; }));
    ({ use(p); });
    return ({ p; });
}
// CHECK-LABEL: fn taken(
// CHECK: b1:
// CHECK-NEXT:   live %p
// CHECK-NEXT:   live %t
// CHECK-NEXT:   %t = *%slot init
// CHECK-NEXT:   *%slot = null
// CHECK-NEXT:   %p = %t init
// CHECK-NEXT:   dead %t exit
// CHECK-NEXT:   live %4
// CHECK-NEXT:   live %u
// CHECK-NEXT:   %u = %p init
// CHECK-NEXT:   %4 = %u init
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   call use(%4)
// CHECK-NEXT:   dead %4
// CHECK-NEXT:   call use(%p)
// CHECK-NEXT:   %return = %p init
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %slot exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

int leaves(int n)
{
    for (;;) {
        int k = n + ({ if (n) break; int j = n; if (j) return j; j; });
    }
    return 0;
}
// CHECK-LABEL: fn leaves(
// CHECK: b1:
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %k
// CHECK-NEXT:   br %n != 0, b6, b7
// CHECK-NEXT: b6:
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b7:
// CHECK-NEXT:   live %j
// CHECK-NEXT:   %j = %n init
// CHECK-NEXT:   br %j != 0, b8, b9
// CHECK-NEXT: b8:
// CHECK-NEXT:   %return = %j init
// CHECK-NEXT:   dead %j exit
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b9:
// CHECK-NEXT:   %3 = %j init
// CHECK-NEXT:   dead %j exit
// CHECK-NEXT:   %k = %n + %3 init
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b5:
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
