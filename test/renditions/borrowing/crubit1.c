// google/crubit lifetime_analysis/test/basic.cc, function_calls.cc, static_lifetime.cc; nothing is annotated
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct s { int *a; int n; };

int *return_local_via_ptr(void)
{
    int a = 42;
    return &a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *return_static_ok(void)
{
    static int a = 42;
    return &a;
}

const char *literal_ok(void)
{
    return "this is a string literal";
}

void assign_to_param_ok(int *p)
{
    int a = 42;
    p = &a;
    (void)p;
}

int *sneaky_init(int *arg1)
{
    int **pp = &arg1;
    int local = 42;
    *pp = &local;
    return arg1; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *sneaky_assign(int *arg1)
{
    int **pp;
    pp = &arg1;
    int local = 42;
    *pp = &local;
    return arg1; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *sneaky2(int *arg1)
{
    int **pp = &arg1;
    int local = 42;
    arg1 = &local;
    return *pp; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *sneaky2_back_ok(int *arg1)
{
    int *keep = arg1;
    int **pp = &arg1;
    int local = 42;
    arg1 = &local;
    *pp = keep;
    return arg1;
}

static void swap_ptr(int **pp1, int **pp2)
{
    int *tmp = *pp2;
    *pp2 = *pp1;
    *pp1 = tmp;
}


int *swapped_ok(int *a)
{
    int local = 1;
    int *l = &local;
    swap_ptr(&a, &l);
    return l;
}

static void duplicate_ptr(int *from, int **to1, int **to2)
{
    *to1 = from;
    *to2 = from;
}


int *duplicated_ok(int *p)
{
    int *x = NULL, *y = NULL;
    duplicate_ptr(p, &x, &y);
    return x == y ? x : y;
}

static int *f_identity(int *a) { return a; }
static int *f_static(void) { static int i = 42; return &i; }
static void f_static_out(int **p) { static int i = 42; *p = &i; }
static int *f_first(int *a, int *b) { (void)b; return a; }
static int *lesser(int *a, int *b) { if (*a < *b) return a; return b; }
static int **f_pp(int **pp1, int **pp2) { (void)pp2; return pp1; }
static int **f_pp_flow(int **pp1, int **pp2) { if (**pp1 < **pp2) *pp1 = *pp2; return pp1; }
static void f_out(int *in, int **out) { *out = in; }
static void f_field(struct s *s, int *a) { s->a = a; }
static int *g_field(struct s *s) { return s->a; }

int *identity_local(void)
{
    int x = 1;
    return f_identity(&x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *static_ok(void)
{
    int *p;
    f_static_out(&p);
    return *p > 2 ? p : f_static();
}

int *first_ok(int *a)
{
    int x = 2;
    return f_first(a, &x);
}

int *first_local(int *a)
{
    int x = 2;
    return f_first(&x, a); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *lesser_local(int *a)
{
    int x = 2;
    return lesser(a, &x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *lesser_ok(int *a, int *b, int *c, int *d)
{
    return lesser(lesser(a, b), lesser(c, d));
}

int *complex_local(int *a, int *b, int *c)
{
    int d = 2;
    return lesser(lesser(a, b), lesser(c, &d)); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *double_pointer_ok(int *p1, int *p2)
{
    return *f_pp(&p1, &p2);
}

int **double_pointer_itself(int *p1, int *p2)
{
    return f_pp(&p1, &p2); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *double_pointer_flow_ok(int *p1, int *p2)
{
    return *f_pp_flow(&p1, &p2);
}


int *output_param_ok(int *p)
{
    int *result;
    f_out(p, &result);
    return result;
}


int *field_ok(struct s *s, int *a)
{
    f_field(s, a);
    return g_field(s);
}


int *field_local_read_direct(struct s *t)
{
    int x = 1;
    struct s s = *t;
    s.a = &x;
    return s.a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}


void field_of_param_restored_ok(struct s *s)
{
    int x = 1;
    int *old = s->a;
    f_field(s, &x);
    *g_field(s) += 1;
    f_field(s, old);
}



int *indirect_ok(int *a)
{
    int x = 1;
    int *(*fp)(int *, int *) = f_first;
    return fp(a, &x);
}

static void keep_static(struct s *s) { static struct s *last; last = s; (void)last; }
static void keep_static2(struct s *s) { keep_static(s); }


void keep_static_ok(void)
{
    static struct s s;
    keep_static2(&s);
}

int *maybe_return_static_ok(int *i_non_static)
{
    static int i_static;
    if (*i_non_static > 0)
        return i_non_static;
    return &i_static;
}

static int *maybe_static(int *p)
{
    static int i_static;
    if (*p > 0)
        return p;
    return &i_static;
}

int *maybe_static_local(void)
{
    int local = 3;
    return maybe_static(&local); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
