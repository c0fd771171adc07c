// rules of rust-lang/rust tests/ui/higher-ranked, tests/ui/fn (hr-fn-*), tests/ui/regions/regions-fn-subtyping*, own
// text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct reel { int frames; char *owned title; };
typedef const char *borrowed (*label_fn)(const struct reel *borrowed r);
typedef const char *borrowed lifetime(a) (*pick_fn)(const char *borrowed lifetime(a) a, const char *borrowed b);
typedef void (*burn_fn)(struct reel *owned r);
typedef void (*view_fn)(const struct reel *borrowed r);
typedef int (*make_fn)(struct reel *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) out);
struct lab { burn_fn burn; view_fn view; label_fn label; struct reel *owned (*shoot)(int frames); };
struct reel *owned _Nonnull reel_shoot(int frames);
void reel_burn(struct reel *owned r);
void reel_view(const struct reel *borrowed r);
void reel_cut(struct reel *borrowed_mut r);
const char *borrowed reel_label(const struct reel *borrowed r);
const char *borrowed lifetime(b) second_of(const char *borrowed a, const char *borrowed lifetime(b) b);
void say(const char *borrowed s);

void burnt_through_a_pointer(burn_fn burn)
{
    struct reel *owned r = reel_shoot(9);
    burn(r);
    reel_view(r); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void viewed_through_a_pointer(view_fn view)
{
    struct reel *owned r = reel_shoot(9);
    view(r);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void viewed_and_burnt_ok(const struct lab *borrowed l)
{
    struct reel *owned r = l->shoot(4);
    if (!r)
        return;
    l->view(r);
    l->burn(r);
}

void twice_burnt(const struct lab *borrowed l)
{
    struct reel *owned r = l->shoot(4);
    l->burn(r);
    l->burn(r); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void shot_and_dropped(const struct lab *borrowed l)
{
    l->shoot(3); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void label_kept_by_pointer(label_fn label)
{
    struct reel *owned r = reel_shoot(1);
    const char *s = label(r);
    reel_burn(r); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    say(s);
}

void label_kept_by_pointer_ok(label_fn label)
{
    struct reel *owned r = reel_shoot(1);
    const char *s = label(r);
    say(s);
    reel_burn(r);
}

void picked_first_ok(pick_fn pick, const char *borrowed name)
{
    const char *s;
    {
        char tail[3] = "x";
        s = pick(name, tail);
    }
    say(s);
}

void picked_first_dies(pick_fn pick, const char *borrowed name)
{
    const char *s;
    {
        char head[3] = "x";
        s = pick(head, name); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    say(s);
}

void assigned_what_differs(void)
{
    burn_fn f = reel_cut; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
    f(reel_shoot(1));
}

void assigned_what_fits_ok(void)
{
    burn_fn f = reel_burn;
    view_fn g = reel_view;
    label_fn h = reel_label;
    struct reel *owned r = reel_shoot(1);
    g(r);
    say(h(r));
    f(r);
}

void field_assigned_what_differs(struct lab *borrowed_mut l)
{
    l->view = reel_view;
    l->burn = reel_cut; // expected-warning-re {{[lien-bad-annotation{{(-may)?}}]}}
}

void mutating_for_a_viewer(void)
{
    view_fn f = NULL;
    f = (view_fn)NULL;
    if (f)
        return;
    void (*cut)(struct reel *borrowed_mut r) = reel_cut;
    struct reel *owned r = reel_shoot(2);
    cut(r);
    reel_burn(r);
}

void table_of_functions_ok(int how)
{
    static const burn_fn ways[2] = { reel_burn, reel_burn };
    struct reel *owned r = reel_shoot(how);
    ways[how & 1](r);
}

int made_by_pointer_ok(make_fn make)
{
    struct reel *owned r = NULL;
    if (make(&r) != 0)
        return -1;
    int n = r->frames;
    reel_burn(r);
    return n;
}

int made_by_pointer_forgotten(make_fn make)
{
    struct reel *owned r = NULL;
    int rc = make(&r);
    if (rc != 0)
        return rc;
    return r->frames; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void lent_twice_to_a_pointer(void (*join)(struct reel *borrowed_mut a, struct reel *borrowed_mut b))
{
    struct reel *owned r = reel_shoot(2);
    join(r, r); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    reel_burn(r);
}

void writes_through_viewer_param(const struct reel *borrowed r, void (*cut)(struct reel *borrowed_mut))
{
    cut((struct reel *)r); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}
