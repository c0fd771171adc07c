// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Function pointers carry annotations: callbacks with a context, results that borrow, arguments that are taken.
// Each function breaks the rule; correct twins stand in lifetimes-in-callbacks-ok.c.
#include <lien.h>
#include <stddef.h>

struct list;
struct ctx { int sum; struct list *borrowed_mut lifetime(c) l; };
typedef void visit(void *borrowed_mut ctx, const int *borrowed item);
void list_each(struct list *borrowed l, visit *f, void *borrowed_mut ctx);
void list_each_mut(struct list *borrowed_mut l, visit *f, void *borrowed_mut ctx);
void list_push(struct list *borrowed_mut l, int v);
const int *borrowed list_pick(const struct list *borrowed l, _Bool (*want)(const int *borrowed item));
struct ops {
    int *borrowed_mut (*at)(struct list *borrowed_mut l, int i);
    const int *borrowed (*get)(const struct list *borrowed l, int i);
    void (*push)(struct list *borrowed_mut l, int v);
    void (*end)(struct list *owned l);
};
struct list *owned _Nonnull list_new(void);
void show(const int *borrowed p);
static const int *last_seen;
static _Bool positive(const int *borrowed item) { return *item > 0; }

static void add(void *borrowed_mut ctx, const int *borrowed item)
{
    int *sum = ctx;
    *sum += *item;
}

static void keep(void *borrowed_mut ctx, const int *borrowed item)
{
    (void)ctx;
    last_seen = item; // expected-warning{{[lien-borrow-escapes]}}
}

static void change(void *borrowed_mut ctx, const int *borrowed item)
{
    (void)ctx;
    *(int *)item = 3; // expected-warning{{[lien-write-through-shared]}}
}

void list_is_its_own_context(struct list *borrowed_mut l)
{
    list_each_mut(l, add, l); // expected-warning-re{{'l'{{.*}}[lien-borrow-conflict]}}
}

void context_under_a_loan(struct list *borrowed l)
{
    int sum = 0;
    const int *borrowed p = &sum;
    list_each(l, add, &sum); // expected-warning-re{{'sum'{{.*}}[lien-borrow-conflict]}}
    show(p);
}

void pushed_under_a_table_of_functions(const struct ops *borrowed o, struct list *borrowed_mut l)
{
    int *x = o->at(l, 0);
    o->push(l, 2); // expected-warning-re{{'l'{{.*}}[lien-borrow-conflict]}}
    *x = 1;
}

void ended_under_a_get(const struct ops *borrowed o)
{
    struct list *l = list_new();
    const int *x = o->get(l, 0);
    o->end(l); // expected-warning-re{{'l'{{.*}}[lien-move-while-borrowed]}}
    show(x);
}

void ended_twice(const struct ops *borrowed o)
{
    struct list *l = list_new();
    o->end(l);
    o->end(l); // expected-warning-re{{'l'{{.*}}[lien-use-after-move]}}
}

void picked_then_pushed(struct list *borrowed_mut l)
{
    const int *x = list_pick(l, positive);
    list_push(l, 1); // expected-warning-re{{'l'{{.*}}[lien-borrow-conflict]}}
    if (x)
        show(x);
}

void pointer_local(struct list *borrowed_mut l)
{
    int *borrowed_mut (*at)(struct list *borrowed_mut l, int i) = NULL;
    extern struct ops standard;
    at = standard.at;
    int *x = at(l, 0);
    int *y = at(l, 1); // expected-warning-re{{'l'{{.*}}[lien-borrow-conflict]}}
    *x = *y;
}
