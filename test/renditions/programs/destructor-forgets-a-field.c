// A helper that frees a struct and some of its members forgets the others; what it may have done with a member is not told against it.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct abc { char *a, *b; int kind; struct abc *next; };
void log_it(const char *s);
void keep_it(struct abc *s);
static struct abc *abc_new(void)
{
    struct abc *s = malloc(sizeof *s);
    if (!s)
        return NULL;
    s->a = malloc(10);
    s->b = malloc(10);
    s->next = NULL;
    return s;
}
static void half(struct abc *s) { free(s->a); free(s); }
static void half_safe(struct abc *s) { if (!s) return; free(s->a); s->a = NULL; log_it("gone"); free(s); }
static void half_wrapped(struct abc *s) { half(s); }
void of_a_constructor(void) { struct abc *s = abc_new(); if (!s) return;
    half(s); // expected-warning {{[lien-field-leak]}}
}
void of_a_constructor_safe(void) { struct abc *s = abc_new();
    half_safe(s); // expected-warning {{[lien-field-leak]}}
}
void wrapped(void) { struct abc *s = abc_new(); if (!s) return;
    half_wrapped(s); // expected-warning {{[lien-field-leak]}}
}
void made_here(void)
{
    struct abc *s = malloc(sizeof *s);
    if (!s)
        return;
    s->a = malloc(1);
    s->b = malloc(2);
    half(s); // expected-warning {{[lien-field-leak]}}
}
void nothing_forgotten(void)
{
    struct abc *s = malloc(sizeof *s);
    if (!s)
        return;
    s->a = malloc(1);
    s->b = NULL;
    half(s);
}

// The other member is somebody else's, too.
char *held;
char *with_other_holder(void)
{
    struct abc *s = abc_new();
    if (!s)
        return NULL;
    char *b = s->b;
    half(s);
    return b;
}

// By kind, through a function of another file, through a macro's loop, by a helper of the helper.
static void by_kind(struct abc *s) { free(s->a); if (s->kind == 3) free(s->b); free(s); }
static void unlinked(struct abc *s) { keep_it(s); free(s->a); free(s); }
static void member_kept(struct abc *s) { held = s->b; free(s->a); free(s); }
static char *taken_out(struct abc *s) { char *b = s->b; free(s->a); free(s); return b; }
static void moved_over(struct abc *s, struct abc *to) { to->b = s->b; free(s->a); free(s); }
static void swapped(struct abc *s) { char *t = s->a; s->a = s->b; s->b = t; free(s->b); free(s->a); free(s); }
static void each(struct abc *s)
{
    char **all[2] = {&s->a, &s->b};
    for (int i = 0; i < 2; i++)
        free(*all[i]);
    free(s);
}
static void chain(struct abc *s)
{
    while (s) {
        struct abc *next = s->next;
        free(s->a);
        free(s->b);
        free(s);
        s = next;
    }
}
static void tree(struct abc *s)
{
    if (!s)
        return;
    tree(s->next);
    free(s->b);
    free(s->a);
    free(s);
}
static void erased(void *v) { struct abc *s = v; free(s->a); free(s->b); free(s); }
void fine(struct abc *to, int k)
{
    struct abc *s = abc_new();
    if (!s)
        return;
    s->kind = 3;
    switch (k) {
    case 0: by_kind(s); break;
    case 1: unlinked(s); break;
    case 2: member_kept(s); break;
    case 3: free(taken_out(s)); break;
    case 4: moved_over(s, to); break;
    case 5: swapped(s); break;
    case 6: each(s); break;
    case 7: chain(s); break;
    case 8: tree(s); break;
    default: erased(s); break;
    }
}

// An annotated destructor behind a wrapper takes all.
void abc_destroy(struct abc *owned s);
static void wrapper(struct abc *s) { free(s->a); s->a = NULL; abc_destroy(s); }
void by_wrapper(void) { struct abc *s = abc_new(); if (s) wrapper(s); }

// Members by value and in a union, and two names for one object.
struct two { struct { char *p; } in; union { char *s; long n; } u; char *first, *again; };
static void two_free(struct two *t) { free(t->in.p); free(t->u.s); free(t->first); free(t); }
void two(void)
{
    struct two *t = calloc(1, sizeof *t);
    if (!t)
        return;
    t->in.p = malloc(2);
    t->u.s = malloc(3);
    t->first = t->again = malloc(4);
    two_free(t);
}

// Owned members, seen as void.
struct own { char *owned a; char *owned b; };
static void own_free(void *v) { struct own *o = v; free(o->a); free(o->b); free(o); }
void owns(void)
{
    struct own *o = calloc(1, sizeof *o);
    if (!o)
        return;
    o->a = strdup("a");
    o->b = strdup("b");
    own_free(o);
}
