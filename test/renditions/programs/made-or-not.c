// A callee that puts something new behind its parameter on some of its ways only.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
struct sb { char *buf; size_t len, cap; };
int sb_grow(struct sb *s, size_t n) { if (s->cap < n) { char *q = realloc(s->buf, n); if (!q) return -1; s->buf = q; s->cap = n; } return 0; }
int sb_grow3(struct sb *s, size_t n) { if (s->cap < n) { char *q = malloc(n); if (!q) return -1; free(s->buf); s->buf = q; s->cap = n; } return 0; }
int f5(struct sb *s, int n) { if (n) { s->buf = malloc(3); if (!s->buf) return -1; } return 0; }
int f6(struct sb *s) { if (!s->buf) { s->buf = malloc(3); if (!s->buf) return -1; } return 0; }
int f7(struct sb *s) { if (s->len > 7) { s->buf = malloc(3); if (!s->buf) return -1; } return 0; }
void a5(int n) { struct sb s = {0}; if (f5(&s, n) < 0) return; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void a6(int n) { struct sb s = {0}; if (f6(&s) < 0) return; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void a8(int n) { struct sb s = {0}; s.len = n; if (f7(&s) < 0) return; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void a9(int n) { struct sb s; s.len = n; s.buf = NULL; if (f7(&s) < 0) return; free(s.buf); }
