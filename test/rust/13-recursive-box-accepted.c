// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `Option<Box<Node>>` in a struct; dropping the first drops them all.
// C: an owned field, freed by a loop or by recursion.
// At run time: clean
// expected-no-diagnostics
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

static void list_free(struct node *owned list)
{
    while (list) {
        struct node *next = list->next;
        free(list);
        list = next;
    }
}

static void tree_put(struct tree *owned *borrowed_mut at, int value)
{
    while (*at)
        at = value < (*at)->value ? &(*at)->left : &(*at)->right;
    struct tree *t = calloc(1, sizeof *t);
    if (!t)
        abort();
    t->value = value;
    *at = t;
}

static void tree_free(struct tree *owned t)
{
    if (!t)
        return;
    tree_free(t->left);
    tree_free(t->right);
    free(t);
}

int main(void)
{
    struct node *list = push(push(NULL, 1), 2);
    int sum = 0;
    for (const struct node *n = list; n; n = n->next)
        sum += n->value;
    list_free(list);
    struct tree *root = NULL;
    for (int i = 0; i < 9; i++)
        tree_put(&root, i * 7 % 9);
    tree_free(root);
    return sum != 3;
}
