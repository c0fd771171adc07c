// The address of a local that is taken on one branch is not returned on the other, whatever asks for the same condition again.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
int *g1(int n) { static int v[3]; int l; int *p = n ? &v[n] : &l; if (!n) return NULL; return p; }
int *g2(int n) { static int v; int l; int *p = n ? &v : &l; if (!n) return NULL; return p; }
int *g3(int n) { static int v; int l; int *p = &l; if (n) p = &v; if (!n) return NULL; return p; }
int *g4(_Bool n) { static int v; int l; int *p = n ? &v : &l; if (!n) return NULL; return p; }
int *g5(int n, int *q) { int l; int *p = n ? q : &l; if (!n) return NULL; return p; }
int *g6(int n, int *q) { int l; int *p; if (n) p = q; else p = &l; *p = 1; return n ? p : NULL; }
int *g7(int n, int *q) { int l; int *p = n > 3 ? q : &l; if (n > 3) return p; return NULL; }
int *g8(int n, int *q) { int l; int *p; if (n > 3) p = q; else p = &l; if (n > 3) return p; return NULL; }
void f1(int n, int *q) { int *own = NULL; int *p = q; if (n) p = own = malloc(4); if (n) free(own); else p[0] = 1; }
#include <stdlib.h>
int *h1(int n, int *q) { int l; int *p = n ? q : &l; return p; }
// expected-warning@-1 {{the address of 'l', which ends with this function, may be returned [lien-dangling-return-may]}}
int *h2(int n, int *q) { int l; int *p = n ? q : &l; if (n) return NULL; return p; }
// expected-warning@-1 {{the address of 'l', which ends with this function, is returned [lien-dangling-return]}}
int *h3(int n, int *q) { int l, m; int *p = n == 1 ? q : n == 2 ? &l : &m; if (n != 1) return NULL; return p; }
int *h4(int n, int *q) { int l[4]; int *p = n < 4 ? l : q; p[0] = 1; if (n < 4) return NULL; return p; }
char *h5(size_t n) { char small[16]; char *p = n > sizeof small ? malloc(n) : small; if (!p) return NULL; p[0] = 0; return p == small ? NULL : p; }
int *h6(int n, int *q) { int l; int *p = q; for (int i = 0; i < n; i++) { l = i; p = &l; } if (n > 0) return NULL; return p; } 
