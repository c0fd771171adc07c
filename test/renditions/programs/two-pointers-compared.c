// Two pointers compared: null is no variable's address, and what was made here is nowhere inside what was there before.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct options { int accept, x; };
struct options new_options;
static struct options defaults;
int get(const char *);
int look(const char *);

int is_the_global(int cmd, struct options **slot)
{
    struct options *s = NULL;
    if (slot)
        s = *slot;
    if (cmd == 3) {
        if (s != &new_options)
            return 1;
        return s->accept;
    }
    return s == &defaults ? s->x : 0;
}

int is_null(struct options *s)
{
    if (s)
        return 0;
    if (s == &new_options)
        return s->accept;
    return s->x; // expected-warning {{'s' may be null and is dereferenced without a test [lien-null-dereference]}}
}

int copied_or_moved_on(const char *id)
{
    const char *i, *slash;
    if (id[0] == '=')
        id++;
    slash = strchr(id, '/');
    if (slash) {
        i = strndup(id, slash - id);
        if (!i)
            return 1;
    } else
        i = id;
    int r = get(i);
    if (i != id)
        free((void *)i);
    return r;
}

int copied_or_inside(const char *id, int flag)
{
    char *tmp = NULL;
    const char *p = id + 2;
    if (flag) {
        tmp = strdup(id);
        if (!tmp)
            return 1;
        p = tmp;
    }
    int r = get(p);
    if (p == tmp)
        free(tmp);
    return r;
}

int copied_and_forgotten(const char *id, int flag)
{
    const char *p = id + 1;
    if (flag) {
        p = strdup(id);
        if (!p)
            return 1;
    }
    int r = get(p);
    if (p == id + 1)
        free((void *)p);
    return r; // expected-warning {{'p' may never be released [lien-leak-may]}}
}

int found_and_moved_on(const char *name)
{
    char *slash = strchr(name, '/'), *copy;
    if (slash) {
        if (slash == name)
            slash++;
        copy = strndup(name, slash - name);
    }
    int r = look(slash ? copy : name);
    if (slash)
        free(copy);
    return r;
}

int found_and_forgotten(const char *name)
{
    char *slash = strchr(name, '/'), *copy = NULL;
    if (slash) {
        if (slash == name)
            slash++;
        copy = strndup(name, slash - name);
    }
    int r = look(copy ? copy : name);
    if (slash != name)
        return r; // expected-warning {{'copy' may never be released [lien-leak-may]}}
    free(copy);
    return r;
}
