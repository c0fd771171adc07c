// Structs in an array that is filled and popped through pointers that move: what the first of them holds is what any of them
// holds, and whoever takes them out again releases it.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct pair { char *handle, *prefix; };
struct stack { struct pair *start, *end, *top; };
static char *dup(const char *s) { return s ? strdup(s) : NULL; }
int pairs_copied(const struct pair *a, const struct pair *e)
{
    struct stack t = { NULL, NULL, NULL };
    struct pair value = { NULL, NULL };
    t.start = malloc(16 * sizeof *t.start);
    if (!t.start) return -1;
    t.top = t.start; t.end = t.start + 16;
    for (; a != e; a++) {
        value.handle = dup(a->handle);
        value.prefix = dup(a->prefix);
        if (!value.handle || !value.prefix) goto error;
        if (t.top == t.end) goto error;
        *(t.top++) = value;
        value.handle = NULL;
        value.prefix = NULL;
    }
error:
    while (t.start != t.top) {
        struct pair v = *(--t.top);
        free(v.handle);
        free(v.prefix);
    }
    free(t.start);
    free(value.handle);
    free(value.prefix);
    return 0;
}
