// Buffers that a callee makes grow: by a macro, on either side of a test, with goto, in a switch, as a field, with
// the result given in several ways.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-switch-bool -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdbool.h>
typedef struct { char *buf; size_t len, cap; } text;
typedef struct holder { int id; text t; } holder;
#define GROW(s, n) do { if ((s)->cap < (n)) { char *q_ = realloc((s)->buf, (n)); if (!q_) return -1; (s)->buf = q_; (s)->cap = (n); } } while (0)
static int g_macro(text *s, size_t n) { GROW(s, n); return 0; }
static int g_else(text *s, size_t n) { if (s->cap >= n) { return 0; } else { char *q = realloc(s->buf, n); if (q == NULL) { return -1; } else { s->buf = q; s->cap = n; } } return 0; }
static int g_goto(text *s, size_t n) { char *q; if (n <= s->cap) goto done; q = (char *)realloc((void *)s->buf, n); if (!q) goto fail; s->buf = q; s->cap = n; done: return 0; fail: return -1; }
static int g_switch(text *s, size_t n) { switch (s->cap < n) { case 1: { char *q = realloc(s->buf, n); if (!q) return -1; s->buf = q; s->cap = n; break; } default: break; } return 0; }
static int g_expr(text *s, size_t n) { return s->cap >= n ? 0 : ({ char *q = realloc(s->buf, n); if (q) { s->buf = q; s->cap = n; } q ? 0 : -1; }); }
static int g_loop(text *s, size_t n) { while (s->cap < n) { size_t c = s->cap ? s->cap * 2 : 16; char *q = realloc(s->buf, c); if (!q) return -1; s->buf = q; s->cap = c; } return 0; }
static bool g_bool(text *s, size_t n) { if (s->cap < n) { char *q = realloc(s->buf, n); if (!q) return false; s->buf = q; s->cap = n; } return true; }
static int g_field(holder *h, size_t n) { return g_macro(&h->t, n); }
static void g_void(text *s, size_t n) { if (s->cap < n) { free(s->buf); s->buf = malloc(n); if (!s->buf) abort(); s->cap = n; } }
static char *g_ptr(text *s, size_t n) { if (s->cap < n) { char *q = realloc(s->buf, n); if (!q) return NULL; s->buf = q; s->cap = n; } return s->buf; }
int m1(void) { text s = { 0 }; if (g_macro(&s, 9)) return -1; return s.buf[0]; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m1k(void) { text s = { 0 }; if (g_macro(&s, 9)) return -1; int c = s.buf[0]; free(s.buf); return c; }
int m2(void) { text s = { 0 }; if (g_else(&s, 9) == 0) { puts("x"); } else { return -1; } return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m2k(void) { text s = { 0 }; if (g_else(&s, 9) == 0) { puts("x"); } free(s.buf); return 0; }
int m3(void) { text s = { 0 }; int r = g_goto(&s, 9); if (r) goto out; puts("x"); out: return r; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m3k(void) { text s = { 0 }; int r = g_goto(&s, 9); if (r) goto out; puts("x"); out: free(s.buf); return r; }
int m4(void) { text s = { 0 }; switch (g_switch(&s, 9)) { case 0: break; default: return -1; } return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m4k(void) { text s = { 0 }; switch (g_switch(&s, 9)) { case 0: break; default: free(s.buf); return -1; } free(s.buf); return 0; }
int m5k(void) { text s = { 0 }; if (g_expr(&s, 9) < 0) return -1; free(s.buf); return 0; }
int m6k(void) { text s = { 0 }; if (g_loop(&s, 9) < 0) { free(s.buf); return -1; } free(s.buf); return 0; }
int m7(void) { text s = { 0 }; if (!g_bool(&s, 9)) return -1; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m7k(void) { text s = { 0 }; bool ok = g_bool(&s, 9); free(s.buf); return ok; }
int m8(void) { holder h = { 0 }; if (g_field(&h, 9)) return -1; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m8k(void) { holder h = { 0 }; if (g_field(&h, 9)) return -1; free(h.t.buf); return 0; }
int m9(void) { text s = { 0 }; g_void(&s, 9); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m9k(void) { text s = { 0 }; g_void(&s, 9); free(s.buf); return 0; }
int m10(void) { text s = { 0 }; char *p = g_ptr(&s, 9); if (!p) return -1; p[0] = 1; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int m10k(void) { text s = { 0 }; char *p = g_ptr(&s, 9); if (!p) return -1; p[0] = 1; free(p); return 0; }
holder *m11k(void) { holder *h = calloc(1, sizeof *h); if (!h) return NULL; if (g_field(h, 9)) { free(h); return NULL; } return h; }
int m12(void) { text a[2] = { { 0 }, { 0 } }; for (int i = 0; i < 2; i++) if (g_macro(&a[i], 9)) break; for (int i = 0; i < 2; i++) free(a[i].buf); return 0; }
int m13(const char **v, int n) { text s = { 0 }; for (int i = 0; i < n; i++) { if (g_macro(&s, s.len + strlen(v[i]) + 1)) { free(s.buf); return -1; } strcpy(s.buf + s.len, v[i]); s.len += strlen(v[i]); } puts(n ? s.buf : ""); free(s.buf); return 0; }
int m14(const char **v, int n) { text s = { 0 }; int r = -1; do { if (g_macro(&s, 10)) break; if (n > 3) break; strcpy(s.buf, v[0]); r = 0; } while (0); free(s.buf); return r; }
void m15(text *out) { text s = { 0 }; if (g_macro(&s, 9)) return; *out = s; }
text m16(void) { text s = { 0 }; g_void(&s, 9); return s; }
static text shared; int m17(void) { return g_macro(&shared, 20); }
int m18(holder *h) { text t = h->t; if (g_macro(&t, 30)) return -1; h->t = t; return 0; }
int m19(void) { text s = { 0 }; if (g_macro(&s, 9)) return -1; char *d = s.buf; s.buf = NULL; free(d); return 0; }
int m20(void) { text *s = calloc(1, sizeof *s); if (!s) return -1; if (g_macro(s, 9) != 0) { free(s); return -1; } free(s->buf); free(s); return 0; }
