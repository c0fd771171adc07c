// Statements, documents and rows that live as long as what they were made from
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define LIEN_CLEANUP(f) __attribute__((cleanup(f)))
typedef struct { const char *borrowed lifetime(s) p; size_t n; } str;
struct src { char *owned text; size_t n; };
struct doc { const struct src *borrowed lifetime(d) src; str title; struct doc *owned next; };
struct conn; struct stmt; struct row;
struct conn *owned _Nullable conn_open(const char *borrowed path);
void conn_close(struct conn *owned c);
struct stmt *owned lifetime(c) _Nullable conn_prepare(struct conn *borrowed_mut lifetime(c) c, const char *borrowed sql);
void stmt_free(struct stmt *owned s);
const struct row *borrowed _Nullable stmt_step(struct stmt *borrowed_mut s);
const char *borrowed _Nonnull row_text(const struct row *borrowed r, int col);
int conn_err(const struct conn *borrowed c, str lifetime(c) *borrowed_mut LIEN_OUT LIEN_WHEN(return != 0) msg);
int src_load(struct src *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) s, const char *borrowed path);
void src_end(struct src *LIEN_DROPS s);
struct doc *owned lifetime(d) doc_of(const struct src *borrowed lifetime(d) s);
void doc_free(struct doc *owned d);
str doc_title(const struct doc *borrowed d);
str lifetime(d) doc_text(const struct doc lifetime(d) *borrowed d);
void look(const char *borrowed s);
void see(str s);
static void freep(char **p) { free(*p); }
char *owned dup(const char *borrowed s);
void i1(void) {
    struct conn *owned c = conn_open("x");
    if (!c)
        return;
    struct stmt *owned s = conn_prepare(c, "select");
    conn_close(c); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    stmt_free(s);
}
void i2(void) {
    struct conn *owned c = conn_open("x");
    if (!c)
        return;
    struct stmt *owned s = conn_prepare(c, "select");
    if (s)
        for (const struct row *r; (r = stmt_step(s));)
            look(row_text(r, 0));
    stmt_free(s);
    conn_close(c);
}
void i3(struct stmt *borrowed_mut s) {
    const struct row *r = stmt_step(s);
    if (!r)
        return;
    const char *t = row_text(r, 0);
    stmt_step(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    look(t);
}
char *owned i4(struct stmt *borrowed_mut s) { const struct row *r = stmt_step(s); return r ? dup(row_text(r, 0)) : NULL; }
void i5(void) {
    struct src s;
    if (src_load(&s, "x"))
        return;
    struct doc *owned d = doc_of(&s);
    src_end(&s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    doc_free(d);
}
void i6(void) {
    struct src s;
    if (src_load(&s, "x"))
        return;
    struct doc *owned d = doc_of(&s);
    str t = doc_text(d);
    doc_free(d);
    see(t);
    src_end(&s);
}
void i7(void) {
    struct src s;
    if (src_load(&s, "x"))
        return;
    struct doc *owned d = doc_of(&s);
    str t = doc_title(d);
    doc_free(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    see(t);
    src_end(&s);
}
struct doc *i8(void) {
    struct src s;
    if (src_load(&s, "x"))
        return NULL;
    struct doc *owned d = doc_of(&s);
    src_end(&s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return d;
}
struct doc *owned lifetime(d) i9(const struct src *borrowed lifetime(d) s) { struct doc *owned d = doc_of(s); return d; }
str i10(const struct doc *borrowed d) { return d->title; }
const struct src *borrowed lifetime(d) i11(const struct doc lifetime(d) *borrowed d) { return d->src; }
str i12(const struct doc *borrowed d) { while (d->next) d = d->next; return d->title; }
void i13(struct doc lifetime(d) *borrowed_mut d, const struct src *borrowed lifetime(d) s) { d->src = s; d->title = (str){ s->text, s->n }; }
void i14(struct doc *borrowed_mut d, const struct src *borrowed s) {
    d->title = (str){ s->text, s->n }; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void i15(void) {
    LIEN_CLEANUP(freep) char *p = dup("x");
    if (!p)
        return;
    str s = { p, 1 };
    see(s);
}
const char *i16(void) {
    LIEN_CLEANUP(freep) char *p = dup("x");
    return p; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
str i17(void) {
    char *owned p = dup("x");
    str s = { p, 1 };
    free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return s;
}
void i18(struct conn *borrowed_mut c) {
    str m = { "", 0 };
    if (conn_err(c, &m))
        see(m);
    struct stmt *owned s = conn_prepare(c, "x");
    stmt_free(s);
}
void i19(struct conn *borrowed_mut c, struct conn *borrowed_mut d, int k) {
    struct stmt *owned s = conn_prepare(k ? c : d, "x");
    if (s)
        stmt_step(s);
    stmt_free(s);
}
void i20(int n) {
    for (int i = 0; i < n; i++) {
        struct conn *owned c = conn_open("x");
        if (!c)
            continue;
        struct stmt *owned s = conn_prepare(c, "y");
        if (!s) {
            conn_close(c);
            continue;
        }
        while (stmt_step(s))
            ;
        stmt_free(s);
        conn_close(c);
    }
}
