// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-leak: an owned object's last holder goes away. Each function breaks one rule; mended twins stand in ok-libc.c.
#define _GNU_SOURCE
#include <lien.h>
#include <dirent.h>
#include <dlfcn.h>
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void copy_forgotten(const char *borrowed s)
{
    char *t = strdup(s);
    if (!t)
        return;
    puts(t);
} // expected-warning-re{{[lien-leak{{(-may)?}}]}}

int printed_forgotten(int n)
{
    char *s;
    int rc = asprintf(&s, "%d", n);
    if (rc < 0)
        return -1;
    puts(s);
    return 0; // expected-warning{{[lien-leak]}}
}

int lines_forgotten(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    while (getline(&line, &cap, in) != -1)
        n++;
    return n; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
}

int file_forgotten(const char *borrowed path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    int c = getc(f);
    if (c == EOF)
        return -1; // expected-warning{{[lien-leak]}}
    fclose(f);
    return c;
}

void descriptor_wrapped(int fd)
{
    FILE *f = fdopen(fd, "r");
    if (!f)
        return;
    fputs("x", f);
} // expected-warning{{[lien-leak]}}

int entries_forgotten(const char *borrowed path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    int n = 0;
    for (struct dirent *e; (e = readdir(d)) != NULL;) {
        if (e->d_name[0] == '.')
            return n; // expected-warning-re{{[lien-leak{{(-may)?}}]}}
        n++;
    }
    closedir(d);
    return n;
}

int address_forgotten(const char *borrowed host)
{
    struct addrinfo *ai;
    if (getaddrinfo(host, NULL, NULL, &ai))
        return -1;
    return ai->ai_family; // expected-warning{{[lien-leak]}}
}

int library_forgotten(const char *borrowed p)
{
    void *h = dlopen(p, RTLD_NOW);
    if (!h)
        return -1;
    return dlsym(h, "main") != NULL; // expected-warning{{[lien-leak]}}
}
