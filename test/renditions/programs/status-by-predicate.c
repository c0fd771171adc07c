// A status that a small function judges: a size near its maximum is an error code.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#define ERROR(n) ((size_t)-(n))
static unsigned is_error(size_t code) { return code > ERROR(120); }
struct ctx { unsigned *freqs; size_t *offsets; size_t n; };
static void destroy(struct ctx *c) { if (!c) return; free(c->freqs); c->freqs = NULL; free(c->offsets); c->offsets = NULL; }
static size_t init(struct ctx *c, size_t n, unsigned f) {
  if (n < 8) return ERROR(72);
  memset(c, 0, sizeof *c);
  c->n = n;
  c->offsets = calloc(n + 1, sizeof *c->offsets);
  if (c->offsets == NULL) { destroy(c); return ERROR(64); }
  c->freqs = calloc((size_t)1 << f, sizeof *c->freqs);
  if (c->freqs == NULL) { destroy(c); return ERROR(64); }
  return 0;
}
size_t build(struct ctx *, unsigned *);
size_t train(size_t n, unsigned f) {
  struct ctx c;
  size_t r = init(&c, n, f);
  if (is_error(r)) return r;
  r = build(&c, c.freqs);
  destroy(&c);
  return r;
}
