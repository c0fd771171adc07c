// RUN: sh %S/mutants.sh %s %cc %include %t "builder.c" %lien
// A client of the string builder, and one defect for each M_ that is defined.
#include "builder.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct page { struct builder head, body; int lines; };

static void line(struct page *borrowed_mut p, const char *borrowed s)
{
    builder_add(&p->body, s);
    builder_add(&p->body, "\n");
    p->lines++;
}

static size_t width(struct page *borrowed_mut p)
{
    const char *head = builder_text(&p->head);
    line(p, "first");
    head = builder_text(&p->head);
#ifdef M_ADDED_UNDER_THE_TEXT
    for (int i = 0; i < 100; i++)
        builder_add(&p->head, "-"); // M_ADDED_UNDER_THE_TEXT-warning-re {{{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
#endif
    builder_add(&p->body, "the body is another place");
    return strlen(head);
}

static char *owned closed(struct page *borrowed_mut p)
{
    builder_add(&p->body, "end");
    char *all = builder_take(&p->body);
    if (!all)
        abort();
#ifdef M_TAKEN_AND_FREED
    free(all);
#endif
    return all; // M_TAKEN_AND_FREED-warning {{'all' is used after it was released [lien-use-after-free]}}
}

static const char *borrowed title(const struct page *borrowed p)
{
#ifdef M_LOCAL_TITLE
    char copy[64];
    snprintf(copy, sizeof copy, "%s", builder_text(&p->head));
    const char *at = copy;
    return at; // M_LOCAL_TITLE-warning {{'copy', which ends with this function, is returned [lien-dangling-return]}}
#else
    return builder_text(&p->head);
#endif
}

int main(void)
{
    struct page p = { .lines = 0 };
    builder_init(&p.head);
    builder_init(&p.body);
    builder_add(&p.head, "title");
    size_t w = width(&p);
    char *all = closed(&p);
    printf("%zu %s %s\n", w, all, title(&p));
#ifndef M_NEVER_FREED
    free(all);
#endif
#ifdef M_FREED_TWICE
    free(all); // M_FREED_TWICE-warning {{'all' is released twice [lien-double-free]}}
#endif
    builder_end(&p.head);
#ifdef M_TEXT_AFTER_THE_END
    const char *t = builder_text(&p.body);
    builder_add(&p.body, "x");
    t = builder_text(&p.body);
    builder_end(&p.body); // M_TEXT_AFTER_THE_END-warning {{[lien-move-while-borrowed]}}
    puts(t);
#else
    builder_end(&p.body);
#endif
#ifdef M_NEVER_FREED
    all = NULL; // M_NEVER_FREED-warning {{'all' is assigned over while it still owns a value [lien-overwrite-leak]}}
#endif
    return 0;
}
