// correct C with declared borrows, lifetimes, pools, guards, counted references; no report anywhere
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
#include <stddef.h>

struct sv { const char *borrowed lifetime(s) p; size_t n; };
struct parser { struct sv in; size_t at; struct sv tok; };
struct vec { int *owned d; size_t n, cap; };
struct it { const struct vec *borrowed lifetime(v) of; size_t i; };
struct mit { struct vec *borrowed_mut lifetime(v) of; size_t i; };
struct arena { char *owned base; size_t used, cap; } LIEN_CELL;
struct str_tab { char *owned s[16]; int n; } LIEN_CELL;
struct node { int v; struct node *owned l; struct node *owned r; };
struct rc { int n; int v; } LIEN_CELL LIEN_SYNC;
struct grid { int w, h; int cells[64]; };
struct game { struct grid a; struct grid b; struct grid *borrowed_mut lifetime(g) cur; };
struct cfg { const char *borrowed lifetime(static) name; int v; };
struct cb { void (*fn)(void *borrowed_mut u, int x); void *u; };
struct mtx;
struct bank { int n; };
struct bank *borrowed_mut _Nonnull LIEN_GUARD(m) m_lock(struct mtx *borrowed m);
void m_unlock(struct mtx *borrowed m LIEN_UNGUARD);
struct rc *LIEN_SHARED _Nonnull rc_new(int v);
struct rc *LIEN_SHARED _Nonnull rc_get(struct rc *borrowed r);
void rc_put(struct rc *LIEN_SHARED r);

struct sv sv_of(const char *borrowed s)
{
    return (struct sv){ s, strlen(s) };
}

struct sv sv_cut(struct sv s, size_t from, size_t to)
{
    struct sv r = { s.p + from, to - from };
    return r;
}

struct sv sv_trim(struct sv s)
{
    while (s.n && *s.p == ' ') {
        s.p++;
        s.n--;
    }
    while (s.n && s.p[s.n - 1] == ' ')
        s.n--;
    return s;
}

int sv_eq(struct sv a, struct sv b)
{
    return a.n == b.n && !memcmp(a.p, b.p, a.n);
}

int parse_next(struct parser *borrowed_mut p)
{
    while (p->at < p->in.n && p->in.p[p->at] == ' ')
        p->at++;
    size_t start = p->at;
    while (p->at < p->in.n && p->in.p[p->at] != ' ')
        p->at++;
    p->tok = sv_cut(p->in, start, p->at);
    return p->tok.n > 0;
}

int parse_all(const char *borrowed text)
{
    struct parser p = { .in = sv_of(text) };
    int n = 0;
    while (parse_next(&p)) {
        struct sv t = sv_trim(p.tok);
        if (sv_eq(t, sv_of("end")))
            break;
        n++;
    }
    return n;
}

int parse_owned(void)
{
    char *owned s = strdup("a b");
    if (!s)
        return -1;
    struct sv v = sv_trim(sv_of(s));
    int n = (int)v.n;
    free(s);
    return n;
}

int vec_push(struct vec *borrowed_mut v, int x)
{
    if (v->n == v->cap) {
        size_t cap = v->cap ? 2 * v->cap : 4;
        int *d = realloc(v->d, cap * sizeof *d);
        if (!d)
            return -1;
        v->d = d;
        v->cap = cap;
    }
    v->d[v->n++] = x;
    return 0;
}

int *borrowed_mut vec_at(struct vec *borrowed_mut v, size_t i)
{
    return i < v->n ? &v->d[i] : NULL;
}

const int *borrowed vec_get(const struct vec *borrowed v, size_t i)
{
    if (i >= v->n)
        return NULL;
    return v->d + i;
}

size_t vec_len(const struct vec *borrowed v) { return v->n; }

struct it vec_iter(const struct vec *borrowed v) { return (struct it){ v, 0 }; }

const int *borrowed lifetime(v) it_next(struct it lifetime(v) *borrowed_mut it)
{
    return it->i < it->of->n ? &it->of->d[it->i++] : NULL;
}

int sum(const struct vec *borrowed v)
{
    struct it it = vec_iter(v);
    int s = 0;
    for (const int *p = it_next(&it); p; p = it_next(&it))
        s += *p;
    return s;
}

int collect_two(const struct vec *borrowed v)
{
    struct it it = vec_iter(v);
    const int *a = it_next(&it);
    const int *b = it_next(&it);
    return a && b ? *a + *b : 0;
}

int grow_between(struct vec *borrowed_mut v)
{
    int *p = vec_at(v, 0);
    if (p)
        *p = 1;
    vec_push(v, 3);
    p = vec_at(v, 0);
    return p ? *p : 0;
}

void doubled(struct vec *borrowed_mut v)
{
    size_t n = v->n;
    for (size_t i = 0; i < n; i++) {
        const int *x = vec_get(v, i);
        if (!x)
            break;
        int y = *x;
        if (vec_push(v, y) < 0)
            return;
    }
}

int vec_scope(void)
{
    struct vec v = { 0 };
    for (int i = 0; i < 4; i++)
        if (vec_push(&v, i)) {
            free(v.d);
            return -1;
        }
    int r = sum(&v);
    free(v.d);
    return r;
}

void *borrowed_mut ar_alloc(struct arena *borrowed a, size_t n)
{
    if (a->used + n > a->cap)
        return NULL;
    void *p = a->base + a->used;
    a->used += n;
    return p;
}

char *borrowed_mut ar_dup(struct arena *borrowed a, const char *borrowed s)
{
    size_t n = strlen(s) + 1;
    char *p = ar_alloc(a, n);
    if (p)
        memcpy(p, s, n);
    return p;
}

int ar_demo(void)
{
    struct arena a = { malloc(100), 0, 100 };
    if (!a.base)
        return -1;
    char *x = ar_dup(&a, "x");
    char *y = ar_dup(&a, "y");
    int r = x && y ? strcmp(x, y) : 0;
    free(a.base);
    return r;
}

const char *borrowed lifetime(t) tab_intern(struct str_tab *borrowed lifetime(t) t, const char *borrowed s)
{
    for (int i = 0; i < t->n; i++)
        if (!strcmp(t->s[i], s))
            return t->s[i];
    if (t->n == 16)
        return NULL;
    char *c = strdup(s);
    if (!c)
        return NULL;
    t->s[t->n++] = c;
    return c;
}

int node_sum(const struct node *borrowed n)
{
    return n ? n->v + node_sum(n->l) + node_sum(n->r) : 0;
}

void node_inc(struct node *borrowed_mut n)
{
    n->v++;
    if (n->l)
        node_inc(n->l);
    if (n->r)
        node_inc(n->r);
}

struct node *borrowed_mut node_min(struct node *borrowed_mut n)
{
    while (n->l)
        n = n->l;
    return n;
}

const struct node *borrowed node_find(const struct node *borrowed n, int v)
{
    while (n && n->v != v)
        n = v < n->v ? n->l : n->r;
    return n;
}

void node_both(struct node *borrowed_mut n)
{
    if (n->l && n->r) {
        struct node *borrowed_mut a = n->l;
        struct node *borrowed_mut b = n->r;
        int t = a->v;
        a->v = b->v;
        b->v = t;
    }
}

int node_insert(struct node *owned *borrowed_mut root, int v)
{
    struct node *owned *borrowed_mut at = root;
    while (*at)
        at = v < (*at)->v ? &(*at)->l : &(*at)->r;
    *at = calloc(1, sizeof **at);
    if (!*at)
        return -1;
    (*at)->v = v;
    return 0;
}

int rc_demo(void)
{
    struct rc *LIEN_SHARED a = rc_new(1);
    struct rc *LIEN_SHARED b = rc_get(a);
    a->v = 2;
    int r = b->v;
    rc_put(a);
    r += b->v;
    rc_put(b);
    return r;
}

void grid_step(const struct grid *borrowed from, struct grid *borrowed_mut to)
{
    for (int i = 0; i < from->w * from->h; i++)
        to->cells[i] = !from->cells[i];
}

void game_step(struct game *borrowed_mut g)
{
    grid_step(&g->a, &g->b);
    grid_step(&g->b, &g->a);
    g->a.w = g->b.w;
}

int game_local(void)
{
    struct grid x = { 1, 1, { 0 } }, y = { 1, 1, { 0 } };
    struct grid *borrowed_mut cur = &x;
    for (int i = 0; i < 4; i++) {
        cur->cells[0]++;
        cur = i % 2 ? &x : &y;
    }
    return x.cells[0] + y.cells[0];
}

const char *borrowed lifetime(static) cfg_name(const struct cfg *borrowed c)
{
    return c->name;
}

static const struct cfg defaults[] = { { "a", 1 }, { "b", 2 } };

const struct cfg *borrowed lifetime(static) cfg_find(const char *borrowed name)
{
    for (size_t i = 0; i < sizeof defaults / sizeof *defaults; i++)
        if (!strcmp(defaults[i].name, name))
            return &defaults[i];
    return NULL;
}

static void add_to(void *borrowed_mut u, int x)
{
    int *s = u;
    *s += x;
}

void cb_each(const struct vec *borrowed v, void (*fn)(void *borrowed_mut u, int x), void *borrowed_mut u)
{
    for (size_t i = 0; i < v->n; i++)
        fn(u, v->d[i]);
}

int cb_demo(const struct vec *borrowed v)
{
    int s = 0;
    cb_each(v, add_to, &s);
    s++;
    cb_each(v, add_to, &s);
    return s;
}

static void bump(struct bank *borrowed_mut b, int n) { b->n += n; }

int guarded(struct mtx *borrowed m, int n)
{
    struct bank *b = m_lock(m);
    int rc = 0;
    if (b->n < n)
        rc = -1;
    else
        bump(b, -n);
    m_unlock(m);
    return rc;
}

int guarded_two(struct mtx *borrowed m, struct mtx *borrowed k)
{
    struct bank *a = m_lock(m);
    struct bank *b = m_lock(k);
    bump(a, 1);
    bump(b, -1);
    int r = a->n + b->n;
    m_unlock(k);
    m_unlock(m);
    return r;
}

void swap_ints(int *borrowed_mut a, int *borrowed_mut b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

void sort3(int a[3])
{
    if (a[0] > a[1])
        swap_ints(&a[0], &a[1]);
    if (a[1] > a[2])
        swap_ints(&a[1], &a[2]);
    if (a[0] > a[1])
        swap_ints(&a[0], &a[1]);
}

const char *borrowed lifetime(a) shorter(const char *borrowed lifetime(a) x, const char *borrowed lifetime(a) y)
{
    return strlen(x) < strlen(y) ? x : y;
}

const char *borrowed lifetime(a) shortest(const char *borrowed lifetime(a) x, const char *borrowed lifetime(a) y, const char *borrowed lifetime(a) z)
{
    const char *r = shorter(x, y);
    return shorter(r, z);
}

const char *borrowed or_default(const char *borrowed s)
{
    return s && *s ? s : "default";
}

int or_default_demo(void)
{
    char b[4] = "x";
    const char *s = or_default(b);
    b[0] = 0;
    s = or_default(NULL);
    return s[0];
}

void two_phase(struct vec *borrowed_mut v)
{
    vec_push(v, (int)vec_len(v));
    vec_push(v, v->n ? v->d[0] : 0);
}

size_t longest_line(char **lines, size_t n)
{
    const char *best = NULL;
    size_t len = 0;
    for (size_t i = 0; i < n; i++) {
        size_t l = strlen(lines[i]);
        if (!best || l > len) {
            best = lines[i];
            len = l;
        }
    }
    return best ? len : 0;
}
