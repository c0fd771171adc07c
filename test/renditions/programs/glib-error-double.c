// glib: GError set twice
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

typedef struct { int code; char *message; } GError;
static void g_set_error(GError **err, int code, const char *msg)
{
    GError *e;
    if (err == NULL)
        return;
    e = malloc(sizeof *e);
    if (!e)
        abort();
    e->code = code;
    e->message = strdup(msg);
    *err = e;
}
static void g_error_free(GError *e)
{
    free(e->message);
    free(e);
}
static void g_clear_error(GError **err)
{
    if (err && *err) {
        g_error_free(*err);
        *err = NULL;
    }
}
static bool load(const char *f, GError **err)
{
    if (f[0] != '/') {
        g_set_error(err, 1, "not absolute");
        return false;
    }
    return true;
}
bool bad_try(const char *a, const char *b)
{
    GError *err = NULL;
    if (!load(a, &err)) {
        if (!load(b, &err)) { // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
            g_error_free(err);
            return false;
        }
    }
    return true; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
bool good_try(const char *a, const char *b)
{
    GError *err = NULL;
    if (!load(a, &err)) {
        g_clear_error(&err);
        if (!load(b, &err)) {
            fprintf(stderr, "%s\n", err->message);
            g_error_free(err);
            return false;
        }
    }
    return true;
}
bool good_propagate(const char *a, GError **error)
{
    GError *local = NULL;
    if (!load(a, &local)) {
        if (error)
            *error = local;
        else
            g_error_free(local);
        return false;
    }
    return true;
}
bool bad_freed_err(const char *a)
{
    GError *err = NULL;
    if (!load(a, &err)) {
        g_error_free(err);
        fprintf(stderr, "%s\n", err->message); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        return false;
    }
    return true;
}
