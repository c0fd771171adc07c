// What a function says of its argument's null-ness is believed by its callers, however it is spelled.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>

struct box { char *p; int n; };

static int compared(const void *p) { return p == NULL ? 1 : 0; }
static int negated(const struct box *b) { return !!b->p; }
static int by_value(const struct box b) { return b.p != NULL; }
static int kept_in_flag(const char *p)
{
    int null = 0;
    if (!p)
        null = 1;
    return null;
}

int in_switch(void)
{
    char *p = malloc(3);
    switch (compared(p)) {
    case 1:
        return 1;
    default:
        break;
    }
    free(p);
    return 0;
}

int behind_goto(void)
{
    char *p = malloc(3);
    if (kept_in_flag(p))
        goto none;
    free(p);
none:
    return 0;
}

int in_field(int which)
{
    struct box b = { malloc(3), 3 };
    if (which ? !negated(&b) : !by_value(b))
        return 1;
    free(b.p);
    return 0;
}
