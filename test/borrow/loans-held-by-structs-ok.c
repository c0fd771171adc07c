// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A loan is held by a place, not by the whole struct: it ends when no live place holds it any more.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct slot { int *borrowed_mut lifetime(s) at; const int *borrowed lifetime(s) look; int n; };
struct outer { struct slot in; struct slot out; };
void show(const int *borrowed p);
void use(const struct slot *borrowed s);

void field_redirected_ok(int x, int y)
{
    struct slot s = { &x, NULL, 1 };
    s.at = &y;
    x = 3;
    *s.at = 4;
}

void other_field_used_ok(int x, int y)
{
    struct slot s = { &x, &y, 1 };
    x = 3;
    show(s.look);
}

void plain_field_used_ok(int x)
{
    struct slot s = { &x, NULL, 1 };
    x = 3;
    s.n = x;
}

void copied_struct_ok(int x)
{
    struct slot s = { NULL, &x, 1 };
    struct slot t = s;
    show(t.look);
    show(s.look);
    x = 3;
}

void struct_overwritten_ok(int x)
{
    struct slot s = { &x, NULL, 1 };
    s = (struct slot){ 0 };
    x = 3;
    use(&s);
}

void nested_structs_ok(int x)
{
    struct outer o = { { NULL, &x, 1 }, { NULL, NULL, 2 } };
    o.out = o.in;
    o.in.look = NULL;
    o.out.look = NULL;
    x = 1;
    use(&o.out);
}

void array_of_loans_other_element_ok(int x, int y)
{
    const int *borrowed a[2] = { &x, &y };
    y = 3;
    show(a[0]);
}

void dies_with_its_block_ok(int x)
{
    {
        struct slot s = { &x, NULL, 0 };
        *s.at = 1;
    }
    x = 2;
}

void union_is_raw_ok(int x)
{
    union { const int *p; long n; } u;
    u.p = &x;
    x = 2;
    show(u.p);
}
