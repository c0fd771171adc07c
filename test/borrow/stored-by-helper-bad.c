// The address of a local that a visible helper stores behind another argument.
// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>

struct s { int *a; int n; };
static void f_out(int *in, int **out) { *out = in; }
static void f_field(struct s *s, int *a) { s->a = a; }
static int *g_field(struct s *s) { return s->a; }

int *through_slot(void)
{
    int x = 1;
    int *result = NULL;
    f_out(&x, &result);
    return result; // expected-warning {{[lien-dangling-return]}}
}

int inner_scope(void)
{
    int *result = NULL;
    {
        int x = 1;
        f_out(&x, &result);
    }
    return *result; // expected-warning {{[lien-dangling-borrow]}}
}

int *field_and_back(void)
{
    int x = 1;
    struct s s = { NULL, 0 };
    f_field(&s, &x);
    return g_field(&s); // expected-warning {{[lien-dangling-return]}}
}

void field_of_parameter(struct s *s)
{
    int x = 1;
    f_field(s, &x); // expected-warning {{[lien-dangling-borrow]}}
}

int *elsewhere_ok(int *p)
{
    int x = 1;
    int *other = NULL, *result = NULL;
    f_out(&x, &other);
    f_out(p, &result);
    return result;
}
