// D's scope and return parameters, and readers that lend their line
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct s { const int *borrowed lifetime(x) p; };
struct str { const char *borrowed lifetime(s) p; size_t n; };
struct node { const char *borrowed lifetime(n) name; struct node *owned next; };
struct ring { struct node *owned head; struct node *borrowed_mut lifetime(r) cur; };
struct cfg { const char *borrowed lifetime(c) host; const char *borrowed lifetime(c) path; char *owned buf; };
struct reader { FILE *borrowed_mut lifetime(f) f; char *owned line; size_t cap; };
const int *borrowed gp;
void use(const int *borrowed p);
void look(const char *borrowed s);
char *owned _Nonnull dup(const char *borrowed s);
const int *borrowed lifetime(a) first(const int *borrowed lifetime(a) a, const int *borrowed b);
struct s wrap(const int *borrowed p);
int *borrowed_mut _Nonnull slot(struct s *borrowed_mut q, int i);
void put(const int *borrowed lifetime(a) *borrowed_mut LIEN_OUT out, const int *borrowed lifetime(a) p);
struct reader reader_on(FILE *borrowed_mut f);
const char *borrowed reader_line(struct reader *borrowed_mut r);
void reader_end(struct reader *borrowed_mut LIEN_DROPS r);
const int *borrowed d2(const int *borrowed p, int n) { return n ? p + n : p; }
int *d4(void) {
    int a[3] = { 0 };
    int *p = a;
    return p + 1; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
int **d5(int *x) {
    return &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct s d6(int x) {
    return wrap(&x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct s d7(const int *borrowed p) {
    int x = 1;
    struct s r = wrap(p);
    if (*p)
        r.p = &x;
    return r; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
void d8(const int *borrowed *borrowed_mut out, const int *borrowed p) {
    const int *borrowed q = p;
    *out = q; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void d9(void) {
    const int *o;
    {
        int x = 1;
        put(&o, &x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    use(o);
}
void d10(void) { const int *o; int x = 1; put(&o, &x); use(o); }
const int *d11(void) {
    const int *o;
    int x = 1;
    put(&o, &x);
    return o; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const int *borrowed d12(const int *borrowed p) {
    const int *o;
    put(&o, p);
    return o;
}
const int *borrowed lifetime(a) d13(const int *borrowed lifetime(a) p, const int *borrowed q) {
    const int *o;
    put(&o, q);
    return o; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *borrowed lifetime(a) d14(const int *borrowed lifetime(a) p, const int *borrowed q) { return first(p, q); }
const int *borrowed lifetime(a) d15(const int *borrowed lifetime(a) p, const int *borrowed q) {
    return first(q, p); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
const int *d16(const int *borrowed p) { int x = 1; return first(p, &x); }
const int *d17(const int *borrowed p) {
    int x = 1;
    return first(&x, p); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void d18(struct node *borrowed_mut n, const char *borrowed s) {
    for (; n; n = n->next)
        n->name = s; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void d19(struct node lifetime(a) *borrowed_mut n, const char *borrowed lifetime(a) s) { for (struct node *p = n; p; p = p->next) p->name = s; }
void d20(struct cfg *borrowed_mut c) {
    char tmp[16];
    snprintf(tmp, sizeof tmp, "h");
    c->host = tmp; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void d21(struct cfg *borrowed_mut c) { c->host = c->buf; c->path = c->host + 1; }
void d22(struct cfg *borrowed_mut c, char *owned b) { free(c->buf); c->buf = b; c->host = c->buf; }
void d23(struct cfg lifetime(a) *borrowed_mut c, const char *borrowed lifetime(a) url) { c->host = url; c->path = strchr(url, '/'); }
void d24(FILE *borrowed_mut f) {
    struct reader r = reader_on(f);
    const char *a = reader_line(&r);
    const char *b = reader_line(&r); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    look(a);
    look(b);
    reader_end(&r);
}
void d25(FILE *borrowed_mut f) { struct reader r = reader_on(f); const char *a; while ((a = reader_line(&r))) look(a); reader_end(&r); }
void d26(void) {
    FILE *f = fopen("x", "r");
    if (!f)
        return;
    struct reader r = reader_on(f);
    fclose(f); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    const char *a = reader_line(&r);
    if (a)
        look(a);
    reader_end(&r);
}
void d27(void) { FILE *f = fopen("x", "r"); if (!f) return; struct reader r = reader_on(f); const char *a = reader_line(&r); if (a) look(a); reader_end(&r); fclose(f); }
struct reader d28(void) {
    FILE *f = fopen("x", "r");
    if (!f)
        exit(1);
    struct reader r = reader_on(f);
    fclose(f); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return r;
}
void d29(const int *borrowed p) {
    gp = p; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void d30(void) { static int x; gp = &x; }
void d31(const int *borrowed p) { const int *borrowed old = gp; gp = NULL; use(p); gp = old; }
static const int *pass(const int *p, const int *q) { (void)q; return p; }
const int *borrowed lifetime(a) d32(const int *borrowed lifetime(a) p, const int *borrowed q) { return pass(p, q); }
const int *borrowed lifetime(a) d33(const int *borrowed lifetime(a) p, const int *borrowed q) {
    return pass(q, p); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
typedef const char *borrowed lifetime(k) key_t_;
key_t_ d34(const char *borrowed lifetime(k) a, const char *borrowed b) {
    return *a ? a : b; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}
#define RET_IF(c, v) if (c) return v
const char *borrowed lifetime(k) d35(const char *borrowed lifetime(k) a, const char *borrowed b) {
    RET_IF(*b, b); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
    return a;
}
const char *borrowed d37(const char *borrowed s) { while (*s == ' ') s++; return s; }
const char *borrowed d38(const char *borrowed s) { const char *e = s + strlen(s); while (e > s && e[-1] == ' ') e--; return e; }
const char *borrowed d39(const char *borrowed s) { const char *p = strstr(s, "://"); return p ? p + 3 : s; }
const char *borrowed d40(const char *borrowed s) { switch (*s) { case 'a': return s; case 'b': return s + 1; default: return ""; } }
char *borrowed_mut d41(char *borrowed_mut s) { char *d = s; for (char *p = s; *p; p++) if (*p != ' ') *d++ = *p; *d = 0; return s; }
