// rust-lang/rust tests/ui/nll/get_default.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct map;
struct string;
struct string *borrowed_mut _Nullable map_get(struct map *borrowed_mut m, int k);
void map_set(struct map *borrowed_mut m, int k, const char *borrowed v);
struct string *borrowed_mut _Nonnull map_entry(struct map *borrowed_mut m, int k);
void touch(struct string *borrowed_mut s);

struct string *borrowed_mut ok(struct map *borrowed_mut map)
{
    for (;;) {
        struct string *v = map_get(map, 22);
        if (v)
            return v;
        map_set(map, 22, "x");
    }
}

struct string *borrowed_mut err(struct map *borrowed_mut map)
{
    for (;;) {
        struct string *v = map_get(map, 22);
        if (v) {
            map_set(map, 22, "x"); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
            return v;
        }
        map_set(map, 23, "y");
    }
}

struct string *borrowed_mut ok_else(struct map *borrowed_mut map)
{
    struct string *borrowed_mut v = map_get(map, 1);
    if (v == NULL) {
        map_set(map, 1, "x");
        v = map_get(map, 1);
    }
    return v;
}

void two_entries(struct map *borrowed_mut map)
{
    struct string *a = map_entry(map, 1);
    struct string *b = map_entry(map, 2); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    touch(a);
    touch(b);
}

void assigned_in_cond_ok(struct map *borrowed_mut map)
{
    struct string *v;
    if (!(v = map_get(map, 1)))
        map_set(map, 1, "x");
    else
        touch(v);
}
