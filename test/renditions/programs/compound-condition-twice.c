// A compound condition (a || b, a && b) that is asked twice goes the same way both times: nobody writes its parts in
// between.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
int a2(int z, int s) { char *p = malloc(10); if (!p) return 1; if (z || s) free(p); if (!(z || s)) free(p); return 0; }
int a3(int z, int s, int v) { char *p = malloc(10); if (!p) return 1; if (z || s || v) free(p); if (!(z || s || v)) free(p); return 0; }
int a4(int z, int s) { char *p = malloc(10); if (!p) return 1; if (z && s) free(p); if (!(z && s)) free(p); return 0; }
int a5(int z, int s) { char *p = malloc(10); if (!p) return 1; if (z || s) free(p); if (z || s) return 1; free(p); return 0; }
int a6(int z, int s) { char *p = malloc(10); if (!p) return 1; if (z || s) free(p); else p[0] = 1; if (!z && !s) free(p); return 0; }
struct o { int z, s; };
int a7(struct o *o) { char *p = malloc(10); if (!p) return 1; if (o->z || o->s) free(p); if (!(o->z || o->s)) free(p); return 0; }
int a9(struct o *o) { char *p = 0; if (o->z || o->s) { p = malloc(10); if (!p) return 1; } if (o->z || o->s) { p[0] = 1; free(p); } return 0; }
int a10(int a, int b) { char *p; if (a > 3 || b < 2) { p = malloc(10); if (!p) return 1; } if (a > 3 || b < 2) { p[0] = 1; free(p); } return 0; }
int other_order(int z, int s) { char *p = malloc(10); if (!p) return 1; if (z && s) goto both; free(p); both: if (s && z) free(p); return 0; }
int bits(unsigned f) { char *p = malloc(10); if (!p) return 1; if ((f & 1) || (f & 2)) free(p); if (!(f & 1) && !(f & 2)) free(p); return 0; }
int pointer(const char *a, int s) { char *p = malloc(10); if (!p) return 1; if (a || s) free(p); if (!(a || s)) free(p); return 0; }
