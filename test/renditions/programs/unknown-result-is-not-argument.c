// decode (in another file) takes a pointer to const and gives a new string: freeing that does not free its argument.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
char *decode(const char *s, int keep);
char *join(const char **params, int n);
void set_topic(void *ch, const char *t);
void show(const char *);
int flag(void);
int topic(const char **params, int n, void *ch) {
  char *str = n >= 3 ? join(params, n) : NULL, *plain, *color;
  if (ch) {
    if (str) {
      plain = flag() ? NULL : decode(str, 0);
      set_topic(ch, plain ? plain : str);
      if (plain) free(plain);
    }
  }
  color = NULL;
  if (str) color = decode(str, flag() ? 1 : 0);
  if (str) show(color ? color : str);
  if (color) free(color);
  if (str) free(str);
  return 0;
}
void msg(const char **argv) {
  char *hidden = join(argv, 1), *string = decode(hidden ? hidden : argv[2], flag());
  show(string ? string : hidden ? hidden : argv[2]);
  if (string) free(string);
  if (hidden) free(hidden);
}
void least(const char **v) { char *p = join(v, 1), *q = decode(p, 0); show(q ? q : p); if (q) free(q); if (p) free(p); }
