// The entry that is dropped is the oldest of more than one, so it is not the new one.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct h { char *text; struct h *next, *prev; };
static struct h *first, *last, *ptr;
static int num;
extern int *max;
void add(const char *s) {
  struct h *n, *p;
  if (!first || strcmp(first->text, s) != 0) {
    n = malloc(sizeof *n);
    if (n) {
      n->text = strdup(s);
      if (first) first->prev = n; else last = n;
      n->next = first;
      n->prev = NULL;
      first = n;
      num++;
      if (*max > 0 && num > *max) {
        p = last->prev;
        if (ptr == last) ptr = p;
        last->prev->next = NULL;
        if (last->text) free(last->text);
        free(last);
        last = p;
        num--;
      }
    }
  }
}
