// A struct that a call gives and that is returned at once keeps to the lifetime that is promised.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct src { char *owned text; size_t n; };
struct tok { const char *borrowed lifetime(t) at; size_t n; };
struct lexer { const struct src *borrowed lifetime(t) src; struct tok cur; };
struct lexer lifetime(t) lexer_of(const struct src *borrowed lifetime(t) s);
struct tok lifetime(t) lexer_peek(const struct lexer lifetime(t) *borrowed lx);
struct tok lifetime(t) tok_of(const char *borrowed lifetime(t) s);
struct tok tok_elided(const char *borrowed s);

struct lexer lifetime(s) of_the_other(const struct src *borrowed lifetime(s) s, const struct src *borrowed lifetime(o) o)
{
    (void)s;
    return lexer_of(o); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

struct tok lifetime(s) peeked(const struct src *borrowed lifetime(s) s, const struct src *borrowed lifetime(o) o)
{
    struct lexer lx = lexer_of(o);
    (void)s;
    return lexer_peek(&lx); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

struct tok lifetime(s) either(int c, const char *borrowed lifetime(s) s, const char *borrowed lifetime(o) o)
{
    if (c)
        return tok_of(s);
    return tok_of(o); // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

struct tok lifetime(s) both(int c, const char *borrowed lifetime(s) s, const char *borrowed lifetime(s) o)
{
    return c ? tok_of(s) : tok_of(o);
}

struct tok lifetime(s) own_of_two(const char *borrowed lifetime(s) s, const char *borrowed lifetime(o) o)
{
    struct tok other = tok_of(o);
    return other.n ? tok_of(s) : (struct tok){ s, 0 };
}

struct tok lifetime(s) literal(const char *borrowed lifetime(s) s)
{
    (void)s;
    return tok_of("a");
}

struct tok elided(const char *borrowed s) { return tok_elided(s); }

struct tok lifetime(t) through(const struct lexer lifetime(t) *borrowed lx) { return lexer_peek(lx); }
