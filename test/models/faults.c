// What the models of libc and POSIX make of faults in C without annotations: one of each family.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <dirent.h>
#include <dlfcn.h>
#include <err.h>
#include <fts.h>
#include <ifaddrs.h>
#include <locale.h>
#include <netdb.h>
#include <net/if.h>
#include <semaphore.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <wchar.h>

void leaked_malloc(size_t n)
{
    char *p = malloc(n);
    memset(p, 0, n); // expected-warning {{[lien-null-dereference]}}
} // expected-warning {{[lien-leak]}}

void leaked_strdup(const char *s)
{
    char *p = strdup(s);
    puts(p);
} // expected-warning {{[lien-leak]}}

int leaked_wcsdup(const wchar_t *s)
{
    wchar_t *p = wcsdup(s);
    return (int)wcslen(p); // expected-warning {{[lien-leak]}} expected-warning {{[lien-null-dereference]}}
}

int leaked_asprintf(int a)
{
    char *s;
    int n = asprintf(&s, "%d", a);
    return n; // expected-warning {{[lien-leak-may]}}
}

int leaked_line(FILE *f)
{
    char *line = NULL;
    size_t n = 0;
    return getline(&line, &n, f) > 0; // expected-warning {{[lien-leak]}}
}

int leaked_memalign(size_t n)
{
    void *p;
    if (posix_memalign(&p, 64, n) != 0)
        return -1;
    return 0; // expected-warning {{[lien-leak]}}
}

int leaked_file(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    return getc(f); // expected-warning {{[lien-leak]}}
}

int leaked_directory(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    return dirfd(d); // expected-warning {{[lien-leak]}}
}

int leaked_addresses(const char *host)
{
    struct addrinfo *list;
    if (getaddrinfo(host, NULL, NULL, &list) != 0)
        return -1;
    return list->ai_family; // expected-warning {{[lien-leak]}}
}

int leaked_interfaces(void)
{
    struct ifaddrs *list;
    if (getifaddrs(&list))
        return -1;
    return (int)if_nametoindex(list->ifa_name); // expected-warning {{[lien-leak]}}
}

void never_leaked(size_t n)
{
    char *p = malloc(n);
    if (!p)
        err(1, "malloc");
    exit(p[0]);
}

void freed_file(const char *path)
{
    FILE *f = fopen(path, "r");
    free(f); // expected-warning {{[lien-mismatched-release]}}
}

void closed_pipe(void)
{
    FILE *f = popen("true", "r");
    if (f)
        fclose(f); // expected-warning {{[lien-mismatched-release]}}
}

void closed_memory(void)
{
    char *p = malloc(4);
    closedir((DIR *)p); // expected-warning {{[lien-mismatched-release]}} expected-warning {{[lien-null-dereference]}}
}

void freed_addresses(const char *host)
{
    struct addrinfo *list;
    if (getaddrinfo(host, NULL, NULL, &list) == 0)
        free(list); // expected-warning {{[lien-mismatched-release]}}
}

void freed_names(void)
{
    struct if_nameindex *list = if_nameindex();
    free(list); // expected-warning {{[lien-mismatched-release]}}
}

void used_file(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return;
    fclose(f);
    fputs("x", f); // expected-warning {{[lien-use-after-free]}}
}

void used_string(const char *s)
{
    char *p = strdup(s);
    free(p);
    puts(p); // expected-warning {{[lien-use-after-free]}}
}

void used_copy(char *d, const char *s)
{
    char *p = strdup(s);
    free(p);
    memcpy(d, p, 1); // expected-warning {{[lien-use-after-free]}}
}

void closed_twice(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return;
    closedir(d);
    closedir(d); // expected-warning {{[lien-double-free]}}
}

char *grown(char *p, size_t n)
{
    char *q = realloc(p, n);
    if (!q)
        return NULL;
    p[0] = 0; // expected-warning {{[lien-use-after-free]}}
    return q;
}

void grown_into_itself(size_t n)
{
    char *p = malloc(n);
    p = realloc(p, 2 * n); // expected-warning {{[lien-overwrite-leak]}}
    free(p);
}

char *untested(size_t n)
{
    char *p = malloc(n);
    p[0] = 0; // expected-warning {{[lien-null-dereference]}}
    return p;
}

void through_builtins(size_t n)
{
    char *p = __builtin_malloc(n);
    __builtin_free(p);
    __builtin_free(p); // expected-warning {{[lien-double-free]}}
}
