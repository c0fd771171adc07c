// rules of Vale (regions, isolates), Mojo origin tests, Swift exclusivity
// (test/SILOptimizer/exclusivity_static_diagnostics.swift), Hylo; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>
#include <stdlib.h>

struct ship { int fuel; int crew[3]; struct pod { int seats; int taken; } pod; char *owned name; };
void swap_ints(int *borrowed_mut a, int *borrowed_mut b);
void refuel(int *borrowed_mut a, const int *borrowed b);
void modify(struct ship *borrowed_mut s, int *borrowed_mut f);
void both(struct ship *borrowed_mut a, struct ship *borrowed_mut b);
void readers(const struct ship *borrowed a, const struct ship *borrowed b);
int total(const int *borrowed v, size_t n);
void rename_ship(struct ship *borrowed_mut s, const char *borrowed n);

void swap_same(void)
{
    int x = 1;
    swap_ints(&x, &x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void swap_two_ok(void)
{
    int x = 1, y = 2;
    swap_ints(&x, &y);
}

void swap_fields_ok(struct ship *borrowed_mut s)
{
    swap_ints(&s->fuel, &s->pod.seats);
    swap_ints(&s->crew[0], &s->crew[1]);
    swap_ints(&s->pod.taken, &s->pod.seats);
}

void swap_same_field(struct ship *borrowed_mut s)
{
    swap_ints(&s->pod.seats, &s->pod.seats); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void swap_runtime_elements(struct ship *borrowed_mut s, int i, int j)
{
    swap_ints(&s->crew[i], &s->crew[j]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void swap_element_and_array(struct ship *borrowed_mut s)
{
    refuel(&s->crew[0], s->crew); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void refuel_from_itself(struct ship *borrowed_mut s)
{
    refuel(&s->fuel, &s->fuel); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void refuel_from_pod_ok(struct ship *borrowed_mut s)
{
    refuel(&s->fuel, &s->pod.seats);
}

void modify_with_own_field(struct ship *borrowed_mut s)
{
    modify(s, &s->fuel); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void modify_with_copy_ok(struct ship *borrowed_mut s)
{
    int f = s->fuel;
    modify(s, &f);
    s->fuel = f;
}

void both_same_local(void)
{
    struct ship s = { 0 };
    both(&s, &s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void both_elements_ok(void)
{
    struct ship s[2] = { { 0 }, { 0 } };
    both(&s[0], &s[1]);
    readers(&s[0], &s[0]);
}

void both_elements_by_arithmetic_ok(struct ship *borrowed_mut s)
{
    both(&s[0], &s[1]);
}

void both_by_alias(struct ship *borrowed_mut s)
{
    struct ship *t = s;
    both(s, t); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void readers_of_one_ok(struct ship *borrowed_mut s)
{
    readers(s, s);
    int n = total(s->crew, 3) + total(s->crew, 2);
    s->fuel = n;
}

void renamed_from_itself(struct ship *borrowed_mut s)
{
    rename_ship(s, s->name); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void renamed_from_other_ok(struct ship *borrowed_mut s, const struct ship *borrowed t)
{
    rename_ship(s, t->name);
}

void projection_held(struct ship *borrowed_mut s)
{
    struct pod *borrowed_mut p = &s->pod;
    struct ship *borrowed_mut whole = s; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    p->taken++;
    (void)whole;
}

void projection_done_ok(struct ship *borrowed_mut s)
{
    struct pod *borrowed_mut p = &s->pod;
    p->taken++;
    struct ship *borrowed_mut whole = s;
    whole->fuel++;
}

void sum_while_writing(struct ship *borrowed_mut s)
{
    const int *borrowed v = s->crew;
    s->crew[1] = total(v, 3);
    s->crew[2] = 0;
}

void sum_while_writing_bad(struct ship *borrowed_mut s)
{
    const int *borrowed v = s->crew;
    s->crew[1] = 0; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    s->fuel = total(v, 3);
}

void inner_scope_borrow_ok(struct ship *borrowed_mut s)
{
    {
        int *borrowed_mut f = &s->fuel;
        *f = 3;
    }
    s->fuel = 4;
    {
        const int *borrowed f = &s->fuel;
        s->crew[0] = *f;
    }
}

int exclusive_in_condition(struct ship *borrowed_mut s, int c)
{
    int *borrowed_mut f = c ? &s->fuel : &s->pod.seats;
    s->pod.taken = 1;
    s->pod.seats = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *f = 3;
    return s->fuel;
}

int exclusive_in_condition_ok(struct ship *borrowed_mut s, int c)
{
    int *borrowed_mut f = c ? &s->fuel : &s->pod.seats;
    s->pod.taken = 1;
    s->crew[0] = 2;
    *f = 3;
    return s->fuel + s->pod.seats;
}

void zeroed_under_loan(struct ship *borrowed_mut s)
{
    const int *borrowed f = &s->fuel;
    free(s->name);
    memset(s, 0, sizeof *s); // expected-warning-re {{[{{(lien-borrow-conflict|lien-write-while-borrowed)}}{{(-may)?}}]}}
    refuel(&s->crew[0], f);
}

void copied_over_under_loan(struct ship *borrowed_mut s, const struct ship *borrowed t)
{
    struct pod *borrowed_mut p = &s->pod;
    s->pod = t->pod; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    p->taken = 1;
}

void copied_from_shared_ok(struct ship *borrowed_mut s, const struct ship *borrowed t)
{
    struct pod p = t->pod;
    p.taken++;
    s->pod = p;
    memcpy(s->crew, t->crew, sizeof s->crew);
}
