// Unannotated helpers that pass on addresses of a frame, by structs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct view { const char *p; size_t n; };
struct item { struct view key; struct item *next; };
struct ctx { struct view *cur; int depth; char name[16]; };
struct opt { const char *name; int *flag; char **str; };
static struct view mk(const char *p, size_t n) { struct view v = { p, n }; return v; }
static struct view from(const char *s) { return mk(s, strlen(s)); }
static struct view tail(struct view v) { return v.n ? mk(v.p + 1, v.n - 1) : v; }
static const char *base(const char *p) { const char *s = strrchr(p, '/'); return s ? s + 1 : p; }
static char *trim(char *s) { while (*s == ' ') s++; char *e = s + strlen(s); while (e > s && e[-1] == ' ') *--e = 0; return s; }
static int *larger(int *a, int *b) { return *a > *b ? a : b; }
static struct item *push(struct item *head, struct item *i) { i->next = head; return i; }
static void set_name(struct ctx *c, const char *s) { snprintf(c->name, sizeof c->name, "%s", s); }
static void enter(struct ctx *c, struct view *v) { c->cur = v; c->depth++; }
static void leave(struct ctx *c) { c->cur = NULL; c->depth--; }
static void parse(const struct opt *o, int n) { for (int i = 0; i < n; i++) if (o[i].flag) *o[i].flag = 1; }
static char buf[32];
void look(const char *s);
struct view n1(void) {
    char b[4] = "abc";
    return from(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct view n2(void) {
    char b[4] = "abc";
    return tail(tail(from(b))); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *n3(void) {
    char b[8] = "a/b";
    return base(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
char *n4(void) {
    char b[8] = " a ";
    return trim(b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
int *n5(int *p) {
    int x = 3;
    return larger(p, &x); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
struct item *n6(struct item *head) {
    struct item i = { from("k"), NULL };
    return push(head, &i); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
void n7(struct ctx *c) {
    struct view v = from("x");
    enter(c, &v); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void n8(struct ctx *c) { struct view v = from("x"); enter(c, &v); look(c->cur->p); leave(c); }
void n9(struct ctx *c) { char b[8] = "n"; set_name(c, b); }
void n10(void) { int v = 0; char *s = NULL; struct opt o[] = { { "v", &v, NULL }, { "s", NULL, &s } }; parse(o, 2); if (v && s) look(s); }
char *n11(void) { snprintf(buf, sizeof buf, "x"); return trim(buf); }
struct view n12(const char *s) { return tail(from(s)); }
const char *n13(const char *s) { return base(s); }
int n14(void) { int a = 1, b = 2; return *larger(&a, &b); }
void n15(void) { struct item a = { from("a"), NULL }, b = { from("b"), NULL }; struct item *h = push(&a, &b); for (; h; h = h->next) look(h->key.p); }
char *n16(const char *s) { char b[32]; snprintf(b, sizeof b, "%s", s); return strdup(trim(b)); }
void n17(void) {
    struct view v;
    {
        char b[8] = "x";
        v = from(b);
    }
    look(v.p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
void n18(void) { struct view v; { char b[8] = "x"; v = from(b); look(v.p); } v = from("y"); look(v.p); }
void n19(void) {
    char *s = strdup("abc");
    if (!s)
        return;
    struct view v = tail(from(s));
    free(s);
    look(v.p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void n20(void) { char *s = strdup("abc"); if (!s) return; struct view v = tail(from(s)); look(v.p); free(s); }
size_t n21(void) { char *s = strdup("abc"); if (!s) return 0; struct view v = tail(from(s)); free(s); return v.n; }
void n22(int k) {
    struct view *p = NULL;
    for (int i = 0; i < k; i++) {
        struct view v = from("x");
        if (i == 2) {
            p = &v;
            look(p->p);
        }
    }
    if (p)
        look(p->p); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
struct ctx n23(void) {
    struct view v = from("x");
    struct ctx c = { &v, 1, "" };
    return c; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
struct ctx n24(struct view *v) { struct ctx c = { 0 }; enter(&c, v); return c; }
struct ctx n25(void) {
    struct ctx c = { 0 };
    struct view v = from("x");
    enter(&c, &v);
    return c; // expected-warning-re {{[{{(lien-dangling-borrow|lien-dangling-return)}}{{(-may)?}}]}}
}
struct ctx n26(void) { struct ctx c = { 0 }; struct view v = from("x"); enter(&c, &v); leave(&c); return c; }
char **n27(void) {
    char *a[2] = { "x", NULL };
    return a; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
char *n28(int i) { char *a[2] = { "x", "y" }; return a[i & 1]; }
struct view *n29(void) {
    struct view v[2] = { { "a", 1 }, { "b", 1 } };
    struct view *best = v;
    for (int i = 1; i < 2; i++)
        if (v[i].n > best->n)
            best = v + i;
    return best; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *n30(int i) { struct view v[2] = { { "a", 1 }, { "b", 1 } }; struct view *best = v; if (v[1].n > best->n) best = v + i; return best->p; }
