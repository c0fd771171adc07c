// the contract: LIEN_UNSAFE, LIEN_TRUSTED, LIEN_LEAK, LIEN_ASSUME_OWNED, LIEN_MOVE, pragmas, NOLINT; rules of
// tests/ui/unsafe, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct horse { int legs; char *owned name; };
struct list_head { struct list_head *next, *prev; };
struct cart { struct list_head link; int load; };
struct horse *owned _Nonnull horse_buy(int legs);
void horse_sell(struct horse *owned h);
int horse_legs(const struct horse *borrowed h);
struct horse *horse_raw(void);
void stable(void *p);

void let_go_ok(void)
{
    struct horse *owned h = horse_buy(4);
    LIEN_LEAK(h);
}

int let_go_and_read_ok(void)
{
    struct horse *owned h = horse_buy(4);
    LIEN_LEAK(h);
    return h->legs;
}

void claimed_and_forgotten(void)
{
    struct horse *owned h = LIEN_ASSUME_OWNED(horse_raw());
    h->legs = 3;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void claimed_and_sold_ok(void)
{
    struct horse *owned h = LIEN_ASSUME_OWNED(horse_raw());
    horse_sell(h);
}

void raw_taken_as_owned(struct horse *h)
{
    struct horse *owned mine = LIEN_ASSUME_OWNED(h);
    horse_sell(mine);
}

int moved_aloud(void)
{
    struct horse *owned h = horse_buy(4);
    struct horse *owned g = LIEN_MOVE(h);
    int n = h->legs; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    horse_sell(g);
    return n;
}

void moved_aloud_into_call_ok(void)
{
    struct horse *owned h = horse_buy(4);
    horse_sell(LIEN_MOVE(h));
}

void unsafe_inside_ok(void)
{
    struct horse *owned h = horse_buy(4);
    LIEN_UNSAFE {
        horse_sell(h);
        stable(h);
    }
    horse_sell(h);
}

LIEN_TRUSTED void horse_shoot(struct horse *owned h)
{
    h->legs = 0;
}

void trusted_takes(void)
{
    struct horse *owned h = horse_buy(4);
    horse_shoot(h);
    horse_legs(h); // expected-warning-re {{[{{(lien-use-after-free|lien-use-after-move)}}{{(-may)?}}]}}
}

LIEN_TRUSTED const char *borrowed horse_name(const struct horse *borrowed h)
{
    return (const char *)(uintptr_t)h;
}

void trusted_result_is_a_borrow(void)
{
    struct horse *owned h = horse_buy(4);
    const char *n = horse_name(h);
    horse_sell(h); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    stable((void *)n);
}

#pragma lien diagnostic push
#pragma lien diagnostic ignored "lien-leak"
void quiet_here_ok(void)
{
    struct horse *owned h = horse_buy(4);
    h->legs = 1;
}
#pragma lien diagnostic pop

void loud_again(void)
{
    struct horse *owned h = horse_buy(4);
    h->legs = 1;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void quiet_line_ok(void)
{
    struct horse *owned h = horse_buy(4);
    h->legs = 1;
} // NOLINT(lien-leak)

void quiet_next_line_ok(void)
{
    struct horse *owned h = horse_buy(4);
    h->legs = 1;
    // NOLINTNEXTLINE(lien-leak)
}

void quiet_other_id(void)
{
    struct horse *owned h = horse_buy(4);
    horse_sell(h);
    h->legs = 1; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int container_of_ok(struct list_head *l)
{
    struct cart *c = (struct cart *)((char *)l - offsetof(struct cart, link));
    return c->load;
}

struct cart *owned cart_linked_ok(struct list_head *head)
{
    struct cart *c = malloc(sizeof *c);
    if (!c)
        return NULL;
    c->link.next = head->next;
    c->link.prev = head;
    head->next = &c->link;
    c->load = 0;
    return c;
}
