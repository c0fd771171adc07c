// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `Drop` runs at the end of the scope, in reverse order, and once. C: LIEN_DROP and `cleanup(fn)`.
// At run time: clean
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct file { char *owned name; char *owned buffer; } LIEN_DROP(file_free);

static void file_free(struct file *owned f)
{
    if (!f)
        return;
    free(f->name);
    free(f->buffer);
    free(f);
}

static int freed[2], order;

static void free_text(char **p)
{
    if (*p)
        freed[order++ % 2] = (*p)[0];
    free(*p);
}

static char *kept(void)
{
    __attribute__((cleanup(free_text))) char *text = strdup("handed out");
    __attribute__((cleanup(free_text))) char *other = strdup("dropped here");
    if (!text || !other)
        return NULL;
    char *out = text;
    text = NULL; // taken out of the hands of the cleanup
    return out;
}

static void both(void)
{
    __attribute__((cleanup(free_text))) char *first = strdup("1");
    __attribute__((cleanup(free_text))) char *second = strdup("2");
    (void)first;
    (void)second;
}

int main(void)
{
    struct file *f = malloc(sizeof *f);
    if (!f)
        return 1;
    f->name = strdup("a");
    f->buffer = strdup("b");
    file_free(f);
    free(kept());
    order = 0;
    both();
    return freed[0] != '2' || freed[1] != '1';
}
