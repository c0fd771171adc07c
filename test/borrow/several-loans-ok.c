// A pointer that holds several loans is not in its own way; a callee that lends a borrowed field on does not write.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>

int *borrowed_mut lifetime(a) either(int *borrowed_mut lifetime(a) p, int *borrowed_mut lifetime(a) q);
void set(int *borrowed_mut p);
void look(const int *borrowed p);

int reborrowed(void)
{
    int a = 0, b = 0, x;
    int *borrowed_mut w1 = either(&a, &b);
    int *borrowed_mut w2 = w1;
    x = *w2;
    *w2 = x + 1;
    return x + *w2;
}

void lent_to_calls(void)
{
    int a = 0, b = 0;
    int *borrowed_mut w1 = either(&a, &b);
    int *borrowed_mut w2 = w1;
    set(w2);
    look(w2);
}

struct named { const char *borrowed name; };
void use(const char *borrowed s);
static int lends_on(const struct named *o)
{
    use(o->name);
    return 2;
}

int given(const struct named *borrowed z)
{
    return lends_on(z);
}
