// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0597: what is borrowed does not live long enough.
// Each function breaks the rule; correct twins stand in outlived-E0597-ok.c.
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct view { const int *borrowed lifetime(a) at; };
struct queue { const int *borrowed lifetime(q) item[4]; int n; };
void show(const int *borrowed p);
const int *borrowed lifetime(a) same(const int *borrowed lifetime(a) p);
struct view lifetime(a) view_of(const int *borrowed lifetime(a) p);
void queue_add(struct queue lifetime(q) *borrowed_mut q, const int *borrowed lifetime(q) p);
int queue_len(const struct queue *borrowed q);
const int *global;
_Bool coin(void);

void block(void)
{
    const int *borrowed x;
    {
        int y = 0;
        x = &y; // expected-warning{{[lien-dangling-borrow]}}
    }
    show(x);
}

void alias_used_after(void)
{
    const int *x;
    {
        int y = 0;
        x = &y;
    }
    show(x); // expected-warning{{[lien-dangling-borrow]}}
}

void result_of_a_call(void)
{
    const int *x;
    {
        int y = 0;
        x = same(&y); // expected-warning{{[lien-dangling-borrow]}}
    }
    show(x);
}

void loop_body(void)
{
    const int *borrowed last = NULL;
    for (int i = 0; i < 3; i++) {
        int y = i;
        if (last)
            show(last);
        last = &y; // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
    }
}

void one_branch(void)
{
    int z = 1;
    const int *borrowed x = &z;
    if (coin()) {
        int y = 0;
        x = &y; // expected-warning{{[lien-dangling-borrow]}}
    }
    show(x);
}

void field_of_a_struct(void)
{
    struct view v = { NULL };
    {
        int y = 0;
        v.at = &y; // expected-warning{{[lien-dangling-borrow]}}
    }
    show(v.at);
}

void struct_result(void)
{
    struct view v;
    {
        int y = 0;
        v = view_of(&y); // expected-warning{{[lien-dangling-borrow]}}
    }
    show(v.at);
}

int kept_by_an_argument(void)
{
    struct queue q = { { NULL }, 0 };
    {
        int y = 0;
        queue_add(&q, &y); // expected-warning{{[lien-dangling-borrow]}}
    }
    return queue_len(&q);
}

void left_in_a_global(void)
{
    int y = 0;
    global = &y; // expected-warning{{[lien-dangling-borrow]}}
}

void left_in_an_out_parameter(const int **out)
{
    int y = 0;
    *out = &y; // expected-warning{{[lien-dangling-borrow]}}
}

void goto_backwards(void)
{
    const int *x = NULL;
    int n = 0;
again:
    if (x && n > 1)
        show(x); // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
    {
        int y = n;
        x = &y;
    }
    if (n++ < 3)
        goto again;
}

void compound_literal_in_a_block(void)
{
    const int *x;
    {
        x = &(int){ 3 };
    }
    show(x); // expected-warning{{[lien-dangling-borrow]}}
}

void for_variable(void)
{
    const int *x = NULL;
    for (int i = 0; i < 3; i++)
        x = &i;
    if (x)
        show(x); // expected-warning-re{{[lien-dangling-borrow{{(-may)?}}]}}
}
