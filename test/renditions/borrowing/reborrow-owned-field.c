// An owned field that is found through a declared borrow is lent, released and refilled through that borrow: its own loan is nobody else's.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct node { int elem; struct node *owned next; struct node *owned kid; };
struct list { struct node *owned head; struct node *owned tail; size_t len; };
void node_free(struct node *owned n);
void touch(struct node *borrowed_mut n);
void see(const struct node *borrowed n);
struct node *borrowed_mut _Nullable find(struct list *borrowed_mut l, int k);
void a1(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; touch(m->head); m->len = 1; }
void a2(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; free(m->head); m->head = NULL; m->len = 1; }
void a3(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; node_free(m->head); m->head = NULL; m->len = 1; }
struct node *owned a4(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *owned h = m->head; m->head = NULL; return h; }
void a5(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *h = m->head; m->head = m->tail; m->tail = h; }
void a6(struct list *borrowed_mut l) { struct node *borrowed_mut n = find(l, 3); if (!n) return; touch(n->next); n->elem = 1; }
void a7(struct list *borrowed_mut l) { struct node *borrowed_mut n = find(l, 3); if (!n) return; node_free(n->next); n->next = NULL; n->elem = 1; }
void a8(struct list *borrowed_mut l) { struct node *n = find(l, 3); if (!n) return; node_free(n->next); n->next = NULL; n->elem = 1; }
void a9(struct list *borrowed_mut l) { struct node *n = find(l, 3); if (!n) return; struct node *borrowed_mut m = n->next; m->elem = 1; n->elem = 1; }
void b1(struct list *borrowed_mut l) { struct node *n = find(l, 3); if (!n) return; const struct node *borrowed m = n->next; see(m); see(n); }
void b2(struct list *borrowed_mut l) { struct node *borrowed_mut n = find(l, 3); if (!n) return; struct node *borrowed_mut m = n->next; m->elem = 1; n->elem = 1; }
void b3(struct list *borrowed_mut l) { struct node *borrowed_mut n = l->head; struct node *borrowed_mut m = n->next; m->elem = 1; n->elem = 1; l->len = 0; }
void b4(struct list *owned l) { struct list *borrowed_mut m = l; touch(m->head); m->len = 1; node_free(l->head); node_free(l->tail); free(l); }
void b5(void) { struct list l = { 0 }; struct list *borrowed_mut m = &l; touch(m->head); m->len = 1; }
void b6(void) { struct list l = { 0 }; l.head = malloc(sizeof *l.head); if (!l.head) return; l.head->next = l.head->kid = NULL; struct list *borrowed_mut m = &l; struct node *borrowed_mut h = m->head; h->elem = 1; m->len = 1; free(m->head); m->head = NULL; }
void b7(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; const struct node *borrowed h = m->head; see(h); m->len = 1; see(m->head); m->head->elem = 1;}
void b8(struct list *borrowed_mut l) { const struct list *borrowed m = l; const struct node *borrowed h = m->head; see(h); see(m->tail); see(h); l->len = 0; }
void b9(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; m->head->elem = 1; m->head->next = NULL; }
// expected-warning@-1 {{'m->head->next' may still own a value when it is assigned over [lien-overwrite-leak-may]}}
void c1(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; m->head->elem++; m->head->elem += m->tail->elem; int *borrowed_mut p = &m->head->elem; *p = 1; m->len = 2; }
void c2(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *owned *borrowed_mut s = &m->head; if (*s) (*s)->elem = 1; m->len = 2; }
void c3(struct list *borrowed_mut l) { struct list *borrowed_mut m = l; struct node *borrowed_mut h = m->head; struct node *borrowed_mut t = m->tail; int x = h->elem; h->elem = t->elem; t->elem = x; }
void c4(struct list *borrowed_mut l) { struct node *borrowed_mut h = l->head; struct node *borrowed_mut t = l->tail; int x = h->elem; h->elem = t->elem; t->elem = x; l->len = 0; }
void c5(struct node *borrowed_mut n) { struct node *borrowed_mut h = n->next; struct node *borrowed_mut t = n->kid; struct node *borrowed_mut u = h->kid; u->elem = 1; t->elem = h->elem; n->elem = 0; }
void c6(struct node *borrowed_mut n) { for (struct node *borrowed_mut c = n; c; c = c->next) { struct node *borrowed_mut k = c->kid; if (k) k->elem = c->elem; c->elem++; } }
void c7(struct node *borrowed_mut n) { for (struct node *borrowed_mut c = n; c; c = c->next) { touch(c->kid); c->elem++; } }
void c8(struct node *borrowed_mut n) { for (struct node *borrowed_mut c = n->kid; c; c = c->next) { node_free(c->kid); c->kid = NULL; c->elem++; } }
void c9(struct node *borrowed_mut n) { for (struct node *c = n->kid; c; c = c->next) { node_free(c->kid); c->kid = NULL; c->elem++; } }
