// Words that are looked for one after the other: whether there is a next one keeps no ways apart.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
static char *skip(char *p) { while (*p && isspace((unsigned char)*p)) p++; return p; }
static char *word(char **s)
{
    char *p = skip(*s), *q = p;
    if (!*p)
        return NULL;
    while (*q && !isspace((unsigned char)*q))
        q++;
    if (*q)
        *q++ = 0;
    *s = q;
    return p;
}
struct entry { char *name, *dir, *type, *opts; };
static int parse(char *line, struct entry *e)
{
    char *a = word(&line), *b = word(&line), *c = word(&line), *d = word(&line), *f = word(&line);
    if (!a || !b || !c || !f)
        return -1;
    e->name = strdup(a);
    e->dir = strdup(b);
    e->type = strdup(c);
    e->opts = strdup(d ? d : "");
    return 0;
}
static void done(struct entry *e) { free(e->name); free(e->dir); free(e->type); free(e->opts); }
int root(char **lines)
{
    struct entry e;
    for (; *lines; lines++) {
        if (parse(*lines, &e) < 0)
            continue;
        if (e.dir && !strcmp(e.dir, "/")) {
            done(&e);
            return 1;
        }
        done(&e);
    }
    return 0;
}
int root_leaks(char **lines)
{
    struct entry e;
    for (; *lines; lines++) {
        if (parse(*lines, &e) < 0)
            continue;
        if (e.dir && !strcmp(e.dir, "/"))
            return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        done(&e);
    }
    return 0;
}
