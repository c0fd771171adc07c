// A struct by value that is borrowed data lends what it holds: elision, labels, and what a result of it keeps alive.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct view { const char *borrowed lifetime(v) s; size_t n; };
struct name { const char *borrowed lifetime(static) s; int k; };
struct it { struct view v; int at; };
char *owned _Nonnull dup(const char *borrowed s);
void look(const char *borrowed s);
struct view view_of(const char *borrowed s);
const char *borrowed f1(struct view v) { return v.s; }
struct view f2(struct view v, size_t k) { v.n = k; return v; }
const char *borrowed f3(struct view v, struct view w);
// expected-warning@-1 {{the borrowed result of 'f3' needs a lifetime: several parameters could lend it [lien-missing-lifetime]}}
const char *borrowed f4(struct name k, const char *borrowed s) { return s; }
struct view lifetime(a) f5(struct view lifetime(a) v, struct view w);
const char *borrowed f7(struct it i) { return i.v.s; }
const char *borrowed lifetime(a) f8(struct view lifetime(a) v, const char *borrowed s);
const char *borrowed f9(struct view v, const char *borrowed s);
// expected-warning@-1 {{the borrowed result of 'f9' needs a lifetime: several parameters could lend it [lien-missing-lifetime]}}
struct it it_of(struct view v);
struct view it_next(struct it *borrowed_mut i);
const char *borrowed f10(struct view v) { return "none"; }
void g1(void) { char *owned s = dup("a"), *owned t = dup("b"); struct view v = f5(view_of(s), view_of(t)); free(t);
    look(v.s); free(s); }
void g2(void) { char *owned s = dup("a"), *owned t = dup("b"); struct view v = f5(view_of(s), view_of(t)); 
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); free(t); }
void g3(void) { char *owned s = dup("a"); const char *p = f1(view_of(s)); look(p); free(s); }
void g4(void) { char *owned s = dup("a"); const char *p = f8(view_of(s), "x"); 
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(p); }
void g5(void) { char *owned s = dup("a"); struct it i = it_of(view_of(s)); struct view v = it_next(&i); look(v.s); v = it_next(&i); look(v.s); free(s); }
void g6(void) { char *owned s = dup("a"); struct it i = it_of(view_of(s)); struct view v = it_next(&i); 
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); }
const char *borrowed g7(void) { char b[3] = "x"; return f1(view_of(b)); }
// expected-warning@-1 {{the borrowed result of 'g7' needs a lifetime: no parameter lends it; lifetime(static) is for ever [lien-missing-lifetime]}}
// expected-warning@-2 {{the address of 'b', which ends with this function, is returned [lien-dangling-return]}}
void g8(void) { struct view v; { char b[3] = "x"; v = f2(view_of(b), 1); look(v.s); } }
void g9(void) { struct view v; { char b[3] = "x"; 
    v = f2(view_of(b), 1);
// expected-warning@-1 {{'v.s' outlives 'b', which it points to [lien-dangling-borrow]}}
    } look(v.s); }
