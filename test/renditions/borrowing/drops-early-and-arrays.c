// Neighbours: destructors that stop early, arrays in structs in arrays, structs by value.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct node { int elem; struct node *owned next; };
struct list { struct node *owned head; size_t len; };
struct str { char *owned p; size_t n; };
struct row { struct str cells[3]; int n; };
struct table { struct row rows[2]; };
char *owned _Nonnull dup(const char *borrowed s);
struct str str_of(const char *borrowed s);
void row_clear(struct row *LIEN_DROPS r);
void table_clear(struct table *LIEN_DROPS t);
void row_take(struct row r);
void d1(struct list *borrowed_mut LIEN_DROPS l) { struct node *n = l->head; if (n) { l->head = n->next; free(n); } }
// expected-warning@-1 {{'l->head' may still own a value when its owner is released [lien-field-leak-may]}}
void d2(struct list *borrowed_mut LIEN_DROPS l, int k) { while (l->head) { struct node *n = l->head; if (n->elem == k) break; l->head = n->next; free(n); } }
// expected-warning@-1 {{'l->head' may still own a value when its owner is released [lien-field-leak-may]}}
void t1(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); }
// expected-warning@-1 {{'r.cells[0].p' is never released [lien-leak]}}
void t2(void) { struct table t = { 0 }; t.rows[1].cells[2] = str_of("a"); t.rows[0].cells[0].p = dup("b"); table_clear(&t); }
void t3(int i) { struct table t = { 0 }; t.rows[i].cells[2] = str_of("a"); table_clear(&t); }
void t4(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); row_take(r); }
void t5(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); row_clear(&r); row_clear(&r); }
// expected-warning@-1 {{'r' is released twice [lien-double-free]}}
void t6(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); row_clear(&r); r.cells[0] = str_of("b"); row_clear(&r); }
void t7(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); row_take(r); r.cells[0].p[0] = 1; }
// expected-warning@-1 {{'r.cells[0].p' is used after it was moved [lien-use-after-move]}}
void t8(struct row *borrowed_mut r) { row_clear(r); *r = (struct row){ 0 }; }
