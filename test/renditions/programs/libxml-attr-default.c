// libxml2: xmlDictReference style; NULL node error path leak
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct node { char *name; char *content; struct node *next, *children; };
static struct node *node_new(const char *name)
{
    struct node *cur = malloc(sizeof(*cur));
    if (cur == NULL) {
        fprintf(stderr, "building node");
        return NULL;
    }
    memset(cur, 0, sizeof(*cur));
    cur->name = strdup(name);
    if (cur->name == NULL) {
        free(cur);
        return NULL;
    }
    return cur;
}
static void node_free(struct node *n)
{
    while (n) {
        struct node *next = n->next;
        if (n->children)
            node_free(n->children);
        free(n->name);
        free(n->content);
        free(n);
        n = next;
    }
}
static int node_add_child(struct node *parent, struct node *n)
{
    if (parent == NULL || n == NULL)
        return -1;
    n->next = parent->children;
    parent->children = n;
    return 0;
}
int bad_new_child(struct node *parent, const char *name, const char *content)
{
    struct node *c = node_new(name);
    if (c == NULL)
        return -1;
    if (content) {
        c->content = strdup(content);
        if (c->content == NULL)
            return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    if (node_add_child(parent, c) < 0)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0;
}
int good_new_child(struct node *parent, const char *name, const char *content)
{
    struct node *c = node_new(name);
    if (c == NULL)
        return -1;
    if (content) {
        c->content = strdup(content);
        if (c->content == NULL)
            goto error;
    }
    if (node_add_child(parent, c) < 0)
        goto error;
    return 0;
error:
    node_free(c);
    return -1;
}
