// thradams/cake tests/unit-tests/flow3, manual ownership.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>
#include <stdio.h>

struct y { int i; };
struct x { int i; struct y *py; };
struct person { char *owned name; int age; };
struct pair { struct person a, b; };
struct hash_map { int *owned data; };
struct ctx { struct hash_map tags; struct hash_map structs; struct hash_map file; };
struct node { int v; struct node *owned next; };
struct list { struct node *owned head; struct node *tail; };
struct person_box { struct person *owned p; };
void hash_map_destroy(struct hash_map *borrowed_mut LIEN_DROPS m);
void consume(int *owned p);
int *owned _Nonnull make_int(void);
struct node *owned _Nonnull make_node(void);
void node_delete(struct node *owned n);
int f(void);

int aliased_free_through_alias(void)
{
    struct x *px = calloc(1, sizeof *px);
    if (px) {
        struct y *py = calloc(1, sizeof *py);
        if (py) {
            px->py = py;
            struct x *p = px;
            free(py);
            p->py->i = 1; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        }
        free(px);
    }
    return 0;
}

void aliased_no_free_ok(void)
{
    struct x *px = calloc(1, sizeof *px);
    if (px) {
        struct y *py = calloc(1, sizeof *py);
        if (py) {
            px->py = py;
            struct x *p = px;
            p->py->i = 1;
            free(py);
        }
        free(px);
    }
}

void set_leaves_dangling(struct person *borrowed_mut p, const char *borrowed name)
{
    free(p->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    char *owned temp = strdup(name);
    if (temp == NULL)
        return;
    p->name = temp;
}

void set_restores_ok(struct person *borrowed_mut p, const char *borrowed name)
{
    free(p->name);
    p->name = NULL;
    char *owned temp = strdup(name);
    if (temp == NULL)
        return;
    p->name = temp;
}

void set_always_ok(struct person *borrowed_mut p, const char *borrowed name)
{
    free(p->name);
    p->name = strdup(name);
}

void person_destroy_ok(struct person *borrowed_mut LIEN_DROPS p)
{
    free(p->name);
}

void person_destroy_forgets(struct person *borrowed_mut LIEN_DROPS p)
{
    p->age = 0;
} // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}

void person_take_and_destroy_ok(struct person *owned p)
{
    if (p) {
        free(p->name);
        free(p);
    }
}

void person_take_and_forget_name(struct person *owned p)
{
    free(p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void direct(int *owned x)
{
    consume(x);
    *x = 0; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void aliased(int *owned x)
{
    int *y = x;
    int *z = y;
    consume(x);
    *z = 0; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void unrelated_ok(int *owned x, int *owned other)
{
    consume(other);
    *x = 0;
    consume(x);
}

void destroy_members_ok(struct ctx *borrowed_mut LIEN_DROPS c)
{
    hash_map_destroy(&c->tags);
    hash_map_destroy(&c->structs);
    hash_map_destroy(&c->file);
}

void destroy_members_forgets_one(struct ctx *borrowed_mut LIEN_DROPS c)
{
    hash_map_destroy(&c->tags);
    hash_map_destroy(&c->file);
} // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}

int use_after_destroy(struct hash_map *borrowed_mut LIEN_DROPS m)
{
    hash_map_destroy(m);
    return m->data[0]; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

struct node *owned grow_ok(struct node *owned p)
{
    while (f()) {
        struct node *owned n = make_node();
        if (f()) {
            node_delete(n);
            break;
        }
        n->next = p;
        p = n;
    }
    return p;
}

void real_local_leak(void)
{
    struct person t = { 0 };
    t.name = strdup("hello");
    t.name = strdup("world"); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    free(t.name);
}

void partial_move_ok(struct person *borrowed_mut in)
{
    char *owned taken = in->name;
    in->name = NULL;
    if (in->age > 0)
        in->age = 0;
    free(taken);
}

void list_push_ok(struct list *borrowed_mut l, struct node *owned n)
{
    if (l->head == NULL) {
        l->head = n;
    } else {
        l->tail->next = n;
    }
    l->tail = n;
}

void list_clear_ok(struct list *borrowed_mut l)
{
    struct node *owned p = l->head;
    while (p) {
        struct node *owned next = p->next;
        p->next = NULL;
        free(p);
        p = next;
    }
    l->head = NULL;
    l->tail = NULL;
}

void list_destroy_ok(struct list *borrowed_mut LIEN_DROPS l)
{
    struct node *p = l->head;
    while (p) {
        struct node *next = p->next;
        free(p);
        p = next;
    }
}

struct person *owned person_new(const char *borrowed name)
{
    struct person *owned p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->name = strdup(name);
    if (!p->name) {
        free(p);
        return NULL;
    }
    return p;
}

struct person *owned person_new_leaks(const char *borrowed name)
{
    struct person *owned p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    p->name = strdup(name);
    if (!p->name)
        return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return p;
}

int person_init(struct person *LIEN_OUT p, const char *borrowed name)
{
    p->age = 0;
    p->name = strdup(name);
    return p->name ? 0 : -1;
}




void swap_persons_ok(struct person *borrowed_mut a, struct person *borrowed_mut b)
{
    struct person t = *a;
    *a = *b;
    *b = t;
}

void overwrite_struct(struct person *borrowed_mut a)
{
    struct person n = { strdup("x"), 1 };
    *a = n; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void moved_struct(struct person a)
{
    struct person b = a;
    free(b.name);
    puts(a.name); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void view_struct_ok(const struct person *borrowed a)
{
    puts(a->name ? a->name : "");
}

void boxed(struct person_box b)
{
    free(b.p); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void owner_by_value_forgotten(struct person a)
{
    a.age = 1;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void literal_to_owner(void)
{
    char *owned s = "abc"; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void address_to_owner(void)
{
    int i = 0;
    int *owned p = &i; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void array_of_owners_ok(void)
{
    char *owned a[3] = { strdup("a"), strdup("b"), strdup("c") };
    for (int i = 0; i < 3; i++)
        free(a[i]);
}

void array_of_owners_const(void)
{
    char *owned a[2] = { strdup("a"), strdup("b") };
    free(a[0]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void fopen_ok(const char *borrowed path)
{
    FILE *f1 = fopen(path, "r");
    if (f1) {
        fgetc(f1);
        fclose(f1);
    }
}

void moved_null_ok(void)
{
    int *owned p = make_int();
    int *owned q = NULL;
    if (f()) {
        q = p;
        p = NULL;
    }
    free(p);
    free(q);
}

void moved_in_one_branch(void)
{
    int *owned p = make_int();
    if (f())
        consume(p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

