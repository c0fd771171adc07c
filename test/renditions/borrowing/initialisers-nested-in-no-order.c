// C fixes no order of initialisers, nested ones neither: numbers are read first where something in the list is lent
// exclusively.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct buf { char b[8]; size_t len; };
struct part { char *borrowed_mut lifetime(p) p; size_t n; };
struct whole { struct buf *borrowed_mut lifetime(w) b; size_t n; };
struct two { struct part a, b; };
struct deep { int k; struct { struct whole w[2]; size_t m; } in; };
struct mixed { struct whole w; char *owned s; };
union either { struct whole w; size_t n; };
size_t size(const struct buf *borrowed b);
void use(struct whole *borrowed_mut w);
void use_two(struct two *borrowed_mut t);
char *owned dup(const char *borrowed s);
#define WHOLE(b) { (b), (b)->len }

void good_nested(struct buf *borrowed_mut b)
{
    struct two t = { { b->b, b->len }, { NULL, b->len } };
    use_two(&t);
}
void good_array(struct buf *borrowed_mut b)
{
    struct whole t[2] = { { b, b->len }, { NULL, b->len } };
    use(&t[0]);
}
void good_designated(struct buf *borrowed_mut b)
{
    struct whole t[3] = { [2] = { .b = b, .n = size(b) }, [0] = { .n = b->len } };
    use(&t[2]);
}
void good_deep(struct buf *borrowed_mut b)
{
    struct deep d = { 1, { { WHOLE(b), { NULL, b->len } }, b->len } };
    use(&d.in.w[0]);
}
void good_compound(struct buf *borrowed_mut b)
{
    struct two t;
    t = (struct two){ { b->b, b->len }, { .n = b->len } };
    use_two(&t);
    use(&(struct whole)WHOLE(b));
    b->len = 1;
}
void good_brace_elided(struct buf *borrowed_mut b)
{
    struct two t = { b->b, b->len, NULL, b->len };
    use_two(&t);
}
void good_union(struct buf *borrowed_mut b)
{
    union either e = { { b, b->len } };
    use(&e.w);
}
void good_statement(struct buf *borrowed_mut b)
{
    struct two t = { { ({ char *q = b->b; q[0] = 0; q; }), b->len }, { NULL, ({ struct part x = { b->b, b->len }; x.n; }) } };
    use_two(&t);
}
void bad_two(struct buf *borrowed_mut b)
{
    struct whole t[2] = { WHOLE(b), WHOLE(b) }; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    use(&t[0]);
    use(&t[1]);
}
void bad_later(struct buf *borrowed_mut b)
{
    struct two t = { { b->b, b->len }, { NULL, b->len } };
    b->b[0] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use_two(&t);
}
void bad_lent_before(struct buf *borrowed_mut b)
{
    struct buf *borrowed_mut c = b;
    struct deep d = { 1, { { { c, 1 }, { NULL, b->len } }, 2 } }; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    use(&d.in.w[0]);
}
void bad_moved(struct buf *borrowed_mut b, char *owned s)
{
    struct mixed m = { { b, 1 }, s };
    free(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    use(&m.w);
    free(m.s);
}
