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
}
// CHECK-LABEL: fn records(
// CHECK: b1:
// CHECK-NEXT:   live %all
// CHECK-NEXT:   %all.p = %p init
// CHECK-NEXT:   %all.in.x = 1 init
// CHECK-NEXT:   %all.in.y = 2 init
// CHECK-NEXT:   %all.n = 3 init
// CHECK-NEXT:   live %some
// CHECK-NEXT:   %some = zero init
// CHECK-NEXT:   %some.n = 1 init
// CHECK-NEXT:   live %nested
// CHECK-NEXT:   %nested = zero init
// CHECK-NEXT:   %nested.p = %p init
// CHECK-NEXT:   %nested.in = zero init
// CHECK-NEXT:   %nested.in.x = 1 init
// CHECK-NEXT:   live %copy
// CHECK-NEXT:   %copy = %all init
// CHECK-NEXT:   live %made
// CHECK-NEXT:   %made = call make() init
// CHECK-NEXT:   live %empty
// CHECK-NEXT:   %empty = zero init
// CHECK-NEXT:   live %lit
// CHECK-NEXT:   %lit = zero init
// CHECK-NEXT:   %lit.p = %p init
// CHECK-NEXT:   live %first
// CHECK-NEXT:   %first = zero init
// CHECK-NEXT:   %first.i = 1 init
// CHECK-NEXT:   live %second
// CHECK-NEXT:   %second = zero init
// CHECK-NEXT:   %second.p = %p init
// CHECK-NEXT:   live %scalar
// CHECK-NEXT:   %scalar = 3 init
// CHECK-NEXT:   dead %scalar exit
// CHECK-NEXT:   dead %second exit
// CHECK-NEXT:   dead %first exit
// CHECK-NEXT:   dead %lit exit
// CHECK-NEXT:   dead %empty exit
// CHECK-NEXT:   dead %made exit
// CHECK-NEXT:   dead %copy exit
// CHECK-NEXT:   dead %nested exit
// CHECK-NEXT:   dead %some exit
// CHECK-NEXT:   dead %all exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void arrays(char *p)
{
    char *names[3] = { "a", p };
    int few[] = { 1, f() }, sparse[4] = { [2] = 3 };
    struct s table[2] = { { p }, { .n = 1 } };
    char text[4] = "ab", also[] = { "cd" };
    int many[20] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, f() };
}
// CHECK-LABEL: fn arrays(
// CHECK: b1:
// CHECK-NEXT:   live %names
// CHECK-NEXT:   %names = zero init
// CHECK-NEXT:   %names[0] = &%3[0]!array init
// CHECK-NEXT:   %names[1] = %p init
// CHECK-NEXT:   live %few
// CHECK-NEXT:   %few[0] = 1 init
// CHECK-NEXT:   %few[1] = call f() init
// CHECK-NEXT:   live %sparse
// CHECK-NEXT:   %sparse = zero init
// CHECK-NEXT:   %sparse[2] = 3 init
// CHECK-NEXT:   live %table
// CHECK-NEXT:   %table[0] = zero init
// CHECK-NEXT:   %table[0].p = %p init
// CHECK-NEXT:   %table[1] = zero init
// CHECK-NEXT:   %table[1].n = 1 init
// CHECK-NEXT:   live %text
// CHECK-NEXT:   %text = unknown init
// CHECK-NEXT:   live %also
// CHECK-NEXT:   %also = unknown init
// CHECK-NEXT:   live %many
// CHECK-NEXT:   %10 = call f() init
// CHECK-NEXT:   %many = unknown init
// CHECK-NEXT:   dead %many exit
// CHECK-NEXT:   dead %also exit
// CHECK-NEXT:   dead %text exit
// CHECK-NEXT:   dead %table exit
// CHECK-NEXT:   dead %sparse exit
// CHECK-NEXT:   dead %few exit
// CHECK-NEXT:   dead %names exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void updated(struct s v)
{
    struct { struct s s; int k; } w = { .s = v, .s.n = 5, .k = 1 };
}
// CHECK-LABEL: fn updated(
// CHECK: b1:
// CHECK-NEXT:   live %w
// CHECK-NEXT:   %w.s = %v init
// CHECK-NEXT:   %w.s.n = 5
// CHECK-NEXT:   %w.k = 1 init
// CHECK-NEXT:   dead %w exit
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void literals(struct s *v, char *p)
{
    *v = (struct s){ .p = p, .n = v->n };
    v = &(struct s){ p };
    p = (char[]){ "abc" };
    int n = ((struct s){ .n = 2 }).n;
}
// CHECK-LABEL: fn literals(
// CHECK: b1:
// CHECK-NEXT:   live %3
// CHECK-NEXT:   %3 = zero init
// CHECK-NEXT:   %3.p = %p init
// CHECK-NEXT:   %3.n = %v->n init
// CHECK-NEXT:   *%v = %3
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %4 = zero init
// CHECK-NEXT:   %4.p = %p init
// CHECK-NEXT:   %v = &%4
// CHECK-NEXT:   live %5
// CHECK-NEXT:   %5 = unknown init
// CHECK-NEXT:   %p = &%5[0]
// CHECK-NEXT:   live %n
// CHECK-NEXT:   live %7
// CHECK-NEXT:   %7 = zero init
// CHECK-NEXT:   %7.n = 2 init
// CHECK-NEXT:   %n = %7.n init
// CHECK-NEXT:   dead %7 exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %5 exit
// CHECK-NEXT:   dead %4 exit
// CHECK-NEXT:   dead %3 exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

struct s returned(char *p)
{
    return (struct s){ .p = p };
}
// CHECK-LABEL: fn returned(
// CHECK: b1:
// CHECK-NEXT:   %return = zero init
// CHECK-NEXT:   %return.p = %p init
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
