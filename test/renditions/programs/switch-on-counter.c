// Each case of the switch runs in one round only, as i counts up: no field is set twice.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct lock { char *type, *mode, *cmd; int id; };
static char *xstrdup(const char *s) { char *p = strdup(s); if (!p) abort(); return p; }
struct lock *parse(char *buf) {
  struct lock *l = calloc(1, sizeof *l);
  int i;
  char *tok;
  if (!l) abort();
  for (tok = strtok(buf, " "), i = 0; tok; tok = strtok(NULL, " "), i++) {
    switch (i) {
    case 0: l->id = atoi(tok); break;
    case 1: l->type = xstrdup(tok); break;
    case 2: l->mode = xstrdup(tok); break;
    case 3: if (*tok) l->cmd = xstrdup(tok); else l->cmd = xstrdup("none"); break;
    }
  }
  return l;
}
struct lock *parse_if(char *buf) {
  struct lock *l = calloc(1, sizeof *l);
  int n = 0;
  if (!l) abort();
  for (char *tok = strtok(buf, " "); tok; tok = strtok(NULL, " ")) {
    if (n == 0) l->type = xstrdup(tok);
    else if (n == 1) l->mode = xstrdup(tok);
    n++;
  }
  return l;
}
