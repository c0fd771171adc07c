// What a helper reads through a struct, an array, a slot or a global, whatever way it goes, is used at its call.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
void say(const char *line);
typedef struct { char *first; int set; } box;
static char *kept;
static void in_struct(box b) { char *data = b.first; say(data); }
static void in_struct_ptr(box *b) { say(b->first); }
static void in_array(char *a[]) { char *data = a[2]; say(data); }
static void in_slot(char **p) { char *data = *p; say(data); }
static void in_global(void) { char *data = kept; say(data); }
static char *make(void) { char *d = malloc(100); if (!d) exit(1); memset(d, 'A', 99); d[99] = 0; return d; }

void by_struct(void)
{
    char *d = make(); box b; free(d); b.first = d;
    in_struct(b); // expected-warning {{[lien-use-after-free]}}
}

void by_struct_ptr(void)
{
    char *d = make(); box b; b.first = d; free(d);
    in_struct_ptr(&b); // expected-warning {{[lien-use-after-free]}}
}

void by_parameter(box *b)
{
    free(b->first);
    in_struct_ptr(b); // expected-warning {{[lien-use-after-free]}}
}

void by_array(void)
{
    char *d = make(); char *a[5]; free(d); a[2] = d;
    in_array(a); // expected-warning {{[lien-use-after-free]}}
}

void by_slot(void)
{
    char *d = make(); free(d);
    in_slot(&d); // expected-warning {{[lien-use-after-free]}}
}

void by_global(void)
{
    char *d = make(); free(d); kept = d;
    in_global(); // expected-warning {{[lien-use-after-free]}}
    kept = NULL;
}

void still_there(void)
{
    char *d = make(); box b; b.first = d;
    in_struct(b); in_struct_ptr(&b); in_slot(&d);
    free(d);
}

// A helper that asks first knows better.
static void if_set(box *b) { if (b->set) say(b->first); }
static int find(box *b, char c)
{
    for (int i = 0; i < b->set; i++)
        if (b->first[i] == c)
            return i;
    return -1;
}
int asks(box *b)
{
    free(b->first);
    b->set = 0;
    if_set(b);
    return find(b, 'x');
}

// One that fills the place first finds something else there; one that compares or gives back does not use.
char *fresh(void);
static void refill(box *b) { b->first = fresh(); say(b->first); }
static int same(box *b, char *p) { return b->first == p; }
static char *get(box *b) { return b->first; }
int others(box *b)
{
    free(b->first);
    if (same(b, NULL) || get(b) == NULL)
        return 0;
    refill(b);
    return 1;
}

// The callee's callee fills it.
void load(box *b);
static void reload(box *b) { load(b); say(b->first); }
void loaded(box *b)
{
    free(b->first);
    reload(b);
}

// A call that may not come back, or comes back in several ways.
static int ready(box *b) { if (!b->set) return 0; b->set = 0; say(b->first); return 1; }
void several(box *b)
{
    free(b->first);
    b->set = 0;
    if (ready(b))
        say("ready");
}
