// What a callee makes under a condition that the caller asks again is released under it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdbool.h>
static int debug;
struct ctx { char *log; unsigned flags; int n; };
static void ctx_init(struct ctx *c) { if (debug) c->log = malloc(10); }
void run(void) { struct ctx c = { 0 }; ctx_init(&c); if (debug) free(c.log); }
static void ctx_init2(struct ctx *c) { if (c->flags & 2) c->log = malloc(10); }
void run2(unsigned f) { struct ctx c = { .flags = f }; ctx_init2(&c); if (c.flags & 2) free(c.log); }
static void ctx_init3(struct ctx *c) { if (c->n > 5) c->log = malloc(10); }
void run3(int n) { struct ctx c = { .n = n }; ctx_init3(&c); if (c.n > 5) free(c.log); }
void run4(int n) { struct ctx c = { .n = n }; ctx_init3(&c); if (n > 5) free(c.log); }
struct opts { int verbose; };
static int ctx_init5(struct ctx *c, const struct opts *o) { if (o->verbose > 1) { c->log = malloc(10); if (!c->log) return -1; } return 0; }
void run5(const struct opts *o) { struct ctx c = { 0 }; if (ctx_init5(&c, o)) return; puts("x"); if (o->verbose > 1) free(c.log); }
int run6(const struct opts *o, FILE *f) { struct ctx c = { 0 }; if (ctx_init5(&c, o)) return -1; if (getc(f) == 'x') return 1; free(c.log); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void run7(void) { struct ctx c = { 0 }; ctx_init(&c); if (!debug) return; free(c.log); }
void run8(void) { struct ctx c = { 0 }; ctx_init(&c); switch (debug) { case 0: break; default: free(c.log); } }
