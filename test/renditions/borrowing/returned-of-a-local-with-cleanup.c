// A borrow of a local that has a cleanup is returned: one report, of the return.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#define AUTO(fn) __attribute__((cleanup(fn)))
typedef struct buf { char *owned at; size_t n; } buf LIEN_DROP(buf_drop);
void buf_init(buf *LIEN_OUT b, size_t n);
void buf_drop(buf *borrowed_mut b);
const char *borrowed buf_text(const buf *borrowed b);
char *owned buf_detach(buf *borrowed_mut b);
size_t buf_len(const buf *borrowed b);
struct view { const char *borrowed lifetime(v) s; size_t n; };
struct view lifetime(v) buf_view(const buf *borrowed lifetime(v) b);

const char *borrowed lifetime(static) text_of_a_local(void)
{
    AUTO(buf_drop) buf b;
    buf_init(&b, 8);
    return buf_text(&b); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *borrowed lifetime(static) by_a_variable(int n)
{
    AUTO(buf_drop) buf b;
    buf_init(&b, 8);
    const char *borrowed t = buf_text(&b);
    if (n)
        return t; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
    return "";
}

char *owned detached(void)
{
    AUTO(buf_drop) buf b;
    buf_init(&b, 8);
    return buf_detach(&b);
}

size_t only_a_number(void)
{
    AUTO(buf_drop) buf b;
    buf_init(&b, 8);
    return buf_len(&b) + strlen(buf_text(&b));
}

const char *borrowed of_the_caller(const buf *borrowed c)
{
    AUTO(buf_drop) buf b;
    buf_init(&b, 8);
    return buf_len(&b) ? buf_text(c) : "";
}
