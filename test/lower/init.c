// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Initialisers: nested, designated, braced scalars, strings, unions, compound literals. What is not written is zero.

struct in { int x, y; };
struct s { char *p; struct in in; int n; };
union u { int i; char *p; };
struct s make(void);
int f(void);

void records(char *p)
{
    struct s all = { p, { 1, 2 }, 3 };
    struct s some = { .n = 1 };
    struct s nested = { .in.y = 2, .p = p, .in = { .x = 1 } };
    struct s copy = all, made = make(), empty = {}, lit = (struct s){ p };
    union u first = { 1 }, second = { .p = p };
    int scalar = { 3 };
    char *none = {};
}

void arrays(char *p)
{
    char *names[3] = { "a", p };
    int few[] = { 1, f() }, sparse[4] = { [2] = 3 };
    struct s table[2] = { { p }, { .n = 1 } };
    char text[4] = "ab", also[] = { "cd" };
    int many[20] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, f() };
}

void updated(struct s v)
{
    struct { struct s s; int k; } w = { .s = v, .s.n = 5, .k = 1 };
}

void literals(struct s *v, char *p)
{
    *v = (struct s){ .p = p, .n = v->n };
    v = &(struct s){ p };
    p = (char[]){ "abc" };
    int n = ((struct s){ .n = 2 }).n;
}

struct s returned(char *p)
{
    return (struct s){ .p = p };
}
