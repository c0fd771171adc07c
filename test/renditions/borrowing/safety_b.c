// llvm/llvm-project clang/test/Sema/LifetimeSafety/safety.cpp (second part), dangling-field.cpp,
// lifetimebound-violation.cpp
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>
#include <stdlib.h>

struct obj { int id; };
struct view { const struct obj *borrowed lifetime(v) o; };
struct raw_view { const struct obj *o; int n; };
struct holder { struct raw_view view; const char *p; };
struct outer { struct holder h; struct holder *up; };
struct view view_of(const struct obj *borrowed o) { return (struct view){ o }; }
struct view identity(struct view v);
struct view lifetime(a) choose(_Bool c, const struct obj *borrowed lifetime(a) a, const struct obj *borrowed lifetime(a) b);
const struct obj *borrowed lifetime(a) select_first(const struct obj *borrowed lifetime(a) a, const struct obj *borrowed lifetime(b) b);
const struct obj *borrowed get_pointer(const struct obj *borrowed o);
struct obj *not_bound(const struct obj *borrowed o);
void use(struct view v);
void use_ptr(const struct obj *borrowed p);
static const struct obj kglobal = { 1 };

void view_simple(void)
{
    struct view v;
    {
        struct obj s = { 1 };
        v = view_of(&s); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v);
}

void view_not_used_ok(void)
{
    struct view v;
    {
        struct obj s = { 1 };
        v = view_of(&s);
        use(v);
    }
}

void view_propagated(void)
{
    struct view v1, v2;
    {
        struct obj s = { 1 };
        v1 = view_of(&s); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        v2 = v1;
    }
    use(v2);
}

void view_rescued_ok(void)
{
    struct obj safe = { 0 };
    struct view v;
    {
        struct obj s = { 1 };
        v = view_of(&s);
    }
    v = view_of(&safe);
    use(v);
}

void view_loop(int n)
{
    struct obj safe = { 0 };
    struct view v = view_of(&safe);
    for (int i = 0; i < n; i++) {
        struct obj s = { 1 };
        v = view_of(&s); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v);
}

void view_loop_ok(int n)
{
    struct obj safe = { 0 };
    struct view v = view_of(&safe);
    for (int i = 0; i < n; i++) {
        struct obj s = { 1 };
        v = view_of(&s);
        use(v);
    }
}

void view_identity_chain(void)
{
    struct view v;
    {
        struct obj s = { 1 };
        v = view_of(get_pointer(get_pointer(&s))); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v);
}

void select_first_first(void)
{
    const struct obj *p;
    struct obj b = { 2 };
    {
        struct obj a = { 1 };
        p = select_first(&a, &b); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use_ptr(p);
}

void select_first_second_ok(void)
{
    const struct obj *p;
    struct obj a = { 2 };
    {
        struct obj b = { 1 };
        p = select_first(&a, &b);
    }
    use_ptr(p);
}

void choose_partial(int c)
{
    struct obj safe = { 0 };
    struct view v = view_of(&safe);
    if (c) {
        struct obj t = { 1 };
        v = choose(1, &safe, &t); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(v);
}

void not_bound_ok(void)
{
    const struct obj *p;
    {
        struct obj a = { 2 };
        p = not_bound(&a);
    }
    (void)p;
}

struct obj *uaf_before_uar(void)
{
    struct obj *p;
    {
        struct obj local = { 1 };
        p = &local;
    }
    return p; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}

const struct obj *multiple_single_return(const struct obj *safe, int c1, int c2)
{
    struct obj l1 = { 1 }, l2 = { 2 };
    const struct obj *p;
    if (c1)
        p = &l1;
    else if (c2)
        p = &l2;
    else
        p = safe;
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int **ref_to_local_ptr(int *q)
{
    int *p = q;
    return &p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int assign_through_double(void)
{
    int a = 1;
    int *p = &a;
    int **pp = &p;
    {
        int c = 3;
        *pp = &c;
    }
    return **pp; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int assign_through_double_read_p(void)
{
    int a = 1;
    int *p = &a;
    int **pp = &p;
    {
        int c = 3;
        *pp = &c;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int assign_through_double_rescued_ok(void)
{
    int a = 1;
    int *p = &a;
    int **pp = &p;
    {
        int c = 3;
        *pp = &c;
    }
    *pp = &a;
    return *p;
}

int inner_pointer_dies(void)
{
    int a = 1;
    int **pp;
    {
        int *p = &a;
        pp = &p;
    }
    return **pp; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int **ternary_double(int c)
{
    int a = 1, b = 2;
    int *pa = &a, *pb = &b;
    int **r = c ? &pa : &pb;
    return r; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int current_iteration_ok(int n)
{
    int b = 1, s = 0;
    while (n--) {
        int a = n;
        int *p = &b;
        if (n & 1)
            p = &a;
        s += *p;
    }
    return s;
}

void set_with_param(struct holder *h, struct obj s)
{
    h->view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void set_with_param_ok(struct holder *h, const struct obj *s)
{
    h->view.o = s;
}



void set_local_then_global_ok(struct holder *h)
{
    struct obj s = { 1 };
    h->view.o = &s;
    h->p = "x";
    h->view.o = &kglobal;
}

void set_global_then_local(struct holder *h)
{
    h->view.o = &kglobal;
    struct obj s = { 1 };
    h->view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void set_two_fields(struct holder *h)
{
    struct obj s = { 1 };
    char b[4] = "x";
    h->view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    h->p = b; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}


void set_via_deref(struct holder *h)
{
    struct obj s = { 1 };
    (*h).view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void set_via_up(struct outer *o)
{
    struct obj s = { 1 };
    o->up->view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void set_whole_struct(struct holder *h)
{
    struct obj s = { 1 };
    h->view = (struct raw_view){ &s, 1 }; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void set_by_memcpy_ok(struct holder *h)
{
    struct raw_view v = { &kglobal, 1 };
    memcpy(&h->view, &v, sizeof v);
}

struct holder made_with_param(struct obj s)
{
    struct holder h = { { &s, 1 }, NULL };
    return h; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}


struct holder *made_on_heap_ok(const struct obj *s)
{
    struct holder *h = malloc(sizeof *h);
    if (!h)
        return NULL;
    h->p = NULL;
    h->view.o = s;
    return h;
}

int local_object_field(void)
{
    struct holder h;
    {
        struct obj s = { 1 };
        h.view.o = &s;
    }
    return h.view.o->id; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int local_object_field_via_pointer(void)
{
    struct holder h;
    struct holder *q = &h;
    {
        struct obj s = { 1 };
        q->view.o = &s;
    }
    return h.view.o->id; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void ternary_object(struct holder *a, struct holder *b, int c)
{
    struct obj s = { 1 };
    (c ? a : b)->view.o = &s; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
