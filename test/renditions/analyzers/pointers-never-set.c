// A local pointer that is followed, or given away to be looked at, before anything has set it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
struct item { int n; char *name; struct item *next; int v[4]; };
extern int cond(void), use(int *); extern int *pick(int); extern void set(int **);
int never_set(void) { int *p; return *p; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
void written_through(void) { char *p; p[0] = 1; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
void given_to_strcpy(void) { char *p; strcpy(p, "x"); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
int member_of(void) { struct item *i; return i->n; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
int two_away(void) { int **pp; return **pp; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
int set_too_late(void) { int *p, x = 1; *p = 2; p = &x; return *p; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
static void put(int *p) { *p = 1; }
void given_to_helper(void) { int *p; put(p); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
int copied(void) { int *p, *q; q = p; return *q; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
int in_loop(int n) { int *p, s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
void made(void) { struct item *i = malloc(sizeof *i); if (!i) return; i->next->n = 1; free(i); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
void read_into(void) { char *b; if (fgets(b, 10, stdin)) puts("x"); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
// set before it is followed
int set_below(void) { int x = 1, *p; p = &x; return *p; }
int set_in_both(int c) { int *p; if (c) p = pick(1); else p = pick(2); return *p; }
int set_on_some(int c) { int *p; if (c) p = pick(1); if (c) return *p; return 0; }
int set_by_flag(int n) { int *p, have = 0; for (int i = 0; i < n; i++) { if (have) *p = i; p = pick(i); have = 1; } return have ? *p : 0; }
int set_in_condition(void) { int *p; if ((p = pick(1)) && *p) return *p; return 0; }
int set_in_switch(int k) { int *p; switch (k) { case 1: p = pick(1); break; case 2: p = pick(2); break; default: return 0; } return *p; }
int set_by_call(void) { int *p; set(&p); return *p; }
static void give(int **o) { *o = pick(3); }
int set_by_helper(void) { int *p; give(&p); return *p; }
int set_by_scan(void) { char *s; if (scanf("%ms", &s) != 1) return 0; int n = s[0]; free(s); return n; }
int set_by_copy(struct item *from) { struct item i; memcpy(&i, from, sizeof i); return i.next->n; }
int set_by_assignment(struct item *from) { struct item i; i = *from; return i.next->n; }
int set_as_bytes(struct item *from) { int *p; memcpy(&p, from, sizeof p); return *p; }
int set_by_alias(int *x) { int *p, **pp = &p; *pp = x; return *p; }
int set_in_goto(int c) { int *p; goto first; again: if (c) return *p; first: p = pick(c); goto again; }
int set_in_while(void) { int *p; while (!(p = pick(1))) cond(); return *p; }
int set_in_do(void) { int *p; do { p = pick(1); } while (*p); return *p; }
int set_by_loop(int n) { int *p; for (p = pick(n); *p; p++) cond(); return *p; }
int comma(void) { int *p; return p = pick(1), *p; }
int parallel(void) { int *p, *q; p = q = pick(1); return *p + *q; }
int array(int n) { int *a[3]; for (int i = 0; i < 3; i++) a[i] = pick(i); return *a[n]; }
int sized(void) { struct item *i; return sizeof i->v + sizeof *i; }
int address_only(void) { struct item *i; return (int)(long)&i->v - (int)(long)i; }
int by_asm(void) { int *p; __asm__("" : "=r"(p)); return *p; }
void bytes_of_made(void) { struct item *i = malloc(sizeof *i); if (!i) return; unsigned char *b = (unsigned char *)i; for (unsigned k = 0; k < sizeof *i; k++) b[k] = 0; if (i->next) i->next->n = 1; free(i); }
void filled(FILE *f) { struct item *i = malloc(sizeof *i); if (!i) return; if (fread(i, sizeof *i, 1, f) == 1) i->next = 0; free(i); }
struct item *linked(struct item *h) { struct item *i = malloc(sizeof *i); if (!i) return h; i->next = h; i->next->n = 1; return i; }
int ends(void) { int *p; if (cond()) p = pick(1); else abort(); return *p; }
int static_one(void) { static int *p; if (p) return *p; return 0; }
int nested(int n) { int *p; { int *q; q = pick(n); p = q; } return *p; }
int by_va(int n, ...) { __builtin_va_list ap; int *p; __builtin_va_start(ap, n); p = __builtin_va_arg(ap, int *); __builtin_va_end(ap); return *p; }
int cleared(void) { struct item i; memset(&i, 0, sizeof i); return i.next ? i.next->n : 0; }
int by_union(void) { union { int *p; long n; } u; u.n = 0; return u.p ? *u.p : 0; }
int by_statement(void) { int *p = ({ int *q; q = pick(1); q; }); return *p; }
