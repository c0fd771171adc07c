// What libc gives back of its argument if it succeeds (realpath, getcwd, inet_ntop) may be null: the ways on
// which it failed are ways, and not to test it is nobody's fault.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <arpa/inet.h>
#include <dlfcn.h>
#include <limits.h>
#include <net/if.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
int resolved(const char *s)
{
    char *d = malloc(PATH_MAX);
    if (!d)
        return -1;
    if (realpath(s, d) == NULL)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    puts(d);
    free(d);
    return 0;
}
char *where(size_t n)
{
    char *d = malloc(n);
    if (!d)
        return NULL;
    if (!getcwd(d, n))
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return d;
}
int printed(const void *a)
{
    char *d = malloc(INET_ADDRSTRLEN);
    if (!d)
        return -1;
    const char *s = inet_ntop(AF_INET, a, d, INET_ADDRSTRLEN);
    if (s == NULL)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    puts(s);
    free(d);
    return 0;
}
int called(const char *so)
{
    void *h = dlopen(so, RTLD_NOW);
    if (!h)
        return -1;
    int (*f)(void) = (int (*)(void))dlsym(h, "f");
    int r = f();
    dlclose(h);
    return r;
}
int words(char *s)
{
    int n = 0;
    char *save;
    for (char *t = strtok_r(s, " ", &save); t; t = strtok_r(NULL, " ", &save))
        n += t[0];
    return n;
}
int first_letter(char *s) { return strtok(s, " ")[0]; }
int here(void) { char b[PATH_MAX]; char *d = getcwd(b, sizeof b); return d[0]; }
char *here_kept(void) { char b[PATH_MAX]; return getcwd(b, sizeof b) ? strdup(b) : NULL; }
char *real_kept(const char *s) { char b[PATH_MAX], *r = realpath(s, b); return strdup(r ? r : s); }
int hour(time_t t) { struct tm tm; return localtime_r(&t, &tm)->tm_hour; }
int hour_asked(time_t t) { struct tm tm, *p = localtime_r(&t, &tm); return p ? p->tm_hour : -1; }
int hour_by_storage(time_t t) { struct tm tm; if (!localtime_r(&t, &tm)) return -1; return tm.tm_hour; }
int peer(const void *a) { char b[INET_ADDRSTRLEN]; puts(inet_ntop(AF_INET, a, b, sizeof b)); return b[0]; }
int interface(unsigned i) { char b[IF_NAMESIZE]; if (!if_indextoname(i, b)) strcpy(b, "?"); return b[0]; }
char *interface_named(unsigned i) { char b[IF_NAMESIZE]; return if_indextoname(i, b); } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
