// A variable whose address stands for nothing: what asks for it does not release it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>

struct text { size_t room, n; char *s; };
static char nothing[1];
extern char elsewhere[];

static void text_grow(struct text *t, size_t more)
{
    t->s = realloc(t->s == nothing ? NULL : t->s, t->room += more);
    if (!t->s)
        abort();
}

static void text_add(struct text *t, const char *s)
{
    size_t n = strlen(s);
    text_grow(t, n + 1);
    memcpy(t->s + t->n, s, n + 1);
    t->n += n;
}

static void text_drop(struct text *t)
{
    if (t->s != nothing)
        free(t->s);
    t->s = nothing;
}

void through_two_calls(const char *a)
{
    struct text t = {.s = nothing};
    text_add(&t, a);
    text_drop(&t);
}

void dropped_at_once(void)
{
    struct text t = {.s = nothing};
    text_drop(&t);
}

static void drop_given(char *p)
{
    if (p == elsewhere)
        return;
    free(p);
}

static void drop_behind(char **p)
{
    if (*p && *p != nothing) {
        free(*p);
        *p = nothing;
    }
}

void by_value(void) { drop_given(elsewhere); }
void behind_a_pointer(void) { char *p = nothing; drop_behind(&p); }

struct node { struct node *l, *r; int v; };
static struct node nil;
#define IS_NIL(n) ((n) == &nil)

static void tree_free(struct node *n)
{
    if (IS_NIL(n))
        return;
    tree_free(n->l);
    tree_free(n->r);
    free(n);
}

void empty_tree(void) { tree_free(&nil); }

struct pair { char *a, *b; };
static struct pair none;
static int is_none(const struct pair *p) { return p == &none; }
static void pair_free(struct pair *p)
{
    if (is_none(p))
        return;
    free(p->a);
    free(p);
}

void asked_by_a_predicate(void) { pair_free(&none); }

// Nobody asks for these.
static char other[4];
static void drop_all(char *p) { free(p); }
void another_variable(void) { drop_given(other); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void nobody_asks(void) { drop_all(nothing); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
void of_the_frame(void)
{
    char here[8];
    drop_given(here); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
