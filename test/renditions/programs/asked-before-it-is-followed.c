// What was asked for before, to see whether it is there; wrappers that end the program; a string that was followed
// before another pointer into it turned out null.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <string.h>
#include <stdlib.h>
#include <unistd.h>
#include <stdio.h>
#include <sys/stat.h>
_Noreturn void die(const char *, ...);
int error(const char *, ...);
int f1(void) { char *m = malloc(3); free(m); if (getenv("A")) { if (access(getenv("A"), X_OK)) return 1; } return 0; }
int f2(const char *s) { char *m = malloc(3); free(m); if (strchr(s, ':') == NULL) return 0; return strchr(s, ':')[1]; }
int f3(void) { return access(getenv("B"), X_OK); } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
static int limit(size_t size, int gentle) { if (size > 1000000) { if (gentle) { error("x"); return -1; } else die("x"); } return 0; }
static void *do_x(size_t size, int gentle)
{
    void *ret;
    if (limit(size, gentle)) return NULL;
    ret = malloc(size);
    if (!ret && !size) ret = malloc(1);
    if (!ret) { if (!gentle) die("oom"); else { error("oom"); return NULL; } }
    return ret;
}
static void *do_xz(size_t size, int gentle)
{
    void *ret;
    if (size + 1 < size) { if (gentle) { error("big"); return NULL; } else die("big"); }
    ret = do_x(size + 1, gentle);
    if (ret) ((char *)ret)[size] = 0;
    return ret;
}
void *xz(size_t size) { return do_xz(size, 0); }
void *xz_gently(size_t size) { return do_xz(size, 1); }
void *memdupz(const void *data, size_t len) { return memcpy(xz(len), data, len); }
char *dupl(const char *s, size_t n) { char *p = xz(n); p[0] = s[0]; return p; }
int path_absolute(const char *path); void fatal(const char *, ...) __attribute__((noreturn)); void dbg(const char *, ...);
static void chr(const char *path)
{
    const char *cp; char component[4096]; struct stat st;
    if (!path_absolute(path)) die("x");
    if (strlen(path) >= sizeof(component)) die("y");
    for (cp = path; cp != NULL;) {
        if ((cp = strchr(cp, '/')) == NULL) strncpy(component, path, sizeof component);
        else { cp++; memcpy(component, path, cp - path); component[cp - path] = 0; }
        dbg("%s", component); if (stat(component, &st) != 0) fatal("%s", component);
    }
    if (chdir(path) == -1) die("w");
    if (chroot(path) == -1) die("v");
}
void call(const char *p) { chr(p); }
