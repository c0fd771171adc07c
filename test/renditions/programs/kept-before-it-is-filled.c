// What is put into something that somebody keeps already is kept, too.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
struct info { int type; };
struct any { int refs; struct info *info; };
struct prof { struct any base; int id; };
struct fw { struct any *objects[64]; unsigned n; };
void enlist(struct any *);

static int create(struct fw *f, struct any **result, struct info *p, size_t size)
{
    struct any *o;
    if (f->n >= 64)
        return -1;
    if (!(o = calloc(1, size)))
        return -2;
    f->objects[f->n++] = o;
    o->info = p;
    o->refs = 1;
    *result = o;
    return 0;
}

int profile(struct fw *f, int c, struct any **out)
{
    struct prof *po = NULL;
    struct any *a = NULL;
    struct info *p = calloc(1, sizeof *p);
    int rv = create(f, &a, p, sizeof(struct prof));
    if (rv != 0) {
        free(p);
        return rv;
    }
    po = (struct prof *)a;
    po->id = c;
    if (out)
        *out = (struct any *)po;
    return rv;
}

int profile_forgets(struct fw *f)
{
    struct any *a = NULL;
    struct info *p = calloc(1, sizeof *p);
    return create(f, &a, p, sizeof(struct prof)); // expected-warning {{'p' may never be released [lien-leak-may]}}
}

static struct any *enlisted(struct info *p)
{
    struct any *o = calloc(1, sizeof *o);
    if (!o)
        return NULL;
    enlist(o);
    o->info = p;
    return o;
}

int by_result(void)
{
    struct info *p = calloc(1, sizeof *p);
    struct any *a = enlisted(p);
    if (!a) {
        free(p);
        return -1;
    }
    return 0;
}
