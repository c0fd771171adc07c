// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-mismatched-release: correct code that stands near the rules broken in bad.c.
// expected-no-diagnostics
#define _GNU_SOURCE
#include <lien.h>
#include <dirent.h>
#include <netdb.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

struct conn;
struct conn *LIEN_OWNED_BY(conn_close) conn_open(const char *borrowed host);
void conn_close(struct conn *LIEN_OWNED_BY(conn_close) c);
int conn_send(struct conn *borrowed_mut c, const char *borrowed text);
struct page { char *LIEN_OWNED_BY(page_text_free) text; char *owned title; };
char *LIEN_OWNED_BY(page_text_free) _Nonnull page_text(int n);
void page_text_free(char *LIEN_OWNED_BY(page_text_free) t);
char *owned _Nonnull plain_text(int n);
void plain_text_drop(char *owned t);

void file_closed_ok(const char *borrowed path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return;
    fclose(f);
}

void pipe_closed_ok(const char *borrowed cmd)
{
    FILE *f = popen(cmd, "r");
    if (f)
        pclose(f);
}

void dir_closed_ok(const char *borrowed path)
{
    DIR *d = opendir(path);
    if (d != NULL)
        closedir(d);
}

void addresses_freed_ok(const char *borrowed host)
{
    struct addrinfo *ai = NULL;
    if (getaddrinfo(host, "80", NULL, &ai) != 0)
        return;
    freeaddrinfo(ai);
}

void dup_freed_ok(const char *borrowed s)
{
    char *d = strdup(s);
    char *e = strndup(s, 3);
    wchar_t *w = wcsdup(L"x");
    free(d);
    free(e);
    free(w);
}

void asprintf_freed_ok(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) < 0)
        return;
    free(s);
}

void conn_closed_ok(void)
{
    struct conn *c = conn_open("host");
    if (!c)
        return;
    conn_send(c, "hello");
    conn_close(c);
}

void families_kept_apart_ok(int plain)
{
    char *t = plain ? malloc(8) : page_text(3);
    if (plain)
        free(t);
    else
        page_text_free(t);
}

void any_owner_goes_to_any_taker_ok(void)
{
    char *t = plain_text(1);
    plain_text_drop(t);
    char *u = plain_text(2);
    free(u);
}

void field_of_its_family_ok(void)
{
    struct page p = { page_text(1), plain_text(2) };
    page_text_free(p.text);
    free(p.title);
}

void field_freed_by_the_right_one_ok(struct page *borrowed_mut p)
{
    page_text_free(p->text);
    p->text = NULL;
}

void line_from_getline_ok(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    while (getline(&line, &cap, in) > 0)
        puts(line);
    free(line);
}

struct cell { int v; };
struct cell *cell_make(int v) __attribute__((malloc, ownership_returns(cells)));
void cell_drop(struct cell *c) __attribute__((ownership_takes(cells, 1)));

void clang_ownership_ok(void)
{
    struct cell *c = cell_make(3);
    if (c)
        c->v++;
    cell_drop(c);
}
