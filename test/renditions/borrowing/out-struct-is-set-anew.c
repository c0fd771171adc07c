// An out struct is written whole by the callee: what its unannotated and borrowed members held is not what they hold
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct str { const char *borrowed lifetime(s) p; const char *raw; char *owned o; size_t n; };
void init(struct str *borrowed_mut LIEN_OUT s);
int try_init(struct str *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) s);
void init_raw(struct str *LIEN_OUT s);
void look(const char *borrowed s);
static const char *idt(const char *p) { return p; }
void g1(void) { struct str c = { 0 }; { char b[2] = "x"; c.raw = b; c.p = idt(b); look(c.raw); } init(&c); look(c.raw); look(c.p); free(c.o); }
void g2(void) { struct str c = { 0 }; { char b[2] = "x"; c.raw = b; look(c.raw); } init_raw(&c); look(c.raw); free(c.o); }
void g3(void) { struct str c = { 0 }; { char b[2] = "x"; c.raw = b; look(c.raw); } if (try_init(&c)) return; look(c.raw); free(c.o); }
void g4(void) { char *s = malloc(2); struct str c = { 0 }; if (!s) return; c.raw = s; free(s); init(&c); look(c.raw); free(c.o); }
void b1(void) { struct str c = { 0 }; c.o = malloc(3); init(&c); free(c.o); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void b2(void) { struct str c = { 0 }; init(&c); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void b3(void) { struct str c = { 0 }; { char b[2] = "x"; c.raw = b; } if (try_init(&c)) {
   look(c.raw); return; } free(c.o); } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
