// A function is assigned to a pointer whose lifetimes promise less than it needs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct view { const char *borrowed lifetime(v) s; size_t n; };
struct map; struct item { const char *borrowed lifetime(n) name; };
typedef struct view (*sub)(struct view v, size_t n);
typedef struct view lifetime(a) (*cut)(const char *borrowed lifetime(a) s, const char *borrowed sep);
typedef void (*put)(struct item lifetime(x) *borrowed_mut i, const char *borrowed lifetime(x) s);
typedef void (*set)(struct item *borrowed_mut i, const char *borrowed s);
typedef void (*reg)(const char *borrowed s);
typedef const char *borrowed (*name)(const struct item *borrowed i, const char *borrowed fallback);
typedef const char *(*raw)(const char *s, const char *t);
typedef void (*cb)(void *borrowed_mut ctx, const char *borrowed s);
struct view sub1(struct view v, size_t n);
struct view lifetime(static) sub2(struct view v, size_t n);
struct view lifetime(z) cut1(const char *borrowed lifetime(z) s, const char *borrowed sep);
struct view lifetime(z) cut2(const char *borrowed s, const char *borrowed lifetime(z) sep);
struct view lifetime(static) cut3(const char *borrowed s, const char *borrowed sep);
void put1(struct item lifetime(y) *borrowed_mut i, const char *borrowed lifetime(y) s);
void put2(struct item *borrowed_mut i, const char *borrowed s);
void reg1(const char *borrowed s);
void reg2(const char *borrowed lifetime(static) s);
const char *borrowed name1(const struct item *borrowed i, const char *borrowed fallback);
const char *borrowed lifetime(q) name2(const struct item *borrowed i, const char *borrowed lifetime(q) fallback);
const char *borrowed lifetime(static) name3(const struct item *borrowed i, const char *borrowed fallback);
const char *raw1(const char *s, const char *t);
const char *borrowed raw2(const char *borrowed s, const char *t);
void cb1(void *borrowed_mut ctx, const char *borrowed s);
struct ops { name n; put p; reg r; };
void take(name n, set s);
sub a1 = sub1;
sub a2 = sub2;
cut b1 = cut1;
cut b2 = cut2; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
cut b3 = cut3;
put c1 = put1;
put c2 = put2;
set c3 = put1; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
set c4 = put2;
reg d1 = reg1;
reg d2 = reg2; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
name e1 = name1;
name e2 = name2; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
name e3 = name3;
raw f1 = raw1;
raw f2 = raw2;
cb g1 = cb1;
struct ops o1 = { name1, put1, reg1 };
struct ops o2 = { .n = name3, .p = put2 };
struct ops o3 = {
    .n = name2, // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
    .r = reg2, // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
};
void t1(void) { take(name1, put2); take(name3, put2); }
void t2(void) {
    take(name2, put2); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
    take(name1,
         put1); // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
}
void t3(struct ops *o, int c) { o->n = c ? name1 : name3; o->r = reg1; }
void t4(struct ops *o) { o->r = reg2; } // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
