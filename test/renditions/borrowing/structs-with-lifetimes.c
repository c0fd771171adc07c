// Structs with lifetimes by value, behind pointers, in arrays, through function pointers
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct str { const char *borrowed lifetime(s) p; size_t n; };
struct tok { struct str text; int kind; };
struct lexer { const char *borrowed lifetime(l) src; size_t at; };
struct parser { struct lexer *borrowed_mut lifetime(x) lx; struct tok cur; };
struct pair { struct str k, v; };
struct ops { struct str (*sub)(struct str s, size_t n); const char *borrowed (*get)(const struct str *borrowed s); };
char *owned _Nonnull dup(const char *borrowed s);
struct str str_of(const char *borrowed s);
struct str str_sub(struct str s, size_t a, size_t b);
struct tok lex_next(struct lexer *borrowed_mut l);
struct tok lifetime(l) lex_tok(struct lexer lifetime(l) *borrowed_mut l);
struct lexer lexer_on(const char *borrowed src);
void lex_init(struct lexer lifetime(l) *borrowed_mut LIEN_OUT l, const char *borrowed lifetime(l) src);
void look(const char *borrowed s);
void see(struct str s);
void edit(char *borrowed_mut s);
int split(struct str lifetime(s) s, struct str lifetime(s) *borrowed_mut LIEN_OUT a, struct str lifetime(s) *borrowed_mut LIEN_OUT b);
void a1(void) {
    char *owned s = dup("x");
    struct tok t = { str_of(s), 1 };
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(t.text);
}
void a2(void) { char *owned s = dup("x"); struct tok t = { str_of(s), 1 }; int k = t.kind; free(s); (void)k; }
void a3(void) {
    char *owned s = dup("x");
    struct str v[2] = { { NULL, 0 }, { NULL, 0 } };
    v[1] = str_of(s);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(v[1]);
}
void a4(void) { char *owned s = dup("x"); struct str v[2]; v[0] = str_of("a"); v[1] = str_of(s); free(s); see(v[0]); }
void a5(void) {
    char *owned s = dup("x");
    struct str a = str_of(s), b = a;
    a = str_of("y");
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(b);
    see(a);
}
void a6(void) { char *owned s = dup("x"); struct str a = str_of(s), b = a; b = str_of("y"); a = b; free(s); see(a); see(b); }
void a7(void) {
    char *owned s = dup("x");
    struct pair p = { str_of("k"), str_of(s) };
    struct str t = p.k;
    p.k = p.v;
    p.v = t;
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(p.k);
}
void a8(void) { char *owned s = dup("x"); struct pair p = { str_of("k"), str_of(s) }; struct str t = p.k; p.v = t; free(s); see(p.k); see(p.v); }
void a9(struct ops *borrowed o) {
    char *owned s = dup("x");
    struct str a = o->sub(str_of(s), 1);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(a);
}
void a10(const struct ops *borrowed o) {
    char *owned s = dup("x");
    struct str a = str_of(s);
    const char *p = o->get(&a);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(p);
}
void a11(void) {
    char b[8] = "ab cd";
    struct lexer l = lexer_on(b);
    struct tok t = lex_tok(&l);
    b[0] = 'x'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(t.text);
}
void a12(void) {
    struct lexer l = lexer_on("ab cd");
    struct tok t = lex_tok(&l), u = lex_tok(&l);
    see(t.text);
    see(u.text);
}
void a13(void) {
    struct lexer l = lexer_on("ab cd");
    struct tok t = lex_next(&l);
    struct tok u = lex_next(&l); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(t.text);
    see(u.text);
}
struct tok a14(void) {
    struct lexer l = lexer_on("ab cd");
    return lex_tok(&l);
}
struct tok a15(void) {
    struct lexer l = lexer_on("ab cd");
    return lex_next(&l); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct tok a16(const char *borrowed src) {
    struct lexer l = lexer_on(src);
    return lex_tok(&l);
}
struct tok a17(void) {
    char b[8] = "ab";
    struct lexer l = lexer_on(b);
    return lex_tok(&l); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void a18(void) {
    struct lexer l;
    {
        char b[8] = "ab";
        lex_init(&l, b); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    struct tok t = lex_tok(&l);
    see(t.text);
}
void a19(void) {
    char *owned s = dup("k=v");
    struct str a, b;
    split(str_of(s), &a, &b);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(b);
}
void a20(void) { char *owned s = dup("k=v"); struct str a, b; split(str_of(s), &a, &b); see(a); see(b); free(s); }
void a21(void) {
    char *owned s = dup("k=v");
    struct str cur = str_of(s);
    for (int i = 0; i < 3; i++)
        cur = str_sub(cur, 1, 2);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(cur);
}
void a22(int n) { for (int i = 0; i < n; i++) { char *owned s = dup("k"); struct str cur = str_of(s); cur = str_sub(cur, 0, 1); see(cur); free(s); } }
void a23(int c) {
    char *owned s = dup("k");
    struct str v = c ? str_of(s) : str_of("lit");
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(v);
}
struct str a24(struct str s, int c) { if (c) s = str_sub(s, 1, 2); return s; }
struct str a25(const struct pair *borrowed p) { return p->k; }
const char *borrowed a26(const struct pair *borrowed p) { return p->v.p; }
struct str lifetime(s) a27(const struct pair lifetime(s) *borrowed p) { return p->k; }
void a28(struct pair lifetime(s) *borrowed_mut p, struct str lifetime(s) s) { p->k = s; }
void a29(struct pair lifetime(a) *borrowed_mut p, struct str lifetime(b) s) {
    p->k = s; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
void a30(struct pair *borrowed_mut p, const char *borrowed s) {
    p->k.p = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void a31(struct pair *borrowed_mut p, const char *borrowed s) {
    p->k = str_of(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void a32(struct pair *borrowed_mut p) { p->k = str_of("lit"); }
void a33(struct pair *borrowed_mut p) {
    char b[2] = "x";
    p->k = str_of(b); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
static struct str gs;
void a34(const char *borrowed s) {
    gs = str_of(s); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void a35(void) { gs = str_of("lit"); }
void a36(void) {
    char b[2] = "x";
    gs = str_of(b); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void a37(void) { char b[2] = "x"; gs = str_of(b); see(gs); gs = str_of(""); }
struct str *owned a38(const char *borrowed s) {
    struct str *owned r = malloc(sizeof *r);
    if (r)
        *r = str_of(s);
    return r;
}
void a39(void) {
    char *owned s = dup("x");
    struct str *r = malloc(sizeof *r);
    if (r) {
        *r = str_of(s);
        free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
        see(*r);
        free(r);
        return;
    }
    free(s);
}
void a40(struct parser *borrowed_mut p) { p->cur = lex_tok(p->lx); see(p->cur.text); }
