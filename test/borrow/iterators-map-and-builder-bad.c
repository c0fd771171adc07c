// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Borrows of a hash map's values and of a string builder's text end at the next mutation of their owner.
// Each function breaks the rule; correct twins stand in iterators-map-and-builder-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>

struct map;
struct sb { char *owned buf; size_t len; };
struct config { struct map *owned vars; struct sb log; struct sb *owned out; };
struct iter { struct map *borrowed lifetime(m) of; size_t at; };
int *borrowed_mut map_get(struct map *borrowed_mut m, const char *borrowed key);
const int *borrowed map_peek(const struct map *borrowed m, const char *borrowed key);
void map_put(struct map *borrowed_mut m, const char *borrowed key, int value);
void map_remove(struct map *borrowed_mut m, const char *borrowed key);
size_t map_size(const struct map *borrowed m);
const char *borrowed map_key(const struct map *borrowed m, size_t i);
void map_free(struct map *owned m);
struct map *owned _Nonnull map_new(void);
struct iter lifetime(m) map_iter(struct map *borrowed lifetime(m) m);
_Bool iter_next(struct iter *borrowed_mut it);
const char *borrowed _Nonnull sb_text(const struct sb *borrowed b);
void sb_add(struct sb *borrowed_mut b, const char *borrowed s);
void sb_reset(struct sb *borrowed_mut b);
void show(const int *borrowed p);

void put_under_a_value(struct map *borrowed_mut m)
{
    int *v = map_get(m, "a");
    if (!v)
        return;
    map_put(m, "b", 2); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
    *v = 1;
}

void removed_while_iterating_by_key(struct map *borrowed_mut m)
{
    for (size_t i = 0; i < map_size(m); i++) {
        const char *key = map_key(m, i);
        if (key)
            map_remove(m, key); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
    }
}

void put_with_its_own_key(struct map *borrowed_mut m)
{
    const char *key = map_key(m, 0);
    if (key)
        map_put(m, key, 1); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
}

void peeked_across_a_put(struct map *borrowed_mut m)
{
    const int *v = map_peek(m, "a");
    map_put(m, "b", 0); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
    if (v)
        show(v);
}

void freed_under_a_value(void)
{
    struct map *m = map_new();
    map_put(m, "a", 1);
    const int *v = map_peek(m, "a");
    map_free(m); // expected-warning-re{{'m'{{.*}}[lien-move-while-borrowed]}}
    if (v)
        show(v);
}

void text_across_an_add(struct sb *borrowed_mut b)
{
    const char *t = sb_text(b);
    sb_add(b, "more"); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
    puts(t);
}

void added_to_itself(struct sb *borrowed_mut b)
{
    sb_add(b, sb_text(b)); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
}

void field_of_something_else(struct config *borrowed_mut c)
{
    const int *v = map_peek(c->vars, "x");
    map_put(c->vars, "y", 1); // expected-warning{{[lien-borrow-conflict]}}
    if (v)
        show(v);
}

void text_of_a_field(struct config *borrowed_mut c)
{
    const char *t = sb_text(&c->log);
    sb_reset(&c->log); // expected-warning{{[lien-borrow-conflict]}}
    puts(t);
}

void text_of_an_owned_field(struct config *borrowed_mut c)
{
    const char *t = sb_text(c->out);
    sb_reset(c->out); // expected-warning{{[lien-borrow-conflict]}}
    puts(t);
}

void map_replaced_under_a_value(struct config *borrowed_mut c)
{
    const int *v = map_peek(c->vars, "x");
    map_free(c->vars); // expected-warning{{[lien-move-while-borrowed]}}
    c->vars = map_new();
    if (v)
        show(v);
}

void iterator_struct(struct map *borrowed_mut m)
{
    struct iter it = map_iter(m);
    while (iter_next(&it))
        map_put(m, "again", 1); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
}

void cursor_in_a_struct(struct sb *borrowed_mut b)
{
    struct { const char *borrowed at; int line; } cur = { sb_text(b), 1 };
    sb_add(b, "x"); // expected-warning-re{{'b'{{.*}}[lien-borrow-conflict]}}
    while (*cur.at)
        cur.at++;
}
