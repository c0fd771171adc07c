// realloc moves what lies in the block with it: it is neither lost nor unset, by a wrapper either.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <lien.h>
struct item { char *name; int id; };
struct vec { struct item *p; int n, cap; };
void struct_grown_ok(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->name = malloc(8);
    struct item *t = realloc(it, 2 * sizeof *it);
    if (!t) {
        free(it->name);
        free(it);
        return;
    }
    free(t->name);
    free(t);
}
void pointer_array_ok(void)
{
    char **v = malloc(sizeof *v);
    if (!v)
        exit(1);
    v[0] = strdup("a");
    v = realloc(v, 2 * sizeof *v);
    if (!v)
        exit(1);
    v[1] = strdup("b");
    free(v[0]);
    free(v[1]);
    free(v);
}
int kept_in_parameter_ok(struct vec *v)
{
    v->p = malloc(sizeof *v->p);
    if (!v->p)
        return -1;
    v->p[0].name = strdup("a");
    v->n = 1;
    struct item *t = realloc(v->p, 2 * sizeof *t);
    if (!t)
        return -1;
    v->p = t;
    return 0;
}
void raw_parameter_ok(struct item *it)
{
    it->name = strdup("x");
    struct item *t = realloc(it, 64);
    if (!t)
        return;
    free(t->name);
    free(t);
}
static void *grow_block(void *p, size_t n)
{
    void *q = realloc(p, n);
    if (!q)
        abort();
    return q;
}
void by_wrapper_ok(void)
{
    char **v = malloc(sizeof *v);
    if (!v)
        exit(1);
    v[0] = strdup("a");
    v = grow_block(v, 2 * sizeof *v);
    v[1] = NULL;
    free(v[0]);
    free(v);
}
void forgotten_after_it(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->name = malloc(8);
    struct item *t = realloc(it, 2 * sizeof *it);
    if (!t) {
        free(it->name);
        free(it);
        return;
    }
    free(t); // expected-warning {{[lien-field-leak}}
}
static void *xmalloc(size_t n) { void *q = malloc(n); if (!q) abort(); return q; }
static void *xrealloc(void *p, size_t n)
{
    if (!p)
        return xmalloc(n);
    void *q = realloc(p, n);
    if (!q)
        abort();
    return q;
}
static void *xreallocarray(void *p, size_t n, size_t m) { return xrealloc(p, n * m); }
void deep_wrapper_ok(void)
{
    char **v = xmalloc(sizeof *v);
    v[0] = strdup("a");
    v = xreallocarray(v, 2, sizeof *v);
    v[1] = NULL;
    free(v[0]);
    free(v);
}
void deep_wrapper_bad(void)
{
    char **v = xmalloc(sizeof *v);
    v[0] = strdup("a");
    v = xreallocarray(v, 2, sizeof *v);
    v[1] = NULL;
    free(v); // expected-warning {{[lien-field-leak}}
}
void from_null_ok(void)
{
    char **v = NULL;
    v = xrealloc(v, sizeof *v);
    v[0] = strdup("a");
    v = xrealloc(v, 2 * sizeof *v);
    v[1] = strdup("b");
    free(v[0]);
    free(v[1]);
    free(v);
}
int push_ok(struct vec *v, const char *name)
{
    if (v->n == v->cap) {
        int cap = v->cap ? 2 * v->cap : 8;
        struct item *t = realloc(v->p, cap * sizeof *t);
        if (!t)
            return -1;
        v->p = t;
        v->cap = cap;
    }
    v->p[v->n].name = strdup(name);
    v->p[v->n].id = v->n;
    v->n++;
    return 0;
}
void owner_ok(void)
{
    struct vec v = {0};
    push_ok(&v, "a");
    push_ok(&v, "b");
    for (int i = 0; i < v.n; i++)
        free(v.p[i].name);
    free(v.p);
}
struct oitem { char *owned name; };
struct ovec { struct oitem *owned items; size_t n; };
int annotated_push_ok(struct ovec *borrowed_mut v, char *owned name)
{
    struct oitem *t = realloc(v->items, (v->n + 1) * sizeof *t);
    if (!t) {
        free(name);
        return -1;
    }
    v->items = t;
    v->items[v->n++].name = name;
    return 0;
}
struct two { char **a; char **b; };
static void grow_two(struct two *t)
{
    t->a = xrealloc(t->a, 16);
    t->b = xrealloc(t->b, 16);
}
void two_ok(void)
{
    struct two t = { xmalloc(8), xmalloc(8) };
    t.a[0] = strdup("a");
    t.b[0] = strdup("b");
    grow_two(&t);
    free(t.a[0]);
    free(t.b[0]);
    free(t.a);
    free(t.b);
}
void two_bad(void)
{
    struct two t = { xmalloc(8), xmalloc(8) };
    t.a[0] = strdup("a");
    t.b[0] = strdup("b");
    grow_two(&t);
    free(t.a[0]);
    free(t.a);
    free(t.b); // expected-warning {{[lien-field-leak}}
}
void in_loop_ok(int n)
{
    char **v = malloc(sizeof *v);
    if (!v)
        return;
    v[0] = strdup("first");
    for (int i = 1; i < n; i++) {
        char **t = realloc(v, (i + 1) * sizeof *v);
        if (!t)
            break;
        v = t;
        v[i] = strdup("x");
    }
    for (int i = 0; i < n; i++)
        free(v[i]);
    free(v);
}
void in_loop2_ok(int n)
{
    struct item *v = malloc(sizeof *v);
    if (!v)
        return;
    v->name = strdup("first");
    for (int i = 1; i < n; i++) {
        struct item *t = realloc(v, (i + 1) * sizeof *v);
        if (!t)
            break;
        v = t;
    }
    free(v->name);
    free(v);
}
struct buf { size_t cap; char *text; };
struct buf *grow_ok(struct buf *b)
{
    struct buf *n = realloc(b, sizeof *b + 100);
    if (!n)
        return b;
    n->cap = 100;
    return n;
}
void grown_ok(void)
{
    struct buf *b = malloc(sizeof *b);
    if (!b)
        return;
    b->text = strdup("x");
    b = grow_ok(b);
    free(b->text);
    free(b);
}
void lost_on_failure(void)
{
    char **v = malloc(sizeof *v);
    if (!v)
        return;
    v[0] = strdup("a");
    v = realloc(v, 16); // expected-warning {{[lien-overwrite-leak}}
    if (!v)
        return;
    free(v[0]);
    free(v);
}
void content_released_before_ok(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->name = malloc(8);
    free(it->name);
    it = xrealloc(it, 64);
    it->name = NULL;
    free(it);
}
void content_released_used(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->name = malloc(8);
    free(it->name);
    it = xrealloc(it, 64);
    free(it->name); // expected-warning {{[lien-double-free}}
    free(it);
}
void old_used(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it->id = 1;
    struct item *t = realloc(it, 64);
    if (!t) { free(it); return; }
    it->id = 2; // expected-warning {{[lien-use-after-free}}
    free(t);
}
void calloc_ok(void)
{
    struct item *it = calloc(1, sizeof *it);
    if (!it)
        return;
    struct item *t = realloc(it, 2 * sizeof *it);
    if (!t) { free(it); return; }
    t[1].name = NULL;
    if (t->name)
        free(t->name);
    free(t[1].name);
    free(t);
}
void unset_used(void)
{
    struct item *it = malloc(sizeof *it);
    if (!it)
        return;
    it = xrealloc(it, 64);
    struct item *t = realloc(it, 100);
    if (!t) { free(it); return; }
    free(t->name);
    free(t);
}
struct node { struct node *next; char *s; };
void list_ok(void)
{
    struct node *a = malloc(sizeof *a), *b = malloc(sizeof *b);
    if (!a || !b) { free(a); free(b); return; }
    a->next = b;
    b->next = NULL;
    b->s = strdup("b");
    a->s = NULL;
    struct node *t = realloc(a, 2 * sizeof *a);
    if (t)
        a = t;
    free(a->next->s);
    free(a->next);
    free(a);
}
char **extend_ok(char **v, int *n, char *s)
{
    char **t = realloc(v, (*n + 2) * sizeof *v);
    if (!t) {
        free(s);
        return v;
    }
    t[(*n)++] = s;
    t[*n] = NULL;
    return t;
}
void by_double_pointer(struct item **out)
{
    struct item *t = realloc(*out, 99);
    if (t)
        *out = t;
}
void by_double_ok(void)
{
    struct item *it = calloc(1, sizeof *it);
    if (!it) return;
    it->name = strdup("a");
    by_double_pointer(&it);
    free(it->name);
    free(it);
}
