// A borrowed parameter that is left in a struct behind an unannotated one: a callback's context.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct item { int k; };
struct found { const struct item *borrowed lifetime(f) best; const struct item *raw; int n; struct { const int *at[2]; } in; };
struct owner { struct found *to; };
typedef void visit(const struct item *borrowed it, void *ctx);
void each(const struct item *borrowed v, size_t n, visit *f, void *ctx);
#define FOUND(ctx) ((struct found *)(ctx))

/* what a callback was lent is left in its context */
static void bad_declared(const struct item *borrowed it, void *ctx)
{
    struct found *f = ctx;
    f->n++;
    f->best = it; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
static void bad_raw(const struct item *borrowed it, void *ctx) { FOUND(ctx)->raw = it; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
static void bad_part(const struct item *borrowed it, void *ctx) { FOUND(ctx)->in.at[1] = &it->k; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
static void bad_sometimes(const struct item *borrowed it, void *ctx)
{
    struct found *f = ctx;
    if (!f->best || it->k > f->best->k)
        f->best = it; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
static void bad_further(const struct item *borrowed it, struct owner *o) { o->to->raw = it; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
static void bad_local_first(struct item *borrowed_mut it, struct found *f)
{
    const struct item *keep = it;
    it->k = 2;
    f->raw = keep; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
static void keep(struct found *f, const struct item *it) { f->raw = it; }
void bad_by_helper(const struct item *borrowed it, struct found *f) { keep(f, it); } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void bad_cleared_on_one_way(const struct item *borrowed it, struct found *f)
{
    f->raw = it; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
    if (it->k) f->raw = NULL;
}
void bad_moved_on(const int *borrowed v, struct found *f) { v++; f->in.at[0] = v; } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
/* looked at only, or given back before the end */
static void good_counts(const struct item *borrowed it, void *ctx) { FOUND(ctx)->n += it->k; }
static void good_cleared(const struct item *borrowed it, void *ctx)
{
    struct found *f = ctx;
    f->best = it;
    good_counts(f->best, f);
    f->best = NULL;
}
static void good_put_back(const struct item *borrowed it, struct found *f)
{
    const struct item *was = f->raw;
    f->raw = it;
    f->n += f->raw->k;
    f->raw = was;
}
static void good_copies(const struct item *borrowed it, void *ctx)
{
    struct item *p = malloc(sizeof *p);
    if (!p) return;
    *p = *it;
    FOUND(ctx)->raw = p;
}
static void good_unannotated(const struct item *it, void *ctx) { FOUND(ctx)->raw = it; }
static void good_named(const struct item *borrowed lifetime(f) it, struct found *f) { f->raw = it; }
static void good_for_ever(const struct item *borrowed lifetime(static) it, struct found *f) { f->raw = it; }
static void good_end_pointer(const char *borrowed s, const char **end) { while (*s) s++; *end = s; }
static void good_another(const struct item *borrowed it, const struct item *other, struct found *f) { f->n = it->k; f->raw = other; }
static void good_local(const struct item *borrowed it) { struct found f = { 0 }; f.raw = it; good_counts(f.raw, &f); }
void run(const struct item *borrowed v, size_t n, struct found *f, struct owner *o, struct item *borrowed_mut m)
{
    visit *all[] = { bad_declared, bad_raw, bad_part, bad_sometimes, good_counts, good_cleared, good_copies };
    for (int i = 0; i < 7; i++) each(v, n, all[i], f);
    each(v, n, good_unannotated, f);
    bad_further(v, o);
    bad_local_first(m, f);
    good_put_back(v, f);
    good_for_ever(NULL, f);
    good_named(NULL, f);
    const char *e;
    good_end_pointer("a", &e);
    good_another(v, NULL, f);
    good_local(v);
}
