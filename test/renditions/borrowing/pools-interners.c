// rules of Cyclone region tests, typed-arena docs, tests/ui/dropck arena tests, interners; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct LIEN_CELL names { int n; char *owned tab[64]; };
struct symbol { const char *borrowed lifetime(n) text; int id; };
struct zone;
struct leaf { int v; struct leaf *borrowed_mut lifetime(z) up; };
struct names *owned _Nonnull names_open(void);
void names_close(struct names *owned n);
const char *borrowed _Nonnull names_get(const struct names *borrowed n, const char *borrowed s);
struct symbol lifetime(n) names_symbol(const struct names *borrowed lifetime(n) n, const char *borrowed s);
struct zone *owned _Nonnull zone_open(void);
void zone_close(struct zone *owned z);
void zone_reset(struct zone *borrowed_mut z);
struct leaf *borrowed_mut _Nonnull zone_leaf(const struct zone *borrowed z, int v);
void zone_keep(struct zone *borrowed_mut lifetime(z) z, char *owned lifetime(z) s);
char *owned _Nonnull text(int n);
void say(const char *borrowed s);
void untext(char *owned s);

int two_interned_equal_ok(const struct names *borrowed n)
{
    const char *a = names_get(n, "left");
    const char *b = names_get(n, "right");
    return a == b;
}

void interned_after_close(void)
{
    struct names *owned n = names_open();
    const char *a = names_get(n, "a");
    names_close(n); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    say(a);
}

void interned_key_is_not_kept_ok(void)
{
    struct names *owned n = names_open();
    char *owned key = text(3);
    const char *a = names_get(n, key);
    untext(key);
    say(a);
    names_close(n);
}

const char *borrowed lifetime(n) interned_out_ok(const struct names *borrowed lifetime(n) n, const char *borrowed s)
{
    return names_get(n, s);
}

const char *borrowed lifetime(n) key_returned(const struct names *borrowed lifetime(n) n, const char *borrowed lifetime(s) s)
{
    if (!*s)
        return s; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
    return names_get(n, s);
}

struct symbol symbol_of_local_table(void)
{
    struct names n = { 0 };
    return names_symbol(&n, "x"); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

void symbol_lives_with_table(void)
{
    struct symbol s;
    {
        struct names n = { 0 };
        s = names_symbol(&n, "x"); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    say(s.text);
}

int symbol_id_only_ok(void)
{
    struct symbol s;
    {
        struct names n = { 0 };
        s = names_symbol(&n, "x");
    }
    return s.id;
}

int leaves_linked_ok(void)
{
    struct zone *owned z = zone_open();
    struct leaf *a = zone_leaf(z, 1);
    struct leaf *b = zone_leaf(z, 2);
    b->up = a;
    a->v += b->v;
    int v = b->up->v;
    zone_close(z);
    return v;
}

int leaf_after_reset(struct zone *borrowed_mut z)
{
    struct leaf *a = zone_leaf(z, 1);
    zone_reset(z); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return a->v;
}

int leaf_in_loop_reset_ok(struct zone *borrowed_mut z)
{
    int v = 0;
    for (int i = 0; i < 9; i++) {
        struct leaf *a = zone_leaf(z, i);
        v += a->v;
        zone_reset(z);
    }
    return v;
}

int leaf_in_loop_kept(struct zone *borrowed_mut z)
{
    struct leaf *best = zone_leaf(z, 0);
    for (int i = 1; i < 9; i++) {
        struct leaf *a = zone_leaf(z, i);
        if (a->v > best->v)
            best = a;
        else
            zone_reset(z); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
    return best->v;
}

struct leaf *borrowed_mut leaf_out_ok(const struct zone *borrowed z)
{
    struct leaf *a = zone_leaf(z, 1);
    a->up = zone_leaf(z, 2);
    return a->up;
}

struct leaf *borrowed_mut lifetime(static) leaf_of_dead_zone(void)
{
    struct zone *owned z = zone_open();
    struct leaf *a = zone_leaf(z, 1);
    zone_close(z); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return a;
}

void kept_by_zone_ok(struct zone *borrowed_mut z)
{
    char *s = text(4);
    zone_keep(z, s);
    s[0] = 'k';
    say(s);
}

void kept_by_zone_and_freed(struct zone *borrowed_mut z)
{
    char *s = text(4);
    zone_keep(z, s);
    untext(s); // expected-warning-re {{[{{(lien-bad-release|lien-use-after-move)}}{{(-may)?}}]}}
}

void kept_by_zone_closed(void)
{
    struct zone *owned z = zone_open();
    char *s = text(4);
    zone_keep(z, s);
    zone_close(z); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    say(s);
}

void kept_by_zone_twice(struct zone *borrowed_mut z, struct zone *borrowed_mut y)
{
    char *s = text(4);
    zone_keep(z, s);
    zone_keep(y, s); // expected-warning-re {{[{{(lien-bad-release|lien-use-after-move)}}{{(-may)?}}]}}
}

void kept_in_a_loop_ok(struct zone *borrowed_mut z, int n)
{
    while (n-- > 0)
        zone_keep(z, text(n));
}

void kept_by_zone_read_between_ok(void)
{
    struct zone *owned z = zone_open();
    char *s = text(4);
    zone_keep(z, s);
    say(s);
    zone_close(z);
}
