// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0597: what is borrowed does not live long enough.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

struct view { const int *borrowed lifetime(a) at; };
struct queue { const int *borrowed lifetime(q) item[4]; int n; };
void show(const int *borrowed p);
void queue_add(struct queue lifetime(q) *borrowed_mut q, const int *borrowed lifetime(q) p);
int queue_len(const struct queue *borrowed q);
const int *global;
_Bool coin(void);

void block_ok(void)
{
    int y = 0;
    const int *borrowed x;
    {
        x = &y;
    }
    show(x);
}

void used_inside_ok(void)
{
    const int *borrowed x;
    {
        int y = 0;
        x = &y;
        show(x);
    }
}

void loop_body_ok(void)
{
    int zero = 0;
    const int *borrowed last = &zero;
    for (int i = 0; i < 3; i++) {
        int y = i;
        last = &y;
        show(last);
        last = &zero;
    }
    show(last);
}

void one_branch_that_returns_ok(void)
{
    int z = 1;
    const int *borrowed x = &z;
    if (coin()) {
        int y = 0;
        x = &y;
        show(x);
        return;
    }
    show(x);
}

void field_cleared_ok(void)
{
    struct view v = { NULL };
    {
        int y = 0;
        v.at = &y;
        show(v.at);
        v.at = NULL;
    }
    if (v.at)
        show(v.at);
}

int kept_by_an_argument_ok(void)
{
    int y = 0;
    struct queue q = { { NULL }, 0 };
    queue_add(&q, &y);
    return queue_len(&q);
}

void left_in_a_global_and_cleared_ok(void)
{
    int y = 0;
    global = &y;
    show(global);
    global = NULL;
}

void static_in_an_out_parameter_ok(const int **out)
{
    static int y = 0;
    *out = &y;
}

void compound_literal_ok(void)
{
    const int *x = &(int){ 3 };
    show(x);
}
