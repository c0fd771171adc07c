// strsep gives null only if *p is null, and p points into the line there: the literal has been replaced wherever it
// is written to.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _DEFAULT_SOURCE
#include <pwd.h>
#include <stdio.h>
#include <string.h>
static inline void set(char **var, char *val) { if (val) *var = val; }
struct passwd *root(void) {
  static struct passwd pwd;
  static char line[1000];
  char *p;
  FILE *fp;
  pwd.pw_passwd = "";
  pwd.pw_gecos = "Super User";
  if (!(fp = fopen("/etc/passwd", "r"))) return &pwd;
  while ((p = fgets(line, sizeof(line), fp)) != NULL) {
    if (strncmp(line, "root:", 5) != 0) continue;
    p += 5;
    set(&pwd.pw_passwd, strsep(&p, ":"));
    set(&pwd.pw_gecos, strsep(&p, ":"));
    p = line;
    break;
  }
  fclose(fp);
  if (p == NULL) return &pwd;
  *pwd.pw_passwd = '\0';
  return &pwd;
}
