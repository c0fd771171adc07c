// scandir that finds nothing (0) allocates nothing: the list stays null in glibc, musl and the BSDs' common idiom `if
// (n <= 0) return`.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <dirent.h>
#include <stdlib.h>
#include <stdio.h>
int list(const char *dir) {
  struct dirent **names = NULL;
  int n = scandir(dir, &names, NULL, alphasort);
  if (n <= 0) return 0;
  for (int i = 0; i < n; i++) { puts(names[i]->d_name); free(names[i]); }
  free(names);
  return n;
}
int list_at(int dd) {
  struct dirent **names = NULL;
  int n = scandirat(dd, ".", &names, NULL, versionsort);
  if (n <= 0) goto done;
  for (int i = 0; i < n; i++) free(names[i]);
  free(names);
done:
  return 0;
}
