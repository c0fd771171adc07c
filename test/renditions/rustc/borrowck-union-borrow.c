// §4 "union members overlap": a declared loan of one member of a local union obeys the table, for this member and for
// the others.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
union u { unsigned char a; unsigned long b; };
void see(const void *borrowed p);
void mut(void *borrowed_mut p);

void imm_imm_ok(void)
{
    union u u = { .b = 0 };
    const unsigned char *borrowed ra = &u.a;
    const unsigned long *borrowed rb = &u.b;
    see(ra);
    see(rb);
}

void imm_assign(void)
{
    union u u = { .b = 0 };
    const unsigned char *borrowed ra = &u.a;
    u.a = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(ra);
}

void imm_assign_other_member(void)
{
    union u u = { .b = 0 };
    const unsigned char *borrowed ra = &u.a;
    u.b = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    see(ra);
}

void mut_and_other(void)
{
    union u u = { .b = 0 };
    unsigned char *borrowed_mut ra = &u.a;
    unsigned long *borrowed_mut rb = &u.b; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    mut(ra);
    mut(rb);
}

void mut_read_other(void)
{
    union u u = { .b = 0 };
    unsigned char *borrowed_mut ra = &u.a;
    unsigned long b = u.b; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    mut(ra);
    u.b = b;
}

void alias_ok(void)
{
    union u u = { .b = 0 };
    unsigned char *bytes = (unsigned char *)&u.b;
    bytes[0] = 1;
    u.b++;
    bytes[1] = 2;
}
