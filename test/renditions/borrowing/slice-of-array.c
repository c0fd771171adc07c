// a declared borrow by decay (or a + 1) is taken for a borrow of that one element only; section 4: "A loan is a
// borrow of a place: ... made by `&x`, decay and arithmetic"; the pointer reaches the other elements of the array
// (here it is read there), so the write conflicts (table: shared / writing it)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>

int slice_whole(void)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    const int *borrowed s = a;
    a[2] = 9; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return s[2];
}

int slice_tail(void)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    const int *borrowed s = a + 1;
    a[2] = 9; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return s[1];
}

int slice_in_loop(int n)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    const int *borrowed s = a;
    a[4] = n; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    int sum = 0;
    for (int i = 0; i < 5; i++)
        sum += s[i];
    return sum;
}

int slice_done_ok(void)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    const int *borrowed s = a;
    int x = s[2];
    a[2] = 9;
    return x;
}

int element_ok(void)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    const int *borrowed s = &a[0];
    a[2] = 9;
    return *s;
}
