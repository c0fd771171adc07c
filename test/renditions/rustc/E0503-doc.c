// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0503.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
int add(int a, int b);
void touch(int *borrowed_mut p);

int used_while_mut(void)
{
    int value = 3;
    int *borrowed_mut borrow = &value;
    int sum = value + 1; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *borrow += 1;
    return sum;
}

int read_through_the_borrow_ok(void)
{
    int value = 3;
    int *borrowed_mut borrow = &value;
    int sum = *borrow + 1;
    *borrow += 1;
    return sum + value;
}

int passed(void)
{
    int value = 3;
    int *borrowed_mut borrow = &value;
    int s = add(value, 2); // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    touch(borrow);
    return s;
}

int in_condition(void)
{
    int value = 3;
    int *borrowed_mut borrow = &value;
    if (value > 2) // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
        touch(borrow);
    return value;
}

int in_while(int n)
{
    int value = n;
    int *borrowed_mut borrow = &value;
    while (value) // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
        touch(borrow);
    return 0;
}

int size_is_no_read_ok(void)
{
    int value = 3;
    int *borrowed_mut borrow = &value;
    int s = sizeof value;
    touch(borrow);
    return s;
}

int alias_is_free_ok(void)
{
    int value = 3;
    int *p = &value;
    int s = value + 1;
    touch(p);
    return s + value;
}
