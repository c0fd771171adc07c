// RUN: %lien -Wno-return-stack-address -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-dangling-return: the address of this frame's storage is returned. Each function breaks one rule; mended twins stand in ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

struct node { int v; struct node *next; int pad[4]; };
struct view { const char *at; size_t len; };
extern int table_of_ints[];

int *local_returned(void)
{
    int n = 1;
    return &n; // expected-warning{{[lien-dangling-return]}}
}

char *array_returned(int i)
{
    char buf[16];
    snprintf(buf, sizeof buf, "%d", i);
    char *p = buf;
    return p; // expected-warning{{[lien-dangling-return]}}
}

char *array_element_returned(int i)
{
    char buf[16] = { 0 };
    char *p = &buf[i];
    return p; // expected-warning{{[lien-dangling-return]}}
}

char *array_walked_and_returned(void)
{
    char buf[16] = "abc";
    char *p = buf;
    while (*p)
        p++;
    return p; // expected-warning-re{{[lien-dangling-return{{(-may)?}}]}}
}

char *searched_in_an_array(void)
{
    char buf[16] = "a=b";
    return strchr(buf, '='); // expected-warning{{[lien-dangling-return]}}
}

int *parameter_address_returned(int n)
{
    int *p = &n;
    return p; // expected-warning{{[lien-dangling-return]}}
}

int *field_of_a_local_returned(void)
{
    struct node n = { 1, NULL, { 0 } };
    int *p = &n.v;
    return p; // expected-warning{{[lien-dangling-return]}}
}

struct node *local_on_one_path(struct node *given)
{
    struct node n = { 0, NULL, { 0 } };
    struct node *p = given ? given : &n;
    return p; // expected-warning{{[lien-dangling-return-may]}}
}

struct view view_of_a_local(void)
{
    char buf[8] = "abc";
    struct view v = { buf, 3 };
    return v; // expected-warning{{[lien-dangling-return]}}
}

struct view view_of_a_local_directly(void)
{
    char buf[8] = "abc";
    return (struct view){ buf, 3 }; // expected-warning{{[lien-dangling-return]}}
}

int *compound_literal_returned(void)
{
    int *p = (int[]){ 1, 2 };
    return p; // expected-warning{{[lien-dangling-return]}}
}

int *vla_returned(int n)
{
    int a[n];
    a[0] = n;
    int *p = a;
    return p; // expected-warning{{[lien-dangling-return]}}
}

char *alloca_returned(int n)
{
    char *p = __builtin_alloca(n);
    p[0] = 0;
    return p; // expected-warning{{[lien-dangling-return]}}
}

int *returned_through_a_switch(int how)
{
    int a = 1;
    switch (how) {
    case 0:
        return NULL;
    case 1:
        return &table_of_ints[how];
    default: {
        int *p = &a;
        return p; // expected-warning{{[lien-dangling-return]}}
    }
    }
}

int **address_of_a_pointer_returned(int *given)
{
    int *slot = given;
    int **pp = &slot;
    return pp; // expected-warning{{[lien-dangling-return]}}
}
