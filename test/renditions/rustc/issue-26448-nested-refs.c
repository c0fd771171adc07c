// rust-lang/rust tests/ui/borrowck/borrowck-mut-addr-of-imm-var.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
struct table { char *owned *owned row; size_t n, cap; };
struct view { const char *borrowed lifetime(v) s; size_t n; };
char *owned _Nonnull new_str(const char *borrowed s);
struct view lifetime(s) view_of(const char *borrowed lifetime(s) s);
void view_print(const struct view *borrowed v);

int add_ok(struct table *borrowed_mut t, const char *borrowed s)
{
    if (t->n == t->cap) {
        size_t cap = t->cap ? 2 * t->cap : 4;
        char *owned *row = realloc(t->row, cap * sizeof *row);
        if (!row)
            return -1;
        t->row = row;
        t->cap = cap;
    }
    t->row[t->n] = strdup(s);
    if (!t->row[t->n])
        return -1;
    t->n++;
    return 0;
}

int add_realloc_bad(struct table *borrowed_mut t)
{
    t->row = realloc(t->row, 10 * sizeof *t->row); // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
    return t->row ? 0 : -1;
}

void end_ok(struct table *borrowed_mut t)
{
    while (t->n > 0)
        free(t->row[--t->n]);
    free(t->row);
    t->row = NULL;
    t->cap = 0;
}

void view_then_free(void)
{
    char *owned s = new_str("x");
    struct view v = view_of(s);
    free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    view_print(&v);
}

void view_then_free_ok(void)
{
    char *owned s = new_str("x");
    struct view v = view_of(s);
    view_print(&v);
    free(s);
    v = view_of("lit");
    view_print(&v);
}

void view_of_buffer_ok(void)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", 3);
    struct view v = view_of(buf);
    view_print(&v);
    buf[0] = 'x';
}

void view_of_buffer_bad(void)
{
    char buf[16] = "abc";
    struct view v = view_of(buf);
    buf[0] = 'x'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    view_print(&v);
}
