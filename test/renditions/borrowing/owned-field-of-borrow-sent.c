// An owned field of what was borrowed is sent to a thread
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct in { char *owned text; };
struct job { int n; char *owned name; struct in *owned in; char *raw; };
void spawn(void (*fn)(void *), void *LIEN_SEND arg);
void spawn_owned(void (*fn)(void *), void *owned LIEN_SEND arg);
void run(void *p);
char *owned dup(const char *borrowed s);
void b1(struct job *borrowed_mut j) { spawn(run, j->name); } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b2(struct job *borrowed_mut j) { char *s = j->name; spawn(run, s); } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void b3(const struct job *borrowed j, int k) {
    for (int i = 0; i < k; i++)
        spawn(run, j->in->text); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b4(struct job *borrowed_mut j) { spawn(run, &j->n); } // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
void g1(struct job *borrowed_mut j) { spawn_owned(run, j->name); j->name = NULL; }
void g2(struct job *borrowed_mut j) { spawn(run, j->name); j->name = NULL; }
void g3(struct job *borrowed_mut lifetime(static) j) { spawn(run, j->name); }
void g4(struct job *borrowed_mut j) { char *s = dup(j->name); if (s) spawn_owned(run, s); }
void g5(struct job *j) { spawn(run, j->name); }
void g6(struct job *borrowed_mut j) { spawn(run, j->raw); }
void g7(struct job *borrowed_mut j) { if (j->name && j->name[0]) j->n++; spawn(run, NULL); }
