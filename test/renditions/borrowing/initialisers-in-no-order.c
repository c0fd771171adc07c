// C fixes no order of initialisers: a number that is read from what another member borrows exclusively is read first.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
struct buf { char *owned d; size_t len; };
struct writer { struct buf *borrowed_mut lifetime(w) b; size_t pos; int flags; };
struct view { struct buf *borrowed_mut lifetime(v) b; const struct buf *borrowed lifetime(v) same; };
struct taken { char *owned s; size_t n; };
struct outer { struct writer w; size_t n; };
size_t size(const struct buf *borrowed b);
void use(struct writer *borrowed_mut w);
void use_view(struct view *borrowed_mut v);
void spend(struct writer w);
char *owned _Nonnull dup(const char *borrowed s);
#define WRITER(b) ((struct writer){ (b), (b)->len, 0 })

void good_field(struct buf *borrowed_mut b)
{
    struct writer w = { b, b->len, 1 };
    use(&w);
}
void good_designated(struct buf *borrowed_mut b)
{
    struct writer w = { .pos = b->len, .b = b };
    use(&w);
}
void good_call(struct buf *borrowed_mut b)
{
    struct writer w = { .b = b, .pos = size(b) };
    use(&w);
}
void good_assigned(struct buf *borrowed_mut b)
{
    struct writer w;
    w = (struct writer){ b, b->len, 0 };
    use(&w);
    w = WRITER(b);
    use(&w);
}
void good_given(struct buf *borrowed_mut b)
{
    spend((struct writer){ b, b->len, 0 });
    spend(WRITER(b));
}
void good_nested(struct buf *borrowed_mut b)
{
    struct outer o = { { b, b->len, 0 }, 3 };
    use(&o.w);
}
void good_local(void)
{
    struct buf b = { NULL, 0 };
    struct writer w = { &b, b.len, b.d != NULL };
    use(&w);
}

void bad_one_after_the_other(struct buf *borrowed_mut b)
{
    struct writer w;
    w.b = b;
    w.pos = b->len; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    use(&w);
}
void bad_two_borrows(struct buf *borrowed_mut b)
{
    struct view v = { b, b }; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    use_view(&v);
}
void bad_later(struct buf *borrowed_mut b)
{
    struct writer w = { b, b->len, 1 };
    b->len = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use(&w);
}
