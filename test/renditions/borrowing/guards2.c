// rules of The Rust Book 16.3 (Mutex, MutexGuard) and tests/ui/span/send-is-not-static-*, tests/ui/sync, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdbool.h>

struct vault;
struct gold { int bars; int coins; char *owned note; };
struct bank { struct vault *owned v; struct vault *owned w; int visits; };
struct gold *borrowed_mut _Nonnull LIEN_GUARD(v) vault_open(struct vault *borrowed v);
struct gold *borrowed_mut _Nullable LIEN_GUARD(v) vault_try(struct vault *borrowed v);
const struct gold *borrowed _Nonnull LIEN_GUARD(v) vault_watch(const struct vault *borrowed v);
void vault_shut(struct vault *borrowed v LIEN_UNGUARD);
void gold_count(const struct gold *borrowed g);
void gold_melt(struct gold *borrowed_mut g);
int rain(void);

void opened_and_shut_ok(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    gold_melt(g);
    g->bars--;
    vault_shut(v);
}

int field_after_shut(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    int *bars = &g->bars;
    vault_shut(v);
    return *bars; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int copy_before_shut_ok(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    int bars = g->bars;
    vault_shut(v);
    return bars;
}

void lent_after_shut(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    vault_shut(v);
    gold_count(g); // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int try_ok(struct vault *borrowed v)
{
    struct gold *g = vault_try(v);
    if (!g)
        return -1;
    int n = g->coins;
    vault_shut(v);
    return n;
}

int try_early_return(struct vault *borrowed v)
{
    struct gold *g = vault_try(v);
    if (!g)
        return -1;
    if (g->coins == 0)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    g->coins--;
    vault_shut(v);
    return 1;
}

int try_untested(struct vault *borrowed v)
{
    struct gold *g = vault_try(v);
    int n = g->coins; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    vault_shut(v);
    return n;
}

void two_vaults_ok(struct bank *borrowed_mut b)
{
    struct gold *g = vault_open(b->v);
    struct gold *h = vault_open(b->w);
    g->bars += h->bars;
    vault_shut(b->w);
    g->coins = 0;
    vault_shut(b->v);
}

void two_vaults_wrong_one(struct bank *borrowed_mut b)
{
    struct gold *g = vault_open(b->v);
    struct gold *h = vault_open(b->w);
    g->bars += h->bars;
    vault_shut(b->v);
    h->coins = 1;
    g->coins = 0; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
    vault_shut(b->w);
}

void switch_paths(struct vault *borrowed v, int how)
{
    struct gold *g = vault_open(v);
    switch (how) {
    case 0:
        vault_shut(v);
        break;
    case 1:
        g->bars = 0;
        vault_shut(v);
        break;
    default:
        g->bars = 1;
        break;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void switch_paths_ok(struct vault *borrowed v, int how)
{
    struct gold *g = vault_open(v);
    switch (how) {
    case 0:
        break;
    case 1:
        g->bars = 0;
        break;
    default:
        g->bars = 1;
        break;
    }
    vault_shut(v);
}

void in_a_loop_ok(struct vault *borrowed v)
{
    while (rain()) {
        struct gold *g = vault_open(v);
        g->coins++;
        vault_shut(v);
    }
}

void unnamed_guard(struct vault *borrowed v)
{
    vault_open(v)->coins = 1;
    vault_shut(v);
}

struct gold *borrowed_mut LIEN_GUARD(v) opened_for_the_caller_ok(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    g->coins = 0;
    return g;
}

void opened_by_helper_forgets(struct vault *borrowed v)
{
    struct gold *g = opened_for_the_caller_ok(v);
    gold_count(g);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int watched_and_written(const struct vault *borrowed v)
{
    const struct gold *g = vault_watch(v);
    int n = g->bars + g->coins;
    vault_shut((struct vault *)v);
    return n;
}

static struct gold *stash;
void stashed_in_a_global(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    stash = g; // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
    vault_shut(v);
}

void conditional_lock_ok(struct vault *borrowed v, bool lock)
{
    struct gold *g = NULL;
    if (lock)
        g = vault_open(v);
    if (g)
        g->coins++;
    if (lock)
        vault_shut(v);
}

void goto_out_locked(struct vault *borrowed v)
{
    struct gold *g = vault_open(v);
    if (g->bars < 0)
        goto out;
    g->bars = 1;
    vault_shut(v);
out:
    return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
