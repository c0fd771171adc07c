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

void temporaries(int n)
{
    if (make())
        g(1);
    if (n && make() == 0)
        g(2);
}

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

char *choose(char *p, char *q, int n)
{
    char *r = n ? p : make();
    r = p ?: q;
    n ? g(1) : (void)f();
    n && f();
    n || f();
    return n > 1 ? p : n ? q : (char *)0;
}
