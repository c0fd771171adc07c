// A flag that was made by asking a borrowed result for null keeps the ways apart.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdbool.h>
#include <stdlib.h>
struct vec;
void vec_push(struct vec *borrowed_mut v, int x);
int *borrowed_mut _Nullable vec_find(struct vec *borrowed_mut v, int k);
const char *borrowed _Nullable name_of(const struct vec *borrowed v);
void look(const char *borrowed s);
void e1(struct vec *borrowed_mut v) { int *p = vec_find(v, 1); bool none = !p; if (!none) *p = 2; vec_push(v, 1); }
void e2(struct vec *borrowed_mut v) { int *p = vec_find(v, 1); int found = p ? 1 : 0; if (found) *p = 2; vec_push(v, 1); }
void e3(struct vec *borrowed_mut v) { const char *n = name_of(v); bool ok = n && n[0]; if (ok) look(n); vec_push(v, 1); }
void e4(struct vec *borrowed_mut v) { int *p = vec_find(v, 1), *q = p; bool found = q != NULL; if (found) *p = 2; vec_push(v, 1); }
void e5(struct vec *borrowed_mut v) { int *p = vec_find(v, 1); bool found = p != NULL; if (!found) vec_push(v, 1); else *p = 1; }
void e6(struct vec *borrowed_mut v) { int *p = vec_find(v, 1); bool found = p != NULL; if (!found) 
    *p = 2;
// expected-warning@-1 {{'p' may be null and is dereferenced without a test [lien-null-dereference]}}
}
void e7(struct vec *borrowed_mut v) { int *p = vec_find(v, 1); bool found = p != NULL; 
    vec_push(v, 1);
// expected-warning@-1 {{'v' may be borrowed while another borrow of it is live [lien-borrow-conflict-may]}}
    if (found) *p = 2; }
