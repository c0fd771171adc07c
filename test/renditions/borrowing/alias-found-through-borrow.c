// Aliases of owners that were found through a declared borrow: what stays a conflict, and what is taken out and goes its own way.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct node { int elem; struct node *owned next; struct node *owned kid; };
struct list { struct node *owned head; struct node *owned tail; size_t len; };
void node_free(struct node *owned n);
void touch(struct node *borrowed_mut n);
void see(const struct node *borrowed n);
void list_touch(struct list *borrowed_mut l);
struct node *borrowed_mut _Nonnull find(struct node *borrowed_mut n, int k);
static void poke(struct node *n) { n->elem = 1; }
static struct node *owned popped(struct list *l) { struct node *h = l->head; if (h) { l->head = h->next; h->next = NULL; } return h; }
void b1(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = m->head; 
    l->len = 1;
// expected-warning@-1 {{'l->len' is written while it is borrowed [lien-write-while-borrowed]}}
    h->elem = 1; }
void b2(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; 
    node_free(l->head);
// expected-warning@-1 {{'l->head' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    l->head = NULL; m->len = 1; }
void b3(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = l->head; 
// expected-warning@-1 {{'l->head' is used while it is exclusively borrowed [lien-use-while-borrowed]}}
    h->elem = 1;
    m->len = 1; }
void b4(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; const struct node *borrowed h = m->head; 
    m->head->elem = 1;
// expected-warning@-1 {{'m->head->elem' is written while it is borrowed [lien-write-while-borrowed]}}
    see(h); }
void b5(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = m->head; 
    touch(m->head);
// expected-warning@-1 {{'m->head' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    h->elem = 1; }
void b6(struct list *borrowed_mut l) { const struct list *borrowed m = l; 
    touch(m->head);
// expected-warning@-1 {{'m->head' is written through a shared borrow [lien-write-through-shared]}}
}
void b7(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = find(m->head, 1); 
    m->head->elem = 2;
// expected-warning@-1 {{'m->head->elem' is written while it is borrowed [lien-write-while-borrowed]}}
    h->elem = 1; }
void b8(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = find(m->head, 1); 
    l->len = 2;
// expected-warning@-1 {{'l->len' is written while it is borrowed [lien-write-while-borrowed]}}
    h->elem = 1; }
void b9(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = m->head; 
    free(m->head);
// expected-warning@-1 {{'m->head' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    m->head = NULL; h->elem = 1; }
void c1(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = m->head; 
    free(m->head); 
    m->head = NULL; m->len = 1; 
    h->elem = 1;
// expected-warning@-1 {{'h' is used after it was released [lien-use-after-free]}}
}
struct node *owned c2(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = m->head; if (!h) return NULL; m->head = h->next; l->len--; h->next = NULL; return h; }
struct node *owned c3(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *owned h = m->head; m->head = NULL; l->len = 0; if (h) h->elem = 1; return h; }
void c4(struct list *borrowed_mut l, struct list *borrowed_mut k) { struct list *borrowed_mut m = l; k->head = m->head; m->head = NULL; l->len = 0; k->head->elem = 1; }
// expected-warning@-1 {{'k->head' may still own a value when it is assigned over [lien-overwrite-leak-may]}}
void c5(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; poke(m->head); m->len = 1; }
struct node *owned c6(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *owned h = popped(m); m->len = 1; return h; }
struct node *borrowed_mut c7(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = m->head; while (h->next) h = h->next; return h; }
void c8(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = m->head; struct node *borrowed_mut x = h; x->elem = 1; h->elem = 2; m->len = 3; l->len = 4; }
void c9(struct list *borrowed_mut l, int c) { struct list *borrowed_mut m = l; struct node *h = c ? m->head : m->tail; if (h) { h->elem = 1; touch(h); } m->len = 3; }
void d1(struct list *borrowed_mut l, int c) { struct list *borrowed_mut m = l; struct node *h = m->head; if (!h) h = m->tail; touch(h); m->len = 3; list_touch(m); list_touch(l); }
void d2(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *owned *borrowed_mut s = &m->head; while (*s) { touch(*s); s = &(*s)->next; } m->len = 1; }
void d3(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; while (m->head) { struct node *owned n = m->head; m->head = n->next; free(n); } m->len = 0; l->len = 0; }
void d4(struct list *borrowed_mut l) { for (struct node *borrowed_mut n = l->head; n; n = n->next) { struct node *k = n->kid; while (k) { touch(k); k = k->next; } n->elem = 0; } }
void d5(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct list t = *m; m->head = NULL; m->tail = NULL; node_free(t.head); node_free(t.tail); m->len = 1; }
