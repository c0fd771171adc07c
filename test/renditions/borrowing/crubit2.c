// google/crubit arrays.cc, control_flow.cc, initializers.cc, records.cc, casts.cc, expr.cc, execution_order.cc
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdint.h>

struct rec { int *p; int *q; int arr[3]; };
struct outer { struct rec r; int n; };

int *array_local(void)
{
    int a[3] = { 1, 2, 3 };
    return a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *array_elem_local(int i)
{
    int a[3] = { 1, 2, 3 };
    return &a[i]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *array_of_pointers(int *x)
{
    int local = 2;
    int *a[2] = { x, &local };
    return a[1]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *array_of_pointers_ok(int *x)
{
    int local = 2;
    int *a[2] = { x, &local };
    return a[0];
}


int array_pointer_sum_ok(int i)
{
    int local = 2;
    int *a[2] = { &local, &local };
    return *a[i];
}

int *array_arith(void)
{
    int a[4] = { 0 };
    int *p = a;
    p++;
    p += 2;
    return p - 1; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}


int *designated(int *x)
{
    int l = 1;
    struct rec r = { .p = x, .q = &l };
    return r.q; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *designated_ok(int *x)
{
    int l = 1;
    struct rec r = { .p = x, .q = &l };
    return r.p;
}

struct rec record_returned(int *x)
{
    int l = 1;
    struct rec r = { x, x, { 0 } };
    r.p = &l;
    return r; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct rec record_returned_ok(int *x)
{
    int l = 1;
    struct rec r = { x, x, { 0 } };
    r.p = &l;
    *r.p = 2;
    r.p = NULL;
    return r;
}

int *record_array_decay(void)
{
    struct rec r = { 0 };
    return r.arr; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *record_array_decay_ok(struct rec *r)
{
    return r->arr + 1;
}

int *nested_record(int *x)
{
    int l = 2;
    struct outer o = { { x, &l, { 0 } }, 1 };
    struct outer c = o;
    return c.r.q; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *nested_record_ok(int *x)
{
    int l = 2;
    struct outer o = { { x, &l, { 0 } }, 1 };
    struct outer c = o;
    struct rec *r = &c.r;
    return r->p;
}

void *cast_local(void)
{
    int l = 1;
    return (void *)(char *)&l; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *cast_integer(void)
{
    int l = 1;
    uintptr_t u = (uintptr_t)&l;
    (void)u;
    return NULL;
}

int *ternary_local(int *p, int c)
{
    int l = 1;
    return c ? &l : p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ternary_ok(int *p, int c)
{
    int l = 1;
    int *q = c ? &l : p;
    *q = 3;
    return p;
}

int *comma_local(int *p)
{
    int l = 1;
    return (p++, &l); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *deref_addr_ok(int *p)
{
    return &*p;
}

int *deref_addr_local(void)
{
    int l = 1;
    int *p = &l;
    return &*p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *return_in_loop(int *a, int *b)
{
    int local = b[1];
    int *p = a;
    while (*p > 0) {
        if (*p == 4)
            return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
        p = *b ? &local : b;
        local--;
    }
    return b;
}

int *do_while_local(int *a)
{
    int l = a[1];
    int *p;
    do {
        p = a;
        a = &l;
    } while (*p < 3);
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *switch_fallthrough(int *a, int n)
{
    int l = 1;
    int *p = a;
    switch (n) {
    case 1:
        p = &l;
        /* fall through */
    case 2:
        return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
    default:
        break;
    }
    return a;
}

int *exec_order_ok(int *a)
{
    int l = 1;
    int *p = &l;
    p = (l = 4, a);
    return p;
}

int *statement_expression(int *a)
{
    return ({ int l = *a; int *r = a; *r = l; r; });
}

int *statement_expression_local(int *a)
{
    int *p = ({ int l = *a; &l; });
    *p = 1; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    return a;
}

int **address_of_parameter(int *a)
{
    return &a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *parameter_field_of_by_value(struct rec r)
{
    return r.arr; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *parameter_pointer_of_by_value_ok(struct rec r)
{
    return r.p;
}
