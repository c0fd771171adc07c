// Shapes of a static analysis benchmark of the car industry: double free, freeing what was not allocated, invalid
// access, leaks, null, addresses of locals, function pointers, failed allocations.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <stdint.h>
#include <string.h>
#include <stdio.h>
extern int rand(void);
void sink(int); void psink(void *p);
/* double_free */
void double_free_001(void) { char *ptr = (char *)malloc(sizeof(char)); free(ptr); free(ptr); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void double_free_002(void)
{
    char *ptr = (char *)malloc(10 * sizeof(char));
    int i;
    for (i = 0; i < 10; i++) {
        ptr[i] = 'a'; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        if (i == 10) { free(ptr); }
    }
    free(ptr);
}
void double_free_003(void)
{
    char *ptr = (char *)malloc(10 * sizeof(char));
    int i;
    for (i = 0; i < 10; i++) { *(ptr + i) = 'a'; if (i == 9) { free(ptr); } } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void double_free_004(void)
{
    char *ptr = (char *)malloc(10 * sizeof(char));
    int i;
    if (!ptr) return;
    for (i = 0; i < 10; i++) { *(ptr + i) = 'a'; }
    if (rand() % 2 == 0) { free(ptr); }
    if (rand() % 3 == 0) free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void double_free_005(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    if (ptr) free(ptr);
    free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void double_free_006(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    if (1) free(ptr);
    free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void double_free_007(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    int flag = 0;
    if (flag < 0) free(ptr);
    free(ptr);
}
char *double_free_function_008_gbl_ptr;
static void double_free_function_008(void) { free(double_free_function_008_gbl_ptr); }
void double_free_008(void)
{
    double_free_function_008_gbl_ptr = (char *)malloc(sizeof(char));
    double_free_function_008();
    free(double_free_function_008_gbl_ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
} // silent?
void double_free_009(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    int flag = 0;
    while (flag == 0) { free(ptr); flag++; }
    free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void double_free_010(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    int flag = 1;
    while (flag) { free(ptr); flag--; }
    free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void double_free_011(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    int flag = 1, a = 0, b = 2;
    while (a < b) {
        if (flag == 1) free(ptr); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        a++;
    }
}
void double_free_012(void)
{
    char *ptr = (char *)malloc(sizeof(char));
    int a = 0;
    for (a = 0; a < 2; a++) { if (a == 0) free(ptr); if (a == 3) free(ptr); }
}
/* free non dynamic */
void fnd_001(void) { int buf[5]; int *ptr = buf; free(ptr); ptr = NULL; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
char *fnd_gbl_arr[3];
void fnd_003(void) { char *ptr = "string"; free(ptr); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_004(void) { char buf[10]; char *p, *q; p = buf; q = p; free(q); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_007(void) { int i; int *p = &i; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
typedef struct { int a; int b; int uninit; } fnd_s_001;
void fnd_008(void) { fnd_s_001 s; fnd_s_001 *p = &s; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_010(void) { int arr[3] = { 0 }; int (*p)[3] = &arr; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
static int fnd_glob = 3;
void fnd_011(void) { int *p = &fnd_glob; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_012(int a) { int *p = &a; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_013(void) { char **p; char a[5]; char *b = a; p = &b; free(*p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_014(void) { int arr[5] = { 0 }; int *p = arr; if (p[0] == 0) free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void fnd_016(int n) { char buf[10]; char *p = n > 3 ? buf : malloc(10); if (n > 3) sink(1); else free(p); }
/* free null: fine in C */
void free_null_001(void) { char *p = NULL; free(p); }
void free_null_002(void) { char **p = NULL; int i; p = (char **)malloc(5 * sizeof(char *)); if (!p) return; for (i = 0; i < 5; i++) { p[i] = (char *)malloc(10); } for (i = 0; i < 5; i++) { free(p[i]); p[i] = NULL; } free(p); p = NULL; free(p); }
/* invalid memory access */
void ima_001(void) { int *ptr = (int *)malloc(sizeof(int)); int a; if (!ptr) return; free(ptr); a = *ptr; psink(&a); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void ima_002(void)
{
    long *ptr, a; int flag = 10;
    ptr = (long *)malloc(5 * sizeof(long));
    if (ptr != NULL) {
        if (flag > 0) { *(ptr) = 7; *(ptr + 1) = 8; free(ptr); }
        a = *(ptr + 1); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        psink(&a);
    }
}
void ima_003(void)
{
    double *ptr, *dptr = 0, a; int flag = 1, i;
    if (flag > 0) {
        ptr = (double *)malloc(10 * sizeof(double));
        if (ptr != NULL) {
            dptr = (double *)malloc(10 * sizeof(double));
            if (dptr == NULL) { free(ptr); return; }
            for (i = 0; i < 10; i++) *(dptr + i) = i;
            free(dptr);
            a = dptr[2]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
            psink(&a);
            free(ptr);
        }
    }
}
typedef struct ima_s { int a; int b; char *s; } ima_s;
ima_s *ima_008_func(void) { ima_s *s = (ima_s *)calloc(1, sizeof(ima_s)); if (s != NULL) { s->a = 10; } return s; }
void ima_008(void) { ima_s *s = ima_008_func(); if (!s) return; free(s); s->a = 1; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void ima_010(void)
{
    char *pstr = (char *)malloc(20 * sizeof(char)), dst[20];
    if (pstr != NULL) {
        strcpy(pstr, "This is a string");
        free(pstr);
        strcpy(dst, pstr); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        sink(dst[0]);
    }
}
void ima_012(void)
{
    ima_s *s = malloc(sizeof *s), *t;
    if (!s) return;
    s->s = malloc(10);
    t = s;
    free(s->s);
    free(s);
    sink(t->a); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void ima_goto(void)
{
    int *p = malloc(4);
    if (!p) goto end;
    *p = 3;
    goto my_label;
my_label:
    free(p);
    sink(*p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
end:
    return;
}
/* memory leak */
void ml_001(void) { char *buf = malloc(10); if (buf) strcpy(buf, "x"); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int ml_002(int f) { int *ptr = NULL; ptr = calloc(5, sizeof(int)); if (ptr) *(ptr + 1) = 10; if (f > 0) { free(ptr); } return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static char *ml_003_f(int n) { char *s = malloc((size_t)n + 1); if (s) s[0] = 0; return s; }
void ml_003(void) { char *s = ml_003_f(12); (void)s; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void ml_004(int flag)
{
    char **p = malloc(3 * sizeof *p);
    if (!p) return;
    p[0] = malloc(10);
    if (flag) free(p[0]);
    free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}
typedef struct { char *buf; int n; } ml_s;
void ml_005(void) { ml_s *s = malloc(sizeof *s); if (s != NULL) { s->buf = malloc(10); free(s); } } // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
void ml_006(void) { ml_s *s = malloc(sizeof *s); if (s != NULL) { s->buf = malloc(10); free(s->buf); free(s); } }
void ml_007(void) { ml_s s; s.buf = malloc(3); if (!s.buf) return; s.buf[0] = 1; s.n = 2; sink(s.n); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int *ml_gbl;
void ml_008(void) { ml_gbl = malloc(10); }
void ml_009(int n) { int *p = malloc(10); while (n > 0) { if (n == 4) return; n--; } free(p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void ml_010(void)
{
    char *p = malloc(5), *q = malloc(6);
    if (p && q) { free(p); free(q); return; }
    if (p) free(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void ml_011(void) { int i; int **a = calloc(5, sizeof *a); if (!a) return; for (i = 0; i < 5; i++) a[i] = calloc(3, 4); for (i = 0; i < 5; i++) free(a[i]); free(a); }
union ml_u { struct { char *a; } x; struct { char *b; } y; };
void ml_012(void) { union ml_u *u = malloc(sizeof *u); if (!u) return; u->x.a = malloc(3); free(u->x.a); free(u); }
void ml_013(void) { char *p = malloc(3); p = malloc(4); free(p); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
static int ml_014_f(char **out) { *out = malloc(10); if (!*out) return -1; return 0; }
int ml_014(void) { char *s; if (ml_014_f(&s) < 0) return -1; sink(s[0]); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int ml_014_ok(void) { char *s; if (ml_014_f(&s) < 0) return -1; sink(s[0]); free(s); return 0; }
/* null pointer */
void np_001(void) { int *p = NULL; *p = 1; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void np_004(void) { int **pp; int *p = NULL; pp = &p; if (p == NULL) **pp = 1; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void np_005(void) { ml_s *s = NULL; s->n = 1; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void np_006(void) { int *p; p = (int *)(long)rand(); *p = 1; }
int np_012(int f) { double *p = NULL; if (f) return 0; *(p) = 1.0; return 1; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void np_013(void) { char *s = NULL; int i; for (i = 0; i < 3; i++) { s[i] = 'c'; } } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void np_015(void) { ml_s a, *p = NULL; a.n = 1; p = &a; p->n = 2; sink(p->n); }
void np_017(int n) { char *p = NULL; if (n > 5) p = malloc(3); if (n > 5 && p) { *p = 1; free(p); } }
/* return local */
int *rl_001(void) { int buf[5] = { 0 }; return buf; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
static int *rl_002_f(int **pp) { int b[3]; *pp = b; return *pp; } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}} expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
void rl_002(void) { int *p; sink(*rl_002_f(&p)); }
char *rl_003(int c) { static char a[3]; char b[3]; return c ? a : b; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
/* alloc failure */
void maf_001(void) { char *p = malloc(0x7fffffff); *p = 'a'; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void maf_002(void) { int *p = realloc(NULL, 10); p[1] = 1; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void maf_004(void) { char *p = calloc(1, 10); memset(p, 0, 10); free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
/* func pointers */
typedef void (*fp)(char *);
static void fp_free(char *p) { free(p); }
static void fp_use(char *p) { if (p) sink(*p); }
void wfp_001(int n) { fp f = n ? fp_free : fp_use; char *p = malloc(3); if (!p) return; f(p); }
void wfp_002(void) { fp t[2] = { fp_use, fp_free }; char *p = malloc(3); if (!p) return; *p = 0; t[0](p); t[1](p); }
void wfp_003(void) { fp f = fp_free; char *p = malloc(3); f(p); f(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
