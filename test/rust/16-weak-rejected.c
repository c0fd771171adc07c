// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: a `Weak` must be upgraded, and the upgrade may fail.
// C: LIEN_WEAK, and a function from it to a nullable LIEN_SHARED.
// At run time: fails
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

int main(void)
{
    struct hub *h = hub_new(4);
    struct hub *LIEN_WEAK w = hub_watch(h);
    // expected-warning@+1 {{'w' is a weak reference and is dereferenced without an upgrade [lien-weak-dereference]}}
    printf("%d\n", w->value);
    hub_unref(h);
    struct hub *again = hub_upgrade(w);
    // expected-warning@+1 {{'again' may be null and is dereferenced without a test [lien-null-dereference]}}
    printf("%d\n", again->value);
    hub_unref(again);
    hub_unwatch(w);
    return 0;
}
