// rust-lang/rust tests/ui/regions/regions-mock-codegen.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct arena;
struct bcx { struct fcx *borrowed_mut lifetime(a) f; int n; };
struct fcx { struct arena *borrowed lifetime(a) arena; int id; };
struct node { int id; };
struct node *borrowed_mut _Nonnull alloc(struct arena *borrowed a);
struct arena *owned _Nonnull arena_new(void);
void arena_free(struct arena *owned a);
void arena_reset(struct arena *borrowed_mut a);

int several_ok(void)
{
    struct arena *owned a = arena_new();
    struct node *x = alloc(a);
    struct node *y = alloc(a);
    x->id = 1;
    y->id = 2;
    x->id += y->id;
    int r = x->id;
    arena_free(a);
    return r;
}

int reset_under(void)
{
    struct arena *owned a = arena_new();
    struct node *x = alloc(a);
    arena_reset(a); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    x->id = 1;
    arena_free(a);
    return 0;
}

int freed_under(void)
{
    struct arena *owned a = arena_new();
    struct node *x = alloc(a);
    arena_free(a); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return x->id;
}

int in_struct(void)
{
    struct arena *owned a = arena_new();
    struct fcx f = { a, 1 };
    struct bcx b = { &f, 2 };
    struct node *x = alloc(b.f->arena);
    x->id = b.n;
    arena_free(a); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return f.arena != NULL ? x->id : 0;
}

int in_struct_ok(void)
{
    struct arena *owned a = arena_new();
    struct fcx f = { a, 1 };
    struct bcx b = { &f, 2 };
    struct node *x = alloc(b.f->arena);
    x->id = b.n;
    int r = x->id + f.id;
    arena_free(a);
    return r;
}
