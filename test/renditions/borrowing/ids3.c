// more of section 4 and 5: returns of loans, loops, moves while borrowed, nested places
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>
#include <string.h>

struct in { int a; int b; char *owned s; };
struct out { struct in x; struct in y; struct in *owned z; int n; };
struct v { const int *borrowed lifetime(v) p; };
struct mv { int *borrowed_mut lifetime(v) p; };
char *owned _Nonnull make(void);
void eat(char *owned s);
void eat_in(struct in i);
void look(const char *borrowed s);
void poke(char *borrowed_mut s);
void use_in(const struct in *borrowed i);
void mut_in(struct in *borrowed_mut i);
int *borrowed_mut _Nonnull in_a(struct in *borrowed_mut i);
const int *borrowed _Nonnull in_ca(const struct in *borrowed i);
struct v view(const struct in *borrowed i);
struct mv mview(struct in *borrowed_mut i);
int cond(void);

int nested_fields_ok(struct out *borrowed_mut o)
{
    int *borrowed_mut a = &o->x.a;
    int *borrowed_mut b = &o->x.b;
    int *borrowed_mut c = &o->y.a;
    *a = *b + *c;
    o->n = 3;
    *b = *c = *a;
    return o->n;
}

void nested_field_and_parent(struct out *borrowed_mut o)
{
    int *borrowed_mut a = &o->x.a;
    mut_in(&o->x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *a = 1;
}

void nested_field_and_sibling_ok(struct out *borrowed_mut o)
{
    int *borrowed_mut a = &o->x.a;
    mut_in(&o->y);
    *a = 1;
}

void parent_borrowed_field_written(struct out *borrowed_mut o)
{
    const struct in *borrowed i = &o->x;
    o->x.a = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    use_in(i);
}

void parent_borrowed_other_written_ok(struct out *borrowed_mut o)
{
    const struct in *borrowed i = &o->x;
    o->y.a = 3;
    o->n++;
    use_in(i);
}

void parent_assigned_whole(struct out *borrowed_mut o, struct in n)
{
    const int *borrowed p = &o->x.a;
    free(o->x.s);
    o->x = n; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    printf("%d\n", *p);
}

void moved_while_borrowed(void)
{
    char *owned s = make();
    const char *borrowed r = s;
    eat(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(r);
}

void moved_into_local_while_borrowed(void)
{
    char *owned s = make();
    const char *borrowed r = s;
    char *owned t = s; // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(r);
    free(t);
}

void moved_after_last_use_ok(void)
{
    char *owned s = make();
    const char *borrowed r = s;
    look(r);
    char *owned t = s;
    free(t);
}

void struct_moved_while_borrowed(struct in i)
{
    const char *borrowed r = i.s;
    eat_in(i); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(r);
}

char *owned returned_while_borrowed_ok(void)
{
    char *owned s = make();
    const char *borrowed r = s;
    look(r);
    return s;
}

int view_struct(struct in *borrowed_mut i)
{
    struct v v = view(i);
    i->a = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return *v.p;
}

int mview_struct(struct in *borrowed_mut i)
{
    struct mv v = mview(i);
    int r = i->b; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *v.p = r;
    return r;
}

int mview_copy(struct in *borrowed_mut i)
{
    struct mv v = mview(i);
    struct mv w = v;
    *w.p = 1;
    *v.p = 2;
    return i->a;
}

int mview_done_ok(struct in *borrowed_mut i)
{
    struct mv v = mview(i);
    *v.p = 3;
    return i->b;
}

int *borrowed_mut reborrow_returned_ok(struct in *borrowed_mut i)
{
    int *borrowed_mut p = in_a(i);
    *p = 1;
    return p;
}

int *borrowed_mut reborrow_or_other_ok(struct in *borrowed_mut i)
{
    if (cond()) {
        int *borrowed_mut p = in_a(i);
        if (*p)
            return p;
    }
    i->b = 1;
    return &i->b;
}

void reborrow_suspends(struct in *borrowed_mut i)
{
    struct in *borrowed_mut j = i;
    i->a = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    j->b = 2;
}

void reborrow_suspends_ok(struct in *borrowed_mut i)
{
    struct in *borrowed_mut j = i;
    j->b = 2;
    i->a = 1;
}

void loop_reborrow_ok(struct in *borrowed_mut i)
{
    for (int k = 0; k < 3; k++) {
        struct in *borrowed_mut j = i;
        j->a += k;
        mut_in(i);
    }
}


void loop_const_kept_ok(const struct in *borrowed i)
{
    const int *p = NULL;
    int s = 0;
    for (int k = 0; k < 3; k++) {
        if (p)
            s += *p;
        p = in_ca(i);
    }
    printf("%d\n", s);
}

void goto_back(struct in *borrowed_mut i)
{
    const int *p = NULL;
again:
    mut_in(i); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (p)
        printf("%d\n", *p);
    p = in_ca(i);
    if (cond())
        goto again;
}

int switch_loans(struct in *borrowed_mut i, int n)
{
    const int *borrowed p = NULL;
    switch (n) {
    case 0:
        p = &i->a;
        break;
    case 1:
        p = &i->b;
        break;
    }
    i->a = 4; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return p ? *p : 0;
}

int switch_loans_ok(struct in *borrowed_mut i, int n)
{
    int r = 0;
    switch (n) {
    case 0: {
        const int *borrowed p = &i->a;
        r = *p;
        break;
    }
    case 1:
        i->b = 3;
        break;
    }
    i->a = 4;
    return r;
}

void swap_two(int *borrowed_mut a, int *borrowed_mut b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

void swap_same(struct out *borrowed_mut o)
{
    swap_two(&o->x.a, &o->x.a); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

void swap_different_ok(struct out *borrowed_mut o)
{
    swap_two(&o->x.a, &o->x.b);
}

void swap_array(int i, int j)
{
    int a[4] = { 0 };
    swap_two(&a[i], &a[j]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    swap_two(&a[0], &a[1]);
}

void deep_owned_written(const struct out *borrowed o)
{
    o->z->a = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void deep_owned_conflict(struct out *borrowed_mut o)
{
    const int *borrowed p = &o->z->a;
    o->z->a = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    printf("%d\n", *p);
}

void deep_owned_released(struct out *borrowed_mut o)
{
    const int *borrowed p = &o->z->a;
    free(o->z->s);
    free(o->z); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    o->z = NULL;
    printf("%d\n", *p);
}

void move_in_condition(int c)
{
    char *owned s = make();
    if (c && (eat(s), 1))
        return;
    free(s);
}



void while_move_once_ok(void)
{
    char *owned s = make();
    while (cond()) {
        eat(s);
        return;
    }
    free(s);
}


void do_while_remade_ok(void)
{
    char *owned s = make();
    do {
        eat(s);
        s = make();
    } while (cond());
    free(s);
}

void continue_leaks(int n)
{
    for (int i = 0; i < n; i++) {
        char *owned s = make();
        if (i == 3)
            continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        if (i == 5)
            break; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        free(s);
    }
}
