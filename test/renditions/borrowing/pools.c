// guide: memory pools, interners, Rc cycles, RefCell, Mutex, manual allocation, into_inner, lists
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

struct obj { int n; struct obj *next; };
struct pool { struct obj items[8]; int used; } LIEN_CELL;
struct interner { char *owned names[8]; int n; } LIEN_CELL;
struct sym { const char *borrowed lifetime(i) text; };
struct cyc { struct cyc *LIEN_SHARED next; int n; };
struct parent { struct child *LIEN_SHARED c; int n; };
struct child { struct parent *LIEN_WEAK p; int n; };
struct wrap { char *owned inner; int n; };
struct refcell { int borrow; int value; } LIEN_CELL;
struct lock { int held; struct acct *owned a; } LIEN_CELL;
struct acct { int money; };
struct pool *owned _Nonnull pool_new(void);
void pool_free(struct pool *owned p);
struct obj *borrowed_mut lifetime(p) pool_get(struct pool *borrowed lifetime(p) p)
{
    if (p->used == 8)
        return NULL;
    return &p->items[p->used++];
}
void pool_reset(struct pool *borrowed_mut p) { p->used = 0; }
const char *borrowed lifetime(i) _Nonnull intern(struct interner *borrowed lifetime(i) in, const char *borrowed s);
struct interner *owned _Nonnull interner_new(void);
void interner_free(struct interner *owned in);
struct acct *borrowed_mut _Nonnull LIEN_GUARD(l) lock_take(struct lock *borrowed l);
void lock_drop(struct lock *borrowed l LIEN_UNGUARD);
struct acct *borrowed_mut _Nullable LIEN_GUARD(l) lock_try(struct lock *borrowed l);
char *owned _Nonnull str_dup(const char *borrowed s);

int pool_two_ok(void)
{
    struct pool *owned p = pool_new();
    struct obj *a = pool_get(p);
    struct obj *b = pool_get(p);
    if (a && b) {
        a->next = b;
        b->n = a->n;
    }
    pool_free(p);
    return 0;
}

int pool_freed_early(void)
{
    struct pool *owned p = pool_new();
    struct obj *a = pool_get(p);
    pool_free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return a ? a->n : 0;
}

int pool_reset_early(struct pool *borrowed_mut p)
{
    struct obj *a = pool_get(p);
    if (!a)
        return 0;
    pool_reset(p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return a->n;
}

struct obj *borrowed_mut pool_returned_ok(struct pool *borrowed p)
{
    struct obj *o = pool_get(p);
    if (o)
        o->n = 0;
    return o;
}


int intern_two_ok(void)
{
    struct interner *owned in = interner_new();
    const char *a = intern(in, "a");
    const char *b = intern(in, "b");
    int r = strcmp(a, b);
    interner_free(in);
    return r;
}

int intern_key_dies_ok(void)
{
    struct interner *owned in = interner_new();
    struct sym s;
    {
        char key[4] = "abc";
        s.text = intern(in, key);
    }
    int r = s.text[0];
    interner_free(in);
    return r;
}

int intern_after_free(void)
{
    struct interner *owned in = interner_new();
    struct sym s = { intern(in, "k") };
    interner_free(in); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return s.text[0];
}

char *owned into_inner_ok(struct wrap *owned w)
{
    char *owned s = w->inner;
    free(w);
    return s;
}

char *owned into_inner_forgets_w(struct wrap *owned w)
{
    char *owned s = w->inner;
    return s; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

char *owned into_inner_by_value_ok(struct wrap w)
{
    return w.inner;
}

int refcell_ok(struct refcell *borrowed c)
{
    c->borrow++;
    c->value = 3;
    c->borrow--;
    return c->value;
}

int lock_ok(struct lock *borrowed l)
{
    struct acct *a = lock_take(l);
    a->money -= 3;
    int r = a->money;
    lock_drop(l);
    return r;
}

int lock_unlocked_use(struct lock *borrowed l)
{
    struct acct *a = lock_take(l);
    lock_drop(l);
    return a->money; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int lock_forgotten(struct lock *borrowed l)
{
    struct acct *a = lock_take(l);
    return a->money; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int lock_try_ok(struct lock *borrowed l)
{
    struct acct *a = lock_try(l);
    if (!a)
        return -1;
    a->money++;
    lock_drop(l);
    return 0;
}

int lock_try_wrong(struct lock *borrowed l)
{
    struct acct *a = lock_try(l);
    if (!a)
        return -1;
    if (a->money == 0)
        return -2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    lock_drop(l);
    return 0;
}

struct acct *borrowed_mut LIEN_GUARD(l) lock_outer_ok(struct lock *borrowed l)
{
    struct acct *a = lock_take(l);
    a->money++;
    return a;
}

int lock_both_branches_ok(struct lock *borrowed l, int n)
{
    struct acct *a = lock_take(l);
    if (n > a->money) {
        lock_drop(l);
        return -1;
    }
    a->money -= n;
    lock_drop(l);
    return n;
}

int lock_twice_ok(struct lock *borrowed l)
{
    struct acct *a = lock_take(l);
    a->money++;
    lock_drop(l);
    a = lock_take(l);
    a->money--;
    lock_drop(l);
    return 0;
}

int lock_goto_ok(struct lock *borrowed l, int n)
{
    int rc = -1;
    struct acct *a = lock_take(l);
    if (n < 0)
        goto out;
    a->money += n;
    rc = a->money;
out:
    lock_drop(l);
    return rc;
}

void manual_ok(void)
{
    int *p = malloc(10 * sizeof *p);
    if (p == NULL)
        abort();
    for (int i = 0; i < 10; i++)
        p[i] = i;
    int *q = realloc(p, 20 * sizeof *q);
    if (q == NULL) {
        free(p);
        exit(1);
    }
    free(q);
}

void manual_interior(void)
{
    int *p = malloc(10 * sizeof *p);
    if (!p)
        return;
    p++;
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void manual_stack(void)
{
    int a[3];
    free(a); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void manual_static(void)
{
    static int a[3];
    int *p = a;
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void manual_literal(void)
{
    char *s = "lit";
    free(s); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

char *owned box_chain_ok(int n)
{
    char *owned s = str_dup("x");
    for (int i = 0; i < n; i++) {
        char *owned t = str_dup(s);
        free(s);
        s = t;
    }
    return s;
}

char *owned option_take_ok(struct wrap *borrowed_mut w)
{
    if (!w->inner)
        return NULL;
    char *owned s = w->inner;
    w->inner = NULL;
    return s;
}


char *owned option_replace_ok(struct wrap *borrowed_mut w, char *owned s)
{
    char *owned old = w->inner;
    w->inner = s;
    w->n++;
    return old;
}

void shared_cycle_ok(struct cyc *LIEN_SHARED a)
{
    LIEN_LEAK(a);
}
