// asprintf's result is tested with <= 0; it can't be 0, as the format always yields at least one character.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <errno.h>
int set(const char *);
int a(const char *prefix, const char *p) {
  int rc;
  char *path = NULL;
  if (asprintf(&path, "%s/%s", prefix, p) <= 0) rc = -ENOMEM;
  else { rc = set(path); free(path); }
  return rc;
}
int b(const char *name) {
  char *n;
  int rc = asprintf(&n, "%s.XXXXXX", name);
  if (rc <= 0) return -errno;
  rc = set(n);
  free(n);
  return rc;
}
char *c(size_t partno) {
  char *res = NULL;
  if (asprintf(&res, "%zd", partno) > 0) return res;
  return NULL;
}
char *d(const char *dev, int w, size_t n) {
  char *res = NULL;
  if (asprintf(&res, "%.*s%zu", w, dev, n) <= 0) res = NULL;
  return res;
}
