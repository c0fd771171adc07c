// a-mir-formality borrowck tests; NLL problem cases; clang nocfg; lifetime_params
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>

struct map { int n; };
struct list { int v; struct list *borrowed_mut lifetime(l) next; };
struct pair { int a; int b; };
struct holder { int *borrowed_mut lifetime(h) r; };
struct sholder { const int *borrowed lifetime(h) r; int k; };
int *borrowed_mut map_get(struct map *borrowed_mut m, int k);
void map_insert(struct map *borrowed_mut m, int k);
void process(struct map *borrowed_mut m, int *borrowed v);
void fill(struct sholder lifetime(x) *borrowed_mut h, const int *borrowed lifetime(x) p);
int drain(const struct sholder *borrowed h);
_Bool cond(void);

int *borrowed_mut problem3(struct map *borrowed_mut m, int k)
{
    int *v = map_get(m, k);
    if (v)
        return v;
    map_insert(m, k);
    return map_get(m, k);
}

int *borrowed_mut problem3_wrong(struct map *borrowed_mut m, int k)
{
    int *v = map_get(m, k);
    map_insert(m, k); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return v;
}

void problem2(struct map *borrowed_mut m, int k)
{
    int *v = map_get(m, k);
    if (v)
        *v = 1;
    else
        map_insert(m, k);
}

int problem1(void)
{
    int a[3] = { 1, 2, 3 };
    int *borrowed_mut s = &a[0];
    *s = 4;
    a[0] = 5;
    return a[0];
}

void problem4(struct list *borrowed_mut l)
{
    struct list *borrowed_mut cur = l;
    while (cur->next) {
        cur->v = 0;
        cur = cur->next;
    }
    cur->v = 1;
    l->v = 2;
}

int shared_ref_then_write(void)
{
    int x = 1;
    const int *borrowed r = &x;
    const int *borrowed s = r;
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return *s;
}

int mutable_ref_prevents_read(void)
{
    int x = 1;
    int *borrowed_mut r = &x;
    int *borrowed_mut s = r;
    int v = x; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *s = 2;
    return v;
}

int mutable_then_mutable(void)
{
    int x = 1;
    int *borrowed_mut r = &x;
    int *borrowed_mut s = &x; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *s = 1;
    *r = 2;
    return x;
}

int storage_dead(void)
{
    int v = 0;
    int *borrowed_mut r = &v;
    if (cond()) {
        int j = 3;
        r = &j; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    *r = 1;
    return v;
}

int storage_dead_break_ok(void)
{
    int v = 0;
    int *borrowed_mut r = &v;
    while (cond()) {
        int j = 3;
        r = &j;
        *r = 4;
        r = &v;
    }
    *r = 1;
    return v;
}

int holder_field(void)
{
    int x = 0;
    struct holder h = { &x };
    x = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *h.r = 2;
    return x;
}

int holder_field_ok(void)
{
    int x = 0;
    struct holder h = { &x };
    *h.r = 2;
    x = 1;
    return x;
}

int holder_filled(void)
{
    struct sholder h = { NULL, 0 };
    {
        int x = 1;
        fill(&h, &x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return drain(&h);
}

int holder_filled_written(void)
{
    struct sholder h = { NULL, 0 };
    int x = 1;
    fill(&h, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return drain(&h);
}

int holder_filled_ok(void)
{
    struct sholder h = { NULL, 0 };
    int x = 1;
    fill(&h, &x);
    int r = drain(&h);
    x = 2;
    return r + x + h.k;
}

int holder_refilled_ok(void)
{
    int x = 1, y = 2;
    struct sholder h = { &x, 0 };
    int r = drain(&h);
    h.r = &y;
    x = 2;
    return r + drain(&h) + x;
}

struct sholder holder_returned(const int *borrowed p)
{
    struct sholder h = { p, 1 };
    return h;
}

struct sholder holder_returned_local(void)
{
    int x = 1;
    struct sholder h = { &x, 1 };
    return h; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int holder_from_call(void)
{
    struct sholder h;
    {
        int x = 1;
        h = holder_returned(&x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *h.r;
}

int holder_from_call_plain_ok(void)
{
    struct sholder h;
    {
        int x = 1;
        h = holder_returned(&x);
    }
    return h.k;
}

const int *borrowed lifetime(a) pick_a(const int *borrowed lifetime(a) x, const int *borrowed lifetime(b) y)
{
    const int *p = x;
    if (*y > 0)
        p = y;
    return p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const int *borrowed lifetime(a) both_a_ok(const int *borrowed lifetime(a) x, const int *borrowed lifetime(a) y)
{
    return *x > *y ? x : y;
}

void assign_through(const int *borrowed lifetime(a) *borrowed_mut slot, const int *borrowed lifetime(b) y)
{
    *slot = y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void assign_through_ok(const int *borrowed lifetime(a) *borrowed_mut slot, const int *borrowed lifetime(a) y)
{
    *slot = y;
}

int assign_through_used(void)
{
    int x = 1;
    const int *borrowed p = &x;
    {
        int y = 2;
        assign_through_ok(&p, &y); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *p;
}

int assign_through_fine_ok(void)
{
    int x = 1, y = 2;
    const int *borrowed p = &x;
    assign_through_ok(&p, &y);
    return *p;
}

int unreachable_ok(int *borrowed_mut p)
{
    int *borrowed_mut q = p;
    if (!cond())
        abort();
    *q = 1;
    return *p;
}

int infinite_loop_ok(void)
{
    int x = 1;
    const int *borrowed p = &x;
    for (;;) {
        if (*p > 3)
            return 0;
        if (cond())
            break;
    }
    x = 2;
    return x;
}
