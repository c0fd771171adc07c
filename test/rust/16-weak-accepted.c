// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: a `Weak` must be upgraded, and the upgrade may fail.
// C: LIEN_WEAK, and a function from it to a nullable LIEN_SHARED.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct hub { int count, weak, value; };

static struct hub *LIEN_SHARED hub_new(int value)
{
    struct hub *h = malloc(sizeof *h);
    if (!h)
        abort();
    *h = (struct hub){ 1, 0, value };
    return h;
}

LIEN_TRUSTED static struct hub *LIEN_WEAK hub_watch(struct hub *borrowed h)
{
    h->weak++;
    return h;
}

LIEN_TRUSTED static struct hub *LIEN_SHARED _Nullable hub_upgrade(struct hub *LIEN_WEAK h)
{
    if (!h->count)
        return NULL;
    h->count++;
    return h;
}

LIEN_TRUSTED static void hub_unref(struct hub *LIEN_SHARED h)
{
    if (--h->count == 0 && !h->weak)
        free(h);
}

LIEN_TRUSTED static void hub_unwatch(struct hub *LIEN_WEAK h)
{
    if (--h->weak == 0 && !h->count)
        free(h);
}

static int read_through(struct hub *LIEN_WEAK w)
{
    struct hub *h = hub_upgrade(w);
    if (!h)
        return -1;
    int v = h->value;
    hub_unref(h);
    return v;
}

int main(void)
{
    struct hub *h = hub_new(4);
    struct hub *LIEN_WEAK w = hub_watch(h);
    int before = read_through(w);
    hub_unref(h);
    int after = read_through(w);
    printf("%d %d\n", before, after);
    hub_unwatch(w);
    return before != 4 || after != -1;
}
