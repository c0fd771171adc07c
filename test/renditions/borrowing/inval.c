// llvm/llvm-project clang/test/Sema/LifetimeSafety/invalidations.cpp, second half; nocfg.cpp
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

struct vec;
struct map;
struct str;
struct iter { struct vec *borrowed_mut lifetime(v) of; size_t at; };
struct span { const int *borrowed lifetime(d) data; size_t n; };
struct owner { struct vec *owned v; struct vec *owned w; };
struct vec *owned _Nonnull vec_new(void);
void vec_free(struct vec *owned v);
void vec_push(struct vec *borrowed_mut v, int x);
size_t vec_len(const struct vec *borrowed v);
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
void vec_clear(struct vec *borrowed_mut v);
int *borrowed_mut vec_erase(struct vec *borrowed_mut v, const int *borrowed it);
int *borrowed_mut vec_find(struct vec *borrowed_mut v, int x);
void vec_swap(struct vec *borrowed_mut a, struct vec *borrowed_mut b);
struct iter vec_iter(struct vec *borrowed_mut v);
int iter_next(struct iter *borrowed_mut it, int *borrowed_mut out);
struct span vec_span(const struct vec *borrowed v);
int *borrowed_mut _Nonnull map_get(struct map *borrowed_mut m, const char *borrowed key);
const int *borrowed _Nullable map_peek(const struct map *borrowed m, const char *borrowed key);
void map_put(struct map *borrowed_mut m, const char *borrowed key, int v);
struct str *owned _Nonnull str_new(void);
const char *borrowed _Nonnull str_c(const struct str *borrowed s);
void str_append(struct str *borrowed_mut s, const char *borrowed t);
void str_free(struct str *owned s);
int more(void);

void push_in_loop(struct vec *borrowed_mut v, int n)
{
    int *it = vec_at(v, 0);
    for (int i = 0; i < n; i++) {
        *it += i;
        vec_push(v, i); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
}

void push_in_loop_refetched_ok(struct vec *borrowed_mut v, int n)
{
    for (int i = 0; i < n; i++) {
        int *it = vec_at(v, i);
        *it += i;
        vec_push(v, i);
    }
}

void push_and_break_ok(struct vec *borrowed_mut v, int n)
{
    int *it = vec_at(v, 0);
    for (int i = 0; i < n; i++) {
        if (*it == i) {
            vec_push(v, i);
            break;
        }
    }
}

void push_and_use_after_loop(struct vec *borrowed_mut v, int n)
{
    int *it = vec_at(v, 0);
    for (int i = 0; i < n; i++) {
        if (*it == i) {
            vec_push(v, i); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
            break;
        }
    }
    *it = 0;
}

void erase_returns_next_ok(struct vec *borrowed_mut v)
{
    int *it = vec_find(v, 3);
    if (it)
        *it = 0;
    it = vec_find(v, 4);
    if (it)
        *it = 1;
}

void find_push_then_use(struct vec *borrowed_mut v)
{
    int *it = vec_find(v, 3);
    if (!it)
        return;
    vec_push(v, 4); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *it = 5;
}

void find_push_if_missing_ok(struct vec *borrowed_mut v)
{
    int *it = vec_find(v, 3);
    if (!it) {
        vec_push(v, 3);
        return;
    }
    *it = 5;
}

void find_push_if_missing_then_use_ok(struct vec *borrowed_mut v)
{
    int *it = vec_find(v, 3);
    if (!it) {
        vec_push(v, 3);
        it = vec_at(v, 0);
    }
    *it = 5;
}

int read_then_clear(struct vec *borrowed_mut v)
{
    const int *p = vec_get(v, 0);
    vec_clear(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return *p;
}

int two_readers_ok(struct vec *borrowed_mut v)
{
    const int *p = vec_get(v, 0);
    const int *q = vec_get(v, 1);
    int s = *p + *q + (int)vec_len(v);
    vec_clear(v);
    return s;
}

void swap_invalidates(struct vec *borrowed_mut a, struct vec *borrowed_mut b)
{
    int *p = vec_at(a, 0);
    vec_swap(a, b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}

int iter_then_push(struct vec *borrowed_mut v)
{
    struct iter it = vec_iter(v);
    int x = 0;
    if (!iter_next(&it, &x))
        return 0;
    vec_push(v, x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return iter_next(&it, &x);
}

int iter_whole_ok(struct vec *borrowed_mut v)
{
    struct iter it = vec_iter(v);
    int x = 0, s = 0;
    while (iter_next(&it, &x))
        s += x;
    vec_push(v, s);
    return s;
}

int iter_push_inside(struct vec *borrowed_mut v)
{
    struct iter it = vec_iter(v);
    int x = 0, s = 0;
    while (iter_next(&it, &x)) {
        if (x > 3)
            vec_push(v, x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
        s += x;
    }
    return s;
}

int span_then_free(void)
{
    struct vec *owned v = vec_new();
    struct span s = vec_span(v);
    vec_free(v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return s.n ? s.data[0] : 0;
}

int span_size_after_free_ok(void)
{
    struct vec *owned v = vec_new();
    struct span s = vec_span(v);
    int r = s.n ? s.data[0] : 0;
    vec_free(v);
    return r + (int)s.n;
}

void map_entry_then_put(struct map *borrowed_mut m)
{
    int *a = map_get(m, "a");
    map_put(m, "b", 2); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *a = 1;
}

int map_peek_two_ok(const struct map *borrowed m)
{
    const int *a = map_peek(m, "a");
    const int *b = map_peek(m, "b");
    return a && b ? *a + *b : 0;
}

void map_entry_or_insert_ok(struct map *borrowed_mut m)
{
    const int *a = map_peek(m, "a");
    if (!a)
        map_put(m, "a", 1);
    a = map_peek(m, "a");
    if (a)
        printf("%d\n", *a);
}

int map_peek_unchecked(const struct map *borrowed m)
{
    const int *a = map_peek(m, "a");
    return *a; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}

void str_c_then_append(void)
{
    struct str *owned s = str_new();
    const char *c = str_c(s);
    str_append(s, "x"); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    puts(c);
    str_free(s);
}

void str_self_append(void)
{
    struct str *owned s = str_new();
    str_append(s, str_c(s)); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    str_free(s);
}


void different_member_ok(struct owner *borrowed_mut o)
{
    int *p = vec_at(o->v, 0);
    vec_push(o->w, 3);
    *p = 1;
}

void same_member(struct owner *borrowed_mut o)
{
    int *p = vec_at(o->v, 0);
    vec_push(o->v, 3); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *p = 1;
}

void owner_freed_member(struct owner *borrowed_mut o)
{
    int *p = vec_at(o->v, 0);
    vec_free(o->v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    o->v = vec_new();
    *p = 1;
}

void member_replaced_ok(struct owner *borrowed_mut o)
{
    vec_free(o->v);
    o->v = vec_new();
    int *p = vec_at(o->v, 0);
    *p = 1;
}

int *borrowed_mut first_of(struct owner *borrowed_mut o)
{
    return vec_at(o->v, 0);
}


static int *helper_at(struct vec *v) { return vec_at(v, 0); }

void helper_then_push(struct vec *borrowed_mut v)
{
    int *p = helper_at(v);
    vec_push(v, 1);
    (void)p;
}

int conditional_use_ok(struct vec *borrowed_mut v, int c)
{
    int *p = c ? vec_at(v, 0) : NULL;
    if (!p)
        vec_push(v, 1);
    else
        *p = 2;
    return c;
}

int strchr_then_free(void)
{
    char *s = strdup("a=b");
    if (!s)
        return 0;
    char *eq = strchr(s, '=');
    free(s);
    return eq ? *eq : 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

int strchr_ok(void)
{
    char *s = strdup("a=b");
    if (!s)
        return 0;
    char *eq = strchr(s, '=');
    int r = eq ? eq[1] : 0;
    free(s);
    return r;
}


char *strstr_literal_ok(void)
{
    return strstr("abc", "b");
}

char *memcpy_result(void)
{
    char buf[8];
    return memcpy(buf, "abc", 4); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *borrowed skip_ws_ok(const char *borrowed s)
{
    while (*s == ' ')
        s++;
    return s;
}

const char *borrowed find_char_ok(const char *borrowed s, int c)
{
    return strchr(s, c);
}

void bsearch_ok(const int *borrowed a, size_t n)
{
    int k = 3;
    (void)a; (void)n; (void)k;
}
