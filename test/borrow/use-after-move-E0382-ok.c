// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0382: a value is used after it was moved.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

struct name;
struct pair { char *owned first; char *owned second; int n; };
struct name *owned _Nonnull name_new(int n);
void name_end(struct name *owned m);
void name_show(const struct name *borrowed m);
int name_len(const struct name *borrowed m);
char *owned _Nonnull text(const char *borrowed s);
void eat(char *owned s);
void look(const char *borrowed s);
_Bool coin(void);

void moved_by_binding_ok(void)
{
    char *owned x = text("hi");
    char *owned y = x;
    look(y);
    free(y);
}

void moved_by_call_ok(void)
{
    struct name *owned m = name_new(1);
    name_show(m);
    name_end(m);
}

void moved_then_given_again_ok(void)
{
    struct name *owned m = name_new(1);
    name_end(m);
    m = name_new(2);
    name_show(m);
    name_end(m);
}

void moved_in_a_while_and_made_again_ok(void)
{
    struct name *owned m = name_new(1);
    while (coin()) {
        name_end(m);
        m = name_new(2);
    }
    name_end(m);
}

void moved_in_a_loop_then_left_ok(void)
{
    struct name *owned m = name_new(1);
    for (;;) {
        name_show(m);
        if (coin()) {
            name_end(m);
            break;
        }
    }
}

struct name *owned consume_and_return_ok(struct name *owned m)
{
    name_show(m);
    return m;
}

void both_fields_apart_ok(struct pair p)
{
    free(p.first);
    free(p.second);
}

void field_refilled_before_the_whole_ok(struct pair p)
{
    eat(p.first);
    p.first = text("new");
    struct pair q = p;
    free(q.first);
    free(q.second);
}

int plain_field_of_moved_struct_ok(struct pair p)
{
    struct pair q = p;
    int n = p.n;
    free(q.first);
    free(q.second);
    return n;
}

void moved_in_one_arm_that_returns_ok(int k)
{
    struct name *owned m = name_new(1);
    if (k == 0) {
        name_end(m);
        return;
    }
    name_show(m);
    name_end(m);
}

int take_and_len(struct name *owned m, int n);

void moved_out_of_an_array_ok(void)
{
    char *owned a[2] = { text("hi"), text("ho") };
    char *owned x = a[0];
    look(a[1]);
    free(x);
    free(a[1]);
}

void swapped_ok(void)
{
    char *owned a = text("a");
    char *owned b = text("b");
    char *owned t = a;
    a = b;
    b = t;
    look(a);
    look(b);
    free(a);
    free(b);
}

void shadowed_ok(void)
{
    struct name *owned m = name_new(1);
    {
        struct name *owned m = name_new(2);
        name_end(m);
    }
    name_end(m);
}

void tested_after_move_ok(void)
{
    struct name *owned m = name_new(1);
    name_end(m);
    if (m)
        puts("the pointer is not null, but what it points to is gone");
}

int measured_and_moved_in_one_call_ok(void)
{
    struct name *owned m = name_new(1);
    return take_and_len(m, name_len(m));
}
