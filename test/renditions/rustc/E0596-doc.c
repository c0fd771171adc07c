// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0596.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <string.h>
struct point { int x; int y; };
void set(int *borrowed_mut p);
void set_point(struct point *borrowed_mut p);
void mutate(char *borrowed_mut s);

void lends(int *borrowed p)
{
    set(p); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void lends_field(struct point *borrowed p)
{
    set(&p->y); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void lends_cast(const struct point *borrowed p)
{
    set_point((struct point *)p); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void lends_local(void)
{
    struct point p = { 1, 2 };
    struct point *borrowed r = &p;
    set_point(r); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void lends_literal(void)
{
    mutate("abc"); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void lends_array_ok(void)
{
    char s[] = "abc";
    mutate(s);
}

void into_mut_local(int *borrowed p)
{
    int *borrowed_mut q = p; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    *q = 1;
}

void lends_ok(struct point *borrowed_mut p)
{
    set(&p->x);
    set_point(p);
    struct point c = *p;
    set_point(&c);
}
