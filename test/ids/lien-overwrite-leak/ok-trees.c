// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-overwrite-leak: correct code that stands near the rules broken in bad-trees.c.
// expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct twig { int key; char *owned leaf; struct twig *owned left; struct twig *owned right; struct twig *up; };

struct twig *owned twig_new(int key)
{
    struct twig *t = calloc(1, sizeof *t);
    if (t)
        t->key = key;
    return t;
}

struct twig *owned cut_left_ok(struct twig *borrowed_mut t)
{
    struct twig *owned l = t->left;
    t->left = NULL;
    return l;
}

void graft_parent_link_ok(struct twig *borrowed_mut t, int key)
{
    if (t->left)
        return;
    struct twig *n = twig_new(key);
    if (!n)
        return;
    n->up = t;
    t->left = n;
}
