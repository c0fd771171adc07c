// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: ownership costs nothing at run time.
// C: the annotations change no byte, so what is reported is still compiled as it stands.
// At run time: fails
#include <lien.h>
#include <stdlib.h>

struct pair { int *owned first; int *borrowed lifetime(a) second; };
_Static_assert(sizeof(struct pair) == 2 * sizeof(int *), "an annotation has no size");

int main(void)
{
    int n = 1;
    struct pair p = { malloc(sizeof(int)), &n };
    *p.second = 2; // expected-warning {{[lien-write-through-shared]}}
    p.first = NULL; // expected-warning {{[lien-overwrite-leak]}}
    return 0;
}
