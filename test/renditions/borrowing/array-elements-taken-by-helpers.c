// What a helper takes out of an element at a run-time index may be what any of them holds.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct str { char *p; size_t n; };
struct set { struct str v[4]; int n; };
static void end(struct str s) { free(s.p); }
static void endp(struct str *s) { free(s->p); s->p = NULL; }
static void endpp(struct str *s) { endp(s); }
static char *taken(struct str *s) { char *p = s->p; s->p = NULL; return p; }
static char *got(struct str s) { return s.p; }
static char *kept[9];
static void keep(struct str *s, int i) { kept[i] = s->p; }
static struct str make(void) { struct str r = { strdup("x"), 1 }; return r; }
static void set_end(struct set *s) { for (int i = 0; i < s->n; i++) endp(&s->v[i]); }
void b1(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) endp(&v[i]); }
void b2(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) endpp(v + i); }
void b3(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) free(taken(&v[i])); }
void b4(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) free(got(v[i])); }
void b5(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) keep(&v[i], i); }
void b7(void) { struct set s = { { make(), make() }, 2 }; set_end(&s); }
void b8(void) { struct set s = { { make(), make() }, 2 }; for (int i = 0; i < s.n; i++) end(s.v[i]); }
void b9(void) { struct str v[2] = { make(), make() }; end(v[0]); }
// expected-warning@-1 {{'v[1].p' is never released [lien-leak]}}
void c1(void) { struct str v[2] = { make(), make() }; end(v[0]); end(v[1]); }
void c2(void) { struct str v[2] = { make(), make() }; end(v[0]); end(v[0]); }
// expected-warning@-1 {{the result of 'make' is released twice [lien-double-free]}}
// expected-warning@-2 {{'v[1].p' is never released [lien-leak]}}
void c3(void) { struct str *v = calloc(2, sizeof *v); if (!v) return; v[0] = make(); v[1] = make(); for (int i = 0; i < 2; i++) end(v[i]); free(v); }
