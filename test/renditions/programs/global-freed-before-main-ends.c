// main frees a global's memory just before it returns: nobody uses it after that.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
static char **myenviron;
static int errors;
int main(int argc, char **argv) {
  int i;
  myenviron = calloc(3, sizeof *myenviron);
  if (!myenviron) abort();
  for (i = 0; i < 2 && i < argc; i++) {
    myenviron[i] = malloc(10);
    if (!myenviron[i]) abort();
    snprintf(myenviron[i], 10, "%s", argv[i]);
  }
  for (i = 0; myenviron[i]; i++) puts(myenviron[i]);
  for (i = 0; myenviron[i]; i++) free(myenviron[i]);
  free(myenviron);
  return !!errors;
}
