// The ids, and their pages: docs/reports/*.md, carried inside the program (cmake/EmbedPages.cmake writes report_pages).
#include "pages.h"

#include "../core/core.h"

#include <string.h>

LIEN_STRICT_BEGIN

typedef const char *borrowed lifetime(static) Kept;

typedef struct { Kept id, text; } Page;
extern const Page report_pages[];
extern const size_t report_page_count;

static const struct { Kept name, says; } ids[] = {
#define X(id, name, says) {name, says},
    LIEN_REPORTS(X)
#undef X
};

const char *id_name(size_t i) { return i < sizeof ids / sizeof *ids ? ids[i].name : NULL; }

const char *id_says(const char *id)
{
    for (size_t i = 0; i < sizeof ids / sizeof *ids; i++)
        if (strcmp(ids[i].name, id) == 0)
            return ids[i].says;
    return NULL;
}

const char *page_of(const char *id)
{
    for (size_t i = 0; i < report_page_count; i++)
        if (strcmp(report_pages[i].id, id) == 0)
            return report_pages[i].text;
    return id_says(id); // an id whose page is not written yet
}

LIEN_STRICT_END
