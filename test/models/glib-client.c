// GLib: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/glib-lien.h -I/usr/include/glib-2.0 \
// RUN:   -I/usr/lib/x86_64-linux-gnu/glib-2.0/include -I/usr/lib/aarch64-linux-gnu/glib-2.0/include -Xclang -verify \
// RUN:   -Xclang -verify-ignore-unexpected=note %s
// RUN: %lien -include %include/models/glib-lien.h -I/usr/include/glib-2.0 \
// RUN:   -I/usr/lib/x86_64-linux-gnu/glib-2.0/include -I/usr/lib/aarch64-linux-gnu/glib-2.0/include -Xclang -verify \
// RUN:   -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include \
// RUN:   -I/usr/lib/aarch64-linux-gnu/glib-2.0/include -Wall -Werror -Wno-nullability-completeness -fsyntax-only \
// RUN:   -x c %include/models/glib-lien.h
// RUN: %cc -std=gnu11 -I %include -I/usr/include/glib-2.0 -I/usr/lib/x86_64-linux-gnu/glib-2.0/include \
// RUN:   -I/usr/lib/aarch64-linux-gnu/glib-2.0/include -Wall -Werror -fsyntax-only -x c \
// RUN:   %include/models/glib-lien.h
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { int x, y; };

int bad_copy(const char *s)
{
    gchar *copy = g_strdup(s);
    return (int)strlen(copy); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_copy(const char *s)
{
    g_autofree gchar *unused = NULL;
    gchar *copy = g_strdup(s);
    int n = (int)strlen(copy);
    g_free(copy);
    return n;
}

int bad_by_free(int n)
{
    gchar *s = g_strdup_printf("%d", n);
    int c = s[0];
    free(s); // expected-warning {{[lien-mismatched-release]}}
    return c;
}

int bad_libc_by_g_free(void)
{
    char *s = malloc(3);
    if (!s)
        return -1;
    g_free(s); // expected-warning {{[lien-mismatched-release]}}
    return 0;
}

int bad_new(void)
{
    struct point *p = g_new0(struct point, 1);
    p->x = 3;
    return p->x; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_new(void)
{
    struct point *p = g_new0(struct point, 1);
    p->x = 3;
    int x = p->x;
    g_free(p);
    return x;
}

int bad_twice(void)
{
    struct point *p = g_malloc(sizeof *p);
    p->x = 1;
    g_free(p);
    g_free(p); // expected-warning {{[lien-double-free]}}
    return 0;
}

int bad_vector_by_g_free(const char *s)
{
    gchar **words = g_strsplit(s, " ", 0);
    int n = (int)g_strv_length(words);
    g_free(words); // expected-warning {{[lien-mismatched-release]}}
    return n;
}

int ok_vector(const char *s)
{
    gchar **words = g_strsplit(s, " ", 0);
    int n = (int)g_strv_length(words);
    g_strfreev(words);
    return n;
}

gchar *bad_string(int n)
{
    GString *s = g_string_new("a");
    g_string_append_printf(s, "%d", n);
    if (n < 0)
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return g_string_free(s, FALSE);
}

gchar *ok_string(int n)
{
    GString *s = g_string_new("a");
    g_string_append_printf(s, "%d", n);
    if (n < 0) {
        g_string_free(s, TRUE);
        return NULL;
    }
    return g_string_free(s, FALSE);
}

int bad_file(const char *path)
{
    gchar *text;
    gsize n;
    if (!g_file_get_contents(path, &text, &n, NULL))
        return -1;
    return (int)n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_file(const char *path)
{
    gchar *text;
    gsize n;
    if (!g_file_get_contents(path, &text, &n, NULL))
        return -1;
    g_free(text);
    return (int)n;
}

int bad_grown(gsize n)
{
    char *p = g_malloc(4);
    p[0] = 'a';
    char *q = g_realloc(p, n);
    int c = p[0]; // expected-warning-re {{[lien-use-after-{{free|move}}]}}
    g_free(q);
    return c;
}

int ok_grown(gsize n)
{
    char *p = g_malloc(4);
    p[0] = 'a';
    p = g_realloc(p, n);
    int c = p[0];
    g_free(p);
    return c;
}

void ok_cleared(void)
{
    gchar *s = g_strdup("x");
    g_clear_pointer(&s, g_free);
    s = g_strdup("y");
    g_free(s);
}

// g_steal_pointer is known by its definition in the header.
char *stolen(const char *s, int k)
{
    g_autofree char *p = g_strdup(s);
    if (k)
        return NULL;
    p[0] = 'x';
    return g_steal_pointer(&p);
}

char *not_stolen(const char *s)
{
    g_autofree char *p = g_strdup(s);
    return p; // expected-warning {{'p' is used after it was released [lien-use-after-free]}}
}

void stolen_and_lost(const char *s)
{
    g_autofree char *p = g_strdup(s);
    char *q = g_steal_pointer(&p);
    q[0] = 'x';
} // expected-warning {{'q' is never released [lien-leak]}}
