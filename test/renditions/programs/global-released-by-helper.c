// What a helper releases through a global is gone for its caller, too, unless the global was written.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
void tell(void);
char *g;
static char *h;
static int done;
static void drop_g(void) { free(g); }
static void drop_h(void) { free(h); }
static void drop_and_clear(void) { free(g); g = NULL; }
static void drop_once(void) { if (done) return; done = 1; free(g); }
static void drop_if_any(void) { if (g) free(g); }
static void set_g(void) { g = malloc(3); }

void twice(void)
{
    g = malloc(1);
    drop_g();
    free(g); // expected-warning {{[lien-double-free]}}
    g = NULL;
}

char used(void)
{
    g = malloc(1);
    if (g == NULL)
        return 0;
    drop_g();
    char c = g[0]; // expected-warning {{[lien-use-after-free]}}
    g = NULL;
    return c;
}

void twice_static(void)
{
    h = malloc(1);
    drop_h();
    drop_h(); // expected-warning {{[lien-double-free]}}
    h = NULL;
}

void reset(void)
{
    g = malloc(1);
    drop_g();
    g = malloc(2);
    drop_g();
    g = NULL;
}

void cleared(void)
{
    g = malloc(1);
    drop_and_clear();
    drop_and_clear();
    drop_if_any();
    g = NULL;
}

void by_flag(void)
{
    drop_once();
    drop_once();
}

// Somebody else sets it meanwhile.
void set_meanwhile(void)
{
    drop_g();
    set_g();
    drop_g();
    tell();
    drop_g();
    g = NULL;
}

// A member of what the global leads to.
struct conf { char *name; struct conf *next; };
static struct conf *conf;
static void drop_name(void) { free(conf->name); }
static void drop_all(void)
{
    while (conf) {
        struct conf *next = conf->next;
        free(conf->name);
        free(conf);
        conf = next;
    }
}
void names(void)
{
    drop_name();
    conf->name = NULL;
    drop_name();
    conf->name = strdup("n");
    drop_all();
    drop_all();
}
