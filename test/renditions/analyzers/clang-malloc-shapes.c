// Shapes of the tests of Clang's analyzer and of Infer: malloc and its kin, realloc, streams, directories, lines,
// buffers and trees.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <unistd.h>
#include <alloca.h>
#include <dirent.h>
#include <fcntl.h>
void myfoo(int *p); void myfooint(int p); char *fooRetPtr(void); void escape(void *); int flag(void);
void f1(void) { int *p = malloc(12); return; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void f2(void) { int *p = malloc(12); free(p); free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void f2_realloc_0(void) { int *p = malloc(12); realloc(p, 0); realloc(p, 0); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void f2_realloc_1(void) { int *p = malloc(12); int *q = realloc(p, 0); (void)q; }
int *reallocNotNull(int *p, unsigned n) { int *q = realloc(p, n); if (!q) return p; return q; }
void reallocSizeZero1(void) { char *p = malloc(12); char *r = realloc(p, 0); if (!r) { free(p); } else { free(r); } }
void reallocSizeZero5(void) { char *r = realloc(NULL, 0); free(r); }
void reallocPtrZero1(void) { char *r = realloc(NULL, 12); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void reallocPtrZero2(void) { char *r = realloc(NULL, 12); if (r) free(r); }
void reallocRadar6337483_1(void) { char *buf = malloc(100); buf = (char *)realloc(buf, 0x1000000); if (!buf) { return; } free(buf); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void reallocRadar6337483_2(void) { char *buf = malloc(100); char *buf2 = (char *)realloc(buf, 0x1000000); if (!buf2) { ; } else { free(buf2); } } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void reallocRadar6337483_3(void) { char *buf = malloc(100); char *tmp; tmp = (char *)realloc(buf, 0x1000000); if (!tmp) { free(buf); return; } buf = tmp; free(buf); }
void reallocRadar6337483_4(void) { char *buf = malloc(100); char *buf2 = (char *)realloc(buf, 0x1000000); if (!buf2) { return; } else { free(buf2); } } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int *reallocfTest1(void) { int *q = malloc(12); q = reallocarray(q, 20, 1); return q; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void PR6123(void) { int *x = malloc(11); if (x) myfoo(x); }
void PR7217(void) { int *buf = malloc(8); if (!buf) return; buf[1] = 'c'; free(buf); }
void cast_emtpy_struct(void) { struct st { int x; }; struct st *s = malloc(sizeof *s); free(s); return; }
void mallocEscapeFooReturn(void) { int *p = malloc(12); myfoo(p); return; }
void mallocEscapeFree(void) { int *p = malloc(12); myfoo(p); free(p); }
void mallocEscapeFreeFree(void) { int *p = malloc(12); myfoo(p); free(p); free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void mallocEscapeFreeUse(void) { int *p = malloc(12); myfoo(p); free(p); myfoo(p); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int *myalloc(void); void myalloc2(int **p);
void mallocEscapeFreeCustomAlloc(void) { int *p = malloc(12); myfoo(p); free(p); p = myalloc(); free(p); }
void mallocEscapeFreeCustomAlloc2(void) { int *p = malloc(12); myfoo(p); free(p); myalloc2(&p); free(p); }
void mallocBindFreeUse(void) { int *x = malloc(12); int *y = x; free(y); myfoo(x); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void mallocEscapeMalloc(void) { int *p = malloc(12); myfoo(p); p = malloc(12); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void mallocMalloc(void) { int *p = malloc(12); p = malloc(12); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
void mallocFreeMalloc(void) { int *p = malloc(12); free(p); p = malloc(12); free(p); }
void mallocFreeUse_params(void) { int *p = malloc(12); free(p); myfoo(p); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void mallocFreeUse_params2(void) { int *p = malloc(12); if (!p) return; free(p); myfooint(*p); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void mallocFailedOrNot(void) { int *p = malloc(12); if (!p) free(p); else free(p); }
struct StructWithInt { int g; };
int mallocReturnFreed(void) { int *p = malloc(12); free(p); return *p; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int useAfterFreeStruct(void) { struct StructWithInt *px = malloc(sizeof *px); if (!px) return 0; px->g = 5; free(px); return px->g; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void nonSymbolAsFirstArg(int *pp, struct StructWithInt *p);
void mallocFailedOrNotLeak(void) { int *p = malloc(12); if (p == 0) return; else return; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void mallocAssignment(void) { char *p = malloc(12); p = fooRetPtr(); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
int vallocTest(void) { char *mem = malloc(12); if (!mem) return 0; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void nullFree(void) { int *p = 0; free(p); return; }
void paramFree(int *p) { myfoo(p); free(p); myfoo(p); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void mallocPassPtr(void) { int *x = malloc(12); *x = 5; free(x); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
char *dupStrNoFree(const char *c) { char *s = strdup(c); return s; }
void testStrdup(const char *s, unsigned v) { char *s2 = strdup(s); s2[v + 1] = 'b'; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
void testStrdupOwn(const char *s) { char *s2 = strdup(s); free(s2); }
int *global;
void testGlobalVar1(void) { global = malloc(12); }
void testGlobalVar2(void) { int *x = malloc(12); global = x; }
struct GlStTy { int *x; }; struct GlStTy GlS = { 0 };
void testGlobalStruct(void) { GlS.x = malloc(12); }
void testPassToStack(void) { struct GlStTy s; s.x = malloc(12); myfoo(s.x); }
int **mallocArr(unsigned n) { int **a = malloc(n * sizeof *a); if (!a) return 0; for (unsigned i = 0; i < n; i++) a[i] = malloc(4); return a; }
static char *const_ret(void) { static char buf[3]; return buf; }
void testMallocIntoMalloc(void) { struct GlStTy *s = malloc(sizeof *s); if (!s) return; s->x = malloc(12); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void doNotInvalidateWhenPassedToSystemCalls(char *s) { char *p = malloc(12); strlen(p); strcpy(p, s); strcpy(s, p); strcpy(p, p); memcpy(p, s, 1); memcpy(s, p, 1); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
void symbolLostWithStrcpy(char *s) { char *p = malloc(12); if (!p) return; p = strcpy(p, s); free(p); }
void symbolLostWithStrcpy2(char *s) { char *p = malloc(12); if (!p) return; p = strcpy(p, s); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void addReturn(void) { char *p = malloc(12); if (!p) return; char *e = stpcpy(p, "x"); *e = 0; free(p); }
void dependsOnValueOfPtr(int *g, unsigned f) { int *p; if (f) { p = g; } else { p = malloc(12); } if (p != g) free(p); else return; return; }
void testOffset(char *d) { char *p = malloc(100); if (!p) return; p += 3; p -= 3; free(p); }
void testOffsetDeallocate(int *m) { m--; free(m); }
void freeFnPtr(void) { void (*f)(void *) = free; int *p = malloc(4); f(p); }
void freeFnAddr(void) { free((void *)&freeFnPtr); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void freeConst(void) { free("abc"); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void freeArr(void) { int a[10]; free(a); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void freeAddrParam(int x) { free(&x); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void freeAddrPtr(int *x) { free(&x); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void freeNullDeref(int **pp) { free(*pp); free(*pp); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
struct foo_list { struct foo_list *next; void *payload; };
void listFree(struct foo_list *l) { while (l) { struct foo_list *n = l->next; free(l->payload); free(l); l = n; } }
void listFreeBad(struct foo_list *l) { while (l) { free(l->payload); free(l); l = l->next; } } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
struct foo_list *listPush(struct foo_list *l, void *p) { struct foo_list *n = malloc(sizeof *n); if (!n) return l; n->next = l; n->payload = p; return n; }
int rdar_13747798(void **out) { void *p = malloc(4); if (!p) return -1; *out = p; if (flag()) { return -1; } return 0; }
void conditionalFree(int a) { int *p = malloc(4); if (a > 0) free(p); if (a <= 0) free(p); }
void conditionalFree2(int a) { int *p = malloc(4); if (a > 0) free(p); if (a >= 0) free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
int *testTernary(int c) { int *p = c ? malloc(4) : NULL; return p; }
void testRetained(int c) { int *p = c ? malloc(4) : NULL; if (c) free(p); }
void swapFree(void) { int *a = malloc(4), *b = malloc(4), *t; t = a; a = b; b = t; free(a); free(b); }
void swapLeak(void) { int *a = malloc(4), *b = malloc(4), *t; t = a; a = b; b = t; free(a); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void inUnion(void) { union { void *p; long l; } u; u.p = malloc(3); free(u.p); }
uintptr_t asInt(void) { return (uintptr_t)malloc(4); }
void throughInt(void) { uintptr_t x = (uintptr_t)malloc(4); free((void *)x); }
void vlaFree(int n) { int a[n]; free(a); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void byLabel(int n) { char *p = malloc(n); if (n > 3) goto out; n++; out: free(p); }
void byLabelBad(int n) { char *p = malloc(n); if (n > 3) goto out; free(p); out:; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int dir1(const char *n) { DIR *d = opendir(n); struct dirent *e; if (!d) return -1; while ((e = readdir(d))) { if (e->d_name[0] == 'x') return 1; } closedir(d); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int dir2(const char *n) { DIR *d = opendir(n); struct dirent *e; int c = 0; if (!d) return -1; while ((e = readdir(d))) c++; closedir(d); return c; }
char *dir3(const char *n) { DIR *d = opendir(n); struct dirent *e; char *r; if (!d) return NULL; e = readdir(d); if (!e) { closedir(d); return NULL; } closedir(d); r = strdup(e->d_name); return r; } // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
int pop1(const char *c) { FILE *p = popen(c, "r"); if (!p) return -1; return fclose(p); } // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
int pop2(const char *c) { FILE *p = popen(c, "r"); if (!p) return -1; return pclose(p); }
int fd1(int fd) { FILE *f = fdopen(fd, "r"); if (!f) { close(fd); return -1; } fclose(f); return 0; }
int getl(FILE *f) { char *l = NULL; size_t n = 0; while (getline(&l, &n, f) > 0) puts(l); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int getl_ok(FILE *f) { char *l = NULL; size_t n = 0; while (getline(&l, &n, f) > 0) puts(l); free(l); return 0; }
int getl_inner(FILE *f) { char *l = NULL; size_t n = 0; while (getline(&l, &n, f) > 0) { if (*l == '#') { free(l); return 1; } } free(l); return 0; }
int asp(int x) { char *s; if (asprintf(&s, "%d", x) < 0) return -1; puts(s); free(s); return 0; }
int asp_bad(int x) { char *s; if (asprintf(&s, "%d", x) < 0) return -1; puts(s); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* Infer-like */
struct buf { char *data; size_t len, cap; };
int buf_grow(struct buf *b, size_t n) { char *d = realloc(b->data, n); if (!d) return -1; b->data = d; b->cap = n; return 0; }
int buf_add(struct buf *b, char c) { if (b->len == b->cap && buf_grow(b, b->cap * 2 + 8)) return -1; b->data[b->len++] = c; return 0; }
void buf_free(struct buf *b) { free(b->data); memset(b, 0, sizeof *b); }
int buf_use(const char *s) { struct buf b = { 0 }; for (; *s; s++) if (buf_add(&b, *s)) { buf_free(&b); return -1; } puts(b.data); buf_free(&b); return 0; }
struct buf *buf_new(size_t n) { struct buf *b = calloc(1, sizeof *b); if (!b) return NULL; b->data = malloc(n); if (!b->data) { free(b); return NULL; } b->cap = n; return b; }
struct buf *buf_new_bad(size_t n) { struct buf *b = calloc(1, sizeof *b); if (!b) return NULL; b->data = malloc(n); if (!b->data) return NULL; b->cap = n; return b; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void buf_del(struct buf *b) { if (!b) return; free(b->data); free(b); }
int both(void) { struct buf *a = buf_new(3), *b = buf_new(4); int rc = -1; if (!a || !b) goto out; rc = 0; out: buf_del(a); buf_del(b); return rc; }
int both_bad(void) { struct buf *a = buf_new(3), *b; if (!a) return -1; b = buf_new(4); if (!b) return -1; buf_del(a); buf_del(b); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
char *join(const char *a, const char *b) { size_t n = strlen(a) + strlen(b) + 1; char *r = malloc(n); if (r) snprintf(r, n, "%s%s", a, b); return r; }
int join_use(void) { char *a = join("a", "b"), *c = a ? join(a, "c") : NULL; int n = c ? (int)strlen(c) : -1; free(a); free(c); return n; }
int join_use_bad(void) { char *a = join("a", "b"); char *c = join(a ? a : "", "c"); a = join(c ? c : "", "d"); free(a); free(c); return 0; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
struct tree { struct tree *l, *r; int k; };
void tree_free(struct tree *t) { if (t) { tree_free(t->l); tree_free(t->r); free(t); } }
struct tree *tree_ins(struct tree *t, int k) { if (!t) { t = calloc(1, sizeof *t); if (t) t->k = k; return t; } if (k < t->k) t->l = tree_ins(t->l, k); else t->r = tree_ins(t->r, k); return t; }
int tree_use(void) { struct tree *t = NULL; for (int i = 0; i < 3; i++) t = tree_ins(t, i); int n = t ? t->k : 0; tree_free(t); return n; }
int tree_uaf(void) { struct tree *t = tree_ins(NULL, 3); if (!t) return 0; tree_free(t); return t->k; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
