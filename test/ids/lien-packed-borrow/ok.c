// RUN: %lien -Xclang -verify %s
// Not lien-packed-borrow: correct code near that of bad.c. expected-no-diagnostics
#include <lien.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct inner { char tag; char more[3]; };
struct wire { char kind; int size; char tail[3]; struct inner in; short s; } __attribute__((packed));
struct aligned { int size; char c; } __attribute__((packed, aligned(4)));
struct no_gaps { int a; int b; };
#pragma pack(push, 2)
struct by_two { short head; short n; struct { short a; } in; int last; };
#pragma pack(pop)
#pragma pack(push, 4)
struct by_four { long l; int n; struct { long l; int n; } in; };
#pragma pack(pop)
void read(const int *borrowed n);
void read_short(const short *borrowed s);
void read_bytes(const char *borrowed s);
void read_any(const void *borrowed p, size_t n);

void copied_ok(struct wire *borrowed_mut w)
{
    int n = w->size;
    read(&n);
    w->size = n;
    w->size++;
}

void as_bytes_ok(struct wire *borrowed_mut w)
{
    int n;
    read_any(&w->size, sizeof w->size);
    memcpy(&n, &w->size, sizeof n);
    memset(&w->size, 0, sizeof w->size);
    read_bytes((const char *)&w->size);
    read_bytes(w->tail);
    read_bytes(&w->in.more[1]);
    const struct inner *in = &w->in;
    const void *p = &w->size;
    printf("%p %p\n", p, (void *)&w->size);
    (void)in;
}

uintptr_t as_a_number_ok(struct wire *borrowed w)
{
    return (uintptr_t)&w->size & 3;
}

int compared_ok(struct wire *borrowed w, const void *borrowed p)
{
    return p == (void *)&w->size;
}

void where_it_belongs_ok(struct aligned *borrowed a, struct no_gaps *borrowed n, struct by_two *borrowed t, struct by_four *borrowed f)
{
    read(&a->size);
    read(&n->b);
    read_short(&t->n);
    read_short(&t->in.a);
    read(&f->n);
    read(&f->in.n);
}

void whole_ok(struct wire *borrowed w)
{
    const struct wire *borrowed same = w;
    (void)same->size;
}

LIEN_TRUSTED void believed_ok(struct aligned *borrowed a)
{
    read(&a->size);
}
