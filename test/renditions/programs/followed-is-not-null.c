// What was given where it is dereferenced was not null; a length that was computed from what getenv gave tells
// whether it gave anything.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
void use(const char *);
int f1(const char *path) { const char *cp; for (cp = path; cp != NULL;) { if ((cp = strchr(cp, '/')) == NULL) use(path); else cp++; } return chdir(path); }
int f2(const char *path) { const char *cp; if (strlen(path) > 5) return 1; for (cp = path; cp != NULL;) { if ((cp = strchr(cp, '/')) == NULL) use(path); else cp++; } return chdir(path); }
int f3(const char *path) { const char *cp = path; while (cp) cp = strchr(cp + 1, '/'); return chdir(path); }
int f4(char *s, size_t n) { char *v = getenv("X"); size_t len = v ? strlen(v) : 0; s = realloc(s, n + len + 1); if (!s) return 1; if (len) memcpy(s + n, v, len); free(s); return 0; }
