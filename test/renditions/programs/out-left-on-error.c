// The parser frees what it made when it fails and returns an error: the caller does not look at the out-parameters
// then.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
static int parse(char *arg, bool from_file, unsigned short *len, char **string, bool *need_release) {
  char sp;
  if (from_file) {
    char *tmp = malloc(100);
    if (!tmp) return -1;
    tmp[0] = 0;
    *need_release = true;
    *string = tmp;
  } else {
    *need_release = false;
    *string = arg;
  }
  if (sscanf(*string, "%hu%c", len, &sp) != 2) {
    if (*need_release) free(*string);
    return -1;
  }
  return 0;
}
int run(char *arg, bool from_file) {
  unsigned short len;
  char *s;
  bool need;
  if (parse(arg, from_file, &len, &s, &need)) return -1;
  puts(s);
  if (need) free(s);
  return 0;
}
