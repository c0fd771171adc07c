// A helper that is seen to assign over what a declared owner holds.
// RUN: %lien -D_GNU_SOURCE -Wno-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct str { char *owned p; size_t n; };
char *owned _Nonnull dup(const char *borrowed s);
static void set(struct str *s) { s->p = dup("x"); }
static void put(char **s) { *s = dup("x"); }
void twice(void)
{
    struct str s;
    set(&s);
    set(&s); // expected-warning {{[lien-overwrite-leak]}}
    free(s.p);
}
void zeroed(void)
{
    struct str s = { 0 };
    set(&s);
    set(&s); // expected-warning {{[lien-overwrite-leak]}}
    free(s.p);
}
void filled(void)
{
    struct str s = { dup("x"), 1 };
    set(&s); // expected-warning {{[lien-overwrite-leak]}}
    free(s.p);
}
void slot(void)
{
    char *owned s = dup("x");
    put(&s); // expected-warning {{[lien-overwrite-leak]}}
    free(s);
}

static void reset(struct str *s) { free(s->p); s->p = dup("y"); }
static void clear(struct str *s) { free(s->p); s->p = NULL; }
static char *take(struct str *s) { char *p = s->p; s->p = NULL; return p; }
static void steal(struct str *to, struct str *from) { to->p = from->p; from->p = NULL; }
static void exchange(struct str *a, struct str *b) { char *t = a->p; a->p = b->p; b->p = t; }
static void whole(struct str *a, struct str *b) { struct str t = *a; *a = *b; *b = t; }
static void grow(struct str *s, size_t n) { char *q = realloc(s->p, n); if (q) s->p = q; }
static void lazily(struct str *s) { if (!s->p) s->p = dup("z"); }
static void by_size(struct str *s, size_t n) { if (n > s->n) { free(s->p); s->p = dup("big"); s->n = n; } }
static int try_set(struct str *s) { char *q = strdup("q"); if (!q) return -1; free(s->p); s->p = q; return 0; }
static void freep(void *p) { void **q = p; free(*q); *q = NULL; }
void fine(size_t n)
{
    struct str a = { 0 }, b = { 0 };
    set(&a);
    reset(&a);
    lazily(&a);
    by_size(&a, n);
    grow(&a, n);
    free(take(&a));
    set(&a);
    steal(&b, &a);
    set(&a);
    exchange(&a, &b);
    whole(&a, &b);
    if (try_set(&a) == 0)
        clear(&a);
    else
        freep(&a.p);
    set(&a);
    free(a.p);
    free(b.p);
}
