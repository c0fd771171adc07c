// rules of Learn Rust With Entirely Too Many Linked Lists, Vale/Austral linear lists, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct bead { int colour; struct bead *owned next; };
struct string { struct bead *owned head; struct bead *tail; int n; };
struct knot { int key; char *owned label; struct knot *owned l, *owned r; };
struct bead *owned bead_new(int c);
void bead_free_all(struct bead *owned b);

void bead_free_all(struct bead *owned b)
{
    while (b) {
        struct bead *owned next = b->next;
        free(b);
        b = next;
    }
}

int push_front_ok(struct string *borrowed_mut s, int c)
{
    struct bead *owned b = malloc(sizeof *b);
    if (!b)
        return -1;
    b->colour = c;
    b->next = s->head;
    s->head = b;
    if (!s->tail)
        s->tail = s->head;
    s->n++;
    return 0;
}

int push_back_ok(struct string *borrowed_mut s, int c)
{
    struct bead *b = malloc(sizeof *b);
    if (!b)
        return -1;
    b->colour = c;
    b->next = NULL;
    if (s->tail) {
        s->tail->next = b;
    } else {
        free(s->head);
        s->head = b;
    }
    s->tail = b;
    s->n++;
    return 0;
}

int pop_front_ok(struct string *borrowed_mut s, int *borrowed_mut out)
{
    struct bead *owned b = s->head;
    if (!b)
        return 0;
    s->head = b->next;
    if (!s->head)
        s->tail = NULL;
    *out = b->colour;
    free(b);
    return 1;
}

int pop_front_reads_late(struct string *borrowed_mut s)
{
    struct bead *owned b = s->head;
    if (!b)
        return -1;
    s->head = b->next;
    free(b);
    return b->colour; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void remove_colour_ok(struct string *borrowed_mut s, int c)
{
    struct bead *owned *pp = &s->head;
    while (*pp) {
        struct bead *b = *pp;
        if (b->colour == c) {
            *pp = b->next;
            free(b);
            s->n--;
        } else {
            pp = &b->next;
        }
    }
}

struct bead *owned split_ok(struct string *borrowed_mut s, int at)
{
    struct bead *b = s->head;
    while (b && --at > 0)
        b = b->next;
    if (!b)
        return NULL;
    struct bead *owned rest = b->next;
    b->next = NULL;
    s->tail = b;
    return rest;
}

struct bead *owned reversed_ok(struct bead *owned b)
{
    struct bead *owned out = NULL;
    while (b) {
        struct bead *owned next = b->next;
        b->next = out;
        out = b;
        b = next;
    }
    return out;
}

void free_and_step(struct bead *owned b)
{
    while (b) {
        free(b); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        b = b->next; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    }
}

struct bead *owned merged_ok(struct bead *owned a, struct bead *owned b)
{
    if (!a)
        return b;
    if (!b)
        return a;
    if (a->colour < b->colour) {
        a->next = merged_ok(a->next, b);
        return a;
    }
    b->next = merged_ok(a, b->next);
    return b;
}

struct bead *owned merged_forgets(struct bead *owned a, struct bead *owned b)
{
    if (!a)
        return b;
    if (!b)
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    bead_free_all(b);
    return a;
}

void knot_free_ok(struct knot *owned k)
{
    if (!k)
        return;
    knot_free_ok(k->l);
    knot_free_ok(k->r);
    free(k->label);
    free(k);
}

int knot_insert_ok(struct knot *owned *borrowed_mut at, int key)
{
    while (*at) {
        if ((*at)->key == key)
            return 0;
        at = key < (*at)->key ? &(*at)->l : &(*at)->r;
    }
    struct knot *owned k = calloc(1, sizeof *k);
    if (!k)
        return -1;
    k->key = key;
    *at = k;
    return 1;
}

void knot_rotate_ok(struct knot *owned *borrowed_mut at)
{
    struct knot *owned top = *at;
    struct knot *owned r = top->r;
    top->r = r->l;
    r->l = top;
    *at = r;
}

void knot_rotate_forgets(struct knot *owned *borrowed_mut at)
{
    struct knot *owned top = *at;
    struct knot *owned r = top->r;
    top->r = NULL;
    *at = r;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

const struct knot *borrowed knot_find_ok(const struct knot *borrowed k, int key)
{
    while (k && k->key != key)
        k = key < k->key ? k->l : k->r;
    return k;
}

const struct knot *borrowed knot_max_ok(const struct knot *borrowed k)
{
    return k->r ? knot_max_ok(k->r) : k;
}

void knot_relabel_ok(struct knot *borrowed_mut k, const char *borrowed label)
{
    char *owned c = strdup(label);
    if (!c)
        return;
    free(k->label);
    k->label = c;
}

void knot_relabel_dangles(struct knot *borrowed_mut k, const char *borrowed label)
{
    free(k->label); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    char *owned c = strdup(label);
    if (!c)
        return;
    k->label = c;
}

struct knot *owned knot_copy_ok(const struct knot *borrowed k)
{
    struct knot *owned c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->key = k->key;
    if (k->label && !(c->label = strdup(k->label))) {
        free(c);
        return NULL;
    }
    return c;
}

struct knot *owned knot_copy_leaks(const struct knot *borrowed k)
{
    struct knot *owned c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->label = strdup("x");
    c->l = calloc(1, sizeof *c->l);
    if (!c->l) {
        free(c); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
        return NULL;
    }
    c->key = k->key;
    return c;
}
