// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// No borrow of a misaligned field of a packed struct.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct plain { char c; int n; };
struct wire { char c; int n; char tail[3]; short s; } __attribute__((packed));
struct kept { int n; char c; } __attribute__((packed, aligned(4)));
#pragma pack(push, 1)
#pragma pack(pop)
void read(const int *borrowed p);
void write(int *borrowed_mut p);
void read_char(const char *borrowed p);

void copied_ok(struct wire *borrowed_mut w)
{
    int n = w->n;
    read(&n);
    w->n = n + 1;
}

void chars_ok(struct wire *borrowed_mut w)
{
    read_char(&w->c);
    read_char(w->tail);
}

void plain_ok(struct plain *borrowed_mut p)
{
    read(&p->n);
    write(&p->n);
}

void aligned_first_field_ok(struct kept *borrowed_mut k)
{
    read(&k->n);
}

void whole_struct_ok(struct wire *borrowed_mut w)
{
    const struct wire *borrowed same = w;
    read_char(&same->c);
}
