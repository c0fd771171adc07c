// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// How a loan flows through if, loop, switch and assignment: it blocks what comes after it, not what came before.
// Each function breaks the rule; correct twins stand in lend-flow-ok.c.
#include <lien.h>

int *owned _Nonnull box(int v);
void end(int *owned p);
void read(const int *borrowed p);
void write(int *borrowed_mut p);
_Bool cond(void);

void after_it_is_lent(int v)
{
    const int *borrowed w = &v;
    write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict]}}
    read(w);
}

void lent_in_the_if(int v)
{
    int x = 3;
    const int *borrowed w = &x;
    if (cond())
        w = &v;
    write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict-may]}}
    read(w);
}

void lent_in_the_loop(int v, int w)
{
    int *borrowed_mut x = &v;
    for (;;) {
        write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        if (cond())
            break;
        *x = 1;
    }
    x = &w;
}

void loop_lends_for_the_next_round(int v, int w)
{
    int *borrowed_mut x = &w;
    for (int i = 0; i < 3; i++) {
        write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        *x = i;
        x = &v;
    }
    *x = 2;
}

void broken_out_while_lent(int v, int w)
{
    int *borrowed_mut x = &w;
    while (cond()) {
        write(&v);
        if (cond()) {
            x = &v;
            break;
        }
    }
    write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict-may]}}
    *x = 1;
}

void continued_while_lent(int v, int w)
{
    int *borrowed_mut x = &w;
    while (cond()) {
        write(&v); // expected-warning-re{{'v'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
        *x = 1;
        if (cond()) {
            x = &v;
            continue;
        }
        x = &w;
    }
}

void lent_by_a_switch(int v, int w, int k)
{
    const int *borrowed x = &w;
    switch (k) {
    case 1:
        x = &v;
        break;
    case 2:
        v = 1;
        break;
    }
    v = 2; // expected-warning-re{{'v'{{.*}}[lien-write-while-borrowed-may]}}
    read(x);
}

void box_preserved(int k)
{
    int *owned b = box(1);
    const int *borrowed p = b;
    if (k) {
        end(b); // expected-warning-re{{'b'{{.*}}[lien-move-while-borrowed]}}
        b = box(2);
    }
    read(p);
    end(b);
}

void two_boxes_exchanged(void)
{
    int *owned a = box(1);
    int *owned b = box(2);
    const int *borrowed p = a;
    int *owned t = a; // expected-warning-re{{'a'{{.*}}[lien-move-while-borrowed]}}
    a = b;
    b = t;
    read(p);
    end(a);
    end(b);
}
