// A null pointer in a variable whose address only this function's own pointers hold: it is followed through them as
// well. Where the address went to somebody else, he may have set it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>
void saynum(int n);
void fill(int **p);
int **kept;
struct pair { int *first, *second; };
void through_slot_32(void)
{
    int *data;
    int **one = &data;
    int **two = &data;
    data = NULL;
    {
        int *data = *one;
        data = NULL;
        *one = data;
    }
    {
        int *data = *two;
        saynum(*data); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    }
}
void through_slot_direct(void)
{
    int **pp;
    int *p = NULL;
    pp = &p;
    **pp = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void by_the_name_of_the_slot(void)
{
    int *p = NULL, **pp = &p;
    if (*pp == NULL)
        *p = 2; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void copied_slot(void)
{
    int *p = NULL, **pp = &p, **qq;
    qq = pp;
    saynum(**qq); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void set_by_the_slot(int *q)
{
    int *p = NULL, **pp = &p;
    *pp = q;
    saynum(*p);
}
void set_by_a_call(void) { int *p = NULL; fill(&p); *p = 1; }
void set_by_a_call_of_the_slot(void) { int *p = NULL, **pp = &p; fill(pp); **pp = 1; }
void set_by_a_copy_of_the_slot(void) { int *p = NULL, **pp = &p, **qq = pp; fill(qq); **pp = 1; }
void kept_slot(void) { int *p = NULL, **pp = &p; kept = pp; fill(NULL); *p = 1; kept = NULL; }
void one_of_two(int n, int *q) { int *p = NULL, **pp = n ? &p : &q; *pp = q; if (n) *p = 1; }
void one_of_two_read(int n, int *q) { int *p = NULL, **pp = &q; if (n) pp = &p; if (!n) **pp = 1; }
void in_a_loop(int n, int *q)
{
    int *p = NULL, **tail = &p;
    for (int i = 0; i < n; i++)
        *tail = q;
    if (n > 0)
        saynum(*p);
}
void searched(int n, int **table)
{
    int *found = NULL, **slot = &found;
    for (int i = 0; i < n; i++)
        if (table[i])
            *slot = table[i];
    if (found)
        saynum(**slot);
}
void in_a_struct(int *q) { struct pair s = { NULL, q }, *ps = &s; ps->first = q; saynum(*s.first); }
struct node { struct node *next; int n; };
void tail_of_a_list(struct node *l)
{
    struct node *head = NULL, **tail = &head;
    for (; l; l = l->next) {
        *tail = l;
        tail = &l->next;
    }
    *tail = NULL;
    if (head)
        saynum(head->n);
}
void of_a_parameter_that_is_set(int *p) { int **pp = &p; if (!p) fill(pp); *p = 1; }
