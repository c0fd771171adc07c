// What a LIEN_DROPS function and one that empties a borrowed struct must not forget, and must not release
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct p { char *owned a; char *owned b; int n; };
struct q { struct p *owned out; char *owned v[3]; int n; };
struct row { struct p cells[4]; size_t n; };
struct node { int elem; struct node *owned next; };
struct list { struct node *owned head; size_t len; };
struct buf { char *owned data; size_t n; };
void p_end(struct p *LIEN_DROPS p);
void node_free(struct node *owned n);
void wipe(void *p, size_t n);
void each(struct q *borrowed_mut q, int n);
void b1(struct p *LIEN_DROPS p) {
    free(p->a);
    free(p->b);
    free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void b2(struct q *LIEN_DROPS q) {
    free(q->out->a);
    free(q->out->b);
    free(q->out);
} // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
void b3(struct row *borrowed_mut LIEN_DROPS r) {
    r->n = 0;
} // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
void b4(struct q *LIEN_DROPS q) {
    free(q->out); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    for (int i = 0; i < 3; i++)
        free(q->v[i]);
}
void b5(struct list *borrowed_mut LIEN_DROPS l) {
    free(l->head); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    l->head = NULL;
}
void b6(struct q *LIEN_DROPS q) {
    if (!q)
        return;
    if (q->out)
        p_end(q->out);
    free(q->out);
} // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
void g0(struct list *borrowed_mut l) { free(l->head); l->head = NULL; }
void g1(struct p *LIEN_DROPS p) { free(p->a); free(p->b); p->a = p->b = NULL; }
void g2(struct p *borrowed_mut LIEN_DROPS p) { free(p->a); free(p->b); memset(p, 0, sizeof *p); }
void g3(struct q *LIEN_DROPS q) { if (!q) return; if (q->out) { p_end(q->out); free(q->out); } for (int i = 0; i < 3; i++) free(q->v[i]); }
void g4(struct row *LIEN_DROPS r) { for (size_t i = 0; i < r->n; i++) p_end(&r->cells[i]); }
void g5(struct row *LIEN_DROPS r) { struct p *c = r->cells; for (int i = 0; i < 4; i++) p_end(c + i); }
void g6(struct list *borrowed_mut l) { struct node *n = l->head; if (!n) return; l->head = n->next; free(n); }
void g7(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *n = l->head; l->head = n->next; free(n); } }
void g8(struct list *borrowed_mut LIEN_DROPS l) { node_free(l->head); l->head = NULL; }
void g9(struct list *borrowed_mut l) { if (l->head && !l->head->next) { free(l->head); l->head = NULL; l->len = 0; } }
void g10(struct list *borrowed_mut l) { struct node *owned n = l->head; l->head = NULL; while (n) { struct node *owned t = n->next; free(n); n = t; } }
void g11(struct buf *borrowed_mut b) { free(b->data); b->data = NULL; b->n = 0; }
void g12(struct q *LIEN_DROPS q) { each(q, 3); free(q->out->a); free(q->out->b); free(q->out); }
static void all(struct q *q) { for (int i = 0; i < 3; i++) free(q->v[i]); }
void g13(struct q *LIEN_DROPS q) { all(q); if (q->out) p_end(q->out); free(q->out); }
void g14(struct list *borrowed_mut l) { struct node *owned n = l->head; if (n) { l->head = n->next; n->next = NULL; free(n); } }
void g15(struct list *borrowed_mut l) { struct node **p = &l->head; while (*p) { struct node *n = *p; if (n->elem) { *p = n->next; free(n); } else p = &n->next; } }
