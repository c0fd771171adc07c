// The same of a struct that declares nothing.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct str { char *p; size_t n; };
static struct str trim(struct str s) { s.n--; return s; }
static struct str same(struct str s) { return s; }
static void end(struct str s) { free(s.p); }
static void endp(struct str *s) { free(s->p); }
static struct str make(void) { struct str r = { strdup("x"), 1 }; return r; }
static struct str grow(struct str s) { char *q = realloc(s.p, s.n + 9); if (!q) abort(); s.p = q; s.n += 9; return s; }
void s1(void) { struct str s = make(); s = trim(s); end(s); }
void s2(void) { struct str s = make(); s = same(s); end(s); }
void s3(void) { struct str s = { strdup("x"), 1 }; s = same(s); end(s); }
void s4(void) { struct str s = { strdup("x"), 1 }; s = same(s); free(s.p); }
void s5(void) { struct str s = { strdup("x"), 1 }; struct str t = same(s); free(t.p); }
void s6(void) { struct str s = { strdup("x"), 1 }; s = grow(s); free(s.p); }
void s7(void) { struct str s = { malloc(4), 1 }; for (int i = 0; i < 3; i++) s = grow(s); free(s.p); }
void s8(void) { char *p = strdup("x"); struct str t = same((struct str){ p, 1 }); free(p); (void)t; }
