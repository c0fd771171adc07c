// Shapes of the tests of GCC's analyzer: malloc, free, realloc and streams, through helpers, attributes, loops and
// jumps.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <setjmp.h>
#include <alloca.h>
extern int foo(void), bar(void), could_fail_1(void); extern void *could_fail_2(int), do_stuff(void *), could_fail_3(void *), cleanup(void);
void test_1(void) { void *ptr = malloc(1024); free(ptr); free(ptr); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void test_2(void *ptr) { free(ptr); free(ptr); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int *test_3(void) { int *ptr = (int *)malloc(sizeof(int)); *ptr = 42; return ptr; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
int *test_4(void) { int *ptr = (int *)malloc(sizeof(int)); if (ptr) *ptr = 42; else *ptr = 43; return ptr; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
int test_5(int *ptr) { free(ptr); return *ptr; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void test_6(void *ptr) { void *q; q = ptr; free(ptr); free(q); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void test_7(void) { void *ptr = malloc(4096); if (!ptr) return; memset(ptr, 0, 4096); free(ptr); }
void *test_8(void) { void *ptr = malloc(4096); if (!ptr) return NULL; memset(ptr, 0, 4096); return ptr; }
void test_9(void) { void *ptr = malloc(4096); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void test_10(void) { void *ptr = malloc(4096); free(NULL); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void test_11(void) { void **ptr = (void **)malloc(sizeof(void *)); if (!ptr) return; *ptr = malloc(8); free(*ptr); free(ptr); }
int *test_12(void)
{
    int *ptr = (int *)malloc(sizeof(int));
    while (*ptr) { // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        ptr = ptr;
    }
    free(ptr);
    return NULL;
}
struct coord { float x, y; };
struct coord *test_14(void) { struct coord *p = (struct coord *)malloc(sizeof(struct coord)); p->x = 0.f; return p; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
struct link { struct link *m_ptr; };
struct link *global_link;
void test_15(void) { global_link = (struct link *)malloc(sizeof(struct link)); if (!global_link) return; global_link->m_ptr = (struct link *)malloc(sizeof(struct link)); }
void test_16(void)
{
    void *p = malloc(1024), *q = malloc(512);
    foo();
    if (!q) goto fail;
    do_stuff(q);
fail:
    free(q);
    free(p);
}
void test_16_bad(void)
{
    void *p, *q;
    p = malloc(1024);
    if (!p) goto fail;
    foo();
    q = malloc(512);
    foo();
    if (!q) goto fail;
    memset(q, 0, 512);
fail:
    free(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int test_19(int flag, int n)
{
    void *p = NULL;
    if (flag) p = malloc(n);
    if (flag) free(p);
    return 0;
}
void test_21(void) { void *x = malloc(8); void *y = x; free(x); x = malloc(8); free(x); (void)y; }
void test_23(int n) { int *ptr = (int *)calloc(n, sizeof(int)); ptr[n] = 0; free(ptr); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
int test_24(void) { void *ptr = alloca(sizeof(int)); free(ptr); return 0; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
int test_25(void) { char tmp[100]; void *p = tmp; p = alloca(100); free(p); return 0; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
char test_28(void) { char *q = malloc(10); char c; if (!q) return 0; c = q[0]; free(q + 1); return c; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void test_30(void) { void *a = malloc(3), *b = a; a = NULL; free(b); free(a); }
void test_32(void *unused) { void *p = malloc(3); if (p == unused) return; free(p); }
void test_33(void) { char *p = strdup("hello"); p[0] = 'H'; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void test_35(void **v) { *v = malloc(1024); if (*v == NULL) abort(); }
void test_35_user(void) { void *v; test_35(&v); free(v); }
int *test_40(int i) { int *p = malloc(sizeof *p); if (!p) abort(); i = i + 1; *p = i; return p; }
int test_41(int flag) { void *buffer; if (flag) buffer = malloc(4096); else buffer = alloca(4096); if (!buffer) return 1; memset(buffer, 0, 4096); if (flag) free(buffer); return 0; }
void test_42a(void) { void *p = malloc(1024); free(p + 64); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void test_42b(void) { void *p = malloc(1024); free(p - 64); } // not known
void test_42c(void) { void *p = malloc(1024); void *q = p + 64; free(q - 64); }
int test_43_flag; 
void test_43(void) { struct coord *s = malloc(sizeof *s); if (!s) return; free(s); free(s); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int test_48(void) { int *p = NULL; int *q = (int *)malloc(4); p = q; if (!p) return 1; *q = 1; free(p); return *q; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void test_50(void **out, int n) { void *p = malloc(n); *out = p; if (n > 10) { free(p); *out = NULL; } }
void f_1(const char *path) { FILE *f = fopen(path, "r"); if (!f) return; fclose(f); fclose(f); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void f_2(const char *src, const char *dst)
{
    FILE *in, *out;
    if (!(in = fopen(src, "r"))) return;
    if (!(out = fopen(dst, "w"))) { fclose(in); return; }
    fclose(in);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void f_3(const char *path) { FILE *f = fopen(path, "r"); if (f) foo(); bar(); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void f_4(const char *path) { FILE *f = fopen(path, "r"); if (f) foo(); bar(); if (f) fclose(f); }
void f_5(const char *path, FILE **out) { FILE *f = fopen(path, "r"); *out = f; }
FILE *f_6(const char *path) { FILE *f = fopen(path, "r"); if (!f) perror(path); return f; }
extern void called_by_f_7(FILE *f);
void f_7(const char *path) { FILE *f = fopen(path, "r"); if (f) called_by_f_7(f); }
void f_8(const char *path) { char buf[100]; FILE *f = fopen(path, "r"); if (!f) return; while (fgets(buf, sizeof buf, f)) puts(buf); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int f_9(const char *path) { FILE *f = fopen(path, "r"); int c; if (!f) return -1; while ((c = getc(f)) != EOF) if (c == 'x') return 1; fclose(f); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* malloc-ipa */
static void calls_free(void *q) { free(q); }
static void *calls_malloc(size_t n) { void *r = malloc(n); return r; }
void ipa_1(void *p) { calls_free(p); free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void ipa_2(void) { void *p = calls_malloc(10); calls_free(p); calls_free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
static int *wrapped_malloc(int n) { return malloc(n); }
int *ipa_3(int i) { int *ptr = wrapped_malloc(sizeof(int)); *ptr = i; return ptr; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
static void maybe_free(int flag, void *p) { if (flag) free(p); }
void ipa_4(void) { void *p = malloc(10); maybe_free(1, p); }
void ipa_5(void) { void *p = malloc(10); maybe_free(0, p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void ipa_6(int f) { void *p = malloc(10); maybe_free(f, p); if (!f) free(p); }
void ipa_7(int f) { void *p = malloc(10); maybe_free(f, p); free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
static void bound(int *p, int n) { if (n > 0) { p[0] = n; bound(p, n - 1); } }
int *ipa_8(int n) { int *p = calloc(1, 4); if (!p) return 0; bound(p, n); return p; }
/* setjmp */
static jmp_buf env;
void sj_1(void) { void *p = malloc(10); if (setjmp(env)) { free(p); return; } foo(); free(p); }
/* pr93355 style: loop over lines */
int locale_alias(const char *fname)
{
    FILE *fp = fopen(fname, "r"); int added = 0; char buf[400];
    if (fp == NULL) return 0;
    while (!feof(fp)) {
        if (fgets(buf, sizeof buf, fp) == NULL) break;
        if (strchr(buf, '\n') == NULL) { int c = getc(fp); if (c == EOF) return added; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        ++added;
    }
    fclose(fp);
    return added;
}
/* realloc */
void *re_1(void *p, size_t n) { void *q = realloc(p, n); if (!q) free(p); return q; }
void re_2(size_t n) { char *p = malloc(n); if (!p) return; char *q = realloc(p, 2 * n); if (!q) return; free(q); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void re_3(size_t n) { char *p = malloc(n); char *q = realloc(p, 2 * n); if (q) { free(p); } } // expected-warning-re {{[lien-double-free{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
void re_4(void) { char *p = malloc(4); if (!p) return; char *q = realloc(p, 8); if (q) p = q; free(p); }
void re_5(void) { char *p = malloc(4); if (!p) return; p = realloc(p, 0); free(p); }
/* malloc-sr, state merging */
int sm_1(int i, int j) { void *p = NULL; if (i < 0) p = malloc(10); if (j > 3) { foo(); } if (i < 0) free(p); return j; }
void sm_2(int n) { void *p[3]; int i; for (i = 0; i < 3; i++) { p[i] = malloc(n); if (!p[i]) { while (i--) free(p[i]); return; } } for (i = 0; i < 3; i++) free(p[i]); }
/* CVE-2005-1689 */
typedef struct { char *data; int len; } kd; typedef struct { kd inbuf; } tk;
static void free_data(kd *d) { if (!d->data) return; free(d->data); d->data = 0; d->len = 0; }
int recvauth(int (*rd)(kd *))
{
    kd inbuf; int p = 0;
    if ((p = rd(&inbuf))) return p;
    if (strcmp(inbuf.data, "x")) { free(inbuf.data); p = 1; }
    free(inbuf.data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return p;
}
void recv_ok(void) { kd d = { 0 }; d.data = malloc(3); free_data(&d); free_data(&d); }
/* explode */
void explode(int a, int b, int c, int d)
{
    void *p0 = malloc(1), *p1 = malloc(2), *p2 = malloc(3), *p3 = malloc(4);
    if (a) free(p0), p0 = 0;
    if (b) free(p1), p1 = 0;
    if (c) free(p2), p2 = 0;
    if (d) free(p3), p3 = 0;
    free(p0); free(p1); free(p2); free(p3);
}
