// rules of rust-lang/rust tests/ui/lint/unaligned_references, tests/ui/union, borrowck-loan-of-cell; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>

struct __attribute__((packed)) wire { uint8_t tag; uint32_t len; uint8_t data[4]; uint64_t sum; };
struct __attribute__((packed, aligned(4))) half { uint32_t a; uint16_t b; uint32_t c; };
struct plain { uint8_t tag; uint32_t len; };
union any { int i; char *s; struct plain p; };
struct tagged { int kind; union any u; };
struct stats { int LIEN_CELL hits; int misses; };
struct LIEN_CELL clock { int now; struct plain inner; };
void take_u32(const uint32_t *borrowed p);
void set_u32(uint32_t *borrowed_mut p);
void take_u8(const uint8_t *borrowed p);
void take_wire(const struct wire *borrowed w);
char *owned _Nonnull text(int n);
void untext(char *owned s);
int clock_read(const struct clock *borrowed c);

void packed_field_lent(struct wire *borrowed_mut w)
{
    take_u32(&w->len); // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
}

void packed_field_copied_ok(struct wire *borrowed_mut w)
{
    uint32_t len = w->len;
    take_u32(&len);
    w->len = len + 1;
}

void packed_bytes_ok(struct wire *borrowed_mut w)
{
    take_u8(&w->tag);
    take_u8(w->data);
    take_u8(&w->data[2]);
    take_wire(w);
}

void packed_field_declared(struct wire *borrowed_mut w)
{
    uint64_t *borrowed_mut s = &w->sum; // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
    *s = 0;
}

void packed_local(void)
{
    struct wire w = { 1, 2, { 0 }, 3 };
    set_u32(&w.len); // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
}

void packed_memcpy_ok(struct wire *borrowed_mut w, uint32_t n)
{
    memcpy(&w->len, &n, sizeof n);
}

void plain_field_lent_ok(struct plain *borrowed_mut p)
{
    take_u32(&p->len);
    set_u32(&p->len);
}

int union_read_ok(const struct tagged *borrowed t)
{
    switch (t->kind) {
    case 0:
        return t->u.i;
    case 1:
        return t->u.s[0];
    default:
        return (int)t->u.p.len;
    }
}

void union_members_overlap(union any *borrowed_mut u)
{
    int *borrowed_mut i = &u->i;
    u->p.len = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *i = 1;
}

void union_members_in_turn_ok(union any *borrowed_mut u)
{
    int *borrowed_mut i = &u->i;
    *i = 1;
    uint32_t *borrowed_mut l = &u->p.len;
    *l = 2;
}

void union_holds_raw_ok(struct tagged *borrowed_mut t)
{
    t->kind = 1;
    t->u.s = text(3);
}

void union_member_freed_ok(struct tagged *borrowed_mut t)
{
    if (t->kind == 1) {
        untext(t->u.s);
        t->u.s = NULL;
        t->kind = 0;
    }
}

void cell_field_ok(const struct stats *borrowed s)
{
    ((struct stats *)s)->hits++;
}

void not_cell_field(const struct stats *borrowed s)
{
    ((struct stats *)s)->misses++; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void cell_field_plain_borrow_ok(struct stats *borrowed s)
{
    s->hits = 0;
}

void not_cell_plain_borrow(struct stats *borrowed s)
{
    s->hits++;
    s->misses = s->hits; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

int cell_type_inner_ok(struct clock *borrowed c)
{
    c->inner.len = 3;
    c->now++;
    return clock_read(c);
}

int cell_lent_twice_ok(struct clock *borrowed c)
{
    struct clock *borrowed a = c;
    struct clock *borrowed b = c;
    a->now = 1;
    b->now += a->now;
    return clock_read(a) + c->now;
}

void cell_still_needs_exclusive(struct stats *borrowed_mut s)
{
    const struct stats *borrowed v = s;
    s->misses++; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    take_u32((const uint32_t *)&v->misses);
}
