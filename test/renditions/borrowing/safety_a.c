// llvm/llvm-project clang/test/Sema/LifetimeSafety/safety.cpp, safety-c.c
// REQUIRES: llvm-from-22
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct obj { int id; int *ptr; };
union int_or_ptr { int i; int *p; };
struct with_anon { union { int i; float f; }; };
int *identity(int *p __attribute__((lifetimebound)));
int more(void);

int simple_case(void)
{
    int *p;
    {
        int i = 1;
        p = &i;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void no_use_no_error(void)
{
    struct obj *p;
    {
        struct obj s = { 1, NULL };
        p = &s;
    }
    (void)p;
}

int simple_case_declared(void)
{
    const int *borrowed p;
    {
        int i = 1;
        p = &i; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *p;
}

void no_use_declared_ok(void)
{
    const int *borrowed p;
    {
        int i = 1;
        p = &i;
        (void)*p;
    }
}

int chained_assignment(void)
{
    int *p, *q, *r;
    {
        int i = 3;
        p = q = r = &i;
        *q = *r;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int chained_safe_ok(void)
{
    int *p;
    int i = 3;
    {
        int *q, *r;
        p = q = r = &i;
        *q = 4;
        *r = 5;
    }
    return *p;
}

int conditional_branch(int cond)
{
    int safe = 1;
    int *p = &safe;
    if (cond) {
        int i = 2;
        p = &i;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int if_branch_correlated_ok(int cond)
{
    int safe = 1;
    int *p = &safe;
    if (cond) {
        int i = 2;
        p = &i;
        *p = 4;
    }
    if (!cond)
        return *p;
    p = &safe;
    return *p;
}

int loop_with_break(int cond)
{
    int safe = 0;
    int *p = &safe;
    for (int n = 0; n != 10; ++n) {
        if (cond) {
            int i = n;
            p = &i;
            break;
        }
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int for_loop_after_body(int n)
{
    int safe = 0;
    int *p = &safe;
    for (int i = 0; i < n; ++i) {
        int s = i;
        p = &s;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int for_loop_inside_ok(int n)
{
    int safe = 0;
    int *p = &safe;
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        int s = i;
        p = &s;
        sum += *p;
    }
    return sum;
}

int for_loop_before_body(int n)
{
    int safe = 0;
    int *p = &safe;
    int sum = 0;
    for (int i = 0; i < n; ++i) {
        sum += *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        int s = i;
        p = &s;
    }
    return sum;
}

int previous_iteration(int cond)
{
    int safe = 0;
    int *p = &safe;
    int *q = &safe;
    int sum = 0;
    while (more()) {
        int x = cond;
        p = &x;
        if (more())
            q = p;
        sum += *p;
        sum += *q; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return sum;
}

int switch_uaf(int mode)
{
    int *p;
    switch (mode) {
    case 1: {
        int t = 1;
        p = &t;
        break;
    }
    case 2: {
        int t = 2;
        p = &t;
        break;
    }
    default: {
        int t = 3;
        p = &t;
        break;
    }
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int switch_one_arm(int mode)
{
    int safe = 0;
    int *p = &safe;
    switch (mode) {
    case 1: {
        int t = 1;
        p = &t;
        break;
    }
    case 2:
        p = &safe;
        break;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int switch_correlated_ok(int mode)
{
    int safe = 0;
    int *p = &safe;
    switch (mode) {
    case 1: {
        int t = 1;
        p = &t;
        *p = 2;
        break;
    }
    case 2:
        p = &safe;
        break;
    }
    if (mode == 2)
        return *p;
    return 0;
}

int struct_pointer_field(void)
{
    int *p;
    {
        int i = 4;
        struct obj holder;
        holder.ptr = &i;
        p = holder.ptr;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int struct_address_of_field(void)
{
    int *p;
    {
        struct obj holder = { 1, NULL };
        p = &holder.id;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int field_of_outer_holder(void)
{
    struct obj holder = { 1, NULL };
    {
        int i = 9;
        holder.ptr = &i;
    }
    return *holder.ptr; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int field_of_outer_holder_other_field_ok(void)
{
    struct obj holder = { 1, NULL };
    {
        int i = 9;
        holder.ptr = &i;
        *holder.ptr = 2;
    }
    return holder.id;
}

int union_member(void)
{
    int *p;
    {
        union int_or_ptr u;
        u.i = 4;
        p = &u.i;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int anonymous_union_member(void)
{
    int *p;
    {
        struct with_anon u = { { 1 } };
        p = &u.i;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}


int lifetimebound_call_ok(void)
{
    int i = 4;
    int *p = identity(&i);
    {
        int j = 4;
        p = identity(&j);
        *p = 2;
    }
    p = identity(&i);
    return *p;
}


int compound_literal_in_block(void)
{
    int *p;
    {
        p = (int[]){ 1, 2, 3 };
    }
    return p[1]; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void *void_pointer_dereference(void)
{
    int value = 3;
    void *bytes = &value;
    return bytes; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int due_to_conditional_killing(int cond)
{
    int safe = 1;
    int *q;
    {
        int s = 1;
        q = &s;
    }
    if (cond)
        q = &safe;
    return *q; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void many_uses_one_warning(void)
{
    struct obj *p;
    {
        struct obj s = { 0, NULL };
        p = &s;
    }
    p->id = 1; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    p->id = 2;
    struct obj *q = p;
    q->id = 3;
}

int goto_out_of_the_block(int n)
{
    int safe = 0;
    int *p = &safe;
    {
        int s = 1;
        p = &s;
        if (n > 3)
            goto out;
        p = &safe;
    }
    return *p;
out:
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int array_decay(void)
{
    char *p;
    {
        char buf[8] = "abc";
        p = buf + 2;
    }
    return *p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
