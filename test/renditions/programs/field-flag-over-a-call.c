// Flags in a struct, behind a pointer and in argv, that nobody is seen to change.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
struct opt { int verbose; const int level; };
void say(const char *line);
int now(void);
void field_ok(struct opt *o)
{
    char *d = NULL;
    if (o->verbose) {
        d = malloc(3);
        if (!d)
            exit(1);
        d[0] = 0;
        say(d);
    }
    if (o->verbose)
        free(d);
}
void const_struct_ok(const struct opt *o)
{
    char *d = NULL;
    if (o->verbose)
        d = malloc(3);
    now();
    if (o->verbose)
        free(d);
}
void const_field_ok(struct opt *o)
{
    char *d;
    if (o->level > 2)
        d = malloc(3);
    now();
    if (o->level > 2)
        free(d);
}
void argument_ok(int argc, char **argv)
{
    char *d = NULL;
    if (argc > 1 && argv[1][0] == 'x')
        d = malloc(3);
    now();
    if (argc > 1 && argv[1][0] == 'x')
        free(d);
}
void pointed_to_ok(const int *on)
{
    char *d = NULL;
    if (*on)
        d = malloc(3);
    say("between");
    if (*on)
        free(d);
}
void no_call_ok(struct opt *o)
{
    char *d = NULL;
    if (o->verbose)
        d = malloc(3);
    if (o->verbose)
        free(d);
}
void local_copy_ok(struct opt *o)
{
    char *d = NULL;
    int v = o->verbose;
    if (v)
        d = malloc(3);
    now();
    if (v)
        free(d);
}
void look(const struct opt *o);
void given_as_const_ok(struct opt *o)
{
    char *d = NULL;
    if (o->verbose)
        d = malloc(3);
    look(o);
    if (o->verbose)
        free(d);
}
static void seen(void) { }
void visible_call_ok(struct opt *o)
{
    char *d = NULL;
    if (o->verbose)
        d = malloc(3);
    seen();
    if (o->verbose)
        free(d);
}
