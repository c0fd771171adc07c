// Borrows for ever may be sent to a thread.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
void spawn(void (*fn)(void *), void *LIEN_SEND arg);
void run(void *p);
struct conf { int *borrowed_mut lifetime(static) shared; int *borrowed_mut lifetime(c) mine; };
int *borrowed_mut lifetime(static) counter(void);
void a1(void) { spawn(run, counter()); }
void a2(int *borrowed_mut lifetime(static) p) { int *q = p; int *borrowed_mut z = q; spawn(run, z); }
void a3(struct conf *borrowed_mut c) { spawn(run, c->shared); }
void a4(struct conf *borrowed_mut c) { spawn(run, c->mine); }
// expected-warning@-1 {{what 'c->mine' borrows goes to another thread by 'spawn', which may outlive it [lien-borrow-escapes]}}
void a5(int *borrowed_mut lifetime(a) p) { spawn(run, p); }
// expected-warning@-1 {{what 'p' borrows goes to another thread by 'spawn', which may outlive it [lien-borrow-escapes]}}
void a6(struct conf c) { spawn(run, c.shared); }
