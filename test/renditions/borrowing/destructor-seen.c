// A body that is seen releases what a struct owns and then the struct: what it gave away one by one is not used again by that.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct s { char *owned t; char *owned u; int n; };
struct in { struct s a; struct s *owned b; };
void take(char *owned t);
void s_free(struct s *owned s);
static void part(struct s *x) { free(x->t); take(x->u); free(x); }
void n1(struct s *owned x) { part(x); }
static void deep(struct in *x) { free(x->a.t); free(x->a.u); if (x->b) { free(x->b->t); free(x->b->u); free(x->b); } free(x); }
void n2(struct in *owned x) { deep(x); }
static void via(struct s *x) { s_free(x); }
void n3(struct s *owned x) { via(x); }
void n4(struct s *owned x) { free(x->t); via(x); }
// expected-warning@-1 {{'x->t' is used after it was released [lien-use-after-free]}}
void n5(struct s *owned x) { free(x->t); part(x); }
// expected-warning@-1 {{the value is released twice [lien-double-free]}}
void n6(struct s *owned x) { part(x); part(x); }
// expected-warning@-1 {{the value is released twice [lien-double-free]}}
// expected-warning@-2 {{the value is used after it was moved [lien-use-after-move]}}
// expected-warning@-3 {{'x' is released twice [lien-double-free]}}
static void half(struct s *x) { free(x->t); free(x); }
static void half2(struct s *x) { free(x->t); s_free(x); }
// expected-warning@-1 {{'x->t' is used after it was released [lien-use-after-free]}}
void n7(struct s *owned x) { half2(x); }
static void loop(struct s **v, int n) { for (int i = 0; i < n; i++) part(v[i]); free(v); }
void n8(struct s **v, int n) { loop(v, n); }
void n9(void) { struct s *x = malloc(sizeof *x); if (!x) return; x->t = malloc(1); x->u = NULL; part(x); }
void n10(void) { struct s x = { malloc(1), malloc(2), 1 }; free(x.t); take(x.u); }
static void clear(struct s *x) { free(x->t); free(x->u); x->t = x->u = NULL; }
void n11(struct s *owned x) { clear(x); free(x); }
void n12(struct s *owned x) { clear(x); s_free(x); }
static void drop(struct s *x) { free(x->t); free(x->u); }
// expected-warning@-1 {{'x->t' is moved out of a borrowed place and not put back [lien-move-out-of-borrow]}}
// expected-warning@-2 {{'x->u' is moved out of a borrowed place and not put back [lien-move-out-of-borrow]}}
void n13(struct s *owned x) { drop(x); free(x); }
void n14(struct s *owned x) { drop(x); s_free(x); }
// expected-warning@-1 {{'x->t' is used after it was released [lien-use-after-free]}}
// expected-warning@-2 {{'x->u' is used after it was released [lien-use-after-free]}}
