// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0716.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
int foo(void);
const int *borrowed bar(const int *borrowed x);
void look(const int *borrowed p);

int compound_literal_in_block(void)
{
    const int *p;
    {
        p = bar(&(int){ foo() }); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *p;
}

int compound_literal_same_block_ok(void)
{
    const int *p = bar(&(int){ foo() });
    return *p;
}

int named_ok(void)
{
    int value = foo();
    const int *borrowed p = bar(&value);
    return *p;
}

int inner_variable(void)
{
    const int *borrowed p;
    {
        int v = foo();
        p = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *p;
}

int in_loop(int n)
{
    const int *borrowed last = 0;
    for (int i = 0; i < n; i++) {
        int v = i * i;
        last = &v; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return last ? *last : 0;
}

int in_loop_alias(int n)
{
    const int *last = 0;
    for (int i = 0; i < n; i++) {
        int v = i * i;
        last = &v;
    }
    return last ? *last : 0; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

int in_loop_same_turn_ok(int n)
{
    int sum = 0;
    for (int i = 0; i < n; i++) {
        int v = i * i;
        const int *borrowed last = &v;
        sum += *last;
    }
    return sum;
}
