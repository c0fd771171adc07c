// Elements of an array of structs are released in a loop, by a helper that is seen or by a copy.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct str { char *p; size_t n; };
static void end(struct str s) { free(s.p); }
static void endp(struct str *s) { free(s->p); }
static struct str make(void) { struct str r = { strdup("x"), 1 }; return r; }
void a1(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) end(v[i]); }
void a2(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) free(v[i].p); }
void a3(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) endp(&v[i]); }
void a4(void) { struct str v[2]; v[0] = make(); v[1] = make(); for (int i = 0; i < 2; i++) end(v[i]); }
void a5(void) { struct str v[2]; for (int i = 0; i < 2; i++) v[i] = make(); for (int i = 0; i < 2; i++) end(v[i]); }
void a6(void) { char *v[2] = { strdup("a"), strdup("b") }; for (int i = 0; i < 2; i++) free(v[i]); }
void a7(void) { struct str v[2] = { make(), make() }; for (struct str *p = v; p < v + 2; p++) end(*p); }
void a8(void) { struct str v[2] = { { strdup("x"), 1 }, { strdup("y"), 1 } }; for (int i = 0; i < 2; i++) end(v[i]); }
void a9(void) { struct str v[2] = { make(), make() }; for (int i = 0; i < 2; i++) { struct str s = v[i]; end(s); } }
