// xalloc gives null only for size 0; a size that is not 0 aborts. The sizes here are not 0.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct s { size_t length; char data[1]; };
void *xalloc(size_t size) {
  void *p = malloc(size);
  if (size && !p) { fprintf(stderr, "Virtual memory exhausted.\n"); abort(); }
  return p;
}
struct s *s_alloc(size_t length) {
  struct s *s = xalloc(sizeof(struct s) + length);
  s->length = length;
  return s;
}
int digest(size_t n, void (*f)(unsigned char *, size_t)) {
  unsigned char *d = xalloc(n);
  int r;
  f(d, n);
  r = d[n / 2 - 1] ^= 8;
  free(d);
  return r;
}
