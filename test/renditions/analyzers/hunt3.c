// hunting: ints, casts, struct copies via memcpy, void **, callbacks, statics, nested owner moves
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <lien.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdatomic.h>
#include <setjmp.h>
#include <signal.h>

struct pair { char *a, *b; };
struct box { struct pair p; struct pair *q; };

void struct_into_struct_ok(void)
{
    struct pair p = { strdup("a"), strdup("b") };
    struct box b;
    b.p = p;
    b.q = NULL;
    free(b.p.a);
    free(b.p.b);
}

void struct_through_pointer_ok(void)
{
    struct pair p = { strdup("a"), strdup("b") };
    struct box b = { .q = &p };
    free(b.q->a);
    free(b.q->b);
}

void heap_struct_copy_ok(void)
{
    struct pair p = { strdup("a"), NULL };
    struct pair *h = malloc(sizeof *h);
    if (!h) {
        free(p.a);
        return;
    }
    *h = p;
    free(h->a);
    free(h);
}

struct pair *heap_memcpy_ok(void)
{
    struct pair p = { strdup("a"), NULL };
    struct pair *h = malloc(sizeof *h);
    if (!h) {
        free(p.a);
        return NULL;
    }
    memcpy(h, &p, sizeof p);
    return h;
}

struct pair *heap_compound_ok(const char *s)
{
    struct pair *h = malloc(sizeof *h);
    if (!h)
        return NULL;
    *h = (struct pair){ .a = strdup(s), .b = NULL };
    return h;
}

void swap_structs_ok(struct pair *x, struct pair *y)
{
    struct pair t = *x;
    *x = *y;
    *y = t;
}

void swap_local_structs_ok(void)
{
    struct pair x = { strdup("a"), 0 }, y = { strdup("b"), 0 };
    swap_structs_ok(&x, &y);
    free(x.a);
    free(y.a);
}

static void set_any(void **slot, void *v)
{
    free(*slot);
    *slot = v;
}

void set_any_ok(void)
{
    void *s = NULL;
    set_any(&s, malloc(1));
    set_any(&s, malloc(2));
    set_any(&s, NULL);
}

static _Atomic(char *) shared_text;
void atomic_ok(void)
{
    char *n = strdup("x");
    char *old = atomic_exchange(&shared_text, n);
    free(old);
}

void builtin_exchange_ok(char **slot)
{
    char *n = strdup("x");
    char *old = __atomic_exchange_n(slot, n, __ATOMIC_SEQ_CST);
    free(old);
}

void cas_ok(char **slot)
{
    char *n = strdup("x");
    char *e = NULL;
    if (!__atomic_compare_exchange_n(slot, &e, n, 0, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST))
        free(n);
}

static char *steal(char **p)
{
    char *r = *p;
    *p = NULL;
    return r;
}

char *steal_ok(void)
{
    char *s = strdup("x");
    return steal(&s);
}

void stolen_used_ok(void)
{
    char *s = strdup("x");
    char *t = steal(&s);
    free(s);
    free(t);
}

void stolen_lost(void)
{
    char *s = strdup("x");
    char *t = steal(&s);
    free(s);
    (void)t;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

jmp_buf env;
void setjmp_ok(void)
{
    char *volatile p = NULL;
    if (setjmp(env) == 0)
        p = malloc(3);
    free(p);
}

void asm_ok(void)
{
    char *p = malloc(1);
    __asm__ volatile("" : "+r"(p) : : "memory");
    free(p);
}

void asm_keeps_ok(void)
{
    char *p = malloc(1);
    __asm__ volatile("" : : "r"(p) : "memory");
}

struct node { struct node *next; char *s; };
struct stack { struct node *top; };

static void push(struct stack *st, char *s)
{
    struct node *n = malloc(sizeof *n);
    if (!n) {
        free(s);
        return;
    }
    n->s = s;
    n->next = st->top;
    st->top = n;
}

static char *pop(struct stack *st)
{
    struct node *n = st->top;
    if (!n)
        return NULL;
    char *s = n->s;
    st->top = n->next;
    free(n);
    return s;
}

void stack_ok(void)
{
    struct stack st = { 0 };
    push(&st, strdup("a"));
    push(&st, strdup("b"));
    char *s;
    while ((s = pop(&st)))
        free(s);
}

void stack_pop_twice_ok(void)
{
    struct stack st = { 0 };
    push(&st, strdup("a"));
    char *a = pop(&st);
    char *b = pop(&st);
    free(a);
    free(b);
}

static struct node *tail_of(struct node *n)
{
    while (n && n->next)
        n = n->next;
    return n;
}

void tail_ok(void)
{
    struct node *a = calloc(1, sizeof *a);
    if (!a)
        return;
    a->next = calloc(1, sizeof *a);
    struct node *t = tail_of(a);
    t->s = NULL;
    free(a->next);
    free(a);
}

void detach_ok(struct node *n)
{
    struct node *d = n->next;
    if (!d)
        return;
    n->next = d->next;
    d->next = NULL;
    free(d->s);
    free(d);
}

void replace_self_ok(struct node **slot)
{
    struct node *n = calloc(1, sizeof *n);
    if (!n)
        return;
    n->next = (*slot)->next;
    n->s = (*slot)->s;
    free(*slot);
    *slot = n;
}

char *dup_then_chain_ok(const char *a)
{
    char *t = strdup(a), *r = NULL;
    if (t)
        r = strdup(t);
    free(t);
    return r;
}

int parse_ok(const char *in, struct pair *out)
{
    struct pair tmp = { 0 };
    if (!(tmp.a = strdup(in)))
        goto bad;
    if (!(tmp.b = strdup(in + 1)))
        goto bad;
    *out = tmp;
    return 0;
bad:
    free(tmp.a);
    free(tmp.b);
    return -1;
}

int parse_use_ok(void)
{
    struct pair p;
    if (parse_ok("ab", &p) != 0)
        return -1;
    puts(p.a);
    free(p.a);
    free(p.b);
    return 0;
}

int parse_use_lost(void)
{
    struct pair p;
    if (parse_ok("ab", &p) != 0)
        return -1;
    free(p.a);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void on_exit_ok(void)
{
    static char *buf;
    if (!buf) {
        buf = malloc(10);
        if (!buf)
            abort();
    }
    buf[0] = 1;
}

char *static_buffer_ok(void)
{
    static char b[10];
    b[0] = 'x';
    return b;
}

void nested_calls_ok(void)
{
    char *m = malloc(10);
    if (!m)
        return;
    char *p = strcat(strcpy(m, "a"), "b");
    free(p);
}

void stpcpy_ok(void)
{
    char *p = malloc(10);
    if (!p)
        return;
    char *e = stpcpy(p, "abc");
    *e = 0;
    free(p);
}

void const_member_ok(void)
{
    struct { const char *s; } h = { strdup("x") };
    free((char *)h.s);
}

void bool_owner_ok(const char *s, int copy)
{
    struct { char *s; int mine; } h;
    h.mine = copy;
    h.s = copy ? strdup(s) : (char *)s;
    if (h.s)
        puts(h.s);
    if (h.mine)
        free(h.s);
}

void bool_owner_field_ok(const char *s)
{
    struct { char *s; int mine; } h = { (char *)s, 0 };
    if (strlen(s) > 3) {
        h.s = strdup(s);
        h.mine = 1;
    }
    if (h.mine)
        free(h.s);
}
