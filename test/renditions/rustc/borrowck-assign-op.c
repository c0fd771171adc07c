// rust-lang/rust tests/ui/borrowck/borrowck-assign-op.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct point { int x; int y; };
void use_point(const struct point *borrowed p);
void use_int(const int *borrowed p);

void a(void)
{
    struct point p = { 3, 4 };
    const struct point *borrowed q = &p;
    p.x += 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use_point(q);
}

void inc(void)
{
    struct point p = { 3, 4 };
    const int *borrowed q = &p.x;
    p.x++; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use_int(q);
}

void predec(void)
{
    int v[2] = { 3, 4 };
    const int *borrowed q = &v[1];
    --v[1]; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use_int(q);
}

void shift_ok(void)
{
    struct point p = { 3, 4 };
    const struct point *borrowed q = &p;
    use_point(q);
    p.x <<= 1;
    p.y |= p.x;
    q = &p;
    use_point(q);
}
