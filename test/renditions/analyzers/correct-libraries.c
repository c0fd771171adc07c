// Correct code as small libraries have it: maps, lists, pools, trees, readers, splitters, sorters, wrappers that end
// the program. Nothing is to be told.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
#include <pthread.h>
typedef struct str { char *p; size_t n, cap; } str;
typedef struct map_ent { char *k; void *v; struct map_ent *next; } map_ent;
typedef struct map { map_ent **b; size_t nb, n; void (*del)(void *); } map;
extern int unknown(void); extern void use(const void *);
static char *small_or_big(char *stack, size_t cap, size_t need) { return need <= cap ? stack : malloc(need); }
int sob(size_t need) { char st[64]; char *p = small_or_big(st, sizeof st, need); if (!p) return -1; p[0] = 0; use(p); if (p != st) free(p); return 0; }
int sob2(size_t need) { char st[64]; char *h = NULL; char *p = st; if (need > sizeof st) { h = malloc(need); if (!h) return -1; p = h; } p[0] = 0; use(p); free(h); return 0; }
const char *pick(int n) { static char a[8], b[8]; char *p; if (n & 1) p = a; else p = b; snprintf(p, 8, "%d", n); return p; }
char *last_of(char *s) { char *p = s, *last = NULL; for (; *p; p++) if (*p == '/') last = p; return last ? last + 1 : s; }
char *ret_or_copy(const char *s, char *buf, size_t n) { char *r = buf; if (strlen(s) + 1 > n) { r = malloc(strlen(s) + 1); if (!r) return NULL; } strcpy(r, s); return r; }
int map_set(map *m, const char *k, void *v)
{
    size_t h = 0; map_ent *e;
    for (const char *c = k; *c; c++) h = h * 31 + (unsigned char)*c;
    h %= m->nb;
    for (e = m->b[h]; e; e = e->next) if (!strcmp(e->k, k)) { if (m->del) m->del(e->v); e->v = v; return 0; }
    e = malloc(sizeof *e);
    if (!e) return -1;
    if (!(e->k = strdup(k))) { free(e); return -1; }
    e->v = v; e->next = m->b[h]; m->b[h] = e; m->n++;
    return 0;
}
void map_del(map *m, const char *k)
{
    for (size_t i = 0; i < m->nb; i++)
        for (map_ent **pp = &m->b[i], *e; (e = *pp);) {
            if (!strcmp(e->k, k)) { *pp = e->next; if (m->del) m->del(e->v); free(e->k); free(e); m->n--; }
            else pp = &e->next;
        }
}
void map_free(map *m) { for (size_t i = 0; i < m->nb; i++) { map_ent *e = m->b[i], *n; for (; e; e = n) { n = e->next; if (m->del) m->del(e->v); free(e->k); free(e); } } free(m->b); m->b = NULL; }
map *map_new(size_t nb) { map *m = calloc(1, sizeof *m); if (!m) return NULL; m->b = calloc(nb, sizeof *m->b); if (!m->b) { free(m); return NULL; } m->nb = nb; return m; }
int map_rehash(map *m, size_t nb)
{
    map_ent **b = calloc(nb, sizeof *b);
    if (!b) return -1;
    for (size_t i = 0; i < m->nb; i++) while (m->b[i]) { map_ent *e = m->b[i]; m->b[i] = e->next; e->next = b[0]; b[0] = e; }
    free(m->b); m->b = b; m->nb = nb;
    return 0;
}
char **split(const char *s, char sep, size_t *out)
{
    size_t n = 0, cap = 0; char **v = NULL;
    while (*s) {
        const char *e = strchr(s, sep); size_t len = e ? (size_t)(e - s) : strlen(s);
        if (n == cap) { size_t nc = cap ? cap * 2 : 4; char **nv = realloc(v, nc * sizeof *nv); if (!nv) goto fail; v = nv; cap = nc; }
        v[n] = malloc(len + 1);
        if (!v[n]) goto fail;
        memcpy(v[n], s, len); v[n][len] = 0; n++;
        s += len; if (*s) s++;
    }
    *out = n;
    return v;
fail:
    while (n > 0) free(v[--n]);
    free(v);
    return NULL;
}
int reader(const char *path, char **out, size_t *len)
{
    int fd = open(path, O_RDONLY), rc = -1; char *buf = NULL; size_t n = 0, cap = 0;
    if (fd < 0) return -1;
    for (;;) {
        if (n == cap) { char *nb = realloc(buf, cap = cap * 2 + 128); if (!nb) goto out; buf = nb; }
        ssize_t r = read(fd, buf + n, cap - n);
        if (r < 0) { if (errno == EINTR) continue; goto out; }
        if (r == 0) break;
        n += (size_t)r;
    }
    *out = buf; *len = n; buf = NULL; rc = 0;
out:
    free(buf); close(fd);
    return rc;
}
struct list { struct list *next; int v; };
struct list *sorted_insert(struct list *l, struct list *n) { struct list **pp = &l; while (*pp && (*pp)->v < n->v) pp = &(*pp)->next; n->next = *pp; *pp = n; return l; }
struct list *reverse(struct list *l) { struct list *r = NULL; while (l) { struct list *n = l->next; l->next = r; r = l; l = n; } return r; }
struct list *from(int n) { struct list *h = NULL, **t = &h; for (int i = 0; i < n; i++) { struct list *x = malloc(sizeof *x); if (!x) { while (h) { x = h->next; free(h); h = x; } return NULL; } x->v = i; x->next = NULL; *t = x; t = &x->next; } return h; }
struct list *merge_sorted(struct list *a, struct list *b) { struct list h, *t = &h; h.next = NULL; while (a && b) { if (a->v < b->v) { t->next = a; a = a->next; } else { t->next = b; b = b->next; } t = t->next; } t->next = a ? a : b; return h.next; }
struct list *msort(struct list *l) { if (!l || !l->next) return l; struct list *s = l, *f = l->next; while (f && f->next) { s = s->next; f = f->next->next; } f = s->next; s->next = NULL; return merge_sorted(msort(l), msort(f)); }
void filter(struct list **pp, bool (*keep)(int)) { while (*pp) { struct list *e = *pp; if (keep(e->v)) { pp = &e->next; } else { *pp = e->next; free(e); } } }
int with_list(void) { struct list *l = from(5); l = reverse(l); l = msort(l); int n = 0; for (struct list *p = l; p; p = p->next) n++; while (l) { struct list *x = l->next; free(l); l = x; } return n; }
typedef struct pool { char *mem; size_t used, cap; struct pool *prev; } pool;
static void *pool_alloc(pool **pp, size_t n) { pool *p = *pp; if (!p || p->used + n > p->cap) { pool *np = malloc(sizeof *np + n + 4096); if (!np) return NULL; np->mem = (char *)(np + 1); np->cap = n + 4096; np->used = 0; np->prev = p; *pp = p = np; } void *r = p->mem + p->used; p->used += n; return r; }
static void pool_free(pool *p) { while (p) { pool *q = p->prev; free(p); p = q; } }
int pooled(int n) { pool *p = NULL; int rc = 0; for (int i = 0; i < n; i++) { int *x = pool_alloc(&p, sizeof *x); if (!x) { rc = -1; break; } *x = i; } pool_free(p); return rc; }
struct node { struct node *kid[2]; int k; };
struct node *bst_remove(struct node *t, int k)
{
    if (!t) return NULL;
    if (k < t->k) t->kid[0] = bst_remove(t->kid[0], k);
    else if (k > t->k) t->kid[1] = bst_remove(t->kid[1], k);
    else {
        if (!t->kid[0] || !t->kid[1]) { struct node *c = t->kid[0] ? t->kid[0] : t->kid[1]; free(t); return c; }
        struct node *m = t->kid[1];
        while (m->kid[0]) m = m->kid[0];
        t->k = m->k;
        t->kid[1] = bst_remove(t->kid[1], m->k);
    }
    return t;
}
struct rb { int fd; FILE *f; char *line; pthread_mutex_t m; };
struct rb *rb_open(const char *p)
{
    struct rb *r = calloc(1, sizeof *r);
    if (!r) goto e0;
    if ((r->fd = open(p, O_RDWR)) < 0) goto e1;
    if (!(r->f = fdopen(r->fd, "r+"))) goto e2;
    if (!(r->line = malloc(128))) goto e3;
    if (pthread_mutex_init(&r->m, NULL)) goto e4;
    return r;
e4: free(r->line);
e3: fclose(r->f); goto e1;
e2: close(r->fd);
e1: free(r);
e0: return NULL;
}
void rb_close(struct rb *r) { if (!r) return; pthread_mutex_destroy(&r->m); free(r->line); fclose(r->f); free(r); }
int refd(struct rb *r) { struct { int refs; struct rb *r; } h = { 1, r }; if (--h.refs == 0) rb_close(h.r); return 0; }
static int cmp(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
int sort_lines(FILE *f)
{
    char **v = NULL; size_t n = 0, cap = 0; char *l = NULL; size_t lc = 0;
    while (getline(&l, &lc, f) != -1) {
        if (n == cap) { cap = cap ? cap * 2 : 8; char **t = realloc(v, cap * sizeof *t); if (!t) break; v = t; }
        v[n++] = l; l = NULL; lc = 0;
    }
    free(l);
    qsort(v, n, sizeof *v, cmp);
    for (size_t i = 0; i < n; i++) { fputs(v[i], stdout); free(v[i]); }
    free(v);
    return 0;
}
char *trim(char *s) { while (*s == ' ') s++; char *e = s + strlen(s); while (e > s && e[-1] == ' ') *--e = 0; return s; }
int conf_line(char *line, char **k, char **v) { char *eq = strchr(line, '='); if (!eq) return -1; *eq = 0; *k = trim(line); *v = trim(eq + 1); return 0; }
int conf_use(const char *s) { char *c = strdup(s), *k, *v; int rc = -1; if (!c) return -1; if (conf_line(c, &k, &v) == 0) { printf("%s %s\n", k, v); rc = 0; } free(c); return rc; }
void *xmalloc(size_t n) { void *p = malloc(n); if (!p) { perror("malloc"); exit(1); } return p; }
char *xstrdup(const char *s) { return strcpy(xmalloc(strlen(s) + 1), s); }
void xuse(void) { char *a = xstrdup("a"); a[0] = 'b'; free(a); }
int popen_ok(const char *c) { FILE *p = popen(c, "r"); char b[10]; int n = 0; if (!p) return -1; while (fgets(b, sizeof b, p)) n++; return pclose(p) ? -1 : n; }
bool try_both(const char *a, const char *b) { FILE *f = fopen(a, "r"); if (!f) f = fopen(b, "r"); if (!f) return false; fclose(f); return true; }
int std_or_file(const char *n) { FILE *f = strcmp(n, "-") ? fopen(n, "r") : stdin; int c; if (!f) return -1; while ((c = getc(f)) != EOF) putchar(c); if (f != stdin) fclose(f); return 0; }
int env_or(const char *n) { const char *e = getenv(n); char *own = e ? strdup(e) : NULL; const char *v = own ? own : "default"; puts(v); free(own); return 0; }
int matrix(int r, int c) { int **m = malloc((size_t)r * sizeof *m); int i; if (!m) return -1; for (i = 0; i < r; i++) if (!(m[i] = calloc((size_t)c, sizeof **m))) break; int ok = i == r; while (i--) free(m[i]); free(m); return ok ? 0 : -1; }
