// The constructor keeps the string in the new object and gives the address of its first member back: the string is
// kept by what is returned.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
typedef struct label label_t;
struct label { char *(*get)(label_t *); };
typedef struct { label_t public; char *str; } private_label_t;
label_t *create(char *str) {
  private_label_t *this = malloc(sizeof *this);
  if (!this) abort();
  *this = (private_label_t){ .str = str };
  return &this->public;
}
label_t *a(const char *s) { return create(strdup(s)); }
private_label_t *create2(char *str) {
  private_label_t *this = malloc(sizeof *this);
  if (!this) abort();
  *this = (private_label_t){ .str = str };
  return this;
}
private_label_t *b(const char *s) { return create2(strdup(s)); }
label_t *create3(char *str) {
  private_label_t *this = malloc(sizeof *this);
  if (!this) abort();
  this->str = str;
  return &this->public;
}
label_t *c(const char *s) { return create3(strdup(s)); }
private_label_t *create4(char *str) {
  private_label_t *this, t = { .str = str };
  this = malloc(sizeof *this);
  if (!this) abort();
  *this = t;
  return this;
}
private_label_t *d(const char *s) { return create4(strdup(s)); }
label_t *create5(char *str) {
  private_label_t *this = malloc(sizeof *this);
  if (!this) abort();
  *this = (private_label_t){ .public = { .get = NULL }, .str = str };
  return &this->public;
}
label_t *e(const char *s) { return create5(strdup(s)); }
