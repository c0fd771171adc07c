// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-field-leak: an object is released while a field of it still owns something. Each function breaks one rule; mended twins stand in ok-trees.c.
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct twig { int key; char *owned leaf; struct twig *owned left; struct twig *owned right; struct twig *up; };

void twig_free_forgets_right(struct twig *owned t)
{
    if (t == NULL)
        return;
    twig_free_forgets_right(t->left);
    free(t->leaf);
    free(t); // expected-warning{{[lien-field-leak-may]}}
}
