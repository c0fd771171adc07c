// opendir, getaddrinfo, regcomp, mixed handle paths, threads
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

#include <dirent.h>
#include <sys/types.h>
#include <sys/socket.h>
#include <netdb.h>
#include <regex.h>
int good_dir(const char *n)
{
    DIR *d = opendir(n); struct dirent *e; int c = 0; char *p = NULL;
    if (!d) return -1;
    while ((e = readdir(d))) {
        if (e->d_name[0] == '.') continue;
        free(p);
        if (asprintf(&p, "%s/%s", n, e->d_name) < 0) { p = NULL; c = -1; break; }
        c++;
    }
    free(p);
    closedir(d);
    return c;
}
int bad_dir(const char *n)
{
    DIR *d = opendir(n); struct dirent *e;
    if (!d) return -1;
    while ((e = readdir(d))) if (e->d_name[0] != '.') return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    closedir(d);
    return 0;
}
int bad_dirent(const char *n)
{
    DIR *d = opendir(n); struct dirent *e;
    if (!d) return -1;
    e = readdir(d);
    if (!e) { closedir(d); return -1; }
    closedir(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return e->d_name[0];
}
int good_ai(const char *h)
{
    struct addrinfo hints, *res, *r; int fd = -1;
    memset(&hints, 0, sizeof hints);
    if (getaddrinfo(h, "80", &hints, &res) != 0) return -1;
    for (r = res; r; r = r->ai_next) {
        fd = socket(r->ai_family, r->ai_socktype, r->ai_protocol);
        if (fd < 0) continue;
        if (connect(fd, r->ai_addr, r->ai_addrlen) == 0) break;
        close(fd); fd = -1;
    }
    freeaddrinfo(res);
    return fd;
}
int bad_ai(const char *h)
{
    struct addrinfo *res; int fd;
    if (getaddrinfo(h, "80", NULL, &res) != 0) return -1;
    fd = socket(res->ai_family, res->ai_socktype, 0);
    if (fd < 0) return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    freeaddrinfo(res);
    return fd;
}
int good_fd(const char *n)
{
    int fd = fileno(stdin); FILE *f = fdopen(fd, "r");
    if (!f) { close(fd); return -1; }
    fclose(f);
    return n[0];
}
int good_two(const char *a, const char *b)
{
    FILE *i = NULL, *o = NULL; char *buf = NULL; size_t n; int ret = 1;
    if (!(i = fopen(a, "rb")) || !(o = fopen(b, "wb"))) { perror("open"); goto end; }
    if (!(buf = malloc(4096))) goto end;
    while ((n = fread(buf, 1, 4096, i)) > 0) if (fwrite(buf, 1, n, o) != n) goto end;
    if (fclose(o) != 0) { o = NULL; goto end; }
    o = NULL;
    ret = 0;
end:
    free(buf);
    if (o) fclose(o);
    if (i) fclose(i);
    return ret;
}
int bad_two(const char *a, const char *b)
{
    FILE *i = fopen(a, "rb"), *o;
    if (!i) return 1;
    o = fopen(b, "wb");
    if (!o) return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(i);
    fclose(o);
    return 0;
}
int bad_two2(const char *a, const char *b)
{
    FILE *i = NULL, *o = NULL; int ret = 1;
    if (!(i = fopen(a, "rb")) || !(o = fopen(b, "wb"))) goto end;
    if (fclose(o) != 0) goto end;
    o = NULL;
    ret = 0;
end:
    if (o) fclose(o); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    if (i) fclose(i);
    return ret;
}
char *good_readall(FILE *f, size_t *len)
{
    size_t cap = 0, n = 0; char *b = NULL, *t;
    for (;;) {
        if (n + 1 >= cap) {
            cap = cap ? cap * 2 : 64;
            t = realloc(b, cap);
            if (!t) { free(b); return NULL; }
            b = t;
        }
        size_t r = fread(b + n, 1, cap - n - 1, f);
        if (r == 0) break;
        n += r;
    }
    if (ferror(f)) { free(b); return NULL; }
    b[n] = 0;
    if (len) *len = n;
    return b;
}
char *bad_readall(FILE *f)
{
    size_t cap = 64, n = 0; char *b = malloc(64);
    if (!b) return NULL;
    for (;;) {
        if (n + 1 >= cap) {
            cap *= 2;
            b = realloc(b, cap); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
            if (!b) return NULL;
        }
        size_t r = fread(b + n, 1, cap - n - 1, f);
        if (r == 0) break;
        n += r;
    }
    if (ferror(f)) return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    b[n] = 0;
    return b;
}
