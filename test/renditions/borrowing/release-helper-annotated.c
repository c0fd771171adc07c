// the visible body of a borrowed_mut function releases (and clears) the owned field; the caller is told that it
// leaks. Section 3: "A value is ... released when that function is ... one ... whose visible body releases it,
// annotated or not" (no report when the parameter is left unannotated)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>
struct strbuf { char *owned s; size_t len; };

void strbuf_release(struct strbuf *borrowed_mut b)
{
    free(b->s);
    b->s = NULL;
    b->len = 0;
}

void strbuf_wipe(struct strbuf *borrowed_mut b)
{
    free(b->s);
    memset(b, 0, sizeof *b);
}

int released_ok(void)
{
    struct strbuf b = { 0 };
    b.s = strdup("x");
    strbuf_release(&b);
    return 0;
}

int wiped_ok(void)
{
    struct strbuf b = { strdup("x"), 1 };
    strbuf_wipe(&b);
    return 0;
}

int tested_first_ok(struct strbuf b)
{
    puts(b.s ? b.s : "");
    strbuf_release(&b);
    return 0;
}
