// Null and what was never set, in members of what this function has for itself.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct part { int n; struct part *next; char *text; };
extern struct part *find(void); extern void look(const struct part *); extern void change(struct part *); extern int cond(void);
struct part *kept;
void zeroed(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; p->next->n = 1; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void set_null(void) { struct part *p = malloc(sizeof *p); if (!p) return; p->text = NULL; p->text[0] = 1; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void nested(void) { struct part *p = malloc(sizeof *p); if (!p) return; p->next = calloc(1, sizeof *p); if (!p->next) { free(p); return; } p->next->next->n = 1; free(p->next); free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
static struct part *part_new(void) { struct part *p = malloc(sizeof *p); if (!p) return NULL; p->n = 0; p->next = NULL; p->text = NULL; return p; }
void by_maker(void) { struct part *p = part_new(); if (!p) return; p->text[0] = 'x'; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
static struct part *part_with(struct part *n) { struct part *p = part_new(); if (p) p->next = n; return p; }
void by_maker_text(struct part *n) { struct part *p = part_with(n); if (!p) return; p->text[0] = 'x'; free(p); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void in_local(void) { struct part s; char *m = malloc(3); s.text = NULL; s.text[0] = 1; free(m); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void local_copied(void) { struct part s, t; char *m = malloc(3); s.text = NULL; t = s; t.text[0] = 1; free(m); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void never_set(void) { struct part *p = malloc(sizeof *p); if (!p) return; p->next->n = 1; free(p); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
void never_set_text(void) { struct part *p = malloc(sizeof *p); if (!p) return; p->n = 0; strcpy(p->text, "x"); free(p); } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
// what somebody else may have set
void by_maker_next(struct part *n) { struct part *p = part_with(n); if (!p) return; p->next->n = 1; free(p); }
void changed(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; change(p); p->next->n = 1; free(p); }
void known_elsewhere(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; kept = p; cond(); p->next->n = 1; }
void only_looked_at(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; look(p); if (p->next) p->next->n = 1; free(p); }
void tested(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; if (!p->next) p->next = find(); p->next->n = 1; free(p); }
void set_on_some(int c) { struct part *p = calloc(1, sizeof *p); if (!p) return; if (c) p->next = find(); if (c) p->next->n = 1; free(p); }
void in_loop(int n) { struct part *p = calloc(1, sizeof *p); if (!p) return; for (int i = 0; i < n; i++) { if (i) p->next->n = i; p->next = find(); } free(p); }
void local_changed(void) { struct part s = {0}; char *m = malloc(3); change(&s); s.text[0] = 1; free(m); }
void local_array(int n) { struct part *a[4] = {0}; char *m = malloc(3); for (int i = 0; i < 4; i++) a[i] = find(); a[1]->n = n; free(m); }
void of_caller(struct part *p) { char *m = malloc(3); p->text = NULL; change(p); p->text[0] = 1; free(m); }
void by_alias(void) { struct part *p = calloc(1, sizeof *p), *q = p; if (!p) return; q->next = find(); p->next->n = 1; free(p); }
void by_slot(void) { struct part *p = calloc(1, sizeof *p), **at = NULL; if (!p) return; at = &p->next; *at = find(); p->next->n = 1; free(p); }
static void part_link(struct part *p) { p->next = find(); }
void by_helper(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; part_link(p); p->next->n = 1; free(p); }
void read_whole(struct part *from) { struct part *p = malloc(sizeof *p); if (!p) return; *p = *from; p->next->n = 1; free(p); }
void copied_whole(struct part *from) { struct part *p = malloc(sizeof *p); if (!p) return; memcpy(p, from, sizeof *p); p->next->n = 1; free(p); }
void tail(int n) { struct part *h = NULL, *t = NULL; for (int i = 0; i < n; i++) { struct part *p = part_new(); if (!p) break; if (t) t->next = p; else h = p; t = p; } while (h) { struct part *x = h->next; free(h); h = x; } }
void grown(void) { struct part *p = calloc(1, sizeof *p); if (!p) return; struct part *q = realloc(p, 2 * sizeof *p); if (!q) { free(p); return; } q->next = q; q->next->n = 1; free(q); }
