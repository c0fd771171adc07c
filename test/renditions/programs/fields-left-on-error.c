// A parser that fails destroys the entry's fields and returns an error; its callers do not look at the entry then.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
struct entry { char *encap; int *groups; int n; };
static void entry_destroy(struct entry *e) { free(e->encap); free(e->groups); }
static int parse(struct entry *e, const char *a, const int *b, int n) {
  int err;
  memset(e, 0, sizeof(*e));
  if (a) {
    e->encap = malloc(strlen(a) + 1);
    if (!e->encap) { err = -1; goto out; }
    strcpy(e->encap, a);
  }
  if (n > 10) { err = -2; goto out; }
  if (b) {
    e->groups = malloc(n * sizeof(int));
    if (!e->groups) { err = -1; goto out; }
    memcpy(e->groups, b, n * sizeof(int));
    e->n = n;
  }
  return 0;
out:
  entry_destroy(e);
  return err;
}
int show(const char *a, const int *b, int n) {
  struct entry e;
  int err = parse(&e, a, b, n);
  if (err) return err;
  puts(e.encap ? e.encap : "");
  entry_destroy(&e);
  return 0;
}
