// A struct by value, to a function whose body is seen and back: what comes back is not lost, and what it came from has moved.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
struct str { char *p; size_t n; };
struct own { char *owned p; size_t n; };
struct two { struct own a, b; };
static struct own osame(struct own s) { s.n++; return s; }
static struct own opick(struct own a, struct own b) { if (a.n > b.n) { free(b.p); return a; } free(a.p); return b; }
static struct two swap(struct two t) { return (struct two){ t.b, t.a }; }
static struct two pair(struct own a, struct own b) { return (struct two){ a, b }; }
static struct str same(struct str s) { return s; }
static struct str trunc0(struct str s) { if (s.n == 0) return s; s.n = 0; s.p[0] = 0; return s; }
static bool is_ok(struct own s) { return s.p != NULL; }
static size_t len(struct own s) { return s.p ? strlen(s.p) : 0; }
static bool try_end(struct own s) { if (s.n) return false; free(s.p); return true; }
struct own omake(void);
void o1(void) { struct own s = omake(); s = osame(s); s = osame(s); free(s.p); }
void o2(void) { struct own s = omake(), t = omake(); s = opick(s, t); free(s.p); }
void o3(void) { struct two t = { omake(), omake() }; t = swap(t); free(t.a.p); free(t.b.p); }
void o4(void) { struct own s = omake(), u = omake(); struct two t = pair(s, u); free(t.a.p); free(t.b.p); }
void o5(struct own *borrowed_mut s) { *s = osame(*s); }
void o6(void) { struct own v[2] = { omake(), omake() }; v[0] = osame(v[0]); free(v[0].p); free(v[1].p); }
void o7(void) { struct two t = { omake(), omake() }; t.a = osame(t.a); free(t.a.p); free(t.b.p); }
void o8(void) { struct own s = omake(), u = omake(); struct two t = pair(s, u); free(t.a.p); free(t.b.p);
    s.p[0] = 1;
// expected-warning@-1 {{'s.p' is used after it was moved [lien-use-after-move]}}
}
void o9(void) { struct own s = omake(); if (is_ok(s) && len(s)) s.p[0] = 1; free(s.p); }
void p1(void) { struct own s = omake(); if (!try_end(s)) free(s.p); }
void p2(void) { struct own s = omake(); s = osame(omake()); free(s.p); }
// expected-warning@-1 {{'s.p' is assigned over while it still owns a value [lien-overwrite-leak]}}
void p3(struct str *s) { *s = same(*s); }
void p4(void) { struct str s = { strdup("x"), 1 }; s = trunc0(s); free(s.p); }
void p5(void) { struct str s[2] = { { strdup("x"), 1 }, { NULL, 0 } }; s[0] = same(s[0]); s[1] = same(s[0]); free(s[1].p); }
void p6(void) { struct str s = { strdup("x"), 1 }; for (int i = 0; i < 3; i++) s = trunc0(s); free(s.p); }
void p7(void) { struct str s = { strdup("x"), 1 }; s = same((struct str){ NULL, 0 }); free(s.p); }
// expected-warning@-1 {{'s.p' is assigned over while it still owns a value [lien-overwrite-leak]}}
static struct own grow(struct own s) { char *q = realloc(s.p, s.n + 9); if (!q) abort(); s.p = q; s.n += 9; return s; }
void p8(void) { struct own s = omake(); s = grow(s); free(s.p); }
void p9(void) { struct own s = omake(); struct own t = grow(s); free(t.p); 
    s.p[0] = 1;
// expected-warning@-1 {{'s.p' is used after it was released [lien-use-after-free]}}
}
static void stash(struct own *into, struct own s) { into->p = s.p; into->n = s.n; }
void q1(void) { struct own s = omake(), t = { 0 }; stash(&t, s); free(t.p); }
void q2(void) { struct own s = omake(), t = { 0 }; stash(&t, s); free(t.p); free(s.p); }
// expected-warning@-1 {{'s.p' is released twice [lien-double-free]}}
