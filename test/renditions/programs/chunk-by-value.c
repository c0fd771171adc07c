// strongSwan's chunk_clone into *sane: the clone is stored where the caller will find it. Likewise a string given to
// a constructor that keeps it in what it returns (a pointer to the first member).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
typedef struct { unsigned char *ptr; size_t len; } chunk_t;
static inline chunk_t chunk_create(unsigned char *ptr, size_t len) { chunk_t c = { ptr, len }; return c; }
chunk_t chunk_create_clone(unsigned char *ptr, chunk_t chunk) {
  chunk_t clone = chunk_create(ptr, chunk.len);
  if (clone.ptr && chunk.len > 0) memcpy(clone.ptr, chunk.ptr, chunk.len);
  return clone;
}
#define chunk_clone(chunk) ({ chunk_t x = (chunk); chunk_create_clone(x.len ? malloc(x.len) : NULL, x); })
bool chunk_printable(chunk_t chunk, chunk_t *sane, char replace) {
  bool printable = true;
  size_t i;
  if (sane) *sane = chunk_clone(chunk);
  for (i = 0; i < chunk.len; i++) {
    if (chunk.ptr[i] < 32) { if (sane) sane->ptr[i] = replace; printable = false; }
  }
  return printable;
}
typedef struct label label_t;
struct label { char *(*get)(label_t *); void (*destroy)(label_t *); };
typedef struct { label_t public; chunk_t encoding; char *str; } private_label_t;
#define INIT(this, ...) ({ (this) = malloc(sizeof(*(this))); if (!(this)) abort(); *(this) = (typeof(*(this))){ __VA_ARGS__ }; (this); })
static char *get(label_t *l) { return ((private_label_t *)l)->str; }
static void destroy(label_t *l) { private_label_t *this = (private_label_t *)l; free(this->encoding.ptr); free(this->str); free(this); }
static label_t *create(chunk_t encoding, char *str) {
  private_label_t *this;
  INIT(this, .public = { .get = get, .destroy = destroy, }, .encoding = encoding, .str = str, );
  return &this->public;
}
label_t *clone_(private_label_t *this) { return create(chunk_clone(this->encoding), strdup(this->str)); }
label_t *from(chunk_t value) {
  char *str = malloc(value.len + 1);
  if (!str) return NULL;
  memcpy(str, value.ptr, value.len);
  str[value.len] = 0;
  return create(chunk_clone(value), str);
}
