// The address of a field of what may be null, and who looks at it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <lien.h>
struct list { struct list *next, *prev; };
struct item { int g; struct list link; char name[8]; struct item *next; };
void link_in(struct list *l, struct item *whole);
void said(struct list *borrowed_mut l);
static void list_init(struct list *l) { l->next = l->prev = l; }
void passed_ok(void) { struct item *p = malloc(sizeof *p); link_in(&p->link, p); }
struct list *returned_ok(void) { struct item *p = malloc(sizeof *p); return &p->link; }
struct list *head;
void stored_ok(void) { struct item *p = malloc(sizeof *p); head = &p->link; }
int compared_ok(struct list *l) { struct item *p = malloc(sizeof *p); int same = &p->link == l; free(p); return same; }
void seen(void)
{
    struct item *p = malloc(sizeof *p);
    list_init(&p->link); // expected-warning {{[lien-null-dereference}}
    free(p);
}
void declared(void)
{
    struct item *p = malloc(sizeof *p);
    said(&p->link); // expected-warning {{[lien-null-dereference}}
    free(p);
}
void copied(void)
{
    struct item *p = malloc(sizeof *p);
    strcpy(p->name, "x"); // expected-warning {{[lien-null-dereference}}
    free(p);
}
void later_used(void)
{
    struct item *p = malloc(sizeof *p);
    link_in(&p->link, p);
    p->g = 1; // expected-warning {{[lien-null-dereference}}
}
void inside(void)
{
    struct item *p = malloc(sizeof *p);
    link_in(&p->next->link, p); // expected-warning {{[lien-null-dereference}}
}
