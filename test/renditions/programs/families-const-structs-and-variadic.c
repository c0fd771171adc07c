// A helper that releases by several functions, const structs that a table copies or keeps, structs by value that a
// body takes by va_arg.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdarg.h>
// const_struct_elem
struct entry { const char *name; char *data; };
struct table;
extern int table_insert(struct table *, const struct entry *);
int add_item(struct table *t, const char *name)
{
    struct entry it = {name, strdup(name)};
    if (!it.data)
        return -1;
    if (table_insert(t, &it) != 0) {
        free(it.data);
        return -1;
    }
    return 0;
}
// const_struct_register
struct cfg { char *a; int n; };
extern int cfg_register(const struct cfg *);
int setup(const char *n)
{
    struct cfg *c = malloc(sizeof *c);
    if (!c)
        return -1;
    c->a = strdup(n);
    c->n = 1;
    if (cfg_register(c) < 0) {
        free(c->a);
        free(c);
        return -1;
    }
    return 0;
}
// mismatch_two_pointers
struct conn { char *host; FILE *f; };
struct w { struct conn *c; };
static void conn_close(struct conn *c) { if (c->f) fclose(c->f); free(c->host); c->f = NULL; c->host = NULL; }
static void w_close(struct w *w) { if (!w->c) return; conn_close(w->c); free(w->c); w->c = NULL; }
static int conn_open(struct conn *c, const char *h) { c->f = NULL; c->host = strdup(h); return c->host ? 0 : -1; }
int use_mismatch_two_pointers(void)
{
    struct w w = {malloc(sizeof(struct conn))};
    if (!w.c)
        return -1;
    if (conn_open(w.c, "x") < 0) {
        free(w.c);
        return -1;
    }
    w_close(&w);
    return 0;
}
static void two(FILE *f, char *s) { fclose(f); free(s); }
static void wrapper(FILE *f, char *s) { two(f, s); }
int use(void)
{
    FILE *f = fopen("a", "r");
    if (!f)
        return 1;
    wrapper(f, strdup("x"));
    return 0;
}
typedef struct { unsigned char *ptr; size_t len; } chunk;
chunk wrap(int type, const char *mode, ...);
chunk wrap_seen(int type, const char *mode, ...)
{
    chunk c = { malloc(10), 10 }; va_list ap; va_start(ap, mode);
    for (; *mode; mode++) { chunk x = va_arg(ap, chunk); if (*mode == 'm') free(x.ptr); }
    va_end(ap);
    return c;
}
chunk simple(int k) { chunk c = { malloc(2), 2 }; return c; }
chunk known(int k) { chunk c = { (unsigned char *)"x", 1 }; return c; }
chunk params(int oid, chunk p) { return wrap(3, "cm", known(oid), p); }
chunk params2(int oid, chunk p) { return wrap_seen(3, "cm", known(oid), p); }
chunk empty = { NULL, 0 };
chunk id(int oid) { chunk p; switch (oid) { case 1: p = empty; break; default: p = simple(5); break; } return params(oid, p); }
chunk id2(int oid) { chunk p; switch (oid) { case 1: p = empty; break; default: p = simple(5); break; } return params2(oid, p); }
