// Null that a helper looks for, which calls what may end the program, is told of no more; null that a loop follows is
// told of there, and not once more behind it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
void out_of_memory(void);
struct s { int a[3], b; };

static inline void check(void *p)
{
    if (!p) {
        out_of_memory();
    }
}

static inline void check_second(int n, const void *p)
{
    if (p == NULL)
        out_of_memory();
    (void)n;
}

struct s *checked(void)
{
    struct s *h;
    check(h = malloc(sizeof *h));
    memset(h, 0, sizeof *h);
    return h;
}

struct s *checked_second(void)
{
    struct s *h = malloc(sizeof *h);
    check_second(3, h);
    h->b = 1;
    return h;
}

struct s *other_checked(void)
{
    struct s *h = malloc(sizeof *h), *k = malloc(sizeof *k);
    check(h);
    h->b = 1;
    k->b = 2; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(k);
    return h;
}

struct s *told_once(void)
{
    struct s *p = calloc(1, sizeof *p);
    for (int i = 0; i < 3; i++)
        p->a[i] = -1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    p->b = 1;
    return p;
}

int *same_bound(int n)
{
    int *p = malloc((size_t)n * sizeof *p);
    for (int i = 0; i < n; i++)
        p[i] = i; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    for (int i = 0; i < n; i++)
        p[i] += p[0];
    return p;
}

int *either_branch(int n)
{
    int *p = malloc(8 * sizeof *p);
    if (n)
        p[0] = n; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    else
        p[1] = 3; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    return p;
}

int *another_object(int n)
{
    int *p = malloc(8 * sizeof *p), *q = malloc(8 * sizeof *q);
    for (int i = 0; i < n; i++)
        p[i] = i; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    q[0] = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(q);
    return p;
}
