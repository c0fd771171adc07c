// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-mismatched-release: an object is released by the wrong function. Each function breaks one rule; mended twins stand in ok.c.
#define _GNU_SOURCE
#include <lien.h>
#include <dirent.h>
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct conn;
struct conn *LIEN_OWNED_BY(conn_close) conn_open(const char *borrowed host);
void conn_close(struct conn *LIEN_OWNED_BY(conn_close) c);
int conn_send(struct conn *borrowed_mut c, const char *borrowed text);
struct page { char *LIEN_OWNED_BY(page_text_free) text; char *owned title; };
char *LIEN_OWNED_BY(page_text_free) _Nonnull page_text(int n);
void page_text_free(char *LIEN_OWNED_BY(page_text_free) t);
char *owned _Nonnull plain_text(int n);
void plain_text_drop(char *owned t);

void file_freed(const char *borrowed path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return;
    free(f); // expected-warning{{[lien-mismatched-release]}}
}

void pipe_closed_as_file(const char *borrowed cmd)
{
    FILE *f = popen(cmd, "r");
    if (!f)
        return;
    fclose(f); // expected-warning{{[lien-mismatched-release]}}
}

void memory_closed_as_file(void)
{
    void *p = malloc(sizeof(int));
    if (p)
        fclose(p); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
}

void dir_freed(const char *borrowed path)
{
    DIR *d = opendir(path);
    if (d != NULL)
        free(d); // expected-warning{{[lien-mismatched-release]}}
}

void addresses_freed(const char *borrowed host)
{
    struct addrinfo *ai = NULL;
    if (getaddrinfo(host, "80", NULL, &ai) != 0)
        return;
    free(ai); // expected-warning{{[lien-mismatched-release]}}
}

void conn_freed(void)
{
    struct conn *c = conn_open("host");
    if (!c)
        return;
    conn_send(c, "hello");
    free(c); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
}

void memory_closed_as_conn(void)
{
    struct conn *c = malloc(64);
    if (c)
        conn_close(c); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
}

void mismatch_through_an_alias(void)
{
    struct conn *c = conn_open("host");
    void *p = c;
    free(p); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
}

void mismatch_on_one_branch(int plain)
{
    char *t = plain ? malloc(8) : page_text(3);
    if (!t)
        return;
    page_text_free(t); // expected-warning{{[lien-mismatched-release-may]}}
}

void field_freed_by_the_wrong_one(struct page *borrowed_mut p)
{
    free(p->text); // expected-warning{{[lien-mismatched-release]}}
    p->text = NULL;
}

void conn_reallocated(void)
{
    struct conn *c = conn_open("h");
    void *p = realloc(c, 100); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
    free(p);
}

void one_report_then_mended(void)
{
    FILE *f = tmpfile();
    if (!f)
        return;
    free(f); // expected-warning{{[lien-mismatched-release]}}
}

struct cell { int v; };
struct cell *cell_make(int v) __attribute__((malloc, ownership_returns(cells)));

void clang_ownership_wrong_family(void)
{
    struct cell *c = cell_make(3);
    free(c); // expected-warning-re{{[lien-mismatched-release{{(-may)?}}]}}
}
