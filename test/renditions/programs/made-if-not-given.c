// A function that makes what it is not given: what stands at a run-time index may have been asked for null before.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct path;
struct ent { char *name; struct path *paths; };
struct path { int n; struct ent *name; };
char *comp(const char **);

struct path *add_path(struct path *p, const char *t)
{
    char *targ = comp(&t);
    int i;
    if (p == NULL) {
        p = malloc(sizeof *p);
        if (!p)
            exit(1);
        p->n = 0;
        p->name = NULL;
    }
    for (i = 0; i < p->n; i++)
        if (strcmp(p->name[i].name, targ) == 0)
            break;
    if (i == p->n) {
        p->n++;
        p->name = realloc(p->name, p->n * sizeof *p->name);
        if (!p->name)
            exit(1);
        p->name[i].name = targ;
        p->name[i].paths = *t ? add_path(NULL, t) : NULL;
    } else if (p->name[i].paths != NULL)
        add_path(p->name[i].paths, t);
    return p;
}

static struct path *made(struct path *p)
{
    if (p)
        return p;
    p = calloc(1, sizeof *p);
    if (!p)
        abort();
    return p;
}

void of_element(struct ent *e, int n)
{
    for (int i = 0; i < n; i++)
        if (e[i].paths)
            made(e[i].paths)->n++;
}

void of_nothing(void)
{
    made(NULL)->n++; // expected-warning {{the result of 'made' is never released [lien-leak]}}
}
