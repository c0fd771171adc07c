// A cursor that lends a part of each node to a collection: each round's is another node, and one node is not lent
// twice.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
struct list { int value; struct list *owned next; };
struct refs;
struct refs *owned refs_new(void);
void refs_free(struct refs *owned r);
void refs_push(struct refs *borrowed_mut lifetime(a) r, int *borrowed_mut lifetime(a) p);
void looks_push(struct refs *borrowed_mut lifetime(a) r, const int *borrowed lifetime(a) p);
int refs_sum(const struct refs *borrowed r);
void touch(int *borrowed_mut p);
void list_free(struct list *owned l);
struct list *owned list_new(void);

void parameter(struct refs *borrowed_mut lifetime(a) out, struct list *borrowed_mut lifetime(a) list)
{
    for (;;) {
        refs_push(out, &list->value);
        if (!list->next)
            return;
        list = list->next;
    }
}

void local_collection(struct list *borrowed_mut list)
{
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = list; l; l = l->next)
        refs_push(out, &l->value);
    refs_free(out);
}

struct cursor { struct list *borrowed_mut lifetime(c) at; };

void cursor_in_a_field(struct refs *borrowed_mut lifetime(a) out, struct list *borrowed_mut lifetime(a) list)
{
    struct { struct { struct cursor c; } b; } d;
    d.b.c.at = list;
    while (1) {
        refs_push(out, &d.b.c.at->value);
        if (d.b.c.at->next == NULL)
            break;
        d.b.c.at = d.b.c.at->next;
    }
}

void cursor_behind_a_slot(struct refs *borrowed_mut lifetime(a) out, struct list *borrowed_mut lifetime(a) list)
{
    struct list *borrowed_mut cur = list;
    struct list **slot = &cur;
    for (;;) {
        refs_push(out, &(*slot)->value);
        if (!(*slot)->next)
            return;
        *slot = (*slot)->next;
    }
}

int list_of_our_own(void)
{
    struct list *owned all = list_new();
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = all; l; l = l->next)
        refs_push(out, &l->value);
    int n = refs_sum(out);
    refs_free(out);
    list_free(all);
    return n;
}

void twice_in_a_round(struct list *borrowed_mut list)
{
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = list; l; l = l->next) {
        refs_push(out, &l->value);
        touch(&l->value); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
    refs_free(out);
}

void goes_on_sometimes(struct list *borrowed_mut list, bool (*skip)(void))
{
    struct refs *owned out = refs_new();
    struct list *borrowed_mut l = list;
    while (l) {
        refs_push(out, &l->value); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        if (!skip())
            l = l->next;
    }
    refs_free(out);
}

void written_in_the_round(struct list *borrowed_mut list)
{
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = list; l; l = l->next) {
        looks_push(out, &l->value);
        l->value = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    }
    refs_free(out);
}

void written_before(struct list *borrowed_mut list)
{
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = list; l; l = l->next) {
        l->value = 1;
        looks_push(out, &l->value);
    }
    refs_free(out);
}

int freed_while_lent(void)
{
    struct list *owned all = list_new();
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = all; l; l = l->next)
        refs_push(out, &l->value);
    list_free(all); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    int n = refs_sum(out);
    refs_free(out);
    return n;
}

int head_read_while_lent(void)
{
    struct list *owned all = list_new();
    struct refs *owned out = refs_new();
    for (struct list *borrowed_mut l = all; l; l = l->next)
        refs_push(out, &l->value);
    int n = all->value; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    refs_free(out);
    list_free(all);
    return n;
}
