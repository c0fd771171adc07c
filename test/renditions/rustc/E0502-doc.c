// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0502.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
void foo(int *borrowed_mut x, const int *borrowed y);
void bar(int *borrowed_mut x);
int get(const int *borrowed a);

void bar_fail(int *borrowed_mut x, const int *borrowed a)
{
    const int *borrowed y = x;
    bar(x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    get(y);
    get(a);
}

void both_in_one_call(int *borrowed_mut x)
{
    foo(x, x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void both_local(void)
{
    int i = 0;
    foo(&i, &i); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void different_ok(void)
{
    int i = 0, j = 1;
    foo(&i, &j);
    foo(&j, &i);
}

void elements_ok(void)
{
    int a[2] = { 1, 2 };
    foo(&a[0], &a[1]);
    foo(a, a + 1);
}

void elements_same(int k, int m)
{
    int a[4] = { 1, 2, 3, 4 };
    foo(&a[k], &a[m]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void used_first_ok(int *borrowed_mut x)
{
    const int *borrowed y = x;
    get(y);
    bar(x);
}

void bar_mut_then_shared(int *borrowed_mut x)
{
    int *borrowed_mut y = x;
    get(x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    bar(y);
}
