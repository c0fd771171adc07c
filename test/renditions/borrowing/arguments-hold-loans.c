// An argument that holds the exclusive loan of what another argument of the same call reads, lends or moves.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct mv { int *borrowed_mut lifetime(m) p; int n; };
struct vec;
typedef int *borrowed_mut handle;
void use(struct mv *borrowed_mut m, const int *borrowed x);
void use_last(const int *borrowed x, const struct mv *borrowed m);
void by_value(struct mv m, const int *borrowed x);
void number(struct mv *borrowed_mut m, int x);
void set(int *borrowed_mut p, int n);
void raw_set(int *p, int n);
void two(int *borrowed_mut p, int *borrowed_mut q);
void keep(struct mv lifetime(m) *borrowed_mut m, int *borrowed_mut lifetime(m) x);
void init(struct mv lifetime(m) *LIEN_OUT m, int *borrowed_mut lifetime(m) x);
int *borrowed_mut _Nonnull at(struct vec *borrowed_mut v, int i);
void remove_at(struct vec *borrowed_mut v, int *where);
int len(const struct vec *borrowed v);
void push(struct vec *borrowed_mut v, int x);
char *owned _Nonnull dup(const char *borrowed s);
void eat(char *owned s, const char *borrowed part);
struct words { const char *borrowed lifetime(w) first; };
void eat_words(char *owned s, const struct words *borrowed w);
int words_len(struct words w, char *owned s);

#define FILL(m, v) number(&(m), (v))

void bad_field(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    use(&m, &x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_first(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    use_last(&x, &m); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_value(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    by_value(m, &x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_read(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    FILL(m, x); // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
}
void bad_pointer_read(void)
{
    int x = 0;
    handle p = &x;
    set(p, x); // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
}
void bad_through_pointer(void)
{
    int x = 0;
    struct mv m = { &x, 1 }, *pm = &m;
    number(pm, x); // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
}
void bad_inner(void)
{
    int x = 0;
    struct { struct mv in; int k; } o = { { &x, 1 }, 2 };
    use(&o.in, &x); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_element(void)
{
    int x = 0, y = 0;
    struct mv m[2] = { { &x, 1 }, { &y, 2 } };
    use(&m[1], &y); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void bad_kept(void)
{
    int x = 0, y = 0;
    struct mv m = { &y, 1 };
    keep(&m, &x);
    number(&m, x); // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
}
void bad_moved(void)
{
    char *owned s = dup("a b");
    const char *borrowed part = s + 1;
    eat(s, part); // expected-warning-re {{[{{(lien-move-while-borrowed|lien-use-after-move)}}{{(-may)?}}]}}
}

void bad_moved_beside_struct(void)
{
    char *owned s = dup("a b");
    struct words w = { s + 1 };
    eat_words(s, &w); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
}
int bad_moved_beside_copy(void)
{
    char *owned s = dup("a b");
    struct words w = { s + 1 };
    return words_len(w, s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
}

void good_other(void)
{
    int x = 0, y = 0;
    struct mv m = { &x, 1 };
    use(&m, &y);
    number(&m, y);
    x = 1;
}
void good_plain_field(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    number(&m, m.n);
    number(&m, *m.p);
    x = 2;
}
void good_through_itself(void)
{
    int x = 0;
    int *borrowed_mut p = &x;
    set(p, *p);
    raw_set(p, p[0] + 1);
    printf("%d\n", x);
}
void good_value_first(void)
{
    int x = 0;
    int *borrowed_mut p = &x;
    printf("%d %d\n", *p, x); // C fixes no order
}
void good_made_in_the_call(struct vec *borrowed_mut v)
{
    int n = len(v);
    set(at(v, 0), n);
    push(v, len(v));
}
void good_ended(void)
{
    int x = 0;
    struct mv m = { &x, 1 };
    *m.p = 3;
    m.p = NULL;
    set(&x, x);
    number(&m, x);
}
void good_refilled(void)
{
    int x = 0, y = 0;
    struct mv m;
    init(&m, &x);
    *m.p = 1;
    init(&m, &y);
    number(&m, x);
}
void good_elements(void)
{
    int x = 0, y = 0;
    struct mv m[2] = { { &x, 1 }, { &y, 2 } };
    use(&m[0], &y == m[1].p ? &m[1].n : &m[0].n);
    number(&m[1], x);
}
void good_fields_apart(void)
{
    struct { int a, b; } q = { 1, 2 };
    struct mv m = { &q.a, 1 };
    use(&m, &q.b);
    number(&m, q.b);
}
void good_overlapping_copy(char *s)
{
    char *dot = strchr(s, '.');
    if (dot)
        memmove(s, dot, strlen(dot) + 1);
}
void good_shared_reads(void)
{
    int x = 4;
    const int *borrowed p = &x;
    struct { const int *borrowed p; } h = { &x };
    printf("%d %d %d\n", *p, x, *h.p);
    printf("%p %d\n", (void *)p, x);
}
void good_loop(struct vec *borrowed_mut v)
{
    for (int i = 0; i < len(v); i++) {
        int *p = at(v, i);
        set(p, *p + i);
        raw_set(p, i);
    }
}
void good_position(struct vec *borrowed_mut v)
{
    int *p = at(v, 3);
    if (p)
        remove_at(v, p);
}
void good_branch(int c)
{
    int x = 0, y = 1;
    struct mv m = { &y, 1 };
    if (c)
        m.p = &x;
    else
        number(&m, x);
}
