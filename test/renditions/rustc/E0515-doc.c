// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0515.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct iter { const int *borrowed lifetime(a) p; int n; };
char *owned _Nonnull new_str(const char *borrowed s);

int *get_dangling_reference(void)
{
    int x = 0;
    return &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct iter get_dangling_iterator(void)
{
    int v[3] = { 1, 2, 3 };
    return (struct iter){ v, 3 }; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int get_integer_ok(void)
{
    int x = 0;
    return x;
}

struct iter lifetime(a) iterate_ok(const int *borrowed lifetime(a) v, int n)
{
    return (struct iter){ v, n };
}

char *buffer(void)
{
    char b[16];
    strcpy(b, "x");
    return b; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

char *cut(void)
{
    char b[16] = "a b";
    char *p = strchr(b, ' ');
    if (!p)
        return NULL;
    return p + 1; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *borrowed elided(const char *borrowed s)
{
    char *owned copy = new_str(s);
    const char *r = copy;
    free(copy);
    return r; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int *static_ok(void)
{
    static int x;
    return &x;
}

char *owned copy_ok(void)
{
    char b[16] = "abc";
    return new_str(b);
}

int *param(int x)
{
    return &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *choose(int c)
{
    char b[8] = "x";
    const char *r = "static";
    if (c)
        r = b;
    return r; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
