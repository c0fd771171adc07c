// The constructor gives null only for a type that is none of the two; the callers pass one that is.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
enum type { V4 = 7, V6 = 8 };
struct ts { enum type type; char from[16]; };
static struct ts *create(enum type type) {
  struct ts *t;
  if (type != V4 && type != V6) return NULL;
  t = malloc(sizeof *t);
  if (!t) abort();
  t->type = type;
  return t;
}
struct ts *clone(struct ts *this) {
  struct ts *t = create(this->type);
  memcpy(t->from, this->from, 16);
  return t;
}
struct ts *of(int family, const char *addr) {
  enum type type;
  struct ts *t;
  switch (family) {
  case 2: type = V4; break;
  case 10: type = V6; break;
  default: return NULL;
  }
  t = create(type);
  memcpy(t->from, addr, 16);
  return t;
}
