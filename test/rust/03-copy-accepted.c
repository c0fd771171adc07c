// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: only `Copy` types are copied; one that owns something moves.
// C: a struct with owned fields moves when it is copied by value.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { int x, y; };
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
    struct point p = { 1, 2 };
    struct point q = p; // nothing owned: both are usable
    q.x += p.x;
    struct name a = name_make("Ada");
    struct name b = a; // moved: only b owns the text
    printf("%d %d %d %s\n", p.x, q.x, a.length, b.text);
    name_end(b);
    return 0;
}
