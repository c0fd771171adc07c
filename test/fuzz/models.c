// The reader of models: any text, and the names in it that a program could ask for; then the same with memory running out.
#include "../../plugin/core/core.h"
#include "fuzz.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void ask(Unit *u, const char *text, size_t n)
{
    char name[64];
    for (size_t i = 0, k = 0; i < n; i++) {
        unsigned char c = (unsigned char)text[i];
        if (isalnum(c) || c == '_') {
            if (k < sizeof name - 1)
                name[k++] = (char)c;
        } else if (k) {
            name[k] = 0;
            if (c == '(')
                lien_model_sig(u, name);
            k = 0;
        }
    }
}

static bool read(const char *text, size_t n, uint32_t fail_alloc)
{
    const Limits limits = {.fail_alloc = fail_alloc};
    ModelError error;
    Unit *u = lien_unit_new(&limits);
    if (!u)
        return false;
    if (lien_model_read(u, text, n, &error))
        ask(u, text, n);
    bool failed = lien_unit_failed(u);
    lien_unit_free(u);
    return !failed;
}

void fuzz_models(const char *text, size_t n)
{
    read(text, n, 0);
    // Every tenth allocation, each input beginning elsewhere, so that a corpus covers all.
    for (uint32_t k = 1 + (uint32_t)(n % 10), rounds = 0; rounds < 40 && !read(text, n, k); k += 10)
        rounds++;
}
