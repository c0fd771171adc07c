// util-linux: xmalloc and kin are declared returns_nonnull; their bodies give null for size 0 only.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <err.h>
#include <stdlib.h>
__attribute__((returns_nonnull)) static inline void *xmalloc(const size_t size) {
  void *ret = malloc(size);
  if (!ret && size) err(1, "cannot allocate %zu bytes", size);
  return ret;
}
__attribute__((returns_nonnull)) static inline void *xrealloc(void *p, const size_t size) {
  void *ret = realloc(p, size);
  if (!ret && size) err(1, "cannot allocate %zu bytes", size);
  return ret;
}
__attribute__((returns_nonnull)) static inline void *xcalloc(const size_t nelems, const size_t size) {
  void *ret = calloc(nelems, size);
  if (!ret && size && nelems) err(1, "cannot allocate %zu bytes", size);
  return ret;
}
struct cxt { int mode; };
static struct cxt *new_context(void) { return xcalloc(1, sizeof(struct cxt)); }
int a(void) { struct cxt *c = new_context(); int r; c->mode = 1; r = c->mode; free(c); return r; }
int b(size_t n) { char *p = xmalloc(n); int r; p[0] = 1; r = p[0]; free(p); return r; }
int c(int n) {
  int size = 8, *v = xmalloc(sizeof *v * size), r;
  for (int i = 0; i < n; i++) {
    if (i >= size) { size *= 2; v = xrealloc(v, sizeof *v * size); }
    v[i] = i;
  }
  r = v[0];
  free(v);
  return r;
}
