// rust-lang/rust tests/ui/borrowck/borrowck-loan-of-cell.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct LIEN_CELL counter { int n; };
struct mutex;
struct data { int v; int w; };
struct locked { struct mutex *owned m; struct data d; };
struct data *borrowed_mut LIEN_GUARD(l) _Nonnull lock(struct locked *borrowed l);
void unlock(struct locked *borrowed LIEN_UNGUARD l);
void bump(const struct counter *borrowed c);
int cond(void);

void cells_ok(struct counter *borrowed c)
{
    const struct counter *borrowed a = c;
    c->n++;
    bump(a);
    c->n = 3;
    bump(c);
}

int guarded_ok(struct locked *borrowed l)
{
    struct data *d = lock(l);
    d->v++;
    int r = d->v;
    unlock(l);
    return r;
}

int guarded_after(struct locked *borrowed l)
{
    struct data *d = lock(l);
    d->v++;
    unlock(l);
    return d->v; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int guarded_forgotten(struct locked *borrowed l)
{
    struct data *d = lock(l);
    if (cond())
        return d->v; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    unlock(l);
    return 0;
}

int guarded_goto_ok(struct locked *borrowed l)
{
    int r = -1;
    struct data *d = lock(l);
    if (cond())
        goto out;
    d->v = 2;
    r = 0;
out:
    unlock(l);
    return r;
}

int relocked_ok(struct locked *borrowed l)
{
    struct data *d = lock(l);
    d->v = 1;
    unlock(l);
    d = lock(l);
    int r = d->v;
    unlock(l);
    return r;
}
