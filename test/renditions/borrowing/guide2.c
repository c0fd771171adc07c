// The Rust Book ch15, ch16; too-many-lists; Rustonomicon ownership; mem::take/replace/swap
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <pthread.h>
#include <stddef.h>

struct node { int v; struct node *owned next; };
struct list { struct node *owned head; int len; };
struct tree { int key; struct tree *owned left; struct tree *owned right; };
struct rc { int count; int value; };
struct cellbox { int used; int *owned p; } LIEN_CELL;
struct counter { int n; } LIEN_SYNC;
struct gadget { struct rc *LIEN_SHARED owner; struct rc *LIEN_WEAK peer; };
struct rc *LIEN_SHARED _Nonnull rc_new(int v);
struct rc *LIEN_SHARED _Nonnull rc_ref(struct rc *borrowed r);
void rc_unref(struct rc *LIEN_SHARED r);
struct rc *LIEN_SHARED _Nullable rc_upgrade(struct rc *LIEN_WEAK w);
struct rc *LIEN_WEAK rc_downgrade(const struct rc *borrowed r);
void rc_set(struct rc *borrowed_mut r, int v);
int rc_get(const struct rc *borrowed r);
struct node *owned _Nonnull node_new(int v);
int *owned _Nonnull box_new(int v);
struct mutex;
struct data { int n; };
struct data *borrowed_mut _Nonnull LIEN_GUARD(m) mutex_lock(struct mutex *borrowed m);
void mutex_unlock(struct mutex *borrowed m LIEN_UNGUARD);
void spawn(void (*fn)(void *), void *LIEN_SEND arg);
void work(void *p);

void list_push_ok(struct list *borrowed_mut l, int v)
{
    struct node *owned n = node_new(v);
    n->next = l->head;
    l->head = n;
    l->len++;
}

void list_push_forgets(struct list *borrowed_mut l, int v)
{
    struct node *owned n = node_new(v);
    l->head = n; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    l->len++;
}


int list_pop_keeps(struct list *borrowed_mut l)
{
    struct node *owned n = l->head; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    if (!n)
        return 0;
    int v = n->v;
    struct node *owned rest = n->next;
    free(n);
    while (rest) {
        struct node *owned next = rest->next;
        free(rest);
        rest = next;
    }
    return v;
}

const int *borrowed list_peek_ok(const struct list *borrowed l)
{
    return l->head ? &l->head->v : NULL;
}

int *borrowed_mut list_peek_mut_ok(struct list *borrowed_mut l)
{
    return l->head ? &l->head->v : NULL;
}

int peek_then_push(struct list *borrowed_mut l)
{
    const int *borrowed p = list_peek_ok(l);
    list_push_ok(l, 3); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return p ? *p : 0;
}

int peek_push_ok(struct list *borrowed_mut l)
{
    const int *borrowed p = list_peek_ok(l);
    int v = p ? *p : 0;
    list_push_ok(l, v);
    return v;
}

void list_reverse_ok(struct list *borrowed_mut l)
{
    struct node *owned done = NULL;
    struct node *owned cur = l->head;
    l->head = NULL;
    while (cur) {
        struct node *owned next = cur->next;
        cur->next = done;
        done = cur;
        cur = next;
    }
    l->head = done;
}

int list_sum_ok(const struct list *borrowed l)
{
    int s = 0;
    for (const struct node *n = l->head; n; n = n->next)
        s += n->v;
    return s;
}

void list_write_shared(const struct list *borrowed l)
{
    if (l->head)
        l->head->v = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void tree_free(struct tree *owned t)
{
    if (!t)
        return;
    tree_free(t->left);
    tree_free(t->right);
    free(t);
}

void tree_free_forgets(struct tree *owned t)
{
    if (!t)
        return;
    tree_free(t->left);
    free(t); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

int tree_used_after_free(struct tree *owned t)
{
    tree_free(t);
    return t->key; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int rc_clone_ok(void)
{
    struct rc *LIEN_SHARED a = rc_new(5);
    struct rc *LIEN_SHARED b = rc_ref(a);
    rc_unref(a);
    int v = rc_get(b);
    rc_unref(b);
    return v;
}

void rc_mut(void)
{
    struct rc *LIEN_SHARED a = rc_new(5);
    rc_set(a, 6); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    rc_unref(a);
}

void rc_field_write(void)
{
    struct rc *LIEN_SHARED a = rc_new(5);
    a->value = 6; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    rc_unref(a);
}

void rc_leak(void)
{
    struct rc *LIEN_SHARED a = rc_new(5);
    struct rc *LIEN_SHARED b = rc_ref(a);
    rc_unref(a);
    (void)rc_get(b);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void rc_unref_twice(void)
{
    struct rc *LIEN_SHARED a = rc_new(5);
    rc_unref(a);
    rc_unref(a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int weak_ok(struct rc *LIEN_WEAK w)
{
    struct rc *LIEN_SHARED s = rc_upgrade(w);
    if (!s)
        return 0;
    int v = s->value;
    rc_unref(s);
    return v;
}

int weak_deref(struct rc *LIEN_WEAK w)
{
    return w->value; // expected-warning-re {{[lien-weak-dereference{{(-may)?}}]}}
}

int weak_unchecked(struct rc *LIEN_WEAK w)
{
    struct rc *LIEN_SHARED s = rc_upgrade(w);
    int v = s->value; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    rc_unref(s);
    return v;
}

int weak_upgrade_leak(struct rc *LIEN_WEAK w)
{
    struct rc *LIEN_SHARED s = rc_upgrade(w);
    if (!s)
        return 0;
    return s->value; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int gadget_peer(const struct gadget *borrowed g)
{
    return rc_get(g->owner) + g->peer->value; // expected-warning-re {{[lien-weak-dereference{{(-may)?}}]}}
}

int gadget_peer_ok(const struct gadget *borrowed g)
{
    struct rc *LIEN_SHARED p = rc_upgrade(g->peer);
    int v = 0;
    if (p) {
        v = rc_get(p);
        rc_unref(p);
    }
    return v + rc_get(g->owner);
}

int weak_local_after_free(void)
{
    struct rc *LIEN_SHARED a = rc_new(1);
    struct rc *LIEN_WEAK w = rc_downgrade(a);
    rc_unref(a);
    struct rc *LIEN_SHARED again = rc_upgrade(w);
    if (again) {
        rc_unref(again);
        return 1;
    }
    return 0;
}

void cell_write_ok(const struct cellbox *borrowed c)
{
    ((struct cellbox *)c)->used++;
}

void cell_write2_ok(struct cellbox *borrowed c)
{
    c->used++;
}

void lock_ok(struct mutex *borrowed m)
{
    struct data *d = mutex_lock(m);
    d->n++;
    mutex_unlock(m);
}

int used_after_unlock(struct mutex *borrowed m)
{
    struct data *d = mutex_lock(m);
    d->n++;
    mutex_unlock(m);
    return d->n; // expected-warning-re {{[lien-unguarded{{(-may)?}}]}}
}

int early_return_locked(struct mutex *borrowed m)
{
    struct data *d = mutex_lock(m);
    if (d->n == 0)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    d->n--;
    mutex_unlock(m);
    return 0;
}

void spawn_owned_ok(void)
{
    int *owned p = box_new(1);
    spawn(work, p);
}

void spawn_local(void)
{
    int x = 1;
    spawn(work, &x); // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
}


void spawn_static_ok(void)
{
    static int x = 1;
    spawn(work, &x);
}


static void *runner(void *arg) { int *p = arg; *p = 1; return NULL; }

int thread_joined_ok(void)
{
    int x = 0;
    pthread_t t;
    if (pthread_create(&t, NULL, runner, &x))
        return -1;
    pthread_join(t, NULL);
    return x;
}

int thread_not_joined(void)
{
    int x = 0;
    pthread_t t;
    if (pthread_create(&t, NULL, runner, &x)) // expected-warning-re {{[{{(lien-dangling-borrow|lien-thread-escape)}}{{(-may)?}}]}}
        return -1;
    return 0;
}

int *owned take_box_ok(int *owned *borrowed_mut slot)
{
    int *owned t = *slot;
    *slot = NULL;
    return t;
}

int *owned take_box_forgets(int *owned *borrowed_mut slot)
{
    int *owned t = *slot; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    return t;
}

int *owned replace_ok(int *owned *borrowed_mut slot, int *owned with)
{
    int *owned old = *slot;
    *slot = with;
    return old;
}

void swap_slots_ok(int *owned *borrowed_mut a, int *owned *borrowed_mut b)
{
    int *owned t = *a;
    *a = *b;
    *b = t;
}

void swap_wrong(int *owned *borrowed_mut a, int *owned *borrowed_mut b)
{
    *a = *b; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}} expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}

int *borrowed_mut lifetime(l) mutate_and_share(int *borrowed_mut lifetime(l) p) { (*p)++; return p; }

int lifetime_mismatch_limits(void)
{
    int foo = 1;
    int *loan = mutate_and_share(&foo);
    int r = foo; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    return r + *loan;
}

int *borrowed_mut get_default(struct list *borrowed_mut l)
{
    int *borrowed_mut v = list_peek_mut_ok(l);
    if (v)
        return v;
    list_push_ok(l, 0);
    return list_peek_mut_ok(l);
}
