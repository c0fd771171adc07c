// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Function pointers carry annotations: callbacks with a context, results that borrow, arguments that are taken.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>

struct list;
struct ctx { int sum; struct list *borrowed_mut lifetime(c) l; };
typedef void visit(void *borrowed_mut ctx, const int *borrowed item);
void list_each(struct list *borrowed l, visit *f, void *borrowed_mut ctx);
void list_push(struct list *borrowed_mut l, int v);
const int *borrowed list_pick(const struct list *borrowed l, _Bool (*want)(const int *borrowed item));
struct ops {
    int *borrowed_mut (*at)(struct list *borrowed_mut l, int i);
    const int *borrowed (*get)(const struct list *borrowed l, int i);
    void (*push)(struct list *borrowed_mut l, int v);
    void (*end)(struct list *owned l);
};
void show(const int *borrowed p);
static _Bool positive(const int *borrowed item) { return *item > 0; }

static void add(void *borrowed_mut ctx, const int *borrowed item)
{
    int *sum = ctx;
    *sum += *item;
}

int summed_ok(struct list *borrowed l)
{
    int sum = 0;
    list_each(l, add, &sum);
    return sum;
}

void pushed_in_turn_ok(const struct ops *borrowed o, struct list *borrowed_mut l)
{
    int *x = o->at(l, 0);
    *x = 1;
    o->push(l, 2);
}

void picked_ok(struct list *borrowed_mut l)
{
    const int *x = list_pick(l, positive);
    if (x)
        show(x);
    list_push(l, 1);
}
