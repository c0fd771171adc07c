// rust-lang/rust tests/ui/moves/move-out-of-field.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct buf { char *owned s; size_t n; };
struct dev { struct buf *owned rx; struct buf *owned tx; int up; };
char *owned _Nonnull new_str(const char *borrowed s);
struct buf *owned _Nullable buf_new(size_t n);
void buf_free(struct buf *owned b);
int buf_put(struct buf *borrowed_mut b, int c);
static inline void *steal(void **slot) { void *p = *slot; *slot = NULL; return p; }

char *owned _Nullable to_str_ok(struct buf *borrowed_mut b)
{
    char *s = b->s;
    if (!s)
        return NULL;
    b->s = NULL;
    b->n = 0;
    return s;
}

int replace_ok(struct dev *borrowed_mut d)
{
    struct buf *owned fresh = buf_new(16);
    if (!fresh)
        return -1;
    buf_free(d->rx);
    d->rx = fresh;
    return 0;
}

int replace_leaks(struct dev *borrowed_mut d)
{
    struct buf *owned fresh = buf_new(16);
    if (!fresh)
        return -1;
    d->rx = fresh; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    return 0;
}

int replace_late_bad(struct dev *borrowed_mut d)
{
    buf_free(d->rx); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    struct buf *owned fresh = buf_new(16);
    if (!fresh)
        return -1;
    d->rx = fresh;
    return 0;
}

int replace_late_ok(struct dev *borrowed_mut d)
{
    buf_free(d->rx);
    d->rx = buf_new(16);
    return d->rx ? 0 : -1;
}

int lazily_ok(struct dev *borrowed_mut d, int c)
{
    if (!d->tx) {
        d->tx = buf_new(16);
        if (!d->tx)
            return -1;
    }
    return buf_put(d->tx, c);
}

void swap_ok(struct dev *borrowed_mut d)
{
    struct buf *t = d->rx;
    d->rx = d->tx;
    d->tx = t;
}

void swap_bad(struct dev *borrowed_mut d)
{
    struct buf *owned t = d->rx; 
    d->rx = d->tx; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    buf_free(t);
}

void close_ok(struct dev *borrowed_mut d)
{
    if (d->rx) {
        buf_free(d->rx);
        d->rx = NULL;
    }
    if (d->tx != NULL) {
        buf_free(d->tx);
        d->tx = NULL;
    }
    d->up = 0;
}

void close_goto(struct dev *borrowed_mut d, int c)
{
    buf_free(d->rx); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    if (c)
        goto out;
    d->rx = NULL;
out:
    d->up = 0;
}
