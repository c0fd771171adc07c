// RUN: %lien -Wall -Wextra -Wno-nullability-completeness -Xclang -verify %s
// The builder's own bodies, checked against their signatures. expected-no-diagnostics
#include "builder.h"

#include <stdlib.h>
#include <string.h>

void builder_init(struct builder *LIEN_OUT b)
{
    *b = (struct builder){ NULL, 0, 0 };
}

void builder_end(struct builder *LIEN_DROPS b)
{
    free(b->text);
    b->text = NULL;
    b->len = b->cap = 0;
}

void builder_add(struct builder *borrowed_mut b, const char *borrowed s)
{
    size_t n = strlen(s);
    if (b->len + n + 1 > b->cap) {
        size_t cap = (b->len + n + 1) * 2;
        char *text = realloc(b->text, cap);
        if (!text)
            abort();
        b->text = text;
        b->cap = cap;
    }
    memcpy(b->text + b->len, s, n + 1);
    b->len += n;
}

const char *borrowed _Nonnull builder_text(const struct builder *borrowed b)
{
    return b->text ? b->text : "";
}

char *owned _Nullable builder_take(struct builder *borrowed_mut b)
{
    char *text = b->text;
    b->text = NULL;
    b->len = b->cap = 0;
    return text;
}
