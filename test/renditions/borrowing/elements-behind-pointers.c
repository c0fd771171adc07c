// The first element behind a pointer is told apart from those beside it: an access to the one, and a loan of the one.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>
void set(int *borrowed_mut p);
void see(const int *borrowed p);
void both(int *borrowed_mut p, int *borrowed_mut q);
void fill(int *borrowed_mut p, size_t n);
int *borrowed_mut _Nonnull same(int *borrowed_mut p);
typedef int *borrowed_mut cursor;

void good_two(int *a)
{
    int *borrowed_mut x = &a[0], *borrowed_mut y = &a[3];
    *x = *y;
    *y = 1;
    set(x);
    set(y);
    *x = 2;
}
void good_borrowed(int *borrowed_mut a)
{
    cursor x = &a[0];
    cursor y = &a[3];
    both(x, y);
    x[0] = *y;
    cursor z = x;
    set(z);
    *y = 2;
    set(x);
}
void good_write_beside(int *a)
{
    const int *borrowed y = &a[3];
    a[0] = 1;
    *a += 2;
    see(y);
}
void good_read_beside(int *borrowed_mut a)
{
    int *borrowed_mut y = &a[3];
    int n = a[0] + *a;
    *y = n;
}
void good_result(int *borrowed_mut a)
{
    int *borrowed_mut x = &a[0];
    int *borrowed_mut y = &a[1];
    *x = 1;
    *y = 2;
    *a = 3;
    see(y);
}

void bad_whole(int *a)
{
    int *borrowed_mut x = a;
    int *borrowed_mut y = &a[3]; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *x = *y;
    *y = 1;
}
void bad_lent_whole(int *borrowed_mut a)
{
    const int *borrowed y = &a[3];
    fill(a, 4); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(y);
}
void bad_same(int *a)
{
    int *borrowed_mut x = &a[0];
    *a = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *x = 2;
}
void bad_same_element(int *a)
{
    const int *borrowed y = &a[3];
    a[3] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(y);
}
void bad_moved_on(int *borrowed_mut a)
{
    int *x = &a[0];
    const int *borrowed y = &a[3];
    x += 3;
    set(x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    see(y);
}
void bad_copied_over(int *borrowed_mut a, const int *borrowed from)
{
    const int *borrowed y = &a[3];
    memcpy(a, from, 4 * sizeof *a); // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(y);
}
void bad_run_time(int *borrowed_mut a, int i)
{
    int *borrowed_mut x = &a[0];
    int *borrowed_mut y = &a[i]; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *x = *y;
    *y = 1;
}
