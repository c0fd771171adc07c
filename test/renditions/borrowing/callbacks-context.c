// rules of rust-lang/rust tests/ui/borrowck/borrowck-closures-*, tests/ui/closures, tests/ui/nll/closure-*: closure =
// callback + context; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <stdio.h>

struct bees { int n; };
struct visit { int *borrowed_mut lifetime(v) total; int seen; };
struct hook { void (*fn)(void *); void *borrowed_mut lifetime(h) ctx; };
struct hive { struct hook hooks[4]; int used; };
struct timer;
void bees_each(const struct bees *borrowed b, void (*fn)(int bee, void *borrowed_mut ctx), void *borrowed_mut ctx);
void bees_edit(struct bees *borrowed_mut b, void (*fn)(int *borrowed_mut bee, void *borrowed_mut ctx), void *borrowed_mut ctx);
struct hook hook_on(void (*fn)(void *), void *borrowed_mut ctx);
void hook_fire(struct hook *borrowed_mut h);
struct timer *owned _Nonnull timer_start(void (*fn)(void *), void *borrowed_mut lifetime(static) ctx);
struct timer *owned lifetime(c) _Nonnull timer_for(void (*fn)(void *), void *borrowed_mut lifetime(c) ctx);
void timer_stop(struct timer *owned t);
void add(int bee, void *borrowed_mut ctx);
void scale(int *borrowed_mut bee, void *borrowed_mut ctx);
void tick(void *p);

int total_ok(const struct bees *borrowed b)
{
    int total = 0;
    bees_each(b, add, &total);
    total++;
    return total;
}

int context_struct_ok(const struct bees *borrowed b)
{
    int total = 0;
    struct visit v = { &total, 0 };
    bees_each(b, add, &v);
    *v.total += v.seen;
    return total;
}

int context_holds_total(const struct bees *borrowed b)
{
    int total = 0;
    struct visit v = { &total, 0 };
    total = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    bees_each(b, add, &v);
    return total;
}

int context_total_read(const struct bees *borrowed b)
{
    int total = 0;
    struct visit v = { &total, 0 };
    int before = total; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    bees_each(b, add, &v);
    return before;
}

int other_field_of_context_ok(const struct bees *borrowed b)
{
    int total = 0;
    struct visit v = { &total, 0 };
    v.seen = b->n;
    *v.total = 2;
    total = 3;
    return total + v.seen;
}

void edited_with_itself_as_context(struct bees *borrowed_mut b)
{
    bees_edit(b, scale, b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void edited_with_field_as_context(struct bees *borrowed_mut b)
{
    bees_edit(b, scale, &b->n); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void read_with_field_as_context(struct bees *borrowed_mut b)
{
    bees_each(b, add, &b->n); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void edited_with_other_ok(struct bees *borrowed_mut b, struct bees *borrowed_mut c)
{
    bees_edit(b, scale, c);
    bees_edit(c, scale, b);
}

void hook_on_local(void)
{
    struct hook h;
    {
        int count = 0;
        h = hook_on(tick, &count); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    hook_fire(&h);
}

void hook_on_local_ok(void)
{
    int count = 0;
    struct hook h = hook_on(tick, &count);
    hook_fire(&h);
    hook_fire(&h);
    count++;
}

void two_hooks_one_context(void)
{
    int count = 0;
    struct hook h = hook_on(tick, &count);
    struct hook g = hook_on(tick, &count); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    hook_fire(&g);
    hook_fire(&h);
}

struct hook hook_returned(void)
{
    int count = 0;
    return hook_on(tick, &count); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct hook hook_returned_ok(int *borrowed_mut count)
{
    return hook_on(tick, count);
}

void timer_on_local(void)
{
    int count = 0;
    struct timer *owned t = timer_start(tick, &count); // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow|lien-lifetime-mismatch)}}{{(-may)?}}]}}
    timer_stop(t);
}

void timer_on_static_ok(void)
{
    static int count;
    struct timer *owned t = timer_start(tick, &count);
    timer_stop(t);
}

void timer_for_local_ok(void)
{
    int count = 0;
    struct timer *owned t = timer_for(tick, &count);
    timer_stop(t);
    count = 1;
}

void timer_for_owned_freed_first(void)
{
    int *owned c = malloc(sizeof *c);
    if (!c)
        return;
    struct timer *owned t = timer_for(tick, c);
    free(c); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    timer_stop(t);
}

void timer_for_owned_freed_last_ok(void)
{
    int *owned c = malloc(sizeof *c);
    if (!c)
        return;
    struct timer *owned t = timer_for(tick, c);
    timer_stop(t);
    free(c);
}

static int cmp_int(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

void sorted_under_loan(int *borrowed_mut v, size_t n)
{
    const int *borrowed first = &v[0];
    qsort(v, n, sizeof *v, cmp_int); // expected-warning-re {{[{{(lien-borrow-conflict|lien-write-while-borrowed)}}{{(-may)?}}]}}
    printf("%d\n", *first);
}

void sorted_then_looked_ok(int *borrowed_mut v, size_t n)
{
    qsort(v, n, sizeof *v, cmp_int);
    const int *borrowed first = &v[0];
    printf("%d\n", *first);
}
