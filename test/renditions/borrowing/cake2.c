// thradams/cake flow3: moves into members, out parameters, loops, gotos, nullable, arrays; annotated and not
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

struct y { int value; };
struct x { struct y *owned data; };
struct two { struct y *owned a; struct y *owned b; };
struct list { struct item *owned head; struct item *tail; };
struct item { struct item *owned next; struct y *owned y; int k; };
struct y *owned malloc_y(void);
struct y *owned _Nonnull new_y(void);
void free_y(struct y *owned p);
void x_destroy(struct x *borrowed_mut LIEN_DROPS p);
struct x x_make(void);
int y_try(struct y *owned *LIEN_OUT LIEN_WHEN(return == 0) out);
int y_give(struct x *borrowed_mut x, struct y *owned LIEN_WHEN(return == 0) y);
struct y *owned tail(struct y *owned p);
void see(const struct y *borrowed y);
int maybe(void);

void move_into_member_ok(void)
{
    struct y *owned p = malloc_y();
    struct x x = { 0 };
    x.data = p;
    x_destroy(&x);
}

void use_after_move_into_member(void)
{
    struct y *owned p = malloc_y();
    struct x x = { 0 };
    x.data = p;
    free_y(p); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    x_destroy(&x);
}

void move_via_param(struct x *borrowed_mut x)
{
    struct y *owned p = malloc_y();
    x->data = p; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void move_via_param_checked_ok(struct x *borrowed_mut x)
{
    if (x->data)
        return;
    x->data = malloc_y();
}

void move_via_param_freed_ok(struct x *borrowed_mut x)
{
    free_y(x->data);
    x->data = malloc_y();
}

void self_consuming_ok(void)
{
    struct y *owned p = new_y();
    if (maybe())
        goto cleanup;
    p = tail(p);
cleanup:
    if (p)
        free_y(p);
}

void x_leak(void)
{
    struct x x = x_make();
    if (x.data)
        see(x.data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void x_destroyed_twice(void)
{
    struct x x = x_make();
    x_destroy(&x);
    x_destroy(&x); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void x_used_after(void)
{
    struct x x = x_make();
    x_destroy(&x);
    see(x.data); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

struct x x_returned_ok(void)
{
    struct x x = x_make();
    return x;
}

void x_copied(void)
{
    struct x x = x_make();
    struct x z = x;
    x_destroy(&x); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    x_destroy(&z);
}

int try_ok(void)
{
    struct y *owned y;
    if (y_try(&y) != 0)
        return -1;
    see(y);
    free_y(y);
    return 0;
}

int try_used_on_failure(void)
{
    struct y *owned y;
    if (y_try(&y) != 0) {
        see(y); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
        return -1;
    }
    free_y(y);
    return 0;
}

int try_over_old(void)
{
    struct y *owned y = new_y();
    int rc = y_try(&y); // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
    free_y(y);
    return rc;
}

int give_ok(struct x *borrowed_mut x)
{
    struct y *owned y = new_y();
    int rc = y_give(x, y);
    if (rc)
        free_y(y);
    return rc;
}

int give_forgets(struct x *borrowed_mut x)
{
    struct y *owned y = new_y();
    return y_give(x, y); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int give_frees_always(struct x *borrowed_mut x)
{
    struct y *owned y = new_y();
    int rc = y_give(x, y);
    free_y(y); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    return rc;
}

void two_partial(struct two t)
{
    free_y(t.a);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void two_both_ok(struct two t)
{
    free_y(t.a);
    free_y(t.b);
}

struct y *owned two_take_a(struct two t)
{
    free_y(t.b);
    return t.a;
}

struct y *owned two_take_a_leaks(struct two t)
{
    return t.a; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void two_assigned(struct two *borrowed_mut t, struct two n)
{
    free_y(t->a);
    free_y(t->b);
    *t = n;
}

void two_assigned_leak(struct two *borrowed_mut t, struct two n)
{
    free_y(t->a);
    *t = n; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void two_swap_fields_ok(struct two *borrowed_mut t)
{
    struct y *owned s = t->a;
    t->a = t->b;
    t->b = s;
}

void null_deref(void)
{
    struct y *p = malloc(sizeof *p);
    p->value = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(p);
}

void null_deref_or_ok(void)
{
    struct y *p = malloc(sizeof *p);
    if (!p || (p->value = 1) == 0) {
        free(p);
        return;
    }
    free(p);
}

void null_deref_ternary_ok(void)
{
    struct y *p = malloc(sizeof *p);
    int v = p ? (p->value = 1) : 0;
    (void)v;
    free(p);
}

void null_deref_while_ok(void)
{
    struct y *p;
    while ((p = malloc(sizeof *p)) == NULL)
        ;
    p->value = 1;
    free(p);
}

void null_deref_memset(void)
{
    struct y *p = malloc(sizeof *p);
    memset(p, 0, sizeof *p); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(p);
}

void strdup_unchecked_ok(const char *borrowed s)
{
    char *c = strdup(s);
    if (c != NULL && c[0] == 'x')
        puts(c);
    free(c);
}

void item_free(struct item *owned i)
{
    free(i->y);
    free(i); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void item_free_ok(struct item *owned i)
{
    while (i) {
        struct item *next = i->next;
        free(i->y);
        free(i);
        i = next;
    }
}

int item_key_after(struct item *owned i)
{
    int k = i->k;
    item_free_ok(i);
    return k + i->k; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void list_add_ok(struct list *borrowed_mut l, int k)
{
    struct item *i = calloc(1, sizeof *i);
    if (!i)
        return;
    i->k = k;
    i->next = l->head;
    l->head = i;
    if (!l->tail)
        l->tail = i;
}

void goto_forward_ok(int n)
{
    struct y *owned p = NULL;
    struct y *owned q = NULL;
    if (n == 0)
        goto done;
    p = new_y();
    if (n == 1)
        goto done;
    q = new_y();
    see(q);
done:
    if (q)
        free_y(q);
    if (p)
        free_y(p);
}

void goto_skips_release(int n)
{
    struct y *owned p = new_y();
    if (n == 0)
        goto done;
    free_y(p);
    return;
done:
    see(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void do_while_ok(int n)
{
    struct y *owned p = NULL;
    do {
        if (p)
            free_y(p);
        p = new_y();
    } while (--n > 0);
    free_y(p);
}

void do_while_leak(int n)
{
    struct y *owned p = NULL;
    do {
        p = new_y(); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    } while (--n > 0);
    free_y(p);
}

void break_ok(int n)
{
    struct y *owned p = NULL;
    for (int i = 0; i < n; i++) {
        p = new_y();
        if (p->value == i)
            break;
        free_y(p);
        p = NULL;
    }
    if (p)
        free_y(p);
}


void dead_code_ok(void)
{
    struct y *owned p = new_y();
    free_y(p);
    if (0)
        see(p);
}

void shadow_ok(void)
{
    struct y *owned p = new_y();
    {
        struct y *owned p = new_y();
        free_y(p);
    }
    free_y(p);
}
