// Which parameters are looked at: what is handed to the others may be gone.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <lien.h>
static void looks(char *p) { (void)p[0]; }
static void prints(const char *p) { if (p) abort(); }
static void idle(char *p, int n) { (void)p; (void)n; }
static void unnamed(char *p, int n) { n++; }
static void sets(char *p) { p = NULL; (void)p; }
static void hands_on(char *p) { idle(p, 1); }
static void takes_address(char *p) { char **q = &p; looks(*q); }
static void said(char *borrowed p) { (void)p; }
void unknown(char *p);
void idle_ok(void) { char *p = malloc(3); free(p); idle(p, 1); }
void unnamed_ok(void) { char *p = malloc(3); free(p); unnamed(p, 1); }
void hands_on_ok(void) { char *p = malloc(3); free(p); hands_on(p); }
void looked_at(void) { char *p = malloc(3); if (!p) return; free(p);
    looks(p); // expected-warning {{[lien-use-after-free}}
}
void address(void) { char *p = malloc(3); free(p);
    takes_address(p); // expected-warning {{[lien-use-after-free}}
}
void annotated(void) { char *p = malloc(3); free(p);
    said(p); // expected-warning {{[lien-use-after-free}}
}
void not_seen(void) { char *p = malloc(3); free(p);
    unknown(p); // expected-warning {{[lien-use-after-free}}
}
void moved(char *owned p) { char *owned q = p;
    idle(p, 1); // expected-warning {{[lien-use-after-move}}
    free(q);
}
static void rec(char *p, int n) { if (n) rec(p, n - 1); }
void recursive_ok(void) { char *p = malloc(3); free(p); rec(p, 3); }
void later_used(void) { char *p = malloc(3); if (!p) return; free(p); idle(p, 1);
    p[0] = 1; // expected-warning {{[lien-use-after-free}}
}
struct s { char *text; };
void field_ok(struct s *s) { free(s->text); idle(s->text, 2); s->text = NULL; }
