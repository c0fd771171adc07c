// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `Drop` runs at the end of the scope, in reverse order, and once. C: LIEN_DROP and `cleanup(fn)`.
// At run time: fails
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct file { char *owned name; char *owned buffer; } LIEN_DROP(file_free);

static void file_free(struct file *owned f)
{
    if (!f)
        return;
    free(f->name);
    free(f); // expected-warning-re {{'f->buffer'{{.*}}[lien-field-leak-may]}}
}

static void free_text(char **p) { free(*p); }

static int dropped_twice(void)
{
    __attribute__((cleanup(free_text))) char *text = strdup("gone at the brace");
    int n = text ? (int)strlen(text) : 0;
    free(text);
    return n; // expected-warning {{is released twice [lien-double-free]}}
}

int main(void)
{
    struct file *f = malloc(sizeof *f);
    if (!f)
        return 1;
    f->name = strdup("a");
    f->buffer = strdup("b");
    file_free(f);
    return dropped_twice() == 1;
}
