// The reader and the printer of IR must be each other's inverse on all that the reader accepts.
#include "../../plugin/core/core.h"
#include "fuzz.h"

#include <stdlib.h>
#include <string.h>

typedef struct { char *at; size_t n, cap; } Printed;

static void sink(void *ctx, const char *s, size_t n)
{
    Printed *p = ctx;
    if (p->cap - p->n < n) {
        p->cap = (p->cap + n) * 2;
        char *more = realloc(p->at, p->cap);
        if (!more)
            abort();
        p->at = more;
    }
    memcpy(p->at + p->n, s, n);
    p->n += n;
}

static bool read_and_print(const char *text, size_t n, Printed *out)
{
    const Limits limits = {0};
    ModelError error;
    Unit *u = lien_unit_new(&limits);
    if (!u)
        abort();
    bool ok = lien_ir_parse(u, text, n, &error);
    if (ok)
        lien_ir_print(u, (FnId){0}, sink, out);
    lien_unit_free(u);
    return ok;
}

void fuzz_ir(const char *text, size_t n)
{
    Printed first = {0}, second = {0};
    if (read_and_print(text, n, &first)) {
        if (!read_and_print(first.at ? first.at : "", first.n, &second))
            abort(); // what was printed can't be read
        if (first.n != second.n || (first.n && memcmp(first.at, second.at, first.n)))
            abort(); // it was read as something else
    }
    free(first.at);
    free(second.at);
}
