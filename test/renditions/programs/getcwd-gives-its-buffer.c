// getcwd and realpath give back the buffer that they are given, or memory of their own where they are given none.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <limits.h>
#include <unistd.h>
char *sized(size_t n) { char *b = malloc(n); if (!b) return NULL; char *r = getcwd(b, n); if (!r) free(b); return r; }
char *own(void) { return getcwd(NULL, 0); }
int freed(void) { char *p = getcwd(NULL, 0); if (!p) return 1; int n = (int)strlen(p); free(p); return n; }
int here(void) { char b[100]; if (!getcwd(b, sizeof b)) return 1; return b[0]; }
char *dangling(void) { char b[100]; return getcwd(b, sizeof b); } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
int resolved(const char *s) { char *p = realpath(s, NULL); if (!p) return 1; free(p); return 0; }
char *into(const char *s, char *b) { char *p = realpath(s, b); return p ? p : NULL; }
int kept(const char *s) { char b[PATH_MAX], *p; p = realpath(s, b); return p ? b[0] : 1; }
char *maybe(const char *s, char *b) { char *p = realpath(s, b); if (!b) free(p); return b; }
