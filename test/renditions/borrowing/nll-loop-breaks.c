// rules of rust-lang/rust tests/ui/nll (region-lbr, issue-21232, loan_ends_mid_block_pair, issue-27868), loops that
// break, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct ferry;
struct car { int plate; int weight; };
struct ferry *owned _Nonnull ferry_launch(int decks);
void ferry_scrap(struct ferry *owned f);
struct car *borrowed_mut ferry_deck(struct ferry *borrowed_mut f, int i);
const struct car *borrowed ferry_peek(const struct ferry *borrowed f, int i);
void ferry_board(struct ferry *borrowed_mut f, int plate);
int ferry_count(const struct ferry *borrowed f);
int bell(void);

void found_then_boarded(struct ferry *borrowed_mut f, int plate)
{
    struct car *c = NULL;
    for (int i = 0; i < 10; i++) {
        c = ferry_deck(f, i);
        if (c && c->plate == plate)
            break;
    }
    ferry_board(f, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (c)
        c->weight++;
}

void found_then_boarded_ok(struct ferry *borrowed_mut f, int plate)
{
    for (int i = 0; i < 10; i++) {
        struct car *c = ferry_deck(f, i);
        if (c && c->plate == plate)
            break;
    }
    ferry_board(f, 1);
}

int last_of_loop_kept(struct ferry *borrowed_mut f)
{
    const struct car *borrowed heaviest = NULL;
    for (int i = 0; i < ferry_count(f); i++) {
        const struct car *borrowed c = ferry_peek(f, i);
        if (c && (!heaviest || c->weight > heaviest->weight))
            heaviest = c;
    }
    ferry_board(f, 2); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return heaviest ? heaviest->plate : 0;
}

int last_of_loop_kept_ok(struct ferry *borrowed_mut f)
{
    const struct car *borrowed heaviest = NULL;
    for (int i = 0; i < ferry_count(f); i++) {
        const struct car *borrowed c = ferry_peek(f, i);
        if (c && (!heaviest || c->weight > heaviest->weight))
            heaviest = c;
    }
    int plate = heaviest ? heaviest->plate : 0;
    ferry_board(f, plate);
    return plate;
}

int boarded_in_the_next_round(struct ferry *borrowed_mut f)
{
    struct car *before = NULL;
    int w = 0;
    while (bell()) {
        if (before)
            w += before->weight;
        before = ferry_deck(f, w); 
        ferry_board(f, w); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
    return w;
}

int boarded_and_forgotten_ok(struct ferry *borrowed_mut f)
{
    struct car *before = NULL;
    int w = 0;
    while (bell()) {
        if (before)
            w += before->weight;
        before = NULL;
        ferry_board(f, w);
        before = ferry_deck(f, w);
    }
    return w;
}

int boarded_on_the_way_out_ok(struct ferry *borrowed_mut f)
{
    for (;;) {
        struct car *c = ferry_deck(f, 0);
        if (!c) {
            ferry_board(f, 1);
            break;
        }
        c->weight++;
        if (c->weight > 90) {
            ferry_board(f, 2);
            return 2;
        }
    }
    return ferry_count(f);
}

int scrapped_inside(int n)
{
    struct ferry *owned f = ferry_launch(n);
    struct car *c = ferry_deck(f, 0);
    int w = 0;
    while (bell()) {
        if (bell()) {
            ferry_scrap(f); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
            return c ? c->weight : 0;
        }
        w++;
    }
    ferry_scrap(f);
    return w;
}

int scrapped_inside_ok(int n)
{
    struct ferry *owned f = ferry_launch(n);
    struct car *c = ferry_deck(f, 0);
    int w = 0;
    while (bell()) {
        w += c ? c->weight : 0;
        if (bell()) {
            ferry_scrap(f);
            return w;
        }
    }
    ferry_scrap(f);
    return w;
}

void goto_over_the_use_ok(struct ferry *borrowed_mut f)
{
    struct car *c = ferry_deck(f, 3);
    if (!c)
        goto none;
    c->weight = 0;
    if (bell())
        goto none;
    c->plate++;
    return;
none:
    ferry_board(f, 4);
}

void goto_back_to_the_use(struct ferry *borrowed_mut f)
{
    struct car *c = ferry_deck(f, 3);
    if (!c)
        return;
again:
    c->weight++;
    ferry_board(f, 4); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (bell())
        goto again;
}

void goto_back_refreshed_ok(struct ferry *borrowed_mut f)
{
    struct car *c;
again:
    c = ferry_deck(f, 3);
    if (!c)
        return;
    c->weight++;
    ferry_board(f, 4);
    if (bell())
        goto again;
}
