// A destructor that empties its list by asking its head leaves nothing there.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct node { int elem; struct node *owned next; };
struct list { struct node *owned head; size_t len; };
void d1(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } }
void d2(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *n = l->head; l->head = n->next; free(n); } }
void d3(struct list *borrowed_mut LIEN_DROPS l) { while (l->head != NULL) { struct node *n = l->head; l->head = n->next; n->next = NULL; free(n); } }
void d4(struct list *borrowed_mut LIEN_DROPS l) { struct node *n; while ((n = l->head)) { l->head = n->next; free(n); } }
void d5(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *next = l->head->next; free(l->head); l->head = next; } }
void d6(struct list *LIEN_DROPS l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } }
void d7(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } l->len = 0; }
void d8(struct list *borrowed_mut LIEN_DROPS l) { for (;;) { struct node *owned n = l->head; if (!n) break; l->head = n->next; free(n); } }
void d9(struct list *borrowed_mut LIEN_DROPS l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } l->head = NULL; }
struct list2; void l2_drop(struct list2 *l);
struct list2 { struct node *owned head; size_t len; } LIEN_DROP(l2_drop);
void l2_drop(struct list2 *l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } }
struct list3; void l3_drop(struct list3 *owned l);
struct list3 { struct node *owned head; size_t len; } LIEN_DROP(l3_drop);
void l3_drop(struct list3 *owned l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } free(l); }
struct list4 { struct node *owned head; size_t len; };
void l4_drop(struct list4 *owned l) { while (l->head) { struct node *owned n = l->head; l->head = n->next; free(n); } free(l); }
void e3(struct node *owned n) { free(n); }
// expected-warning@-1 {{'n->next' may still own a value when its owner is released [lien-field-leak-may]}}
void e4(struct list4 *owned l) { free(l->head); free(l); }
// expected-warning@-1 {{'l->head->next' may still own a value when its owner is released [lien-field-leak-may]}}
