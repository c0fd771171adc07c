// rules of rust-lang/rust tests/ui/borrowck/borrowck-move-out-of-vec-tail, borrowck-array-*, E0508, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct row { char *owned cell[4]; int used; };
struct grid { struct row rows[2]; };
char *owned _Nonnull ink(int n);
void blot(char *owned s);
void show(const char *borrowed s);
void edit(char *borrowed_mut s);

void one_of_three(void)
{
    char *owned a[3] = { ink(1), ink(2), ink(3) };
    blot(a[0]);
    blot(a[2]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void one_twice(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    blot(a[0]);
    blot(a[1]);
    blot(a[0]); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void shown_after_blot(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    blot(a[1]);
    show(a[0]);
    show(a[1]); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    blot(a[0]);
}

void loop_releases_ok(void)
{
    char *owned a[4] = { ink(1), ink(2), ink(3), NULL };
    for (int i = 0; i < 4; i++)
        free(a[i]);
}

void element_replaced(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    a[0] = ink(3); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    blot(a[0]);
    blot(a[1]);
}

void element_replaced_ok(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    blot(a[0]);
    a[0] = a[1];
    a[1] = NULL;
    blot(a[0]);
}

void nested_element(void)
{
    struct row r = { { ink(1), ink(2) }, 2 };
    blot(r.cell[1]);
    edit(r.cell[1]); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    blot(r.cell[0]);
}

void nested_element_ok(void)
{
    struct row r = { { ink(1), ink(2) }, 2 };
    edit(r.cell[1]);
    blot(r.cell[1]);
    blot(r.cell[0]);
    r.used = 0;
}

void two_deep(void)
{
    struct grid g = { { { { ink(1) }, 1 }, { { ink(2) }, 1 } } };
    blot(g.rows[0].cell[0]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void two_deep_ok(void)
{
    struct grid g = { { { { ink(1) }, 1 }, { { ink(2) }, 1 } } };
    blot(g.rows[0].cell[0]);
    blot(g.rows[1].cell[0]);
}

void two_elements_borrowed_ok(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    char *borrowed_mut p = a[0];
    char *borrowed_mut q = a[1];
    p[0] = q[0];
    q[1] = p[1];
    blot(a[0]);
    blot(a[1]);
}

void same_element_borrowed(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    char *borrowed_mut p = a[0];
    char *borrowed_mut q = a[0]; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    p[0] = 'a';
    (void)q;
    blot(a[0]);
    blot(a[1]);
}

void blotted_under_loan(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    const char *borrowed p = a[1];
    blot(a[0]);
    blot(a[1]); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    show(p);
}

void taken_from_caller(struct row *borrowed_mut r)
{
    char *owned c = r->cell[2]; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    r->used--;
    blot(c);
}

void taken_from_caller_ok(struct row *borrowed_mut r)
{
    char *owned c = r->cell[2];
    r->cell[2] = NULL;
    r->used--;
    blot(c);
}

void taken_at_runtime_ok(struct row *borrowed_mut r, int i)
{
    char *owned c = r->cell[i];
    r->cell[i] = NULL;
    blot(c);
}

void shifted_down_ok(struct row *borrowed_mut r)
{
    blot(r->cell[0]);
    for (int i = 1; i < 4; i++)
        r->cell[i - 1] = r->cell[i];
    r->cell[3] = NULL;
}

void appended_ok(struct row *borrowed_mut r, char *owned s)
{
    if (r->used == 4) {
        blot(s);
        return;
    }
    r->cell[r->used++] = s;
}

void appended_or_lost(struct row *borrowed_mut r, char *owned s)
{
    if (r->used == 4)
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    r->cell[r->used++] = s;
}

void array_parameter(char *owned a[2])
{
    show(a[0]);
    edit(a[1]);
}

void heap_array_of_owned_ok(int n)
{
    char *owned *owned a = calloc(n, sizeof *a);
    if (!a)
        return;
    for (int i = 0; i < n; i++)
        a[i] = ink(i);
    for (int i = 0; i < n; i++)
        blot(a[i]);
    free(a);
}

void heap_array_first_kept(void)
{
    char *owned *owned a = calloc(2, sizeof *a);
    if (!a)
        return;
    a[0] = ink(1);
    free(a); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void swapped_ok(char *owned *borrowed_mut a, char *owned *borrowed_mut b)
{
    char *owned t = *a;
    *a = *b;
    *b = t;
}

void swapped_elements_ok(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    swapped_ok(&a[0], &a[1]);
    blot(a[1]);
    blot(a[0]);
}

void swapped_with_itself(void)
{
    char *owned a[2] = { ink(1), ink(2) };
    swapped_ok(&a[0], &a[0]); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    blot(a[1]);
    blot(a[0]);
}
