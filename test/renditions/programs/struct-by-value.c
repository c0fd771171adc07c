// A struct that is given by value takes its pointers along.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
typedef struct { unsigned char *ptr; size_t len; } chunk_t;
typedef struct { chunk_t encoding; char *str; } priv;
static priv *create(chunk_t encoding)
{
    priv *this = malloc(sizeof *this);
    if (!this) abort();
    *this = (priv){ .encoding = encoding };
    return this;
}
priv *one(size_t n) { chunk_t c = { malloc(n), n }; return create(c); }
static priv *create2(chunk_t encoding)
{
    priv *this = malloc(sizeof *this);
    if (!this) abort();
    this->encoding = encoding;
    return this;
}
priv *two(size_t n) { chunk_t c = { malloc(n), n }; return create2(c); }
priv *three(chunk_t x) { return create2((chunk_t){ malloc(x.len), x.len }); }
static chunk_t make(unsigned char *p, chunk_t x) { chunk_t c = { p, x.len }; return c; }
priv *four(chunk_t x) { return create2(make(x.len ? malloc(x.len) : NULL, x)); }
priv *five(chunk_t x) { return create2(({ chunk_t y = x; make(malloc(y.len), y); })); }
priv *six(chunk_t x) { return create2(({ chunk_t y = x; make(y.len ? malloc(y.len) : NULL, y); })); }
static int look(chunk_t x) { return x.ptr ? x.ptr[0] : 0; }
int bad(size_t n) { chunk_t c = { malloc(n), n }; return look(c); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
