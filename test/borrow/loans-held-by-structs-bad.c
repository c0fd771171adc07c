// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// A loan is held by a place, not by the whole struct: it ends when no live place holds it any more.
// Each function breaks the rule; correct twins stand in loans-held-by-structs-ok.c.
#include <lien.h>
#include <stddef.h>

struct slot { int *borrowed_mut lifetime(s) at; const int *borrowed lifetime(s) look; int n; };
struct outer { struct slot in; struct slot out; };
void show(const int *borrowed p);
void use(const struct slot *borrowed s);
int *borrowed_mut _Nonnull pick(int *borrowed_mut a, int i);

void field_still_held(int x)
{
    struct slot s = { &x, NULL, 1 };
    x = 3; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    *s.at = 4;
}

void whole_struct_used(int x, int y)
{
    struct slot s = { &x, &y, 1 };
    x = 3; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    use(&s);
}

void copied_struct(int x)
{
    struct slot s = { NULL, &x, 1 };
    struct slot t = s;
    s.look = NULL;
    x = 3; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(t.look);
}

void nested_structs(int x)
{
    struct outer o = { { NULL, &x, 1 }, { NULL, NULL, 2 } };
    o.out = o.in;
    o.in.look = NULL;
    x = 1; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(o.out.look);
}

void array_of_loans(int x, int y)
{
    const int *borrowed a[2] = { &x, &y };
    y = 3; // expected-warning-re{{'y'{{.*}}[lien-write-while-borrowed]}}
    show(a[1]);
}

void array_read_at_run_time(int x, int y, int i)
{
    const int *borrowed a[2] = { &x, &y };
    y = 3; // expected-warning-re{{'y'{{.*}}[lien-write-while-borrowed{{(-may)?}}]}}
    show(a[i]);
}

void result_kept_in_a_field(int *borrowed_mut a)
{
    struct slot s = { NULL, NULL, 0 };
    s.at = pick(a, 1);
    int *b = pick(a, 2); // expected-warning-re{{'a'{{.*}}[lien-borrow-conflict]}}
    *s.at = *b;
}

void through_a_pointer_to_the_struct(int x)
{
    struct slot s = { NULL, &x, 0 };
    struct slot *p = &s;
    x = 2; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(p->look);
}

void set_through_a_pointer(int x)
{
    struct slot s = { NULL, NULL, 0 };
    struct slot *p = &s;
    p->look = &x;
    x = 2; // expected-warning-re{{'x'{{.*}}[lien-write-while-borrowed]}}
    show(s.look);
}
