// rules of rust-lang/rust tests/ui/borrowck (borrowck-mut-borrow-linear-errors, borrowck-issue-2657-*, loops of
// E0499);
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stddef.h>

struct vine { int grapes; struct vine *owned next; char *owned tag; };
struct row { struct vine *owned first; struct vine *borrowed_mut lifetime(r) mark; int n; };
void vine_prune(struct vine *borrowed_mut v);
int vine_count(const struct vine *borrowed v);
struct vine *owned vine_plant(int g);
struct vine *owned _Nonnull vine_must(int g);
void vine_burn(struct vine *owned v);
int *borrowed_mut _Nonnull vine_at(struct vine *borrowed_mut v);
int dry(void);

void linear_errors(struct vine *borrowed_mut v, int how)
{
    int *borrowed_mut p = NULL;
    switch (how) {
    case 1:
        p = &v->grapes;
        break;
    case 2:
        p = vine_at(v);
        break;
    default:
        break;
    }
    v->grapes = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    if (p)
        *p = 2;
}

void pushed_in_a_loop(struct vine *borrowed_mut v)
{
    int *borrowed_mut kept[2] = { NULL, NULL };
    for (int i = 0; i < 2; i++)
        kept[i] = vine_at(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (kept[0])
        *kept[0] = 1;
}

void reader_and_cursor(struct vine *borrowed_mut v)
{
    const int *borrowed g = &v->grapes;
    struct vine *borrowed_mut c = v; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    while (c->next)
        c = c->next;
    vine_prune(c);
    (void)*g;
    if (*g)
        return;
}

void cursor_and_owner_written(struct vine *borrowed_mut v)
{
    struct vine *borrowed_mut c = v;
    v->grapes = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    while (c->next)
        c = c->next;
    vine_prune(c);
}

void cursor_and_owner_read(struct vine *borrowed_mut v)
{
    struct vine *borrowed_mut c = v;
    int n = v->grapes; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    for (; c->next; c = c->next)
        c->grapes += n;
    vine_prune(c);
}

void mark_moves_ok(struct row *borrowed_mut r)
{
    struct vine *borrowed_mut m = r->mark;
    while (m && m->next)
        m = m->next;
    if (m)
        m->grapes = r->n;
}

void planted_of_unknown_nullability_ok(void)
{
    struct vine *owned v = vine_plant(1);
    if (!v)
        return;
    v->next = vine_plant(2);
    v->next->grapes = 3;
    v->next->tag = NULL;
    vine_burn(v);
}

void lost_in_loop(int n)
{
    struct vine *owned v = NULL;
    for (int i = 0; i < n; i++)
        v = vine_must(i); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    vine_burn(v);
}

void lost_in_loop_ok(int n)
{
    struct vine *owned v = NULL;
    for (int i = 0; i < n; i++) {
        vine_burn(v);
        v = vine_must(i);
    }
    vine_burn(v);
}

void built_in_loop_ok(int n)
{
    struct vine *owned v = NULL;
    for (int i = 0; i < n; i++) {
        struct vine *owned w = vine_must(i);
        w->next = v;
        v = w;
    }
    vine_burn(v);
}

void tag_replaced_in_loop(struct vine *borrowed_mut v, int n)
{
    for (int i = 0; i < n; i++)
        v->tag = strdup("t"); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void tag_replaced_in_loop_ok(struct vine *borrowed_mut v, int n)
{
    for (int i = 0; i < n; i++) {
        free(v->tag);
        v->tag = strdup("t");
    }
}

int tag_freed_on_one_path(struct vine *borrowed_mut v)
{
    if (dry())
        free(v->tag); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    return v->grapes;
}

int tag_freed_on_one_path_ok(struct vine *borrowed_mut v)
{
    if (dry()) {
        free(v->tag);
        v->tag = NULL;
    }
    return v->grapes;
}

int tag_freed_and_read(struct vine *borrowed_mut v)
{
    free(v->tag);
    int c = v->tag[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    v->tag = NULL;
    return c;
}

int tag_freed_twice(struct vine *borrowed_mut v)
{
    free(v->tag);
    if (dry())
        free(v->tag); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    v->tag = NULL;
    return 0;
}

void next_chain_written_shared(const struct vine *borrowed v)
{
    v->next->next->grapes = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void two_owners_swapped_wrong(struct row *borrowed_mut a, struct row *borrowed_mut b)
{
    struct vine *owned t = a->first;
    a->first = b->first; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    vine_burn(t);
}

struct vine *owned half_built(int n)
{
    struct vine *owned v = vine_must(n);
    v->tag = strdup("a");
    if (!v->tag) {
        vine_burn(v);
        return NULL;
    }
    v->next = vine_plant(n);
    if (!v->next)
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return v;
}

void conditional_owner_ok(struct vine *borrowed_mut own, int n)
{
    struct vine *v = n ? vine_must(n) : own;
    v->grapes++;
    if (v != own)
        vine_burn(v);
}

void conditional_owner_lost(struct vine *borrowed_mut own, int n)
{
    struct vine *v = n ? vine_must(n) : own;
    v->grapes++;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void exchange_by_return_ok(struct row *borrowed_mut r)
{
    struct vine *owned v = r->first;
    r->first = NULL;
    if (!v)
        return;
    v->grapes++;
    r->first = v;
}

void exchange_by_return_early(struct row *borrowed_mut r)
{
    struct vine *owned v = r->first;
    r->first = NULL;
    if (!v)
        return;
    if (dry())
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    r->first = v;
}
