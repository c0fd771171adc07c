// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Bounds are evaluated where the type is written, once; sizeof evaluates nothing else.

int f(int);

int vla(int n, int m[n][f(n)])
{
    int a[f(n) + 1];
    typedef int row[n++];
    row r;
    n = sizeof(a) + sizeof(n++) + sizeof(int[n++]);
    a[n] = m[1][n];
    return sizeof r;
}
// CHECK-LABEL: fn vla(
// CHECK: b1:
// CHECK-NEXT:   read %n
// CHECK-NEXT:   %3 = call f(%n) init
// CHECK-NEXT:   %3 = call f(%n) init
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   live %r
// CHECK-NEXT:   %6 = unknown + 4 init
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   %7 = %6 + unknown init
// CHECK-NEXT:   %n = %7
// CHECK-NEXT:   read %n
// CHECK-NEXT:   live %8
// CHECK-NEXT:   %8 = unknown init
// CHECK-NEXT:   read %n
// CHECK-NEXT:   %a[*] = (*%8)[*]
// CHECK-NEXT:   dead %8
// CHECK-NEXT:   %return = unknown init
// CHECK-NEXT:   dead %r exit
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
