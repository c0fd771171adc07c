// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Conditions are edges: && || ! ?: and comparisons, each operand a branch of its own.

char *make(void);
int f(void);
void g(int);

void logic(char *p, int n)
{
    if (p && (n > 3 || !f()))
        g(1);
    else if (!(p == 0 && n))
        g(2);
    while (!p || n != 2)
        g(3);
}
// CHECK-LABEL: fn logic(
// CHECK: b1:
// CHECK-NEXT:   br %p != null, b4, b3
// CHECK-NEXT: b4:
// CHECK-NEXT:   br %n > 3, b2, b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   %3 = call f() init
// CHECK-NEXT:   br %3 != 0, b3, b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %p == null, b9, b7
// CHECK-NEXT: b9:
// CHECK-NEXT:   br %n != 0, b8, b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   call g(2)
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b10:
// CHECK-NEXT:   br %p != null, b13, b11 loop
// CHECK-NEXT: b13:
// CHECK-NEXT:   br %n != 2, b11, b12 loop
// CHECK-NEXT: b11:
// CHECK-NEXT:   call g(3)
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b12:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void temporaries(int n)
{
    if (make())
        g(1);
    if (n && make() == 0)
        g(2);
}
// CHECK-LABEL: fn temporaries(
// CHECK: b1:
// CHECK-NEXT:   live %2
// CHECK-NEXT:   %2 = call make() init
// CHECK-NEXT:   br %2 != null, b4, b5
// CHECK-NEXT: b4:
// CHECK-NEXT:   dead %2
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b5:
// CHECK-NEXT:   dead %2
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %n != 0, b8, b7
// CHECK-NEXT: b8:
// CHECK-NEXT:   live %3
// CHECK-NEXT:   %3 = call make() init
// CHECK-NEXT:   br %3 == null, b9, b10
// CHECK-NEXT: b9:
// CHECK-NEXT:   dead %3
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b10:
// CHECK-NEXT:   dead %3
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b6:
// CHECK-NEXT:   call g(2)
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void compare(int rc, unsigned u, char c, unsigned long z)
{
    if ((unsigned)rc == 5u)
        g(1);
    if (rc == -1 || (unsigned long)rc == 0)
        g(2);
    if ((unsigned char)rc == 1)
        g(3);
    if (z > (unsigned long)rc)
        g(4);
    if (c == 'x' || u < 3)
        g(5);
}
// CHECK-LABEL: fn compare(
// CHECK: b1:
// CHECK-NEXT:   br %rc == 5, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %rc == -1, b4, b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   br %rc == 0, b4, b5
// CHECK-NEXT: b4:
// CHECK-NEXT:   call g(2)
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   %5 = %rc init
// CHECK-NEXT:   br %5 == 1, b7, b8
// CHECK-NEXT: b7:
// CHECK-NEXT:   call g(3)
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   %6 = %rc init
// CHECK-NEXT:   br %z > %6, b9, b10
// CHECK-NEXT: b9:
// CHECK-NEXT:   call g(4)
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b10:
// CHECK-NEXT:   br %c == 120, b11, b13
// CHECK-NEXT: b13:
// CHECK-NEXT:   br %u < 3, b11, b12
// CHECK-NEXT: b11:
// CHECK-NEXT:   call g(5)
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b12:
// CHECK-NEXT:   dead %z exit
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %u exit
// CHECK-NEXT:   dead %rc exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void constants(int n)
{
    if (0)
        g(1);
    if (sizeof(long) == 8)
        g(2);
    while (1)
        if (f())
            break;
    for (;;)
        g(3);
}
// CHECK-LABEL: fn constants(
// CHECK: b1:
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   call g(2)
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   %2 = call f() init
// CHECK-NEXT:   br %2 != 0, b9, b10
// CHECK-NEXT: b9:
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b10:
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b8:
// CHECK-NEXT:   goto b11
// CHECK-NEXT: b11:
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b12:
// CHECK-NEXT:   call g(3)
// CHECK-NEXT:   goto b13
// CHECK-NEXT: b13:
// CHECK-NEXT:   goto b11
// CHECK-NEXT: b14:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void expected(char *p, int n)
{
    if (__builtin_expect(!!(p == 0), 0))
        g(1);
    if ((n && p) == 0)
        g(2);
    if (n ? p != 0 : n)
        g(3);
    if (g(1), n)
        g(4);
    if (n & 4)
        g(5);
    __builtin_assume(n > 0);
}
// CHECK-LABEL: fn expected(
// CHECK: b1:
// CHECK-NEXT:   br %p == null, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   br %n != 0, b6, b4
// CHECK-NEXT: b6:
// CHECK-NEXT:   br %p != null, b5, b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   call g(2)
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b5:
// CHECK-NEXT:   br %n != 0, b9, b10
// CHECK-NEXT: b9:
// CHECK-NEXT:   br %p != null, b7, b8
// CHECK-NEXT: b10:
// CHECK-NEXT:   br %n != 0, b7, b8
// CHECK-NEXT: b7:
// CHECK-NEXT:   call g(3)
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   br %n != 0, b11, b12
// CHECK-NEXT: b11:
// CHECK-NEXT:   call g(4)
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b12:
// CHECK-NEXT:   %3 = %n & 4 init
// CHECK-NEXT:   br %3 != 0, b13, b14
// CHECK-NEXT: b13:
// CHECK-NEXT:   call g(5)
// CHECK-NEXT:   goto b14
// CHECK-NEXT: b14:
// CHECK-NEXT:   br %n > 0, b15, b16 assert
// CHECK-NEXT: b16:
// CHECK-NEXT:   unreachable
// CHECK-NEXT: b15:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

int values(char *p, int n, double d)
{
    int ok = p != 0;
    ok = !n;
    ok = !!p;
    ok = p && n;
    ok = !(p || n);
    ok = d < 1.0;
    _Bool b = p;
    b = n;
    return ok;
}
// CHECK-LABEL: fn values(
// CHECK: b1:
// CHECK-NEXT:   live %ok
// CHECK-NEXT:   %ok = %p != null init
// CHECK-NEXT:   %ok = %n == 0
// CHECK-NEXT:   %ok = %p != null
// CHECK-NEXT:   br %p != null, b5, b3
// CHECK-NEXT: b5:
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %ok = 1
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   %ok = 0
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   br %p != null, b7, b9
// CHECK-NEXT: b9:
// CHECK-NEXT:   br %n != 0, b7, b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   %ok = 1
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b7:
// CHECK-NEXT:   %ok = 0
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   read %d
// CHECK-NEXT:   %ok = unknown
// CHECK-NEXT:   live %b
// CHECK-NEXT:   %b = %p != null init
// CHECK-NEXT:   %b = %n != 0
// CHECK-NEXT:   %return = %ok init
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   dead %ok exit
// CHECK-NEXT:   dead %d exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

char *choose(char *p, char *q, int n)
{
    char *r = n ? p : make();
    r = p ?: q;
    n ? g(1) : (void)f();
    n && f();
    n || f();
    return n > 1 ? p : n ? q : (char *)0;
}
// CHECK-LABEL: fn choose(
// CHECK: b1:
// CHECK-NEXT:   live %r
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %r = %p init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   %r = call make() init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   br %p != null, b5, b6
// CHECK-NEXT: b5:
// CHECK-NEXT:   %r = %p
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b6:
// CHECK-NEXT:   %r = %q
// CHECK-NEXT:   goto b7
// CHECK-NEXT: b7:
// CHECK-NEXT:   br %n != 0, b8, b9
// CHECK-NEXT: b8:
// CHECK-NEXT:   call g(1)
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b9:
// CHECK-NEXT:   %5 = call f() init
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b10:
// CHECK-NEXT:   br %n != 0, b11, b12
// CHECK-NEXT: b11:
// CHECK-NEXT:   %5 = call f() init
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b12:
// CHECK-NEXT:   br %n != 0, b14, b13
// CHECK-NEXT: b13:
// CHECK-NEXT:   %5 = call f() init
// CHECK-NEXT:   goto b14
// CHECK-NEXT: b14:
// CHECK-NEXT:   br %n > 1, b15, b16
// CHECK-NEXT: b15:
// CHECK-NEXT:   %return = %p init
// CHECK-NEXT:   goto b17
// CHECK-NEXT: b16:
// CHECK-NEXT:   br %n != 0, b18, b19
// CHECK-NEXT: b18:
// CHECK-NEXT:   %return = %q init
// CHECK-NEXT:   goto b20
// CHECK-NEXT: b19:
// CHECK-NEXT:   %return = null init
// CHECK-NEXT:   goto b20
// CHECK-NEXT: b20:
// CHECK-NEXT:   goto b17
// CHECK-NEXT: b17:
// CHECK-NEXT:   dead %r exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %q exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

// Whether two pointers are one is found out by branching; whether one is null need not be.
int same(char *p, char *q)
{
    int differs = p != q;
    int none = !p;
    return differs + none;
}
// CHECK-LABEL: fn same(
// CHECK: br %p != %q, [[YES:b[0-9]+]], [[NO:b[0-9]+]]
// CHECK-NEXT: [[YES]]:
// CHECK-NEXT: %differs = 1 init
// CHECK-NEXT: goto [[AFTER:b[0-9]+]]
// CHECK-NEXT: [[NO]]:
// CHECK-NEXT: %differs = 0 init
// CHECK: [[AFTER]]:
// CHECK: %none = %p == null init

// The operand of __builtin_constant_p is not evaluated, and what is no constant is 0.
void constant(char *p, int n)
{
    int a = __builtin_constant_p(3) + __builtin_constant_p(n);
    if (__builtin_constant_p(f()))
        g(a);
    g(__builtin_constant_p(p) ? 4 : 5);
}
// CHECK-LABEL: fn constant(
// CHECK-NOT: call f
// CHECK: %a = 1 init
// CHECK: goto [[NOT:b[0-9]+]]
// CHECK: [[NOT]]:
// CHECK-NEXT: {{.*}} = 5 init
