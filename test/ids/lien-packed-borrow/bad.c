// RUN: %lien -Wno-address-of-packed-member -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-packed-borrow: the address of a field that is not where its type wants to be. Mended twins stand in ok.c.
#include <lien.h>

struct inner { char tag; int n; };
struct wire { char kind; int size; int words[4]; struct inner in; char *name; } __attribute__((packed));
#pragma pack(push, 2)
struct by_two { short head; int n; struct inner in; };
#pragma pack(pop)
struct one_field { char c; int n __attribute__((packed)); };
void read(const int *borrowed n);
void write(int *borrowed_mut n);
void raw(int *n);
void read_short(const short *borrowed s);
void read_inner(const struct inner *borrowed i);
struct ops { void (*put)(int *borrowed n); };

void lent(struct wire *borrowed_mut w, const struct ops *borrowed ops)
{
    read(&w->size); // expected-warning {{'size' of the packed struct 'wire' may be misaligned}}
    write(&w->size); // expected-warning {{[lien-packed-borrow]}}
    raw(&w->size); // expected-warning {{[lien-packed-borrow]}}
    ops->put(&w->size); // expected-warning {{[lien-packed-borrow]}}
}

int held(struct wire *borrowed_mut w, int i, int which)
{
    int *p = &w->size; // expected-warning {{[lien-packed-borrow]}}
    int *q = which ? &w->size : 0; // expected-warning {{[lien-packed-borrow]}}
    const int *borrowed r = &w->size; // expected-warning {{[lien-packed-borrow]}}
    raw(w->words); // expected-warning {{[lien-packed-borrow]}}
    raw(&w->words[i]); // expected-warning {{[lien-packed-borrow]}}
    return *p + *q + *r;
}

int *given_back(struct wire *w)
{
    return &w->size; // expected-warning {{[lien-packed-borrow]}}
}

void parts(struct wire *borrowed w)
{
    read_inner(&w->in); // expected-warning {{'in' of the packed struct}}
    read(&w->in.n); // expected-warning {{[lien-packed-borrow]}}
    char **name = &w->name; // expected-warning {{[lien-packed-borrow]}}
    (void)name;
}

void of_a_local(void)
{
    struct wire w = { 0 };
    read(&w.size); // expected-warning {{[lien-packed-borrow]}}
}

void half_way(struct by_two *borrowed t)
{
    read(&t->n); // expected-warning {{[lien-packed-borrow]}}
    read(&t->in.n); // expected-warning {{[lien-packed-borrow]}}
}

void of_one_field(struct one_field *borrowed f)
{
    read(&f->n); // expected-warning {{[lien-packed-borrow]}}
}
