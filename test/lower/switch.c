// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Cases are edges: ranges, fallthrough, cases in odd places, declarations that the edges jump over.

int f(int);
enum e { A, B = 5, C = -1 };

int plain(enum e x)
{
    switch (x) {
    case A:
        return 1;
    case B:
        f(1);
    case C:
        f(2);
        break;
    default:
        f(3);
    }
    return 0;
}
// CHECK-LABEL: fn plain(
// CHECK: b1:
// CHECK-NEXT:   switch %x, [0: b6, 5: b5, -1: b4, default: b3]
// CHECK-NEXT: b6:
// CHECK-NEXT:   %return = 1 init
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   return
// CHECK-NEXT: b5:
// CHECK-NEXT:   %3 = call f(1) init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   %3 = call f(2) init
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b3:
// CHECK-NEXT:   %3 = call f(3) init
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

int ranges(unsigned long long u, char c)
{
    switch (u) {
    case 0xffffffffffffffff: return 1;
    case 5 ... 9: return 2;
    }
    switch (c) {
    case 'a' ... 'z': return 3;
    }
    return 0;
}
// CHECK-LABEL: fn ranges(
// CHECK: b1:
// CHECK-NEXT:   switch %u, [-1: b4, 5..9: b3, default: b2]
// CHECK-NEXT: b4:
// CHECK-NEXT:   %return = 1 init
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   %return = 2 init
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   return
// CHECK-NEXT: b2:
// CHECK-NEXT:   switch %c, [97..122: b6, default: b5]
// CHECK-NEXT: b6:
// CHECK-NEXT:   %return = 3 init
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   return
// CHECK-NEXT: b5:
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void over_declarations(int x)
{
    switch (x) {
        int y;
    case 1:
        y = 1;
    case 2: {
        int z;
    case 3:
        z = 2;
    }
    }
}
// CHECK-LABEL: fn over_declarations(
// CHECK: b1:
// CHECK-NEXT:   switch %x, [1: b5, 2: b4, 3: b3, default: b2]
// CHECK-NEXT: b6:
// CHECK-NEXT:   live %y
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b5:
// CHECK-NEXT:   live %y
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   %y = 1
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b4:
// CHECK-NEXT:   live %y
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   live %z
// CHECK-NEXT:   goto b9
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %y
// CHECK-NEXT:   live %z
// CHECK-NEXT:   goto b9
// CHECK-NEXT: b9:
// CHECK-NEXT:   %z = 2
// CHECK-NEXT:   dead %z exit
// CHECK-NEXT:   dead %y exit
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void duff(char *to, char *from, int n)
{
    switch (n & 1) {
    case 0:
        do {
            *to = *from;
    case 1:
            *to = 1;
        } while (--n);
    }
}
// CHECK-LABEL: fn duff(
// CHECK: b1:
// CHECK-NEXT:   %4 = %n & 1 init
// CHECK-NEXT:   switch %4, [0: b4, 1: b3, default: b2]
// CHECK-NEXT: b4:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   *%to = *%from
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   *%to = 1
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   %n = %n + -1 compound
// CHECK-NEXT:   br %n != 0, b8, b9 loop
// CHECK-NEXT: b8:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b9:
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %from exit
// CHECK-NEXT:   dead %to exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void odd(int x, int y)
{
    switch (x)
    case 1:
        f(x);
    switch (f(x)) {
    }
    switch (x) {
    case 1:
        switch (y)
        case 2:
        case 3:
            break;
        break;
        f(9);
    }
}
// CHECK-LABEL: fn odd(
// CHECK: b1:
// CHECK-NEXT:   switch %x, [1: b3, default: b2]
// CHECK-NEXT: b3:
// CHECK-NEXT:   %3 = call f(%x) init
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   %4 = call f(%x) init
// CHECK-NEXT:   switch %4, [default: b4]
// CHECK-NEXT: b4:
// CHECK-NEXT:   switch %x, [1: b6, default: b5]
// CHECK-NEXT: b6:
// CHECK-NEXT:   switch %y, [2: b9, 3: b8, default: b7]
// CHECK-NEXT: b9:
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b10:
// CHECK-NEXT:   %3 = call f(9) init
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   dead %y exit
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

int struct_result(void)
{
    struct s { int k; char *p; } g(void);
    switch (g().k) {
    case 1:
        return 1;
    }
    return 0;
}
// CHECK-LABEL: fn struct_result(
// CHECK: b1:
// CHECK-NEXT:   live %1
// CHECK-NEXT:   %1 = call g() init
// CHECK-NEXT:   %2 = %1.k init
// CHECK-NEXT:   dead %1
// CHECK-NEXT:   switch %2, [1: b3, default: b2]
// CHECK-NEXT: b3:
// CHECK-NEXT:   %return = 1 init
// CHECK-NEXT:   return
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   return
// CHECK-NEXT: }
