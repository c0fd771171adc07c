// A struct that holds a borrow goes by value through functions that are seen to move its pointer on
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct span { const char *borrowed lifetime(s) p; size_t n; };
struct part { struct span head, tail; };
char *owned _Nonnull dup(const char *borrowed s);
void look(const char *borrowed s);
static struct span sp(const char *borrowed s) { return (struct span){ s, strlen(s) }; }
static struct span trim(struct span v) { while (v.n && v.p[0] == ' ') { v.p++; v.n--; } return v; }
static struct span rest(struct span v) { if (v.n) { v.p++; v.n--; } return v; }
static struct span word(struct span v) { for (size_t i = 0; i < v.n; i++) if (v.p[i] == ' ') v.n = i; return v; }
static const char *skip(const char *s) { while (*s == ' ') s++; return s; }
static const char *first(struct span v) { while (v.n && *v.p == ' ') v.p++, v.n--; return v.p; }
static struct part cut(struct span v) { struct part r = { v, v }; while (r.tail.n && *r.tail.p != ' ') r.tail.p++, r.tail.n--; return r; }
static void advance(struct span *v) { while (v->n && *v->p == ' ') { v->p++; v->n--; } }
static struct span none(struct span v) { (void)v; return (struct span){ "", 0 }; }
static struct span or_none(struct span v) { if (!v.n) return (struct span){ "", 0 }; return v; }
void b1(void) {
    char *owned s = dup(" a");
    struct span v = trim(sp(s));
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(v.p);
}
struct span b2(void) {
    char b[3] = " a";
    return trim(sp(b)); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct span b3(void) {
    char b[3] = " a";
    return rest(sp(b)); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct span b4(void) {
    char b[3] = " a";
    return word(trim(rest(sp(b)))); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *b5(void) {
    char b[3] = " a";
    return skip(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *b6(void) {
    char b[3] = " a";
    return first(sp(b)); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct span b7(void) {
    char b[3] = " a";
    struct part p = cut(sp(b));
    return p.tail; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void b8(void) {
    char *s = strdup(" a");
    if (!s)
        return;
    const char *t = skip(s);
    free(s);
    look(t); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void g1(void) { char *owned s = dup(" a"); struct span v = trim(sp(s)); look(v.p); free(s); }
void g2(void) { char *owned s = dup(" a"); struct span v = trim(sp(s)); free(s); v = sp("x"); look(v.p); }
void g3(void) { char *owned s = dup(" a"); struct span v = none(sp(s)); free(s); look(v.p); }
size_t g4(void) { char b[3] = " a"; return trim(sp(b)).n; }
void g5(void) {
    char *owned s = dup(" a b c");
    for (struct span v = trim(sp(s)); v.n; v = trim(rest(v)))
        look(v.p);
    free(s);
}
void g6(void) { char *s = strdup(" a"); if (!s) return; const char *t = skip(s); look(t); free(s); }
int g7(const char *line) { const char *p = skip(line); return *p == '#' ? 0 : *skip(p + 1); }
void g8(void) { char *owned s = dup(" a"); struct span v = sp(s); advance(&v); look(v.p); free(s); }
struct span g9(const char *borrowed s) { return trim(sp(s)); }
struct span g10(void) { return trim(sp(" a")); }
char *g11(void) { char *s = strdup(" a"); if (s) { const char *t = skip(s); memmove(s, t, strlen(t) + 1); } return s; }
void g12(void) { char *s = strdup(" a"); char *base = s; if (!s) return; s = (char *)skip(s); look(s); free(base); }
void g13(struct span v) { v = or_none(v); look(v.p); }
