// systemd: _cleanup_free_ with returned pointer
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

static inline void freep(void *p) { free(*(void **)p); }
#define _cleanup_free_ __attribute__((cleanup(freep)))
#define TAKE_PTR(p) ({ __typeof__(p) *_pp = &(p); __typeof__(p) _p = *_pp; *_pp = NULL; _p; })
int bad_read_name(const char *s, char **ret)
{
    _cleanup_free_ char *n = NULL;
    n = strdup(s);
    if (!n)
        return -ENOMEM;
    *ret = n;
    return 0; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}
int good_read_name(const char *s, char **ret)
{
    _cleanup_free_ char *n = NULL;
    n = strdup(s);
    if (!n)
        return -ENOMEM;
    *ret = TAKE_PTR(n);
    return 0;
}
int good_read_two(const char *s, char **ret, size_t *len)
{
    _cleanup_free_ char *n = NULL;
    _cleanup_free_ char *m = strdup(s);
    if (!m)
        return -ENOMEM;
    if (asprintf(&n, "%s.service", m) < 0) {
        n = NULL;
        return -ENOMEM;
    }
    if (len)
        *len = strlen(n);
    *ret = TAKE_PTR(n);
    return 1;
}
int bad_ret_cleanup(const char *s, char **ret)
{
    _cleanup_free_ char *n = strdup(s);
    char *t;
    if (!n)
        return -ENOMEM;
    t = strdup(n);
    if (!t)
        return -ENOMEM;
    if (strlen(t) > 255)
        return -EINVAL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    *ret = t;
    return 0;
}
