// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-overwrite-leak: an owning place is assigned over while it still owns. Each function breaks one rule; mended twins stand in ok-trees.c.
#include <lien.h>
#include <stddef.h>

struct twig { int key; char *owned leaf; struct twig *owned left; struct twig *owned right; struct twig *up; };

struct twig *owned rotate_loses_the_middle(struct twig *owned t)
{
    if (!t || !t->left)
        return t;
    struct twig *owned l = t->left;
    t->left = NULL;
    l->right = t; // expected-warning{{[lien-overwrite-leak-may]}}
    return l;
}

void graft_over(struct twig *borrowed_mut t, struct twig *owned branch)
{
    t->left = branch; // expected-warning{{[lien-overwrite-leak-may]}}
}
