// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: ownership costs nothing at run time.
// C: the object file is, to the byte, that of the same program without a word of Lien.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>

struct pair { int *owned first; const int *borrowed lifetime(a) second; };
_Static_assert(sizeof(struct pair) == 2 * sizeof(int *), "an annotation has no size");

static int sum(const struct pair *borrowed p) { return (p->first ? *p->first : 0) + *p->second; }

static void set(int *owned *borrowed_mut slot, int *owned value, int n)
{
    free(*slot);
    if (value)
        *value = n;
    *slot = value;
}

int main(void)
{
    int n = 1;
    struct pair p = { NULL, &n };
    set(&p.first, malloc(sizeof(int)), 3);
    int s = sum(&p);
    free(LIEN_MOVE(p.first));
    return s < 0;
}
