// The same with plain fields and a conjunction, and with locals.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
struct options { int z, s, v; };
int print(struct options *o) {
  char *p = malloc(10);
  int ret = 0;
  if (!p) return 1;
  if (o->z || o->s || o->v) { if (puts(p) < 0) ret = 1; free(p); }
  if (!(o->z || o->s || o->v)) free(p);
  return ret;
}
int print2(int z, int s, int v) {
  char *p = malloc(10);
  if (!p) return 1;
  if (z || s || v) free(p);
  if (!(z || s || v)) free(p);
  return 0;
}
int print3(struct options *o) {
  char *p = malloc(10);
  if (!p) return 1;
  if (o->z && (o->s || o->v)) { puts(p); free(p); }
  if (o->z && (o->s || o->v)) return 0;
  free(p);
  return 1;
}
