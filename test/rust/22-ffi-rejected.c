// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: foreign functions are declared in an `extern` block, wrapped by hand.
// C: a redeclaration with annotations next to the vendor's header.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

// "vendor.h", which can't be edited:
struct conn;
struct conn *conn_open(const char *name);
const char *conn_name(struct conn *c);
void conn_close(struct conn *c);

// "vendor-lien.h", the sidecar:
struct conn *LIEN_OWNED_BY(conn_close) _Nullable conn_open(const char *borrowed name);
const char *borrowed _Nonnull conn_name(struct conn *borrowed c);
void conn_close(struct conn *LIEN_OWNED_BY(conn_close) c);

int main(void)
{
    struct conn *c = conn_open("db");
    if (!c)
        return 1;
    const char *name = conn_name(c);
    conn_close(c); // expected-warning {{'c' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    puts(name);
    c = conn_open("other");
    if (!c)
        return 1;
    free(c); // expected-warning {{'c' is released by 'free', but was made to be released by 'conn_close'}}
    return 0;
}

// The vendor's library.
struct conn { char name[8]; char *log; };

LIEN_TRUSTED struct conn *conn_open(const char *name)
{
    struct conn *c = malloc(sizeof *c);
    if (c) {
        snprintf(c->name, sizeof c->name, "%s", name);
        c->log = malloc(4);
    }
    return c;
}

LIEN_TRUSTED const char *conn_name(struct conn *c) { return c->name; }

LIEN_TRUSTED void conn_close(struct conn *c)
{
    free(c->log);
    free(c);
}
