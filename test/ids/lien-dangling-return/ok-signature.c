// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-dangling-return: correct code that stands near the rules broken in bad-signature.c.
// expected-no-diagnostics
#include <lien.h>

const char *borrowed lifetime(static) name_ok(int n)
{
    return n ? "one" : "none";
}
