// rules of The Rust Book 15.4-15.6 (Rc, Weak, RefCell) and Swift weak references, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct choir { int voices; };
struct LIEN_CELL organ { int pipes; int stops; };
struct singer { struct choir *LIEN_SHARED choir; struct choir *LIEN_WEAK last; int part; };
struct choir *LIEN_SHARED choir_found(int voices);
struct choir *LIEN_SHARED _Nonnull choir_must(int voices);
struct choir *LIEN_SHARED _Nonnull choir_ref(const struct choir *borrowed c);
void choir_unref(struct choir *LIEN_SHARED c);
struct choir *LIEN_SHARED _Nullable choir_wake(struct choir *LIEN_WEAK w);
struct choir *LIEN_WEAK choir_weak(const struct choir *borrowed c);
void choir_tune(struct choir *borrowed_mut c);
void choir_hear(const struct choir *borrowed c);
struct organ *LIEN_SHARED _Nonnull organ_build(void);
struct organ *LIEN_SHARED _Nonnull organ_ref(const struct organ *borrowed o);
void organ_unref(struct organ *LIEN_SHARED o);
void organ_pull(struct organ *borrowed o, int stop);
void organ_tune(struct organ *borrowed_mut o);

void tuned_through_a_count(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    choir_tune(c); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    choir_unref(c);
}

void tuned_through_a_declared_loan(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    struct choir *borrowed_mut m = c; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    m->voices = 5;
    choir_unref(c);
}

void pulled_through_a_cell_ok(void)
{
    struct organ *LIEN_SHARED o = organ_build();
    organ_pull(o, 1);
    o->stops = 3;
    struct organ *LIEN_SHARED p = organ_ref(o);
    p->stops++;
    organ_unref(o);
    organ_pull(p, 2);
    organ_unref(p);
}

void cell_lent_exclusively_ok(void)
{
    struct organ *LIEN_SHARED o = organ_build();
    organ_tune(o);
    organ_unref(o);
}

int voices_after_unref(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    const struct choir *borrowed b = c;
    choir_unref(c); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return b->voices;
}

int voices_by_second_count_ok(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    struct choir *LIEN_SHARED d = choir_ref(c);
    choir_unref(c);
    int v = d->voices;
    choir_unref(d);
    return v;
}

int count_moved(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    struct choir *LIEN_SHARED d = c;
    choir_unref(d);
    return c->voices; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int found_may_be_null(void)
{
    struct choir *LIEN_SHARED c = choir_found(3);
    if (!c)
        return 0;
    int v = c->voices;
    choir_unref(c);
    return v;
}

void ref_dropped(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    choir_ref(c); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    choir_unref(c);
}

void weak_needs_no_release_ok(void)
{
    struct choir *LIEN_SHARED c = choir_must(4);
    struct choir *LIEN_WEAK w = choir_weak(c);
    (void)w;
    choir_unref(c);
}

int weak_read(struct choir *LIEN_WEAK w)
{
    return w->voices; // expected-warning-re {{[lien-weak-dereference{{(-may)?}}]}}
}

int weak_woken_ok(struct choir *LIEN_WEAK w)
{
    struct choir *LIEN_SHARED c = choir_wake(w);
    int v = 0;
    if (c != NULL) {
        v = c->voices;
        choir_unref(c);
    }
    return v;
}

int weak_woken_untested(struct choir *LIEN_WEAK w)
{
    struct choir *LIEN_SHARED c = choir_wake(w);
    int v = c->voices; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    choir_unref(c);
    return v;
}

int weak_woken_and_kept(struct choir *LIEN_WEAK w)
{
    struct choir *LIEN_SHARED c = choir_wake(w);
    if (c)
        choir_hear(c);
    return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int weak_compared_ok(const struct singer *borrowed s, const struct choir *borrowed c)
{
    return s->last == c || s->last == NULL;
}

int weak_field_read(const struct singer *borrowed s)
{
    if (s->last == NULL)
        return 0;
    return s->last->voices; // expected-warning-re {{[lien-weak-dereference{{(-may)?}}]}}
}

void singer_joins_ok(struct singer *borrowed_mut s, const struct choir *borrowed c)
{
    struct choir *LIEN_SHARED old = s->choir;
    s->choir = choir_ref(c);
    if (old) {
        s->last = choir_weak(s->choir);
        choir_unref(old);
    }
}

void singer_joins_over(struct singer *borrowed_mut s, const struct choir *borrowed c)
{
    s->choir = choir_ref(c); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void singer_joins_borrow(struct singer *borrowed_mut s, const struct choir *borrowed c)
{
    if (s->choir == NULL)
        s->choir = (struct choir *)c; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void singer_leaves(struct singer *borrowed_mut s)
{
    choir_unref(s->choir); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    s->part = 0;
}

void singer_leaves_ok(struct singer *borrowed_mut s)
{
    choir_unref(s->choir);
    s->choir = NULL;
    s->part = 0;
}

void singer_value_forgets(void)
{
    struct singer s = { choir_must(3), NULL, 1 };
    s.last = choir_weak(s.choir);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void singer_value_ok(void)
{
    struct singer s = { choir_must(3), NULL, 1 };
    s.last = choir_weak(s.choir);
    choir_hear(s.choir);
    choir_unref(s.choir);
}

struct choir *LIEN_SHARED _Nonnull shared_returned_ok(int v)
{
    struct choir *LIEN_SHARED c = choir_must(v);
    choir_hear(c);
    return c;
}

struct choir *LIEN_SHARED borrowed_returned_as_shared(const struct choir *borrowed c)
{
    return (struct choir *)c; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void loop_of_counts_ok(int n)
{
    struct choir *LIEN_SHARED c = choir_must(n);
    for (int i = 0; i < n; i++) {
        struct choir *LIEN_SHARED d = choir_ref(c);
        choir_hear(d);
        choir_unref(d);
    }
    choir_unref(c);
}

void loop_of_counts_leaks(int n)
{
    struct choir *LIEN_SHARED c = choir_must(n);
    for (int i = 0; i < n; i++) {
        struct choir *LIEN_SHARED d = choir_ref(c);
        if (d->voices == i)
            continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        choir_unref(d);
    }
    choir_unref(c);
}
