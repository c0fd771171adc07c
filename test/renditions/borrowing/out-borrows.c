// rules of rust-lang/rust tests/ui/regions, tests/ui/borrowck (out-parameters of borrowed lifetime), own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct shelf { int n; char names[4][16]; };
struct shelf *owned _Nonnull shelf_build(int n);
void shelf_burn(struct shelf *owned s);
int shelf_find(const struct shelf *borrowed lifetime(s) s, int k, const char *borrowed lifetime(s) *borrowed_mut LIEN_OUT out);
int shelf_edit(struct shelf *borrowed_mut lifetime(s) s, int k, char *borrowed_mut lifetime(s) *borrowed_mut out);
void shelf_paint(struct shelf *borrowed_mut s);
void say(const char *borrowed s);

void found_and_burnt(void)
{
    struct shelf *owned s = shelf_build(3);
    const char *name = NULL;
    if (shelf_find(s, 1, &name)) {
        shelf_burn(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
        say(name);
        return;
    }
    shelf_burn(s);
}

void found_and_burnt_ok(void)
{
    struct shelf *owned s = shelf_build(3);
    const char *name = NULL;
    if (shelf_find(s, 1, &name))
        say(name);
    shelf_burn(s);
}

void found_and_painted(struct shelf *borrowed_mut s)
{
    const char *name;
    shelf_find(s, 1, &name);
    shelf_paint(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    say(name);
}

void found_again_ok(struct shelf *borrowed_mut s)
{
    const char *name;
    shelf_find(s, 1, &name);
    say(name);
    shelf_paint(s);
    shelf_find(s, 2, &name);
    say(name);
}

void two_edits(struct shelf *borrowed_mut s)
{
    char *a = NULL, *b = NULL;
    shelf_edit(s, 0, &a);
    shelf_edit(s, 1, &b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (a)
        a[0] = 'x';
}

void two_edits_ok(struct shelf *borrowed_mut s)
{
    char *a = NULL, *b = NULL;
    shelf_edit(s, 0, &a);
    if (a)
        a[0] = 'x';
    shelf_edit(s, 1, &b);
    if (b)
        b[0] = 'y';
}

int shelf_first(const struct shelf *borrowed lifetime(s) s, const char *borrowed lifetime(s) *borrowed_mut LIEN_OUT out)
{
    *out = s->names[0];
    return s->n;
}

int shelf_first_local(const struct shelf *borrowed lifetime(s) s, const char *borrowed lifetime(s) *borrowed_mut LIEN_OUT out)
{
    char copy[16] = "";
    copy[0] = s->names[0][0];
    *out = copy; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    return 1;
}

int shelf_first_other(const struct shelf *borrowed lifetime(s) s, const char *borrowed lifetime(d) dflt, const char *borrowed lifetime(s) *borrowed_mut LIEN_OUT out)
{
    if (s->n == 0) {
        *out = dflt; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
        return 0;
    }
    *out = s->names[0];
    return 1;
}

int shelf_first_literal_ok(const struct shelf *borrowed lifetime(s) s, const char *borrowed lifetime(s) *borrowed_mut LIEN_OUT out)
{
    if (s->n == 0) {
        *out = "";
        return 0;
    }
    *out = s->names[0];
    return 1;
}

void name_of_inner_shelf(void)
{
    const char *name;
    {
        struct shelf s = { 1, { "a" } };
        shelf_first(&s, &name); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    say(name);
}

void name_of_outer_shelf_ok(void)
{
    struct shelf s = { 1, { "a" } };
    const char *name;
    {
        shelf_first(&s, &name);
    }
    say(name);
}

void shelf_written_under_name(void)
{
    struct shelf s = { 1, { "a" } };
    const char *name;
    shelf_first(&s, &name);
    s.n = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    say(name);
}
