// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `struct Excerpt<'a> { part: &'a str }` may not outlive what it borrows. C: a field with lifetime(a).
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct excerpt { const char *borrowed lifetime(a) part; int line; };

static struct excerpt lifetime(a) second_word(const char *borrowed lifetime(a) s)
{
    const char *space = strchr(s, ' ');
    struct excerpt e = { space ? space + 1 : s, 1 };
    return e;
}

int main(void)
{
    char *novel = strdup("Call me Ishmael. Some years ago...");
    if (!novel)
        return 1;
    struct excerpt e = second_word(novel);
    printf("%d %s\n", e.line, e.part);
    e.part = "static text"; // lets go of the novel
    free(novel);
    printf("%s\n", e.part);
    return 0;
}
