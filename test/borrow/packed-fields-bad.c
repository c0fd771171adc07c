// RUN: %lien -Wno-address-of-packed-member -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// No borrow of a misaligned field of a packed struct.
// Each function breaks the rule; correct twins stand in packed-fields-ok.c.
#include <lien.h>

struct wire { char c; int n; char tail[3]; short s; } __attribute__((packed));
#pragma pack(push, 1)
struct by_pragma { char c; long l; };
#pragma pack(pop)
void read(const int *borrowed p);
void write(int *borrowed_mut p);
void read_long(const long *borrowed p);

void lent(struct wire *borrowed_mut w)
{
    read(&w->n); // expected-warning{{[lien-packed-borrow]}}
}

void lent_exclusively(struct wire *borrowed_mut w)
{
    write(&w->n); // expected-warning{{[lien-packed-borrow]}}
}

int bound(struct wire *borrowed_mut w)
{
    const int *borrowed p = &w->n; // expected-warning{{[lien-packed-borrow]}}
    return *p;
}

void packed_by_pragma(struct by_pragma *borrowed_mut p)
{
    read_long(&p->l); // expected-warning{{[lien-packed-borrow]}}
}
