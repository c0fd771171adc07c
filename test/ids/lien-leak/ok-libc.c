// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak: correct code that stands near the rules broken in bad-libc.c.
// expected-no-diagnostics
#define _GNU_SOURCE
#include <lien.h>
#include <dirent.h>
#include <dlfcn.h>
#include <netdb.h>
#include <regex.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void copy_freed_ok(const char *borrowed s)
{
    char *t = strdup(s);
    if (!t)
        return;
    puts(t);
    free(t);
}

int printed_ok(int n)
{
    char *s;
    int rc = asprintf(&s, "%d", n);
    if (rc < 0)
        return -1;
    puts(s);
    free(s);
    return 0;
}

int printed_compared_with_minus_one_ok(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) == -1)
        return -1;
    free(s);
    return 0;
}

int lines_freed_and_nulled_ok(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    while (getline(&line, &cap, in) != -1) {
        n++;
        free(line);
        line = NULL;
        cap = 0;
    }
    free(line);
    return n;
}

int file_closed_ok(const char *borrowed path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    int c = getc(f);
    fclose(f);
    return c;
}

int entries_ok(const char *borrowed path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    int n = 0;
    for (struct dirent *e; (e = readdir(d)) != NULL;)
        n += e->d_name[0] != '.';
    closedir(d);
    return n;
}

int regex_ok(const char *borrowed text)
{
    regex_t re;
    if (regcomp(&re, "a+", REG_EXTENDED) != 0)
        return -1;
    int rc = regexec(&re, text, 0, NULL, 0);
    regfree(&re);
    return rc;
}

int address_ok(const char *borrowed host)
{
    struct addrinfo *ai;
    if (getaddrinfo(host, NULL, NULL, &ai))
        return -1;
    int family = ai->ai_family;
    freeaddrinfo(ai);
    return family;
}

void path_ok(const char *borrowed p)
{
    char *full = realpath(p, NULL);
    if (full)
        puts(full);
    free(full);
}

void path_into_a_buffer_ok(const char *borrowed p)
{
    char buf[4096];
    char *full = realpath(p, buf);
    if (full)
        puts(full);
}

int library_ok(const char *borrowed p)
{
    void *h = dlopen(p, RTLD_NOW);
    if (!h)
        return -1;
    int found = dlsym(h, "main") != NULL;
    dlclose(h);
    return found;
}

char *fgets_returns_its_argument_ok(FILE *in)
{
    char *buf = malloc(80);
    if (!buf)
        return NULL;
    if (!fgets(buf, 80, in)) {
        free(buf);
        return NULL;
    }
    return buf;
}
