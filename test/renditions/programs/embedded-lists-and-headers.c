// Objects that are reached by an address inside of them, or behind a header: container_of, and allocators that hand
// out what lies behind their own bookkeeping.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct list_head { struct list_head *next, *prev; };
struct item { int id; struct list_head list; char *label; };
#define container_of(p, t, m) ((t *)((char *)(p) - __builtin_offsetof(t, m)))
static void list_del(struct list_head *e) { e->next->prev = e->prev; e->prev->next = e->next; }
static int list_empty(const struct list_head *h) { return h->next == h; }
void emptied(struct list_head *h)
{
    while (!list_empty(h)) {
        struct item *it = container_of(h->next, struct item, list);
        list_del(&it->list);
        free(it->label);
        free(it);
    }
}
void emptied_by_hand(struct list_head *h)
{
    while (h->next != h) {
        struct list_head *e = h->next;
        e->next->prev = h;
        h->next = e->next;
        free(container_of(e, struct item, list));
    }
}
void all_safe(struct list_head *h)
{
    struct list_head *p, *n;
    for (p = h->next; p != h; p = n) {
        n = p->next;
        struct item *it = container_of(p, struct item, list);
        free(it->label);
        free(it);
    }
    h->next = h->prev = h;
}
void all_unsafe(struct list_head *h)
{
    for (struct list_head *p = h->next; p != h; p = p->next) { // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        struct item *it = container_of(p, struct item, list);
        free(it);
    }
}
void one_removed(struct list_head *h, int id)
{
    for (struct list_head *p = h->next; p != h; p = p->next) {
        struct item *it = container_of(p, struct item, list);
        if (it->id == id) {
            list_del(p);
            free(it);
            break;
        }
    }
}
void moved_on_after(struct list_head *h, int id)
{
    for (struct list_head *p = h->next; p != h; p = p->next) { // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        struct item *it = container_of(p, struct item, list);
        if (it->id == id) {
            list_del(p);
            free(it);
        }
    }
}
static void item_put(struct list_head *e) { struct item *it = container_of(e, struct item, list); free(it->label); free(it); }
int put_twice(void)
{
    struct item *it = calloc(1, sizeof *it);
    if (!it)
        return 1;
    item_put(&it->list);
    item_put(&it->list); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
    return 0;
}
int put_once(void)
{
    struct item *it = calloc(1, sizeof *it);
    if (!it)
        return 1;
    item_put(&it->list);
    return 0;
}
int used_after_put(void)
{
    struct item *it = calloc(1, sizeof *it);
    if (!it)
        return 1;
    item_put(&it->list);
    return it->id; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void on_the_stack(void)
{
    struct item it = {0};
    item_put(&it.list); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
#define PREFIX sizeof(size_t)
static void *zalloc(size_t n) { void *p = malloc(n + PREFIX); if (!p) abort(); *(size_t *)p = n; return (char *)p + PREFIX; }
static void zfree(void *p) { if (p) free((char *)p - PREFIX); }
char *zdup(const char *s) { size_t n = strlen(s) + 1; char *p = zalloc(n); memcpy(p, s, n); return p; }
int z_ok(const char *s) { char *p = zdup(s); int c = p[0]; zfree(p); return c; }
int z_leak(const char *s) { char *p = zalloc(3); if (*s) return 1; zfree(p); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int z_wrong(void) { char *p = zalloc(3); free(p); return 0; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
int z_after(void) { char *p = zalloc(3); zfree(p); return p[0]; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
struct hdr { struct hdr *next; size_t n; };
static void *hdr_alloc(size_t n) { struct hdr *h = malloc(sizeof *h + n); if (!h) return NULL; h->n = n; return h + 1; }
static void hdr_free(void *p) { struct hdr *h = (struct hdr *)p - 1; free(h); }
int h_ok(void) { char *p = hdr_alloc(2); if (!p) return 1; p[0] = 1; hdr_free(p); return 0; }
int h_leak(int k) { char *p = hdr_alloc(2); if (!p) return 1; if (k) return 2; hdr_free(p); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static struct hdr *chain;
static void *pool_alloc(size_t n) { struct hdr *h = malloc(sizeof *h + n); if (!h) return NULL; h->next = chain; chain = h; return h + 1; }
int pool_ok(void) { char *p = pool_alloc(2); if (!p) return 1; p[0] = 1; return p[0]; }
double *vector(int n) { double *v = malloc((n + 1) * sizeof *v); if (!v) abort(); return v - 1; }
void free_vector(double *v) { free(v + 1); }
double nr(int n) { double *v = vector(n); v[1] = 2; double x = v[1]; free_vector(v); return x; }
