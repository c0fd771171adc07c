// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak and its kin stay where a value is not known after all: beside ok-values.c.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int written, shown, steady = 1;
int *show(void) { return &shown; }
void write_it(int n) { written = n; }

void undecided(void)
{
    char *data = malloc(3);
    if (!data)
        return;
    if (written)
        free(data);
} // expected-warning {{'data' may never be released [lien-leak-may]}}

void undecided_elsewhere(void)
{
    char *data = malloc(3);
    if (!data)
        return;
    if (shown)
        free(data);
} // expected-warning {{'data' may never be released [lien-leak-may]}}

void decided_wrong(void)
{
    char *data = malloc(3);
    if (!data)
        return;
    if (steady != 1)
        free(data);
} // expected-warning {{'data' is never released [lien-leak]}}

// A pointer that is printed as an integer is not kept.
void printed(void)
{
    char *data = malloc(3);
    if (!data)
        return;
    printf("%lx\n", (unsigned long)data);
} // expected-warning {{'data' is never released [lien-leak]}}

union grip { char *left; char *right; };
void grip_twice(void)
{
    union grip g;
    g.left = malloc(3);
    free(g.right);
    free(g.left); // expected-warning {{[lien-double-free]}}
}

// A status of 0 comes back.
void error(int status, int errnum, const char *format, ...);
char *warned(const char *s)
{
    char *p = strdup(s);
    if (!p)
        error(0, 0, "no memory");
    p[0] = 'x'; // expected-warning {{'p' may be null and is dereferenced without a test [lien-null-dereference}}
    return p;
}
