// A flag of the caller's, tested where something is made and again where it is released, with a call between that was not given it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
int now(void);
void say(const char *);
struct log { int on; };
struct o { struct log *log; int level; unsigned flags; struct { int deep; } in; char *name; enum { A, B, C } kind; };
void arg1_ok(char **argv)
{
    char *d = NULL;
    if (argv[1][0] == 'x')
        d = malloc(3);
    now();
    if (argv[1][0] == 'x')
        free(d);
}
void arg2_ok(int argc, char **argv)
{
    char *d = NULL;
    if (argc > 1 && argv[1])
        d = malloc(3);
    now();
    if (argc > 1 && argv[1])
        free(d);
}
void ptr_ok(struct o *o)
{
    char *d = NULL;
    if (o->log)
        d = malloc(3);
    now();
    say("x");
    if (o->log)
        free(d);
}
void ptr_null_ok(struct o *o)
{
    char *d = NULL;
    if (!o->log)
        d = malloc(3);
    now();
    say("x");
    if (!o->log)
        free(d);
}
void deep_ok(struct o *o)
{
    char *d = NULL;
    if (o->log->on)
        d = malloc(3);
    now();
    say("x");
    if (o->log->on)
        free(d);
}
void bits_ok(struct o *o)
{
    char *d = NULL;
    if (o->flags & 4)
        d = malloc(3);
    now();
    say("x");
    if (o->flags & 4)
        free(d);
}
void inner_ok(struct o *o)
{
    char *d = NULL;
    if (o->in.deep == 3)
        d = malloc(3);
    now();
    say("x");
    now();
    now();
    if (o->in.deep == 3)
        free(d);
}
void not_equal_ok(struct o *o)
{
    char *d = NULL;
    if (o->kind != B)
        d = malloc(3);
    now();
    if (o->kind != B)
        free(d);
}
void switch_ok(struct o *o)
{
    char *d = NULL;
    switch (o->kind) {
    case A: break;
    case B: d = malloc(1); break;
    case C: d = malloc(2); break;
    }
    now();
    switch (o->kind) {
    case A: break;
    case B:
    case C: free(d); break;
    }
}
int verbose;
static int quiet;
void set(int x) { quiet = x; }
void global_ok(void)
{
    char *d = NULL;
    if (verbose)
        d = malloc(3);
    now();
    if (verbose)
        free(d);
}
void static_ok(void)
{
    char *d = NULL;
    if (!quiet)
        d = malloc(3);
    now();
    if (!quiet)
        free(d);
}
void compared_ok(struct o *o, int n)
{
    char *d = NULL;
    if (o->level > n)
        d = malloc(3);
    now();
    if (o->level > n)
        free(d);
}
void in_loop_ok(struct o *o, int n)
{
    char *d = NULL;
    if (o->level)
        d = malloc(3);
    for (int i = 0; i < n; i++) {
        if (o->level)
            say(d);
        now();
    }
    if (o->level)
        free(d);
}
void use_ok(struct o *o)
{
    char *d = NULL;
    if (o->level) {
        d = malloc(3);
        if (!d)
            abort();
    }
    now();
    if (o->level)
        d[0] = 1;
    say("x");
    if (o->level)
        free(d);
}
void early_ok(struct o *o)
{
    char *d;
    if (o->level)
        d = malloc(3);
    now();
    if (!o->level)
        return;
    free(d);
}
static void count(struct o *o) { o->level++; }
void other_written_ok(struct o *o, struct o *p)
{
    char *d = NULL;
    if (o->flags)
        d = malloc(3);
    count(p);
    if (o->flags)
        free(d);
}
// to be told
int error_told(struct o *o)
{
    char *d;
    if (o->level)
        return -1;
    d = malloc(3);
    now();
    if (o->level)
        return -1; // expected-warning {{[lien-leak}}
    free(d);
    return 0;
}
void change(struct o *o);
void given_told(struct o *o)
{
    char *d = NULL;
    if (o->level)
        d = malloc(3);
    change(o);
    if (o->level)
        free(d);
} // expected-warning {{[lien-leak-may}}
void wait_told(struct o *o)
{
    char *d;
    if (o->level)
        return;
    d = malloc(3);
    while (!o->level)
        now();
} // expected-warning {{[lien-leak}}
void other_told(struct o *o)
{
    char *d = NULL;
    if (o->level)
        d = malloc(3);
    now();
    if (o->flags)
        free(d);
} // expected-warning {{[lien-leak-may}}
void opposite_told(struct o *o)
{
    char *d = NULL;
    if (o->level)
        d = malloc(3);
    now();
    if (!o->level)
        free(d);
} // expected-warning {{[lien-leak-may}}
void set_here_told(struct o *o)
{
    char *d = NULL;
    o->level = 1;
    d = malloc(3);
    now();
    if (o->level)
        free(d);
} // expected-warning {{[lien-leak-may}}
struct k { const int on; const char *const name; int *const p; };
void konst_ok(struct k *k)
{
    char *d = NULL;
    if (k->name)
        d = malloc(3);
    now();
    if (k->name)
        free(d);
}
void konst_given_ok(struct k *k)
{
    void fill(struct k *);
    char *d = NULL;
    if (k->on)
        d = malloc(3);
    fill(k);
    if (k->on)
        free(d);
}
