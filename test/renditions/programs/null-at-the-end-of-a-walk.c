// A pointer that a loop's test may have found null is told of where it is null on every way only.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
struct box { int v; int *data; struct box *next; };

static void walked(struct box *b, int *p)
{
    int *q;
    struct box *v = b;
    while (NULL != v) {
        v->v = 3;
        v = v->next;
    }
    q = malloc(sizeof(int));
    if (q == NULL)
        return;
    b = b->next;
    free(q);
}

int caller(int a)
{
    struct box *u = malloc(sizeof *u);
    if (!u)
        return 1;
    u->data = NULL;
    u->next = NULL;
    walked(u, u->data);
    free(u);
    return a;
}

int counted(struct box *b)
{
    int n = 0;
    for (struct box *v = b; v; v = v->next)
        n++;
    b = b->next;
    return n + (b != NULL);
}

int asked_and_followed(struct box *b)
{
    if (b == NULL) {
        b = b->next; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        return 2;
    }
    return b->v;
}
