// rules of rust-lang/rust tests/ui/moves/moves-based-on-type-*, move-fragments-*,
// tests/ui/borrowck/borrowck-and-init, D ob*.d; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>
#include <stdarg.h>
#include <stdbool.h>

struct jar { char *owned lid; int ml; };
struct pantry { struct jar *owned top; struct jar *owned low; int n; };
struct jar *owned _Nonnull jar_new(int ml);
struct jar *owned _Nonnull jar_mix(struct jar *owned a, struct jar *owned b);
struct jar *owned _Nonnull jar_seal(struct jar *owned a, int how);
bool jar_eat(struct jar *owned j);
int jar_ml(const struct jar *borrowed j);
void jar_shake(struct jar *borrowed_mut j);
int log_it(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void many(int n, ...);
struct jar *borrowed lifetime(j) jar_peek(struct jar *borrowed lifetime(j) j);

void mixed_with_itself(void)
{
    struct jar *owned j = jar_new(1);
    struct jar *owned k = jar_mix(j, j); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    jar_eat(k);
}

void sealed_with_its_own_size_ok(void)
{
    struct jar *owned j = jar_new(1);
    struct jar *owned k = jar_seal(j, j->ml);
    jar_eat(k);
}

void sealed_with_size_first_ok(void)
{
    struct jar *owned j = jar_new(1);
    int ml = j->ml;
    j = jar_seal(j, ml);
    j = jar_seal(j, 2);
    jar_eat(j);
}

void sealed_over_itself_ok(int n)
{
    struct jar *owned j = jar_new(1);
    while (n-- > 0)
        j = jar_seal(j, n);
    jar_eat(j);
}

void ternary_moves_one_ok(bool c)
{
    struct jar *owned a = jar_new(1);
    struct jar *owned b = jar_new(2);
    jar_eat(c ? a : b);
    jar_eat(c ? b : a);
}

void ternary_moves_one_forgets(bool c)
{
    struct jar *owned a = jar_new(1);
    struct jar *owned b = jar_new(2);
    jar_eat(c ? a : b);
    if (c)
        jar_eat(b);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int ternary_reads_other(bool c)
{
    struct jar *owned a = jar_new(1);
    struct jar *owned b = jar_new(2);
    struct jar *owned k = c ? a : b;
    int n = a->ml; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    jar_eat(k);
    if (c)
        jar_eat(b);
    else
        jar_eat(a);
    return n;
}

void short_circuit_and(bool c)
{
    struct jar *owned a = jar_new(1);
    if (c && jar_eat(a))
        return;
    jar_shake(a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    if (!c)
        jar_eat(a);
}

void short_circuit_and_ok(bool c)
{
    struct jar *owned a = jar_new(1);
    if (!(c && jar_eat(a))) {
        if (!c)
            jar_eat(a);
    }
}

void or_chain_ok(bool c)
{
    struct jar *owned a = jar_new(1);
    if (c || jar_ml(a) > 3) {
        jar_eat(a);
        return;
    }
    jar_shake(a);
    jar_eat(a);
}

int comma_moves(void)
{
    struct jar *owned a = jar_new(1);
    return jar_eat(a), a->ml; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int comma_reads_first_ok(void)
{
    struct jar *owned a = jar_new(1);
    int n = (jar_shake(a), a->ml);
    return jar_eat(a), n;
}

void loop_condition_moves(void)
{
    struct jar *owned a = jar_new(1);
    while (!jar_eat(a)) // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        many(0);
}

void loop_condition_remade_ok(void)
{
    struct jar *owned a = jar_new(1);
    while (!jar_eat(a))
        a = jar_new(2);
}

void printed_after_move(void)
{
    struct jar *owned a = jar_new(1);
    jar_eat(a);
    printf("%p\n", (void *)a);
    log_it("%d\n", a->ml); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void logged_ok(void)
{
    struct jar *owned a = jar_new(1);
    log_it("%d %p\n", a->ml, (void *)a);
    jar_eat(a);
}

void logged_is_only_lent(void)
{
    struct jar *owned a = jar_new(1);
    log_it("%p\n", (void *)a);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void many_may_keep_ok(void)
{
    struct jar *owned a = jar_new(1);
    many(1, a);
}

void many_after_move(void)
{
    struct jar *owned a = jar_new(1);
    jar_eat(a);
    many(1, a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void switch_moves(int how)
{
    struct jar *owned a = jar_new(1);
    switch (how) {
    case 0:
        jar_eat(a);
        /* fallthrough */
    case 1:
        jar_shake(a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        break;
    default:
        jar_eat(a);
        return;
    }
    if (how == 1)
        jar_eat(a);
}

void switch_moves_ok(int how)
{
    struct jar *owned a = jar_new(1);
    switch (how) {
    case 0:
    case 1:
        jar_shake(a);
        break;
    case 2:
        jar_eat(a);
        a = jar_new(3);
        break;
    default:
        break;
    }
    jar_eat(a);
}

void field_moves_apart_ok(struct pantry *owned p)
{
    jar_eat(p->top);
    jar_shake(p->low);
    jar_eat(p->low);
    free(p);
}

void field_moved_then_whole(struct pantry *owned p)
{
    jar_eat(p->top);
    jar_eat(p->low);
    jar_shake(p->top); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(p);
}

void field_swapped_ok(struct pantry *borrowed_mut p)
{
    struct jar *owned t = p->top;
    p->top = p->low;
    p->low = t;
}

void field_shifted(struct pantry *borrowed_mut p)
{
    jar_eat(p->low);
    p->low = p->top; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    p->n--;
}

void field_shifted_ok(struct pantry *borrowed_mut p)
{
    jar_eat(p->low);
    p->low = p->top;
    p->top = NULL;
    p->n--;
}

int self_assigned_ok(void)
{
    struct jar *owned a = jar_new(1);
    a = jar_mix(a, jar_new(2));
    int n = a->ml;
    jar_eat(a);
    return n;
}

void nested_calls_ok(void)
{
    jar_eat(jar_mix(jar_new(1), jar_seal(jar_new(2), 3)));
}

void nested_call_lent(void)
{
    jar_ml(jar_new(1)); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int moved_while_peeked(void)
{
    struct jar *owned a = jar_new(1);
    const struct jar *p = jar_peek(a);
    jar_eat(a); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return p->ml;
}

int out_of_unreachable_ok(int n)
{
    struct jar *owned a = jar_new(1);
    if (n > 3) {
        jar_eat(a);
        exit(1);
    }
    int ml = a->ml;
    jar_eat(a);
    return ml;
}

void do_while_zero_ok(int n)
{
    struct jar *owned a = jar_new(1);
    do {
        if (n)
            break;
        jar_shake(a);
    } while (0);
    jar_eat(a);
}

void null_reset_twice_ok(void)
{
    struct jar *owned a = jar_new(1);
    jar_eat(a);
    a = NULL;
    if (a)
        jar_shake(a);
    a = jar_new(2);
    jar_eat(a);
}
