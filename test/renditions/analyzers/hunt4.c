// hunting: more arrays/loops/streams with the libc, declared owned
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <lien.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <glob.h>
#include <time.h>

void files_array_ok(const char *const *names, int n)
{
    FILE *f[8];
    int k = 0;
    for (int i = 0; i < n && k < 8; i++) {
        f[k] = fopen(names[i], "r");
        if (f[k])
            k++;
    }
    while (k--)
        fclose(f[k]);
}

void files_two_ok(void)
{
    FILE *f[2];
    f[0] = fopen("a", "r");
    f[1] = fopen("b", "r");
    for (int i = 0; i < 2; i++)
        if (f[i])
            fclose(f[i]);
}

void files_reopen_ok(void)
{
    FILE *f = NULL;
    for (int i = 0; i < 3; i++) {
        if (f)
            fclose(f);
        f = fopen("a", "r");
        if (!f)
            return;
    }
    fclose(f);
}

void scandir_ok(const char *d)
{
    struct dirent **v;
    int n = scandir(d, &v, NULL, alphasort);
    if (n < 0)
        return;
    while (n--) {
        puts(v[n]->d_name);
        free(v[n]);
    }
    free(v);
}

void scandir_for_ok(const char *d)
{
    struct dirent **v = NULL;
    int n = scandir(d, &v, NULL, NULL);
    for (int i = 0; i < n; i++)
        free(v[i]);
    free(v);
}

void glob_ok(const char *p)
{
    glob_t g;
    if (glob(p, 0, NULL, &g) == 0) {
        for (size_t i = 0; i < g.gl_pathc; i++)
            puts(g.gl_pathv[i]);
    }
    globfree(&g);
}

char *owned date_ok(time_t t)
{
    struct tm tm;
    char buf[64];
    localtime_r(&t, &tm);
    strftime(buf, sizeof buf, "%F", &tm);
    return strdup(buf);
}

const char *ctime_ok(time_t t)
{
    return ctime(&t);
}

struct buf { char *owned p; size_t n; };

int buf_append_ok(struct buf *borrowed_mut b, const char *borrowed s)
{
    size_t k = strlen(s);
    char *q = realloc(b->p, b->n + k + 1);
    if (!q)
        return -1;
    b->p = q;
    memcpy(b->p + b->n, s, k + 1);
    b->n += k;
    return 0;
}

char *owned buf_detach_ok(struct buf *borrowed_mut b)
{
    char *p = b->p;
    b->p = NULL;
    b->n = 0;
    return p;
}

void buf_reset_ok(struct buf *borrowed_mut b)
{
    free(b->p);
    *b = (struct buf){ 0 };
}

void buf_move_ok(struct buf *borrowed_mut to, struct buf *borrowed_mut from)
{
    free(to->p);
    *to = *from;
    from->p = NULL;
    from->n = 0;
}

void buf_swap_ok(struct buf *borrowed_mut x, struct buf *borrowed_mut y)
{
    struct buf t = *x;
    *x = *y;
    *y = t;
}

int bufs_ok(void)
{
    struct buf b[2] = { { 0 }, { 0 } };
    int rc = 0;
    for (int i = 0; i < 2; i++)
        if (buf_append_ok(&b[i], "x") < 0)
            rc = -1;
    for (int i = 0; i < 2; i++)
        free(b[i].p);
    return rc;
}

int bufs_const_ok(void)
{
    struct buf b[2] = { { 0 }, { 0 } };
    int rc = buf_append_ok(&b[0], "x");
    if (rc == 0)
        rc = buf_append_ok(&b[1], "y");
    free(b[0].p);
    free(b[1].p);
    return rc;
}

int bufs_mixed_ok(void)
{
    struct buf b[2] = { { 0 }, { 0 } };
    int rc = buf_append_ok(&b[0], "x");
    if (rc == 0)
        rc = buf_append_ok(&b[1], "y");
    for (int i = 0; i < 2; i++)
        buf_reset_ok(&b[i]);
    return rc;
}

int bufs_mixed_pointer_ok(void)
{
    struct buf b[2] = { { strdup("a"), 1 }, { strdup("b"), 1 } };
    for (struct buf *p = b; p < b + 2; p++)
        free(p->p);
    return 0;
}

void buf_lost_in_reset(struct buf *borrowed_mut b)
{
    *b = (struct buf){ 0 }; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void buf_moved_twice(struct buf *borrowed_mut to, struct buf *borrowed_mut from)
{
    free(to->p);
    *to = *from; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
