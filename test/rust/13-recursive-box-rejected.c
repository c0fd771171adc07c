// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `Option<Box<Node>>` in a struct; dropping the first drops them all.
// C: an owned field, freed by a loop or by recursion.
// At run time: fails
#include <lien.h>
#include <stdlib.h>

struct node { int value; struct node *owned next; };
struct tree { int value; struct tree *owned left; struct tree *owned right; };

static struct node *owned push(struct node *owned list, int value)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        abort();
    n->value = value;
    n->next = list;
    return n;
}

static struct tree *owned leaf(int value)
{
    struct tree *t = calloc(1, sizeof *t);
    if (!t)
        abort();
    t->value = value;
    return t;
}

static void tree_free(struct tree *owned t)
{
    if (!t)
        return;
    tree_free(t->left);
    free(t); // expected-warning {{'t->right' may still own a value when its owner is released [lien-field-leak-may]}}
}

int main(void)
{
    struct node *list = push(NULL, 1);
    list->next = push(NULL, 2);
    free(list); // expected-warning {{still owns a value when its owner is released [lien-field-leak]}}
    struct tree *t = leaf(1);
    t->right = leaf(2);
    tree_free(t);
    return 0;
}
