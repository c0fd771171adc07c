// realloc(p, 0): whether the block is given back, and whether something comes instead, depends on the libc. Nothing
// is told of either, but what was given back where a result came is gone.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#define RELEASE(p) ((void)realloc((p), 0))
struct box { char *at; size_t n; };
void dropped(void) { char *p = malloc(12); realloc(p, 0); }
void by_a_macro(void) { char *p = malloc(12); RELEASE(p); }
void assigned_over(void) { char *p = malloc(4); if (!p) return; p = realloc(p, 0); free(p); }
void kept_and_dropped(void) { char *p = malloc(4), *q = realloc(p, 0); (void)q; }
void asked(void) { char *p = malloc(12), *r = realloc(p, 0); if (!r) free(p); else free(r); }
void made_empty(void) { char *r = realloc(NULL, 0); free(r); }
void field(struct box *b) { b->at = realloc(b->at, 0); b->n = 0; }
void by_count(int *p) { int *a = reallocarray(p, 4, 0); free(a); }
void in_a_loop(char **v, int n) { for (int i = 0; i < n; i++) v[i] = realloc(v[i], 0); }
void used_where_it_came_back(void)
{
    char *p = malloc(4);
    if (!p)
        return;
    char *q = realloc(p, 0);
    if (q)
        p[0] = 1; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(q);
}
void of_a_size(size_t n) { char *p = malloc(4); if (!p) return; p = realloc(p, n); free(p); } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void of_one(void)
{
    char *p = malloc(4);
    realloc(p, 1); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
