// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-trees.c.
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

struct twig *owned twig_insert_ok(struct twig *owned t, int key)
{
    if (!t)
        return twig_new(key);
    if (key < t->key)
        t->left = twig_insert_ok(t->left, key);
    else
        t->right = twig_insert_ok(t->right, key);
    return t;
}

int twig_sum_ok(const struct twig *borrowed t)
{
    return t ? twig_sum_ok(t->left) + t->key + twig_sum_ok(t->right) : 0;
}

int tree_of_three_forgotten(void)
{
    struct twig *owned root = twig_new(5);
    root = twig_insert_ok(root, 3);
    return twig_sum_ok(root); // expected-warning{{[lien-leak]}}
}

void cut_left_and_lose(struct twig *borrowed_mut t)
{
    struct twig *owned l = t->left;
    t->left = NULL;
    if (l)
        l->key = 0;
} // expected-warning{{[lien-leak-may]}}
