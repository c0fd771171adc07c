// hexdump's loop over its files: where freopen of stdin fails it is tried again with the next file; stdin itself is
// never released.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
int next(char **argv) {
  while (*argv) {
    if (!freopen(*argv, "r", stdin)) { perror(*argv); ++argv; continue; }
    return 1;
  }
  return 0;
}
int reopen_all(const char *out) {
  if (!freopen(out, "w", stdout)) { fprintf(stderr, "no %s\n", out); return -1; }
  puts("x");
  return 0;
}
int twice(const char *a, const char *b) {
  if (freopen(a, "w", stdout) == NULL && freopen(b, "w", stdout) == NULL) return -1;
  puts("x");
  return 0;
}
