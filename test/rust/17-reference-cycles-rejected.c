// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: two `Rc`s that point at each other are never dropped.
// C: two LIEN_SHARED fields that make a cycle of types are pointed out.
// At run time: fails
#include <lien.h>
#include <stdlib.h>

struct child;
struct parent {
    int count;
    struct child *LIEN_SHARED first;
};
struct child {
    int count;
    struct parent *LIEN_SHARED up; // expected-note {{[lien-strong-cycle]}}
};

LIEN_TRUSTED static struct parent *LIEN_SHARED parent_new(void)
{
    struct parent *p = calloc(1, sizeof *p);
    if (!p)
        abort();
    p->count = 1;
    return p;
}

LIEN_TRUSTED static void parent_adopt(struct parent *borrowed p)
{
    struct child *c = calloc(1, sizeof *c);
    if (!c)
        abort();
    c->count = 1;
    c->up = p;
    p->count++;
    p->first = c;
}

LIEN_TRUSTED static void parent_unref(struct parent *LIEN_SHARED p)
{
    if (--p->count == 0) {
        free(p->first);
        free(p);
    }
}

int main(void)
{
    struct parent *p = parent_new();
    parent_adopt(p);
    parent_unref(p);
    p = NULL;
    return 0;
}
