// The other queues of <sys/queue.h>, with a local head that another file's function fills: each entry is taken off
// before it is freed.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <sys/queue.h>
struct a { TAILQ_ENTRY(a) e; int v; };  TAILQ_HEAD(ah, a);   void fill_a(struct ah *);
struct b { LIST_ENTRY(b) e; int v; };   LIST_HEAD(bh, b);    void fill_b(struct bh *);
struct c { SLIST_ENTRY(c) e; int v; };  SLIST_HEAD(ch, c);   void fill_c(struct ch *);
struct d { STAILQ_ENTRY(d) e; int v; }; STAILQ_HEAD(dh, d);  void fill_d(struct dh *);
struct f { SIMPLEQ_ENTRY(f) e; int v; }; SIMPLEQ_HEAD(fh, f); void fill_f(struct fh *);
void ra(void) { struct ah h; struct a *p; TAILQ_INIT(&h); fill_a(&h); while (!TAILQ_EMPTY(&h)) { p = TAILQ_FIRST(&h); TAILQ_REMOVE(&h, p, e); free(p); } }
void rb(void) { struct bh h; struct b *p; LIST_INIT(&h); fill_b(&h); while ((p = LIST_FIRST(&h))) { LIST_REMOVE(p, e); free(p); } }
void rc(void) { struct ch h; struct c *p; SLIST_INIT(&h); fill_c(&h); while ((p = SLIST_FIRST(&h))) { SLIST_REMOVE_HEAD(&h, e); free(p); } }
void rd(void) { struct dh h; struct d *p; STAILQ_INIT(&h); fill_d(&h); while ((p = STAILQ_FIRST(&h))) { STAILQ_REMOVE_HEAD(&h, e); free(p); } }
void rf(void) { struct fh h; struct f *p; SIMPLEQ_INIT(&h); fill_f(&h); while ((p = SIMPLEQ_FIRST(&h))) { SIMPLEQ_REMOVE_HEAD(&h, e); free(p); } }
void ra2(void) { struct ah h = TAILQ_HEAD_INITIALIZER(h); struct a *p; fill_a(&h); while ((p = TAILQ_FIRST(&h))) { TAILQ_REMOVE(&h, p, e); free(p); } }
void ra3(struct ah *h) { struct a *p; while ((p = TAILQ_FIRST(h))) { TAILQ_REMOVE(h, p, e); free(p); } }
void rb2(struct bh *h) { struct b *p; while ((p = LIST_FIRST(h))) { LIST_REMOVE(p, e); free(p); } }
static struct ah gh = TAILQ_HEAD_INITIALIZER(gh);
void ra4(void) { struct a *p; while ((p = TAILQ_FIRST(&gh))) { TAILQ_REMOVE(&gh, p, e); free(p); } }
