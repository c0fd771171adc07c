// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-field-leak: correct code that stands near the rules broken in bad-trees.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct twig { int key; char *owned leaf; struct twig *owned left; struct twig *owned right; struct twig *up; };

void twig_free_ok(struct twig *owned t)
{
    if (t == NULL)
        return;
    twig_free_ok(t->left);
    twig_free_ok(t->right);
    free(t->leaf);
    free(t);
}
