// A local with a destructor is lent exclusively while it is empty: a function that can't fail may have filled it, and
// whoever has it drops it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct sb { char *owned at; size_t len; } LIEN_DROP(sb_drop);
void sb_drop(struct sb *borrowed_mut b);
void sb_put(struct sb *borrowed_mut b, char c);
int sb_try(struct sb *borrowed_mut b, char c);
size_t sb_len(const struct sb *borrowed b);
char *owned sb_steal(struct sb *borrowed_mut b);
void sb_set_len(struct sb *borrowed_mut b) { b->len = 0; }
struct two { struct sb a, b; } LIEN_DROP(two_drop);
void two_drop(struct two *borrowed_mut t);
void two_fill(struct two *borrowed_mut t);
struct plain { char *owned at; };
void plain_put(struct plain *borrowed_mut p);

void forgotten(void)
{
    struct sb b = { 0 };
    sb_put(&b, 'a');
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void forgotten_on_a_way_out(int c)
{
    struct sb b = { NULL, 0 };
    sb_put(&b, 'a');
    if (c)
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    sb_drop(&b);
}

void forgotten_after_a_loop(int n)
{
    struct sb b = { 0 };
    for (int i = 0; i < n; i++)
        sb_put(&b, 'a');
    sb_len(&b);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void forgotten_parts(void)
{
    struct two t = { 0 };
    two_fill(&t);
    sb_drop(&t.a);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dropped(int n)
{
    struct sb b = { 0 };
    for (int i = 0; i < n; i++)
        sb_put(&b, 'a');
    sb_drop(&b);
}

void by_its_cleanup(void)
{
    __attribute__((cleanup(sb_drop))) struct sb b = { 0 };
    sb_put(&b, 'a');
}

void given_by_hand(void)
{
    struct sb b = { 0 };
    sb_put(&b, 'a');
    free(b.at);
}

void emptied(void)
{
    struct sb b = { 0 };
    sb_put(&b, 'a');
    free(sb_steal(&b));
    sb_drop(&b);
}

struct sb returned(void)
{
    struct sb b = { 0 };
    sb_put(&b, 'a');
    return b;
}

void kept(struct sb *LIEN_OUT out)
{
    struct sb b = { 0 };
    sb_put(&b, 'a');
    *out = b;
}

int may_fail(void)
{
    struct sb b = { 0 };
    if (sb_try(&b, 'a') < 0)
        return -1;
    sb_drop(&b);
    return 0;
}

void only_looked_at(void)
{
    struct sb b = { 0 };
    sb_len(&b);
}

void seen_to_fill_nothing(void)
{
    struct plain p = { 0 };
    plain_put(&p);
}
