// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: an interner gives `&'a str` that live as long as itself. C: a result with the interner's lifetime.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct interner { char *owned names[16]; int n; } LIEN_CELL;

static const char *borrowed lifetime(i) intern(struct interner *borrowed lifetime(i) i, const char *borrowed s)
{
    for (int k = 0; k < i->n; k++)
        if (strcmp(i->names[k], s) == 0)
            return i->names[k];
    i->names[i->n] = strdup(s);
    if (!i->names[i->n])
        abort();
    return i->names[i->n++];
}

static void interner_clear(struct interner *LIEN_DROPS i)
{
    while (i->n > 0)
        free(i->names[--i->n]);
}

int main(void)
{
    struct interner i = { { NULL }, 0 };
    const char *a = intern(&i, "name");
    interner_clear(&i); // expected-warning {{'i' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    puts(a);
    return 0;
}
