// rules of dlang/dmd compiler/test/fail_compilation/retscope*.d, test1xxxx dip1000 tests; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>
#include <string.h>

struct sl { int *borrowed_mut lifetime(s) ptr; int len; };
struct nest { struct sl in; int *p; };
struct cls { int n; int arr[4]; struct cls *borrowed_mut lifetime(c) next; };
int *gp;
int *borrowed lifetime(static) gs;
int *borrowed_mut lifetime(r) pass(int *borrowed_mut lifetime(r) p);
void keep(int *borrowed_mut p);
struct sl slice(int *borrowed_mut p, int n);

int *ret_addr(int i)
{
    return &i; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_array(void)
{
    int a[4] = { 0 };
    return a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_array_element(int i)
{
    int a[4] = { 0 };
    return &a[i]; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_array_tail(void)
{
    int a[4] = { 0 };
    return a + 2; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_static_array_ok(void)
{
    static int a[4];
    return &a[2];
}

int ret_value_ok(void)
{
    int a[4] = { 0 };
    int *p = a + 1;
    return *p;
}

struct sl ret_slice(void)
{
    int a[4] = { 0 };
    return slice(a, 4); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct sl ret_slice_literal(void)
{
    int a[4] = { 0 };
    return (struct sl){ a, 4 }; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct sl ret_slice_ok(int *borrowed_mut p)
{
    return slice(p, 2);
}

int *ret_pass(int x)
{
    return pass(&x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *borrowed_mut ret_pass_ok(int *borrowed_mut x)
{
    return pass(pass(x));
}

int *ret_conditional(int c, int *p)
{
    int x = 1;
    return c ? p : &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_conditional_ok(int c, int *p, int *q)
{
    return c ? p : q;
}

int *ret_field_of_local(void)
{
    struct cls c = { 1, { 2 }, NULL };
    return &c.n; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *ret_array_field_of_local(void)
{
    struct cls c = { 1, { 2 }, NULL };
    int *p = c.arr;
    p++;
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int *borrowed_mut ret_field_of_param_ok(struct cls *borrowed_mut c)
{
    return &c->arr[1];
}

int *borrowed_mut ret_next_field_ok(struct cls lifetime(c) *borrowed_mut lifetime(c) c)
{
    return &c->next->n;
}

void global_addr(void)
{
    int x = 1;
    gp = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void global_addr_of_param(int x)
{
    gp = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void global_addr_reset_ok(void)
{
    int x = 1, *old = gp;
    gp = &x;
    gp = old;
}

void global_of_borrow(int *borrowed_mut p)
{
    gp = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

void global_of_borrow_conditional(int *borrowed_mut p, int c)
{
    if (c)
        gp = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

void global_of_field_borrow(struct cls *borrowed_mut c)
{
    gp = &c->n; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

void global_of_raw_ok(int *p)
{
    gp = p;
}

void static_slot_of_borrow(int *borrowed_mut p)
{
    static int *last;
    last = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
    if (last)
        *last = 1;
}

void outer_struct_inner_local(struct nest *borrowed_mut n)
{
    int x = 1;
    n->p = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void outer_struct_inner_local_ok(struct nest *borrowed_mut n)
{
    int x = 1;
    n->p = &x;
    *n->p = 2;
    n->p = NULL;
}

void nested_struct_out_of_scope(void)
{
    struct nest n = { { NULL, 0 }, NULL };
    {
        int x = 1;
        n.in.ptr = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        n.in.len = 1;
    }
    if (n.in.len)
        *n.in.ptr = 2;
}

void nested_struct_copied_out(void)
{
    struct sl s;
    {
        int x = 1;
        struct nest n = { { &x, 1 }, NULL }; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        s = n.in;
    }
    *s.ptr = 1;
}

void nested_struct_ok(void)
{
    int x = 1;
    struct sl s;
    {
        struct nest n = { { &x, 1 }, NULL };
        s = n.in;
    }
    *s.ptr = 1;
}

void pointer_to_pointer(void)
{
    int *p = NULL;
    int **pp = &p;
    {
        int x = 1;
        *pp = &x;
    }
    *p = 2; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void pointer_to_pointer_ok(void)
{
    int y = 0;
    int *p = NULL;
    int **pp = &p;
    {
        int x = 1;
        *pp = &x;
        *p = 2;
    }
    *pp = &y;
    *p = 3;
}

void out_param_of_local(int **out)
{
    int x = 1;
    *out = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void out_param_of_static_ok(int **out)
{
    static int x;
    *out = &x;
}

void foreach_ref_kept(void)
{
    int a[3] = { 1, 2, 3 };
    int *max = NULL;
    for (int i = 0; i < 3; i++) {
        int *e = &a[i];
        if (!max || *e > *max)
            max = e;
    }
    keep(max);
}

void foreach_copy_kept(void)
{
    int a[3] = { 1, 2, 3 };
    int *max = NULL;
    for (int i = 0; i < 3; i++) {
        int e = a[i];
        if (e > 2)
            max = &e;
    }
    if (max)
        keep(max); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

struct cls *owned heap_holds_local(void)
{
    struct cls *owned c = malloc(sizeof *c);
    struct cls tail = { 1, { 0 }, NULL };
    if (!c)
        return NULL;
    c->next = &tail; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    return c;
}

struct cls *owned heap_holds_local_reset_ok(void)
{
    struct cls *owned c = calloc(1, sizeof *c);
    struct cls tail = { 1, { 0 }, NULL };
    if (!c)
        return NULL;
    c->next = &tail;
    c->next->n = 2;
    c->next = NULL;
    return c;
}
