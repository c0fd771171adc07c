// rust-lang/rust tests/ui/moves/use_of_moved_value_copy_suggestions.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct pair { char *owned a; char *owned b; int n; };
struct plain { int a; int b; };
void take_pair(struct pair p);
void take_plain(struct plain p);
char *owned _Nonnull new_str(const char *borrowed s);
struct pair duplicate(void);
void see(const char *borrowed s);

void struct_by_value_twice(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    struct pair q = p;
    see(p.a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(q.a);
    free(q.b);
}

void plain_twice_ok(void)
{
    struct plain p = { 1, 2 };
    struct plain q = p;
    take_plain(p);
    take_plain(q);
}

int plain_field_readable_ok(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    struct pair q = p;
    int n = p.n;
    free(q.a);
    free(q.b);
    return n;
}

void refilled_ok(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    struct pair q = p;
    p.a = new_str("c");
    p.b = NULL;
    see(p.a);
    free(p.a);
    free(q.a);
    free(q.b);
}

void one_field_moved(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    char *owned a = p.a;
    struct pair q = p; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(a);
    free(q.b);
}

void one_field_moved_ok(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    char *owned a = p.a;
    char *owned b = p.b;
    free(a);
    free(b);
}

void one_leaks(void)
{
    struct pair p = { new_str("a"), new_str("b"), 1 };
    free(p.a);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
