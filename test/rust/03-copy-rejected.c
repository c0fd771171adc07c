// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: only `Copy` types are copied; one that owns something moves.
// C: a struct with owned fields moves when it is copied by value.
// At run time: fails
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct name { char *owned text; int length; };

static struct name name_make(const char *borrowed s)
{
    struct name n = { strdup(s), (int)strlen(s) };
    if (!n.text)
        abort();
    return n;
}

static void name_end(struct name n) { free(n.text); }

int main(void)
{
    struct name a = name_make("Ada");
    struct name b = a;
    name_end(b);
    name_end(a); // expected-warning {{lien-use-after-move]}}
    return 0;
}
