// RUN: %lien -std=c2y -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// REQUIRES: llvm-22
// C2y: break and continue may name the loop or switch that they mean.

int f(int n)
{
outer:
    for (int i = 0; i < n; i++) {
        int k = i;
    inner:
        switch (n) {
        case 1:
            while (n) {
                int j = n;
                if (j == 1)
                    continue outer;
                if (j == 2)
                    break inner;
                break outer;
            }
        }
    }
    return 0;
}
// CHECK-LABEL: fn f(
// CHECK: b1:
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   live %i
// CHECK-NEXT:   %i = 0 init
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %i < %n, b4, b6 loop
// CHECK-NEXT: b4:
// CHECK-NEXT:   live %k
// CHECK-NEXT:   %k = %i init
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   switch %n, [1: b9, default: b8]
// CHECK-NEXT: b9:
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b10:
// CHECK-NEXT:   br %n != 0, b11, b12 loop
// CHECK-NEXT: b11:
// CHECK-NEXT:   live %j
// CHECK-NEXT:   %j = %n init
// CHECK-NEXT:   br %j == 1, b13, b14
// CHECK-NEXT: b13:
// CHECK-NEXT:   dead %j exit
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b14:
// CHECK-NEXT:   br %j == 2, b15, b16
// CHECK-NEXT: b15:
// CHECK-NEXT:   dead %j exit
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b16:
// CHECK-NEXT:   dead %j exit
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b12:
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   %i = %i + 1 compound
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b6:
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
