// rules of clang warn-lifetime-safety (string_view tests), tests/ui/str; libc results that borrow their argument; own
// text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <regex.h>
#include <netdb.h>
#include <dirent.h>

struct args { const char *borrowed lifetime(v) name; char *owned copy; };
void say(const char *borrowed s);
char *owned _Nonnull text(int n);

const char *base_ok(const char *borrowed path)
{
    const char *s = strrchr(path, '/');
    return s ? s + 1 : path;
}

const char *base_of_local(int n)
{
    char path[32];
    snprintf(path, sizeof path, "/%d", n);
    return strrchr(path, '/'); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

char *suffix_of_local(int n)
{
    char path[32];
    snprintf(path, sizeof path, "/%d", n);
    char *dot = strchr(path, '.');
    return dot; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

void found_after_free(void)
{
    char *s = text(9);
    char *c = strchr(s, 'x');
    free(s);
    if (c)
        say(c); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void found_before_free_ok(void)
{
    char *s = text(9);
    char *c = strstr(s, "x");
    if (c)
        *c = 0;
    say(s);
    free(s);
}

void tokens_ok(void)
{
    char *s = text(9);
    for (char *t = strtok(s, " "); t; t = strtok(NULL, " "))
        say(t);
    free(s);
}

void argument_kept_ok(int argc, char **argv)
{
    struct args a = { argv[0], NULL };
    if (argc > 1)
        a.copy = strdup(argv[1]);
    say(a.name);
    free(a.copy);
}

void argument_copy_lost(int argc, char **argv)
{
    struct args a = { argv[0], NULL };
    if (argc > 1)
        a.copy = strdup(argv[1]);
    say(a.name);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void environment_is_not_owned(void)
{
    char *e = getenv("HOME");
    free(e); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void environment_ok(void)
{
    const char *e = getenv("HOME");
    if (e)
        say(e);
}

int printed_ok(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) < 0)
        return -1;
    say(s);
    free(s);
    return 0;
}

int printed_and_lost(int n)
{
    char *s = NULL;
    int rc = asprintf(&s, "%d", n);
    if (rc < 0)
        return -1;
    say(s);
    return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int addresses_ok(const char *borrowed host)
{
    struct addrinfo *ai = NULL;
    if (getaddrinfo(host, "80", NULL, &ai))
        return -1;
    int n = 0;
    for (struct addrinfo *a = ai; a; a = a->ai_next)
        n++;
    freeaddrinfo(ai);
    return n;
}

int addresses_lost(const char *borrowed host)
{
    struct addrinfo *ai = NULL;
    int rc = getaddrinfo(host, "80", NULL, &ai);
    if (rc)
        return -1;
    return ai->ai_family; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int addresses_freed_wrong(const char *borrowed host)
{
    struct addrinfo *ai = NULL;
    if (getaddrinfo(host, "80", NULL, &ai) != 0)
        return -1;
    free(ai); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    return 0;
}

int stream_ok(const char *borrowed name)
{
    FILE *in = fopen(name, "r");
    if (!in)
        return -1;
    FILE *out = fopen("o", "w");
    if (!out) {
        fclose(in);
        return -1;
    }
    int c;
    while ((c = fgetc(in)) != EOF)
        fputc(c, out);
    fclose(out);
    fclose(in);
    return 0;
}

int stream_second_fails(const char *borrowed name)
{
    FILE *in = fopen(name, "r");
    if (!in)
        return -1;
    FILE *out = fopen("o", "w");
    if (!out)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(out);
    fclose(in);
    return 0;
}

int stream_after_close(const char *borrowed name)
{
    FILE *in = fopen(name, "r");
    if (!in)
        return -1;
    fclose(in);
    return fgetc(in); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int stream_chosen_ok(const char *borrowed name)
{
    FILE *in = name ? fopen(name, "r") : stdin;
    if (!in)
        return -1;
    int c = fgetc(in);
    if (in != stdin)
        fclose(in);
    return c;
}

void buffer_of_stream(const char *borrowed name)
{
    FILE *f = fopen(name, "w");
    if (!f)
        return;
    {
        char buf[512];
        setvbuf(f, buf, _IOFBF, sizeof buf);
    }
    fclose(f); // or: lien-dangling-borrow
}

int grown_array_ok(int n)
{
    int *v = NULL;
    size_t cap = 0, len = 0;
    for (int i = 0; i < n; i++) {
        if (len == cap) {
            size_t more = cap ? cap * 2 : 8;
            int *w = realloc(v, more * sizeof *w);
            if (!w) {
                free(v);
                return -1;
            }
            v = w;
            cap = more;
        }
        v[len++] = i;
    }
    int last = len ? v[len - 1] : 0;
    free(v);
    return last;
}

int grown_array_pointer_kept(int n)
{
    int *v = malloc(4 * sizeof *v);
    if (!v)
        return -1;
    v[0] = n;
    int *first = &v[0];
    int *w = realloc(v, 8 * sizeof *v);
    if (!w) {
        free(v);
        return -1;
    }
    int r = *first; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(w);
    return r;
}

char *owned joined_ok(const char *borrowed a, const char *borrowed b)
{
    size_t n = strlen(a), m = strlen(b);
    char *owned s = malloc(n + m + 1);
    if (!s)
        return NULL;
    char *p = mempcpy(s, a, n);
    memcpy(p, b, m + 1);
    return s;
}

void copied_over_itself_ok(void)
{
    char *owned s = text(8);
    const char *t = s + 1;
    memmove(s, t, strlen(t) + 1);
    say(s);
    free(s);
}
