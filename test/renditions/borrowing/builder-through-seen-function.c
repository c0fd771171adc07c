// The same of a builder, whose field is declared owned.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct cfg { int port; };
struct builder { struct cfg *owned c; int k; };
struct cfg *owned _Nonnull cfg_new(void);
void cfg_free(struct cfg *owned c);
static struct builder vis(struct builder b, int port) { b.c->port = port; return b; }
static struct builder vis2(struct builder b) { return b; }
static struct builder vis3(struct builder b) { b.k = 1; return b; }
static struct builder vis4(struct builder b) { struct builder d = b; return d; }
static struct builder vis5(struct builder b) { return (struct builder){ b.c, 1 }; }
struct builder ext(struct builder b, int port);
static void end(struct builder b) { cfg_free(b.c); }
static struct cfg *owned fin(struct builder b) { return b.c; }
static struct cfg *fin2(struct builder b) { return b.c; }
void m0(void) { struct builder b = { cfg_new() }; b = ext(b, 80); cfg_free(b.c); }
void m1(void) { struct builder b = { cfg_new() }; b = vis(b, 80); cfg_free(b.c); }
void m2(void) { struct builder b = { cfg_new() }; b = vis2(b); cfg_free(b.c); }
void m3(void) { struct builder b = { cfg_new() }; b = vis3(b); cfg_free(b.c); }
void m4(void) { struct builder b = { cfg_new() }; b = vis4(b); cfg_free(b.c); }
void m5(void) { struct builder b = { cfg_new() }; b = vis5(b); cfg_free(b.c); }
void m6(void) { struct builder b = { cfg_new() }; end(b); }
void m7(void) { struct builder b = { cfg_new() }; struct cfg *owned c = fin(b); cfg_free(c); }
void m8(void) { struct builder b = { cfg_new() }; struct cfg *owned c = fin2(b); cfg_free(c); }
void m9(void) { struct builder b = { cfg_new() }; struct builder d = vis2(b); cfg_free(d.c); }
void n1(void) { struct builder b = { cfg_new() }; struct builder d = vis2(b);
    b.c->port = 1;
// expected-warning@-1 {{'b.c' is used after it was moved [lien-use-after-move]}}
    cfg_free(d.c); }
void n2(void) { struct builder b = { cfg_new() }; struct builder d = ext(b, 1);
    b.c->port = 1;
// expected-warning@-1 {{'b.c' is used after it was moved [lien-use-after-move]}}
    cfg_free(d.c); }
void n3(void) { struct builder b = { cfg_new() }; struct cfg *owned c = fin(b);
    b.c->port = 1;
// expected-warning@-1 {{'b.c' is used after it was moved [lien-use-after-move]}}
    cfg_free(c); }
void n4(void) { struct builder b = { cfg_new() }; end(b);
    b.c->port = 1;
// expected-warning@-1 {{'b.c' is used after it was moved [lien-use-after-move]}}
    }
