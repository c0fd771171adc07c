// A struct whose borrowed member is gone is lent, or given by value
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct str { const char *borrowed lifetime(s) p; size_t n; };
struct raw { const char *p; };
struct pair { struct str a, b; };
void see(struct str s); void sees(const struct str *borrowed s); void seer(struct raw r); void fill(struct str *borrowed_mut s);
void seep(const struct pair *borrowed p); void init(struct str *borrowed_mut LIEN_OUT s);
static struct str mk(const char *p) { return (struct str){ p, 1 }; }
static struct raw mkr(const char *p) { return (struct raw){ p }; }
void b1(void) { struct str c; { char b[2] = "x"; c = mk(b); }
    see(c); } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
void b2(void) { struct str c; { char b[2] = "x"; c = mk(b); }
    sees(&c); } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
void g5(void) { struct raw c; { char b[2] = "x"; c = mkr(b); }
    seer(c); }
void b4(void) { struct pair c; c.b = mk("y"); { char b[2] = "x"; c.a = mk(b); }
    seep(&c); } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
void b5(void) { char *s = malloc(2); if (!s) return; s[0] = 0; struct str c = mk(s); free(s);
    see(c); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void b6(void) { char *s = malloc(2); if (!s) return; s[0] = 0; struct str c = mk(s); free(s);
    sees(&c); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void g1(void) { struct str c; { char b[2] = "x"; c = mk(b); sees(&c); } c = mk("y"); sees(&c); see(c); }
void g2(void) { struct str c; { char b[2] = "x"; c = mk(b); sees(&c); } fill(&c); }
void g3(void) { struct str c; { char b[2] = "x"; c = mk(b); sees(&c); } init(&c); sees(&c); }
void g4(void) { struct pair c; c.b = mk("y"); { char b[2] = "x"; c.a = mk(b); sees(&c.a); } sees(&c.b); see(c.b); }
