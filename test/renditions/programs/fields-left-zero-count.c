// regex compiler: on the error path the arrays are freed and nstates stays 0, by which the destructor knows that
// there is nothing to free.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct cnfa { int nstates; char *flags; int *arcs; };
static void compact(struct cnfa *c, int n, int *err) {
  c->flags = malloc(n);
  c->arcs = malloc(n * sizeof(int));
  if (!c->flags || !c->arcs) {
    if (c->flags != NULL) free(c->flags);
    if (c->arcs != NULL) free(c->arcs);
    *err = 1;
    return;
  }
  c->nstates = n;
}
static void destroy(struct cnfa *c) { if (c->nstates != 0) { free(c->flags); free(c->arcs); c->nstates = 0; } }
int run(int n) {
  struct cnfa c;
  int err = 0;
  memset(&c, 0, sizeof c);
  compact(&c, n, &err);
  destroy(&c);
  return err;
}
