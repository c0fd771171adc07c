// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// What lien.h leaves in a body.
#include <lien.h>

void take(char *owned p);
void raw(char *p);

char *claims(char *p, char *q, char *r)
{
    take(LIEN_MOVE(p));
    LIEN_LEAK(q);
    char *owned t = LIEN_ASSUME_OWNED(r);
    return LIEN_MOVE(t);
}
// CHECK-LABEL: fn claims(
// CHECK: b1:
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %4 = claim move %p init macro
// CHECK-NEXT:   call take(%4)
// CHECK-NEXT:   dead %4
// CHECK-NEXT:   live %5
// CHECK-NEXT:   %5 = claim leak %q init macro
// CHECK-NEXT:   dead %5 macro
// CHECK-NEXT:   live %t
// CHECK-NEXT:   %t = claim owned %r init macro
// CHECK-NEXT:   %return = claim move %t init macro
// CHECK-NEXT:   dead %t exit
// CHECK-NEXT:   dead %r exit
// CHECK-NEXT:   dead %q exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void unsafe(char *p, int n)
{
    LIEN_UNSAFE {
        raw(p);
        if (n)
            return;
    }
    if (n)
        LIEN_UNSAFE { raw(p); }
    else
        raw(0);
    raw(p);
}
// CHECK-LABEL: fn unsafe(
// CHECK: b1:
// CHECK-NEXT:   call raw(%p) unsafe
// CHECK-NEXT:   br %n != 0, b2, b3 unsafe
// CHECK-NEXT: b2:
// CHECK-NEXT:   dead %n unsafe exit
// CHECK-NEXT:   dead %p unsafe exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %n != 0, b4, b5
// CHECK-NEXT: b4:
// CHECK-NEXT:   call raw(%p) unsafe
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b5:
// CHECK-NEXT:   call raw(null)
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   call raw(%p)
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
