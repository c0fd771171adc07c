// lien-bad-annotation: declarations that disagree, reported at the later one.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-bad-annotation=warning -Xclang -verify %s
#include <lien.h>

void param(char *owned p);
void param(char *borrowed p); // expected-warning {{parameter 'p' is borrowed here and owned in an earlier declaration [lien-bad-annotation]}}
char *owned result(void);
char *LIEN_SHARED result(void); // expected-warning {{the result of 'result' is LIEN_SHARED here and owned in an earlier declaration}}
void defined(char *owned *borrowed_mut p);
void defined(char *borrowed *borrowed_mut p) { (void)p; } // expected-warning {{parameter 'p' is borrowed here and owned in an earlier declaration}}
int when(char *owned LIEN_WHEN(return == 0) p);
int when(char *owned LIEN_WHEN(return >= 0) p); // expected-warning {{parameter 'p' is one LIEN_WHEN here and another in an earlier declaration}}
char *LIEN_OWNED_BY(a_free) family(void);
char *LIEN_OWNED_BY(b_free) family(void); // expected-warning {{the result of 'family' is LIEN_OWNED_BY(b_free) here and LIEN_OWNED_BY(a_free) in an earlier declaration}}
void a_free(char *owned p);
void b_free(char *owned p);

// Lifetimes may be called otherwise, but must mean the same.
char *borrowed lifetime(x) life(char *borrowed lifetime(x) p, char *borrowed lifetime(y) q);
char *borrowed lifetime(n) life(char *borrowed lifetime(m) p, char *borrowed lifetime(n) q); // expected-warning {{the result of 'life' is}}

extern char *owned variable;
extern char *borrowed variable; // expected-warning {{variable 'variable' is borrowed here and owned in an earlier declaration}}

void third(char *owned p);
void third(char *p);
void third(char *borrowed p); // expected-warning {{parameter 'p' is borrowed here and owned}}
void third(char *p);

void agrees(char *owned p);
void agrees(owned char *q);
