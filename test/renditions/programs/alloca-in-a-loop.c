// alloca in a loop gives each round a piece of its own: a list of such nodes does not lead back to itself.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <alloca.h>
struct link { struct link *next; char *name; };
int more(void);

int collected(char **v, int flag)
{
    struct link *names = NULL;
    int n = 0;
    if (flag) {
        names = alloca(sizeof *names);
        names->next = NULL;
        names->name = malloc(1);
        if (!names->name)
            return -1;
        n = 1;
    }
    while (more()) {
        struct link *new = alloca(sizeof *new);
        new->name = malloc(10);
        if (!new->name)
            goto err;
        new->next = names;
        names = new;
        n++;
    }
    for (; names; names = names->next)
        *v++ = names->name;
    return n;
err:
    while (names) {
        free(names->name);
        names = names->next;
    }
    return -1;
}

char *given_away(int n)
{
    char *p = NULL;
    for (int i = 0; i < n; i++)
        p = alloca(10);
    return p; // expected-warning {{the address of a local variable, which ends with this function, may be returned [lien-dangling-return-may]}}
}

void released(const char *s)
{
    char *p;
    do {
        p = alloca(10);
        strcpy(p, s);
    } while (0);
    free(p); // expected-warning {{'p' is given to 'free', but is not owned [lien-bad-release]}}
}

void released_in_a_loop(const char *s)
{
    while (more()) {
        char *p = alloca(10);
        strcpy(p, s);
        free(p); // expected-warning {{'p' is given to 'free', but is not owned [lien-bad-release]}}
    }
}
