// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Used after its release, within one function.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { int x, y; };

int bad_read(void)
{
    struct point *p = malloc(sizeof *p);
    if (!p)
        return -1;
    p->x = 3;
    free(p);
    return p->x; // expected-warning {{[lien-use-after-free]}}
}

int ok_read(void)
{
    struct point *p = malloc(sizeof *p);
    if (!p)
        return -1;
    p->x = 3;
    int x = p->x;
    free(p);
    return x;
}

int bad_write(int n)
{
    int *a = calloc(n, sizeof *a);
    if (!a)
        return -1;
    free(a);
    a[0] = 1; // expected-warning {{[lien-use-after-free]}}
    return 0;
}

void bad_printed(const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return;
    free(copy);
    printf("%s\n", copy); // expected-warning {{[lien-use-after-free]}}
}

void ok_printed(const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return;
    printf("%s\n", copy);
    free(copy);
    printf("%p\n", (void *)copy);
}

int bad_alias(void)
{
    int *p = malloc(2 * sizeof *p);
    if (!p)
        return -1;
    p[0] = p[1] = 7;
    int *last = &p[1];
    free(p);
    return *last; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_alias(void)
{
    int *p = malloc(2 * sizeof *p);
    if (!p)
        return -1;
    p[0] = p[1] = 7;
    int *last = &p[1], value = *last;
    free(p);
    return value;
}

int bad_loop(const int *v, int n)
{
    int sum = 0;
    int *box = malloc(sizeof *box);
    if (!box)
        return -1;
    for (int i = 0; i < n; i++) {
        *box = v[i]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        sum += *box;
        free(box);
    }
    return sum; // expected-warning {{[lien-leak-may]}}
}

int ok_loop(const int *v, int n)
{
    int sum = 0;
    int *box = malloc(sizeof *box);
    if (!box)
        return -1;
    for (int i = 0; i < n; i++) {
        *box = v[i];
        sum += *box;
    }
    free(box);
    return sum;
}

int bad_branch(int early)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    strcpy(p, "abc");
    if (early)
        free(p);
    int n = (int)strlen(p); // expected-warning {{[lien-use-after-free-may]}}
    if (!early)
        free(p);
    return n;
}

int ok_branch(int early)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    strcpy(p, "abc");
    if (early)
        free(p);
    int n = early ? 0 : (int)strlen(p);
    if (!early)
        free(p);
    return n;
}

char *bad_returned(void)
{
    char *p = strdup("gone");
    free(p);
    return p; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

char *ok_returned(void)
{
    char *p = strdup("gone");
    free(p);
    p = strdup("here");
    return p;
}

int bad_realloc(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 'a';
    char *q = realloc(p, n);
    if (!q) {
        free(p);
        return -1;
    }
    int c = p[0]; // expected-warning {{[lien-use-after-free]}}
    free(q);
    return c;
}

int ok_realloc(size_t n)
{
    char *p = malloc(4);
    if (!p)
        return -1;
    p[0] = 'a';
    char *q = realloc(p, n);
    if (!q) {
        free(p);
        return -1;
    }
    int c = q[0];
    free(q);
    return c;
}

int bad_realloc_interior(size_t n)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    strcpy(p, "a=b");
    char *value = strchr(p, '=');
    char *q = realloc(p, n);
    if (!q) {
        free(p);
        return -1;
    }
    int c = value ? value[1] : 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(q);
    return c;
}

int ok_realloc_interior(size_t n)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    strcpy(p, "a=b");
    char *q = realloc(p, n);
    if (!q) {
        free(p);
        return -1;
    }
    char *value = strchr(q, '=');
    int c = value ? value[1] : 0;
    free(q);
    return c;
}

int ok_token(const char *text)
{
    char *copy = strdup(text);
    if (!copy)
        return -1;
    char *word = strtok(copy, " ");
    int n = word ? (int)strlen(word) : 0;
    free(copy);
    return n;
}

int bad_stream(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    fclose(f);
    return fgetc(f); // expected-warning {{[lien-use-after-free]}}
}

int ok_stream(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    int c = fgetc(f);
    fclose(f);
    return c;
}

int bad_line_after_free(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    if (getline(&line, &cap, in) < 0) {
        free(line);
        return -1;
    }
    free(line);
    return line[0]; // expected-warning {{[lien-use-after-free]}}
}

int bad_step_over_freed_node(int n)
{
    struct cell { struct cell *next; int v; } *head = NULL;
    for (int i = 0; i < n; i++) {
        struct cell *c = malloc(sizeof *c);
        if (!c)
            break;
        c->v = i;
        c->next = head;
        head = c;
    }
    int freed = 0;
    for (struct cell *c = head; c; c = c->next) { // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        free(c); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        freed++;
    }
    return freed;
}

int ok_step_over_freed_node(int n)
{
    struct cell { struct cell *next; int v; } *head = NULL;
    for (int i = 0; i < n; i++) {
        struct cell *c = malloc(sizeof *c);
        if (!c)
            break;
        c->v = i;
        c->next = head;
        head = c;
    }
    int freed = 0;
    for (struct cell *c = head, *next; c; c = next) {
        next = c->next;
        free(c);
        freed++;
    }
    return freed;
}

int bad_goto(int n)
{
    char *p = malloc(8);
    if (!p)
        return -1;
    p[0] = 1;
    if (n > 2)
        goto fail;
    free(p);
    return 0;
fail:
    free(p);
    n += p[0]; // expected-warning {{[lien-use-after-free]}}
    return n;
}

int bad_argument_order(const char *s)
{
    char *p = strdup(s), *q;
    if (!p)
        return -1;
    free(p);
    q = p;
    return q[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

struct request { struct point *at; int id; };

int bad_through_struct(void)
{
    struct request r = { malloc(sizeof(struct point)), 1 };
    if (!r.at)
        return -1;
    r.at->x = 0;
    struct point *at = r.at;
    free(at);
    return r.at->x; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int ok_through_struct(void)
{
    struct request r = { malloc(sizeof(struct point)), 1 };
    if (!r.at)
        return -1;
    r.at->x = 0;
    struct point *at = r.at;
    int x = r.at->x;
    free(at);
    return x;
}

int bad_struct_then_field(void)
{
    struct request *r = malloc(sizeof *r);
    if (!r)
        return -1;
    r->at = malloc(sizeof *r->at);
    free(r); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
    free(r->at); // expected-warning {{[lien-use-after-free]}}
    return 0;
}

int ok_field_then_struct(void)
{
    struct request *r = malloc(sizeof *r);
    if (!r)
        return -1;
    r->at = malloc(sizeof *r->at);
    free(r->at);
    free(r);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
static void on(const char *path, int (*f)(FILE *))
{
    FILE *in = fopen(path, "r");
    f(in);
    fclose(in);
}
CASES(
    CASE(bad_read()) CASE(ok_read()) CASE(bad_write(2)) CASE(bad_printed("a")) CASE(ok_printed("a"))
    CASE(bad_alias()) CASE(ok_alias())
    CASE(bad_loop((int[]){ 1, 2 }, 2)) CASE(ok_loop((int[]){ 1, 2 }, 2)) CASE(bad_branch(1)) CASE(ok_branch(1))
    CASE(ok_branch(0))
    CASE(judge_read(bad_returned())) CASE(free(ok_returned())) CASE(bad_realloc(4000)) CASE(ok_realloc(4000))
    CASE(bad_realloc_interior(4000)) CASE(ok_realloc_interior(4000)) CASE(ok_token("a b"))
    CASE(bad_stream("/dev/null")) CASE(ok_stream("/dev/null")) CASE(on("/proc/self/stat", bad_line_after_free))
    CASE(bad_step_over_freed_node(3)) CASE(ok_step_over_freed_node(3)) CASE(bad_goto(3)) CASE(bad_argument_order("a"))
    CASE(bad_through_struct()) CASE(ok_through_struct()) CASE(bad_struct_then_field()) CASE(ok_field_then_struct())
)
#endif
