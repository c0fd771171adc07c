// Tested before it is followed, or not known to be null: silent.
// RUN: %lien -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct node { struct node *_Nullable next; int v; };

struct node *_Nullable find(int k);
void complain(const char *text);

int environment(void)
{
    char *v = getenv("NO_SUCH_NAME");
    if (!v)
        return 0;
    return v[0];
}

const char *user(void)
{
    struct passwd *p = getpwuid(getuid());
    return p ? p->pw_name : "nobody";
}

int in_a_loop_head(void)
{
    struct node *n;
    while ((n = find(3)) != NULL)
        if (n->v)
            return 1;
    return 0;
}

int in_and(int k)
{
    struct node *n;
    if (k && (n = find(k)))
        return n->v;
    return 0;
}

int in_or(int k)
{
    struct node *n;
    if (!k || !(n = find(k)))
        return 0;
    return n->v;
}

int list(struct node *l)
{
    int sum = 0;
    for (struct node *n = l; n; n = n->next)
        sum += n->v;
    return l && l->next ? sum + l->next->v : sum;
}

int may_not_come_back(struct node *n)
{
    if (n == NULL)
        complain("no node");
    return n->v;
}

int flag(struct node *n, int k)
{
    int have = 0;
    if (n && k)
        have = 1;
    return have ? n->v : 0;
}

int replaced(struct node *n, struct node *other)
{
    if (n == NULL)
        n = other;
    return n->v;
}

int filled_through_its_address(struct node *n, int (*get)(struct node **))
{
    if (n == NULL && get(&n))
        return 0;
    return n->v;
}

int address_only(struct node *n)
{
    return n == NULL ? (int)(size_t)&n->v : n->v;
}

int alias(const char *line)
{
    char *colon = strchr(line, ':');
    return colon[1]; // the programmer may know that there is one
}

extern const char *setting;

int one_of_two(void)
{
    if (getenv("A"))
        setting = getenv("A");
    if (setting && *setting)
        return 1;
    return 0;
}

int first_that_is_set(const char *fallback)
{
    const char *s = getenv("A");
    if (!s)
        s = fallback;
    if (!s)
        s = getenv("B");
    if (s == NULL || *s == '\0')
        s = "none";
    return s[0];
}

int tested_with_something_else(struct node *n, int k)
{
    char *copy = malloc(2);
    if (n && !k && copy)
        copy[0] = (char)n->v;
    free(copy);
    return k ? n->v : 0; // the program may know that k is not 0 without a node
}

static const char *configured;
int configure(const char **to, const char *name);
static int on_setting(const char *name) { return strcmp(name, "pager") ? 0 : configure(&configured, name); }
void read_settings(int (*each)(const char *name));

const char *from_several_sources(void)
{
    const char *s = getenv("A");
    if (!s) {
        if (!configured)
            read_settings(on_setting);
        s = configured;
    }
    if (!s)
        s = getenv("B");
    if (!s)
        s = "less";
    return *s ? s : NULL;
}

struct owner { struct node *n; };

int field_set_anew(struct owner *o, struct node *spare)
{
    if (o->n == NULL)
        o->n = spare;
    return o->n->v;
}

int kept_tests(struct node *n, struct owner *o)
{
    int there = n != NULL, none = !o->n;
    if (!there || none)
        return 0;
    return n->v + o->n->v;
}
