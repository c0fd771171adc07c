// rules of rust-lang/rust tests/ui/borrowck/two-phase-*.rs, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct stackx { int top; int cap; int *owned cells; };
int stk_len(const struct stackx *borrowed s);
int *borrowed_mut _Nonnull stk_top(struct stackx *borrowed_mut s);
const int *borrowed _Nonnull stk_peek(const struct stackx *borrowed s);
int stk_pop(struct stackx *borrowed_mut s);
void stk_push(struct stackx *borrowed_mut s, int v);
void stk_push_from(struct stackx *borrowed_mut s, const int *borrowed v);
void stk_put(int *borrowed_mut at, int v);
void stk_each(struct stackx *borrowed_mut s, int n, int m);

void len_as_argument_ok(struct stackx *borrowed_mut s)
{
    stk_push(s, stk_len(s));
    stk_push(s, s->top);
    stk_push(s, *stk_peek(s) + 1);
    stk_each(s, stk_len(s), s->cap);
}

void peek_as_argument(struct stackx *borrowed_mut s)
{
    stk_push_from(s, stk_peek(s)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void field_as_argument(struct stackx *borrowed_mut s)
{
    stk_push_from(s, &s->top); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void copied_first_ok(struct stackx *borrowed_mut s)
{
    int v = *stk_peek(s);
    stk_push_from(s, &v);
}

void nested_mutable_ok(struct stackx *borrowed_mut s)
{
    int v = stk_pop(s);
    stk_push(s, v);
    int w = stk_pop(s) + v;
    stk_push(s, w);
}

void top_put_len(struct stackx *borrowed_mut s)
{
    stk_put(stk_top(s), stk_len(s)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void top_put_len_ok(struct stackx *borrowed_mut s)
{
    int n = stk_len(s);
    stk_put(stk_top(s), n);
}

void top_written_with_len(struct stackx *borrowed_mut s)
{
    int *t = stk_top(s);
    *t = stk_len(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *t += 1;
}

void written_with_len_ok(struct stackx *borrowed_mut s)
{
    s->cells[s->top] = stk_len(s);
    s->cells[stk_len(s) - 1] = s->top;
    s->top += stk_len(s);
}

void declared_borrow_then_len(struct stackx *borrowed_mut s)
{
    struct stackx *borrowed_mut r = s;
    stk_push(r, stk_len(s)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void declared_borrow_len_of_it_ok(struct stackx *borrowed_mut s)
{
    struct stackx *borrowed_mut r = s;
    stk_push(r, stk_len(r));
    stk_push(s, stk_len(s));
}

void shared_over_the_push(struct stackx *borrowed_mut s)
{
    const struct stackx *borrowed look = s;
    stk_push(s, stk_len(look)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    stk_len(look);
}
