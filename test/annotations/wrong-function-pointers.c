// lien-bad-annotation: a function that is put where a pointer to functions with other annotations is.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-bad-annotation=warning -Xclang -verify %s
#include <lien.h>

struct x { int n; };
void taker(struct x *owned p);
void looker(const struct x *borrowed p);
void reader(struct x *borrowed p);
void plain(struct x *p);
struct x *owned maker(void);
struct x *borrowed lifetime(static) keeper(void);
typedef void take_fn(struct x *owned p);
typedef void lend_fn(struct x *borrowed_mut p);

struct ops {
    void (*take)(struct x *owned p);
    lend_fn *lend;
    struct x *owned (*make)(void);
    void (*any)(struct x *p);
};
struct ops good = { taker, .make = &maker, .lend = reader, .any = taker };
struct ops bad = {
    reader,         // expected-warning {{'reader' does not fit this pointer to functions: its parameter 'p' is annotated otherwise than the pointer's [lien-bad-annotation]}}
    .lend = &taker, // expected-warning {{'taker' does not fit this pointer to functions}}
    .make = keeper, // expected-warning {{'keeper' does not fit this pointer to functions: its result is annotated otherwise than the pointer's}}
};
static take_fn *const table[][2] = { { taker, plain }, { taker, reader } }; // expected-warning {{'reader' does not fit}}
void each(void (*f)(struct x *borrowed p), void *ctx);

take_fn *in_bodies(struct ops *ops, int n)
{
    void (*f)(struct x *owned p) = taker;
    void (*g)(const struct x *borrowed p) = looker;
    void (*h)(struct x *borrowed p);
    struct ops local = { .take = reader }; // expected-warning {{'reader' does not fit}}
    static take_fn *kept = reader;         // expected-warning {{'reader' does not fit}}
    h = taker;                             // expected-warning {{'taker' does not fit}}
    h = plain;
    h = reader;
    ops->lend = taker;                     // expected-warning {{'taker' does not fit}}
    ops->any = taker;
    ops->any = reader;
    each(reader, 0);
    each(taker, 0);                        // expected-warning {{'taker' does not fit}}
    LIEN_UNSAFE { h = taker; each(taker, 0); }
    (void)f, (void)g, (void)h, (void)local, (void)kept, (void)table;
    if (n)
        return taker;
    return reader;                         // expected-warning {{'reader' does not fit}}
}
