// A list whose head is a local: filled, spliced, and drained through helpers that ask whether it is empty.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
typedef struct link { struct link *next, *prev; } Link;
struct item { Link list; void *buf; };
struct late { int x; Link e; };
struct queue { Link head; int n; };
int more(void), get(void);
void use(struct item *);
static inline void init(Link *h) { h->next = h->prev = h; }
static inline int empty(const Link *h) { return h->next == h; }
static inline _Bool is_last(const Link *l, const Link *h) { return l->next == h; }
static inline int queue_empty(const struct queue *q) { return q->head.next == &q->head; }
#define none(h) ((h)->next == (h))
static inline void add_(Link *n, Link *p, Link *x) { x->prev = n; n->next = x; n->prev = p; p->next = n; }
static inline void add_tail(Link *n, Link *h) { add_(n, h->prev, h); }
static inline void unlink_(Link *p, Link *n) { n->prev = p; p->next = n; }
static inline void del(Link *e) { unlink_(e->prev, e->next); e->next = 0; e->prev = 0; }
static inline void take(Link *e) { e->next->prev = e->prev; e->prev->next = e->next; }
static inline void splice_(const Link *l, Link *prev, Link *next)
{
    Link *first = l->next, *last = l->prev;
    first->prev = prev; prev->next = first;
    last->next = next; next->prev = last;
}
static inline void splice_tail(Link *l, Link *h) { if (!empty(l)) splice_(l, h->prev, h); }
#define late_of(p) ((struct late *)((char *)(p) - __builtin_offsetof(struct late, e)))

int drained(void)
{
    Link list = { &list, &list };
    struct item *c;
    while (more()) {
        c = malloc(sizeof *c);
        if (!c)
            break;
        add_tail(&c->list, &list);
    }
    while (!empty(&list)) {
        c = (struct item *)list.next;
        del(&c->list);
        free(c);
    }
    return 1;
}

int drained_queue(void)
{
    struct queue q;
    init(&q.head);
    while (more()) {
        struct item *c = malloc(sizeof *c);
        if (!c)
            break;
        add_tail(&c->list, &q.head);
    }
    while (!queue_empty(&q)) {
        struct item *c = (struct item *)q.head.next;
        del(&c->list);
        free(c);
    }
    return 1;
}

int drained_by_macro(void)
{
    Link list;
    init(&list);
    while (more()) {
        struct item *c = malloc(sizeof *c);
        if (!c)
            break;
        add_tail(&c->list, &list);
    }
    while (!none(&list)) {
        struct item *c = (struct item *)list.next;
        del(&c->list);
        free(c);
    }
    return 1;
}

int used_after(void)
{
    Link list = { &list, &list };
    struct item *c = NULL;
    while (more()) {
        c = malloc(sizeof *c);
        if (!c)
            abort();
        add_tail(&c->list, &list);
    }
    while (!empty(&list)) {
        c = (struct item *)list.next;
        del(&c->list);
        free(c);
        use(c); // expected-warning {{'c' may be used after it was released [lien-use-after-free-may]}}
    }
    return 1;
}

int one_only(void)
{
    Link list = { &list, &list };
    struct item *c = malloc(sizeof *c);
    if (!c)
        return 0;
    add_tail(&c->list, &list);
    if (is_last(&c->list, &list))
        get();
    if (!empty(&list))
        del(&c->list);
    free(c);
    return 1;
}

int spliced(Link *out)
{
    Link list = { &list, &list };
    struct item *c;
    do {
        c = malloc(sizeof *c);
        if (!c)
            abort();
        add_tail(&c->list, &list);
    } while (more());
    if (!empty(&list))
        splice_tail(&list, out);
    return 0;
}

void freed_without_unlinking(void)
{
    Link list = { &list, &list };
    struct late *c, *n;
    while (more()) {
        int x = get();
        c = malloc(sizeof *c);
        if (!c)
            abort();
        init(&c->e);
        c->x = x;
        add_tail(&c->e, &list);
    }
    for (c = late_of(list.next), n = late_of(c->e.next); &c->e != &list; c = n, n = late_of(n->e.next))
        free(c);
}

void taken_over_and_drained(Link *done)
{
    Link list = { &list, &list };
    if (done->next != done) {
        Link *first = done->next, *last = done->prev;
        first->prev = &list;
        list.next = first;
        last->next = &list;
        list.prev = last;
    }
    while (list.next != &list) {
        struct item *w = (struct item *)list.next;
        take(&w->list);
        free(w);
    }
}

void taken_over_twice(Link *done)
{
    Link list = { &list, &list };
    Link *first = done->next, *last = done->prev;
    first->prev = &list;
    list.next = first;
    last->next = &list; // expected-warning {{'done->prev->next' outlives 'list', which it points to [lien-dangling-borrow]}}
    list.prev = last;
    struct item *w = (struct item *)list.next;
    take(&w->list);
    free(w);
    free(w); // expected-warning {{'w' is released twice [lien-double-free]}}
}

static Link *kept;
void left_behind(void)
{
    Link list = { &list, &list };
    kept = &list; // expected-warning {{'kept' outlives 'list', which it points to [lien-dangling-borrow]}}
    if (!empty(&list))
        get();
}
