// A field set anew gives back what a call has kept in it.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct view { const char *borrowed lifetime(v) s; size_t n; };
struct pair { const char *borrowed lifetime(v) a; const char *borrowed lifetime(v) b; };
char *owned _Nonnull dup(const char *borrowed s);
void look(const char *borrowed s);
struct view view_of(const char *borrowed s);
void view_set(struct view lifetime(a) *borrowed_mut v, const char *borrowed lifetime(a) s);
void pair_set(struct pair lifetime(a) *borrowed_mut v, const char *borrowed lifetime(a) s);
void k1(const char *borrowed t) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); free(b); v.s = t; look(v.s); }
void k2(const char *borrowed t) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); 
    free(b);
// expected-warning@-1 {{'b' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); v.s = t; look(v.s); }
void k3(const char *borrowed t) { char *owned b = dup("x"); struct pair v = { t, t }; pair_set(&v, b); v.a = t; 
    free(b);
// expected-warning@-1 {{'b' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.b); }
void k4(const char *borrowed t) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); v.n = 2; 
    free(b);
// expected-warning@-1 {{'b' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); }
void k5(const char *borrowed t, int c) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); if (c) v.s = t; 
    free(b);
// expected-warning@-1 {{'b' may be moved or released while it is borrowed [lien-move-while-borrowed-may]}}
    look(v.s); }
void k6(const char *borrowed t) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); v = view_of(t); free(b); look(v.s); }
void s1(const char *borrowed t) { struct view v = view_of(t); { char b[3] = "x"; view_set(&v, b); look(v.s); v.s = t; } look(v.s); }
void s4(const char *borrowed t) { char *owned b = dup("x"); struct view v = view_of(t); view_set(&v, b); look(v.s); v.s = t; free(b); look(v.s); }
void s3(const char *borrowed t) { struct view v = view_of(t); { char b[3] = "x"; v.s = b; look(v.s); v.s = t; } look(v.s); }
