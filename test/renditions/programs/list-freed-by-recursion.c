// A list that is freed by recursion on an error path: its nodes are many, and so are their names.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
struct q { char *name; struct q *next; };
static void freeq(struct q *p)
{
    if (p == NULL)
        return;
    if (p->name)
        free(p->name);
    freeq(p->next);
    free(p);
}
int expand(const char *s, char *b, size_t n);
static struct q *parse(const char *s, int count)
{
    struct q *head, *curr, *prev;
    char name[100];
    for (int i = 1, l = ((head = NULL), (prev = NULL), 0); i <= count; i++, prev = curr) {
        curr = calloc(1, sizeof *curr);
        if (curr == NULL) {
            freeq(head);
            return NULL;
        }
        if (head == NULL)
            head = curr;
        if (prev != NULL)
            prev->next = curr;
        l = expand(s, name, sizeof name);
        if (l < 0) {
            freeq(head);
            return NULL;
        }
        curr->name = strdup(name);
        if (curr->name == NULL) {
            freeq(head);
            return NULL;
        }
    }
    return head;
}
