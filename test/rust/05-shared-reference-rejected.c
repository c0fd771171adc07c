// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `&T` reads and does not write. C: `borrowed`; a string literal is borrowed shared, for ever.
// At run time: fails
#include <lien.h>
#include <stdio.h>

static void shout(char *borrowed s)
{
    for (; *s; s++)
        if (*s >= 'a' && *s <= 'z')
            *s -= 'a' - 'A'; // expected-warning {{written through a shared borrow [lien-write-through-shared]}}
}

int main(void)
{
    char *text = "quiet";
    shout(text);
    puts(text);
    return 0;
}
