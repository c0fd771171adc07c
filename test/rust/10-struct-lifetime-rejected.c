// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `struct Excerpt<'a> { part: &'a str }` may not outlive what it borrows. C: a field with lifetime(a).
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct excerpt { const char *borrowed lifetime(a) part; int line; };

int main(void)
{
    char *novel = strdup("Call me Ishmael. Some years ago...");
    if (!novel)
        return 1;
    struct excerpt e = { novel + 5, 1 };
    free(novel); // expected-warning {{'novel' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    printf("%d %s\n", e.line, e.part);
    return 0;
}
