// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Borrows of a hash map's values and of a string builder's text end at the next mutation of their owner.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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
struct iter lifetime(m) map_iter(struct map *borrowed lifetime(m) m);
_Bool iter_next(struct iter *borrowed_mut it);
const char *borrowed _Nonnull sb_text(const struct sb *borrowed b);
void sb_add(struct sb *borrowed_mut b, const char *borrowed s);
void sb_reset(struct sb *borrowed_mut b);
void show(const int *borrowed p);

void put_after_the_value_ok(struct map *borrowed_mut m)
{
    int *v = map_get(m, "a");
    if (v)
        *v = 1;
    map_put(m, "b", 2);
}

void counted_ok(struct map *borrowed_mut m, const char *borrowed word)
{
    int *v = map_get(m, word);
    if (v)
        ++*v;
    else
        map_put(m, word, 1);
}

void removed_by_a_copied_key_ok(struct map *borrowed_mut m)
{
    for (size_t i = 0; i < map_size(m); i++) {
        const char *key = map_key(m, i);
        char *copy = key ? strdup(key) : NULL;
        if (copy)
            map_remove(m, copy);
        free(copy);
    }
}

void put_a_value_of_itself_ok(struct map *borrowed_mut m)
{
    const int *v = map_peek(m, "a");
    map_put(m, "b", v ? *v : 0);
}

void text_after_the_add_ok(struct sb *borrowed_mut b)
{
    sb_add(b, "more");
    const char *t = sb_text(b);
    puts(t);
    sb_reset(b);
}

void added_from_another_ok(struct sb *borrowed_mut b, const struct sb *borrowed c)
{
    sb_add(b, sb_text(c));
}

void two_fields_ok(struct config *borrowed_mut c)
{
    const int *v = map_peek(c->vars, "x");
    sb_add(&c->log, "looked");
    sb_add(c->out, "looked");
    if (v)
        show(v);
}

void text_of_one_added_to_the_other_ok(struct config *borrowed_mut c)
{
    sb_add(&c->log, sb_text(c->out));
    sb_add(c->out, sb_text(&c->log));
}

void iterator_struct_ok(struct map *borrowed_mut m)
{
    int n = 0;
    struct iter it = map_iter(m);
    while (iter_next(&it))
        n++;
    map_put(m, "count", n);
}
