// A compound assignment reads its right side before the left side's call lends anything, as the plain one does.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct vec;
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
int vec_n(const struct vec *borrowed v);
void a1(struct vec *borrowed_mut a) { *vec_at(a, 0) = *vec_get(a, 1); }
void a2(struct vec *borrowed_mut a) { *vec_at(a, 0) += *vec_get(a, 1); }
void a3(struct vec *borrowed_mut a) { *vec_at(a, 0) += vec_n(a); }
void a4(struct vec *borrowed_mut a) { *vec_at(a, 0) |= vec_get(a, 1)[2]; }
void a5(struct vec *borrowed_mut a) { *vec_at(a, 0) = *vec_at(a, 1); }
void a6(struct vec *borrowed_mut a) { *vec_at(a, 0) += *vec_at(a, 1); }
void a7(struct vec *borrowed_mut a) { int *borrowed_mut p = vec_at(a, 0); 
    *p += *vec_get(a, 1);
// expected-warning@-1 {{'a' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
}
void a8(struct vec *borrowed_mut a) { const int *p = vec_get(a, 0); 
    *vec_at(a, 1) += 1;
// expected-warning@-1 {{'a' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    vec_n(a); (void)*p; }
