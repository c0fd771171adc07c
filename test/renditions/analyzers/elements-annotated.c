// arrays of owned elements / of structs with owned fields, run-time index on one side and constant on the other
// ("Elements at run-time indices are one place, and what a loop does to them is not reported as a leak of the array")
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
char *owned _Nonnull text_new(const char *borrowed s);
void text_drop(char *owned s);
struct person { char *owned name; int age; };
void person_init(struct person *LIEN_OUT p, const char *borrowed n);
void person_end(struct person *LIEN_DROPS p);
static void drop_all(char *owned *borrowed_mut v, int n)
{
    for (int i = 0; i < n; i++) {
        text_drop(v[i]);
        v[i] = NULL;
    }
}
void fill_then_const_ok(void)
{
    char *owned v[2];
    for (int i = 0; i < 2; i++)
        v[i] = text_new("x");
    text_drop(v[0]);
    text_drop(v[1]);
}
void callee_drops_ok(void)
{
    char *owned v[2] = { text_new("a"), text_new("b") };
    drop_all(v, 2);
}
void structs_set_const_dropped_in_loop_ok(void)
{
    struct person p[2];
    person_init(&p[0], "a");
    person_init(&p[1], "b");
    for (int i = 0; i < 2; i++)
        person_end(&p[i]);
}
void structs_set_in_loop_dropped_const_ok(void)
{
    struct person p[2];
    for (int i = 0; i < 2; i++)
        person_init(&p[i], "x");
    person_end(&p[0]);
    person_end(&p[1]);
}
void under_test_ok(void)
{
    char *owned v[2] = { text_new("a"), text_new("b") };
    for (int i = 0; i < 2; i++)
        if (v[i])
            text_drop(v[i]);
}
void field_in_loop_ok(void)
{
    struct person p[2] = { { text_new("a"), 1 }, { text_new("b"), 2 } };
    for (int i = 0; i < 2; i++)
        text_drop(p[i].name);
}
void field_by_two_indices_ok(int k)
{
    struct person p[2] = { { text_new("a"), 1 }, { text_new("b"), 2 } };
    text_drop(p[k].name);
    text_drop(p[1 - k].name);
}
