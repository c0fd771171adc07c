// Clean-up macros, swaps, flags, structs by value, libc's families of resources: each shape right, and with one thing
// forgotten.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>
#include <netdb.h>
#include <regex.h>
#include <glob.h>
#include <dlfcn.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <dirent.h>
#include <wchar.h>
extern int unknown(void); extern void use(const void *);
#define CHECK(x) do { if (!(x)) { rc = -1; goto out; } } while (0)
#define FREE(p) do { free(p); (p) = NULL; } while (0)
#define SWAP(a, b) do { void *t_ = (a); (a) = (b); (b) = t_; } while (0)
#define foreach(e, l) for ((e) = (l); (e); (e) = (e)->next)
struct e { struct e *next; char *s; unsigned own : 1, dead : 1; };
int m1(void) { int rc = 0; char *a = NULL, *b = NULL; a = malloc(3); CHECK(a); b = malloc(4); CHECK(b); use(a); out: free(a); free(b); return rc; }
int m1_bad(void) { int rc = 0; char *a = NULL, *b = NULL; a = malloc(3); CHECK(a); b = malloc(4); CHECK(b); use(a); out: free(a); return rc; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void m2(void) { char *p = malloc(3); FREE(p); FREE(p); }
void m2_bad(void) { char *p = malloc(3), *q = p; FREE(p); free(q); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void m3(void) { char *a = malloc(1), *b = malloc(2); SWAP(a, b); free(a); free(b); }
void m3_bad(void) { char *a = malloc(1), *b = malloc(2); SWAP(a, b); free(a); free(a); free(b); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void m4(struct e *l) { struct e *x, *n; for (x = l; x; x = n) { n = x->next; if (x->own) free(x->s); free(x); } }
void m4_bad(struct e *l) { struct e *x; foreach(x, l) { free(x->s); free(x); } } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void m5(struct e *x) { if (x->own) { free(x->s); x->s = NULL; x->own = 0; } if (x->s) use(x->s); }
void m5_bad(struct e *x) { free(x->s); if (x->dead) return; use(x->s); x->s = NULL; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int m6(const char *h) { struct addrinfo hints = { 0 }, *res, *r; int fd = -1; if (getaddrinfo(h, "80", &hints, &res)) return -1; for (r = res; r; r = r->ai_next) { fd = socket(r->ai_family, r->ai_socktype, r->ai_protocol); if (fd < 0) continue; if (!connect(fd, r->ai_addr, r->ai_addrlen)) break; close(fd); fd = -1; } freeaddrinfo(res); return fd; }
int m6_bad(const char *h) { struct addrinfo hints = { 0 }, *res, *r; int fd = -1; if (getaddrinfo(h, "80", &hints, &res)) return -1; for (r = res; r; r = r->ai_next) { fd = socket(r->ai_family, r->ai_socktype, r->ai_protocol); if (fd >= 0) return fd; } freeaddrinfo(res); return fd; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m6_bad2(const char *h) { struct addrinfo hints = { 0 }, *res; if (getaddrinfo(h, "80", &hints, &res)) return -1; freeaddrinfo(res); return res->ai_family; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int m7(const char *p, const char *s) { regex_t re; int r; if (regcomp(&re, p, REG_EXTENDED)) return -1; r = regexec(&re, s, 0, NULL, 0); regfree(&re); return r; }
int m8(const char *so) { void *h = dlopen(so, RTLD_NOW); int (*f)(void); if (!h) return -1; f = (int (*)(void))dlsym(h, "f"); int r = f ? f() : -1; dlclose(h); return r; }
int m9(const char *p) { struct dirent **v; int n = scandir(p, &v, NULL, alphasort); if (n < 0) return -1; for (int i = 0; i < n; i++) { puts(v[i]->d_name); free(v[i]); } free(v); return n; }
int m9_bad(const char *p) { struct dirent **v; int n = scandir(p, &v, NULL, alphasort); if (n <= 0) return -1; for (int i = 0; i < n; i++) free(v[i]); return n; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m10(const char *pat) { glob_t g; if (glob(pat, 0, NULL, &g)) return -1; size_t n = g.gl_pathc; globfree(&g); return (int)n; }
struct s2 { char *a; char *b; };
static void s2_free(struct s2 *s) { free(s->a); free(s->b); }
static int s2_init(struct s2 *s) { s->a = malloc(3); s->b = malloc(4); if (!s->a || !s->b) { s2_free(s); s->a = s->b = NULL; return -1; } return 0; }
int m11(void) { struct s2 s; if (s2_init(&s)) return -1; use(s.a); s2_free(&s); return 0; }
int m11_bad(void) { struct s2 s; if (s2_init(&s)) return -1; use(s.a); free(s.a); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m11_bad2(void) { struct s2 s; if (s2_init(&s)) return -1; s2_free(&s); s2_free(&s); return 0; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int m12(void) { struct s2 s, t; if (s2_init(&s)) return -1; t = s; s2_free(&t); return 0; }
int m12_bad(void) { struct s2 s, t; if (s2_init(&s)) return -1; t = s; s2_free(&t); s2_free(&s); return 0; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
static struct s2 s2_make(void) { struct s2 s = { malloc(3), NULL }; return s; }
void m13(void) { struct s2 s = s2_make(); free(s.a); }
void m13_bad(void) { struct s2 s = s2_make(); if (s.a) s.a[0] = 1; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static bool get(char **out) { char *p = malloc(3); if (!p) return false; *out = p; return true; }
void m14(void) { char *p; if (get(&p)) free(p); }
void m14_bad(void) { char *p; if (!get(&p)) return; if (unknown()) return; free(p); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void m15(int n) { char *a[4] = { 0 }; for (int i = 0; i < 4; i++) a[i] = i < n ? malloc(1) : NULL; for (int i = 3; i >= 0; i--) free(a[i]); }
void m16(void) { char *a[2]; a[0] = malloc(1); a[1] = malloc(2); free(a[0]); free(a[1]); }
void m16_bad(void) { char *a[2]; a[0] = malloc(1); a[1] = malloc(2); free(a[0]); free(a[0]); free(a[1]); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void m16_bad2(void) { char *a[2]; a[0] = malloc(1); a[1] = malloc(2); free(a[0]); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
char *m17(const char *s) { size_t n = strlen(s); char *r = malloc(n + 1), *w = r; if (!r) return NULL; for (; *s; s++) if (*s != ' ') *w++ = *s; *w = 0; return r; }
char *m17_bad(const char *s) { size_t n = strlen(s); char *r = malloc(n + 1), *w = r; if (!r) return NULL; for (; *s; s++) if (*s == '!') return NULL; else *w++ = *s; *w = 0; return r; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m18(int n) { char *p = malloc(10); int r; switch (n) { case 0: r = 1; break; case 1: r = 2; goto done; default: free(p); return -1; } r++; done: free(p); return r; }
int m18_bad(int n) { char *p = malloc(10); int r; switch (n) { case 0: r = 1; break; case 1: return 2; default: free(p); return -1; } free(p); return r; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m19(FILE *f) { char *l = NULL; size_t n = 0; int r = -1; if (getline(&l, &n, f) < 0) goto out; r = atoi(l); out: free(l); return r; }
void *m20(size_t n, size_t m) { if (m && n > (size_t)-1 / m) { errno = ENOMEM; return NULL; } return malloc(n * m); }
wchar_t *m21(const wchar_t *s) { wchar_t *r = malloc((wcslen(s) + 1) * sizeof *r); return r ? wcscpy(r, s) : NULL; }
int m22(const char *fn) { FILE *f = NULL; char *b = NULL; int rc = -1; if (!(f = fopen(fn, "r"))) goto err; if (!(b = malloc(10))) goto err; if (!fgets(b, 10, f)) goto err; rc = 0; err: if (b) free(b); if (f) fclose(f); return rc; }
int m22_bad(const char *fn) { FILE *f = NULL; char *b = NULL; int rc = -1; if (!(f = fopen(fn, "r"))) goto err; if (!(b = malloc(10))) goto err; if (!fgets(b, 10, f)) goto err2; rc = 0; err: if (b) free(b); if (f) fclose(f); err2: return rc; } // expected-warning-re {{[lien-leak{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
bool m23(char **a, char **b) { *a = strdup("x"); if (!*a) return false; *b = strdup("y"); if (!*b) { free(*a); *a = NULL; return false; } return true; }
bool m23_use(void) { char *a, *b; if (!m23(&a, &b)) return false; free(a); free(b); return true; }
bool m23_bad(void) { char *a, *b; if (!m23(&a, &b)) return false; free(a); return true; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void m24(const char *s) { char *d = strdup(s), *t, *save; if (!d) return; for (t = strtok_r(d, ",", &save); t; t = strtok_r(NULL, ",", &save)) puts(t); free(d); }
void m24_bad(const char *s) { char *d = strdup(s), *t, *save; if (!d) return; t = strtok_r(d, ",", &save); free(d); if (t) puts(t); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void m25(const char *s) { char *d = strdup(s), *c; if (!d) return; if ((c = strchr(d, ':'))) *c = 0; puts(d); free(d); }
void m25_bad(const char *s) { char *d = strdup(s), *c; if (!d) return; c = strchr(d, ':'); free(d); if (c) *c = 0; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
struct stack { void **v; int n; };
void *pop(struct stack *s) { return s->n ? s->v[--s->n] : NULL; }
int push(struct stack *s, void *p) { void **v = realloc(s->v, (size_t)(s->n + 1) * sizeof *v); if (!v) return -1; s->v = v; v[s->n++] = p; return 0; }
int m26(void) { struct stack s = { 0 }; char *x = malloc(1); if (!x || push(&s, x)) { free(x); free(s.v); return -1; } free(pop(&s)); free(s.v); return 0; }
int m27(int c) { char *p = NULL; bool have = false; if (c) { p = malloc(1); have = p != NULL; } if (have) { use(p); free(p); } return have; }
int m27_bad(int c) { char *p = NULL; bool have = false; if (c) { p = malloc(1); have = p != NULL; } if (!have) { use(p); free(p); } return have; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void m28(char **pp) { char *old = *pp; *pp = strdup("n"); free(old); }
void m28_bad(char **pp) { free(*pp); if (unknown()) return; *pp = strdup("n"); }
int m29(void) { char *p; do { p = malloc(10); if (!p) return -1; if (unknown()) break; free(p); } while (1); free(p); return 0; }
int m29_bad(void) { char *p; do { p = malloc(10); if (!p) return -1; if (unknown()) break; } while (1); free(p); return 0; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void m30(int n) { char *p = n ? malloc(1) : NULL; char *q = p ? p : "none"; puts(q); free(p); }
void m30_bad(int n) { char *p = n ? malloc(1) : NULL; char *q = p ? p : "none"; puts(q); free(q); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
