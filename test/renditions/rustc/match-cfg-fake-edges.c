// rust-lang/rust tests/ui/nll/match-on-borrowed.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct s { int x; int y; };
enum tag { V, W };
struct e { enum tag tag; int x; int y; };
void drop_i(int *borrowed_mut p);
void drop_e(struct e *borrowed_mut p);

int struct_example_ok(struct s s)
{
    int *borrowed_mut x = &s.x;
    int r;
    switch (s.y) {
    case 0:
        r = s.y;
        break;
    default:
        r = 3;
    }
    drop_i(x);
    return r;
}

int enum_example_read_ok(struct e e)
{
    int *borrowed_mut x = &e.x;
    switch (e.tag) {
    case V:
        e.y = 2;
        break;
    case W:
        break;
    }
    drop_i(x);
    return e.y;
}

int enum_whole(struct e e)
{
    struct e *borrowed_mut x = &e;
    switch (e.tag) { // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    case V:
        break;
    case W:
        break;
    }
    drop_e(x);
    return 0;
}

int in_second_case(struct e e)
{
    int *borrowed_mut x = &e.x;
    int r = 0;
    switch (e.tag) {
    case V:
        break;
    case W:
        r = e.x; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
        break;
    }
    drop_i(x);
    return r;
}
