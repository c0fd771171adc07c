// The object is from the heap only where region is null; callers always pass a region (the doc comment says so;
// without one the next call would crash). Beyond the analysis, perhaps.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
struct region; void *regional_alloc(struct region *, size_t);
struct alloc { struct key *free; };
struct key { struct key *next; };
struct rep { size_t n; struct key *keys[1]; };
static struct key *obtain(struct alloc *a) { struct key *k = a->free; if (k) a->free = k->next; return k; }
static struct rep *base(struct region *region, size_t n) {
  struct rep *r = region ? regional_alloc(region, sizeof *r + n * sizeof r->keys[0]) : malloc(sizeof *r + n * sizeof r->keys[0]);
  if (!r) return NULL;
  r->n = n;
  return r;
}
static int keys(struct rep *rep, struct alloc *alloc, struct region *region) {
  for (size_t i = 0; i < rep->n; i++) {
    if (region) rep->keys[i] = regional_alloc(region, sizeof(struct key));
    else rep->keys[i] = obtain(alloc);
    if (!rep->keys[i]) return 0;
  }
  return 1;
}
struct rep *make(struct region *region, size_t n) {
  struct rep *r = base(region, n);
  if (!r) return NULL;
  if (!keys(r, NULL, region)) return NULL;
  return r;
}
