// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Lists and trees: nodes forgotten while linking, unlinking, copying and tearing down.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct node { struct node *next; char *word; };
struct tree { struct tree *left, *right; int key; };

void list_free(struct node *head)
{
    while (head) {
        struct node *next = head->next;
        free(head->word);
        free(head);
        head = next;
    }
}

struct node *ok_push(struct node *head, const char *word)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        return head;
    n->word = strdup(word);
    n->next = head;
    return n;
}

struct node *bad_push(struct node *head, const char *word, size_t size)
{
    struct node *n = malloc(sizeof *n);
    if (!n)
        return head;
    n->word = malloc(size);
    if (!n->word)
        return head; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    strcpy(n->word, word);
    n->next = head;
    return n;
}

void bad_pop(struct node **head)
{
    struct node *n = *head;
    if (!n)
        return;
    *head = n->next;
    free(n->word);
    n = malloc(sizeof *n);
    if (n)
        n->next = NULL;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void ok_pop(struct node **head)
{
    struct node *n = *head;
    if (!n)
        return;
    *head = n->next;
    free(n->word);
    free(n);
}

struct node *bad_single(const char *word, int want)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return NULL;
    n->word = strdup(word);
    if (!want) {
        free(n); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        return NULL;
    }
    return n;
}

struct node *ok_single(const char *word, int want)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return NULL;
    n->word = strdup(word);
    if (!want) {
        list_free(n);
        return NULL;
    }
    return n;
}

int bad_list_dropped(void)
{
    struct node *head = NULL;
    head = ok_push(head, "one");
    head = ok_push(head, "two");
    int n = 0;
    for (struct node *p = head; p; p = p->next)
        n++;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_list_freed(void)
{
    struct node *head = NULL;
    head = ok_push(head, "one");
    head = ok_push(head, "two");
    int n = 0;
    for (struct node *p = head; p; p = p->next)
        n++;
    list_free(head);
    return n;
}

int bad_two_linked_one_freed(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    free(a); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    return 0;
}

int ok_two_linked(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return -1;
    a->next = calloc(1, sizeof *a);
    free(a->next);
    free(a);
    return 0;
}

struct tree *bad_branch(int key, size_t size)
{
    struct tree *t = malloc(sizeof *t);
    if (!t)
        return NULL;
    t->key = key;
    t->left = calloc(1, sizeof *t);
    t->right = calloc(1, size);
    if (!t->left || !t->right) {
        free(t); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        return NULL;
    }
    return t;
}

void tree_free(struct tree *t)
{
    if (!t)
        return;
    tree_free(t->left);
    tree_free(t->right);
    free(t);
}

struct tree *ok_branch(int key, size_t size)
{
    struct tree *t = malloc(sizeof *t);
    if (!t)
        return NULL;
    t->key = key;
    t->left = calloc(1, sizeof *t);
    t->right = calloc(1, size);
    if (!t->left || !t->right) {
        tree_free(t->left);
        free(t->right);
        free(t);
        return NULL;
    }
    return t;
}

int bad_tree_dropped(void)
{
    struct tree *t = ok_branch(3, sizeof(struct tree));
    if (!t)
        return -1;
    return t->key; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_tree_freed(void)
{
    struct tree *t = ok_branch(3, sizeof(struct tree));
    if (!t)
        return -1;
    int key = t->key;
    tree_free(t);
    return key;
}

int bad_insert_duplicate(struct tree **root, int key)
{
    struct tree *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->key = key;
    while (*root) {
        if ((*root)->key == key)
            return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        root = key < (*root)->key ? &(*root)->left : &(*root)->right;
    }
    *root = t;
    return 0;
}

int ok_insert_duplicate(struct tree **root, int key)
{
    struct tree *t = calloc(1, sizeof *t);
    if (!t)
        return -1;
    t->key = key;
    while (*root) {
        if ((*root)->key == key) {
            free(t);
            return 1;
        }
        root = key < (*root)->key ? &(*root)->left : &(*root)->right;
    }
    *root = t;
    return 0;
}

struct queue { struct node *first, *last; };

int bad_enqueue(struct queue *q, const char *word)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    if (!word)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    n->word = strdup(word);
    if (q->last)
        q->last->next = n;
    else
        q->first = n;
    q->last = n;
    return 1;
}

int ok_enqueue(struct queue *q, const char *word)
{
    if (!word)
        return 0;
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return -1;
    n->word = strdup(word);
    if (q->last)
        q->last->next = n;
    else
        q->first = n;
    q->last = n;
    return 1;
}

#ifdef JUDGE
#include "judge.h"
static struct tree leaf = { NULL, NULL, 5 };
static void with_root(int (*insert)(struct tree **, int))
{
    struct tree *root = &leaf;
    insert(&root, 5);
    insert(&root, 6);
    free(leaf.right);
    leaf.right = NULL;
}
static void pops(void (*pop)(struct node **), int times)
{
    struct node *l = ok_push(ok_push(NULL, "a"), "b");
    while (times--)
        pop(&l);
    list_free(l);
}
static void queued(int (*put)(struct queue *, const char *))
{
    struct queue q = { NULL, NULL };
    put(&q, "a");
    put(&q, NULL);
    put(&q, "b");
    list_free(q.first);
}
CASES(
    CASE(list_free(bad_push(NULL, "a", (size_t)-1 / 2))) CASE(list_free(ok_push(NULL, "a")))
    CASE(pops(bad_pop, 1)) CASE(pops(ok_pop, 1)) CASE(bad_single("a", 0)) CASE(ok_single("a", 0))
    CASE(list_free(ok_single("a", 1)))
    CASE(bad_list_dropped()) CASE(ok_list_freed()) CASE(bad_two_linked_one_freed()) CASE(ok_two_linked())
    CASE(bad_branch(1, (size_t)-1 / 2)) CASE(ok_branch(1, (size_t)-1 / 2)) CASE(bad_tree_dropped())
    CASE(ok_tree_freed())
    CASE(with_root(bad_insert_duplicate)) CASE(with_root(ok_insert_duplicate))
    CASE(queued(bad_enqueue)) CASE(queued(ok_enqueue))
)
#endif
