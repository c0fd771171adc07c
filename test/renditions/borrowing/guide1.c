// The Rust Book ch04, ch10-03; Rust by Example scoping: RAII, move, partial move, borrow, mut, alias, ref, lifetimes
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct string { char *owned s; size_t len; };
struct person { char *owned name; char *owned mail; int age; };
struct point { int x, y, z; };
struct book { const char *borrowed lifetime(a) title; int year; };
struct excerpt { const char *borrowed lifetime(a) part; };
struct double_ref { const int *borrowed lifetime(a) x; const int *borrowed lifetime(b) y; };
struct box { int *owned v; };
struct string *owned _Nonnull string_from(const char *borrowed t);
struct string *owned _Nonnull string_clone(const struct string *borrowed s);
void string_free(struct string *owned s);
void string_push(struct string *borrowed_mut s, const char *borrowed t);
void string_clear(struct string *borrowed_mut s);
size_t string_len(const struct string *borrowed s);
const char *borrowed _Nonnull string_view(const struct string *borrowed s);
const char *borrowed _Nonnull first_word(const struct string *borrowed s);
void take_string(struct string *owned s);
struct string *owned give_back(struct string *owned s);
void print_string(const struct string *borrowed s);
const char *borrowed lifetime(a) longest(const char *borrowed lifetime(a) x, const char *borrowed lifetime(a) y);
int *owned _Nonnull box_new(int v);
char *owned _Nonnull str_dup(const char *borrowed s);

void moved_string(void)
{
    struct string *owned s1 = string_from("hello");
    struct string *owned s2 = s1;
    print_string(s1); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    string_free(s2);
}

void cloned_string_ok(void)
{
    struct string *owned s1 = string_from("hello");
    struct string *owned s2 = string_clone(s1);
    print_string(s1);
    print_string(s2);
    string_free(s2);
    string_free(s1);
}

void replaced_string(void)
{
    struct string *owned s = string_from("hello");
    s = string_from("ahoy"); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    print_string(s);
    string_free(s);
}

void passed_string(void)
{
    struct string *owned s = string_from("hello");
    take_string(s);
    string_push(s, "!"); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void gives_ownership_ok(void)
{
    struct string *owned s1 = string_from("a");
    struct string *owned s2 = string_from("hello");
    struct string *owned s3 = give_back(s2);
    string_free(s1);
    string_free(s3);
}

size_t calculate_length_ok(const struct string *borrowed s)
{
    return string_len(s);
}

void change(const struct string *borrowed s)
{
    string_push((struct string *)s, ", world"); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void change_field(const struct string *borrowed s)
{
    ((struct string *)s)->len = 0; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void change_ok(struct string *borrowed_mut s)
{
    string_push(s, ", world");
    s->len++;
}

void two_mutable(struct string *borrowed_mut s)
{
    struct string *borrowed_mut r1 = s;
    struct string *borrowed_mut r2 = s; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    string_push(r1, "a");
    string_push(r2, "b");
}

void two_mutable_scoped_ok(struct string *borrowed_mut s)
{
    {
        struct string *borrowed_mut r1 = s;
        string_push(r1, "a");
    }
    struct string *borrowed_mut r2 = s;
    string_push(r2, "b");
}

void shared_then_mutable(struct string *borrowed_mut s)
{
    const struct string *borrowed r1 = s;
    const struct string *borrowed r2 = s;
    struct string *borrowed_mut r3 = s; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    string_push(r3, "x");
    print_string(r1);
    print_string(r2);
}

void shared_then_mutable_nll_ok(struct string *borrowed_mut s)
{
    const struct string *borrowed r1 = s;
    const struct string *borrowed r2 = s;
    print_string(r1);
    print_string(r2);
    struct string *borrowed_mut r3 = s;
    string_push(r3, "x");
}


struct string *owned no_dangle_ok(void)
{
    struct string *owned s = string_from("hello");
    return s;
}

void first_word_cleared(void)
{
    struct string *owned s = string_from("hello world");
    const char *borrowed w = first_word(s);
    string_clear(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    puts(w);
    string_free(s);
}

void first_word_raw_local_cleared(void)
{
    struct string *s = string_from("hello world");
    const char *w = first_word(s);
    string_clear(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    puts(w);
    string_free(s);
}

void first_word_ok(void)
{
    struct string *owned s = string_from("hello world");
    const char *borrowed w = first_word(s);
    puts(w);
    string_clear(s);
    string_free(s);
}

int r_outlives_x(void)
{
    const int *borrowed r;
    {
        int x = 5;
        r = &x; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *r;
}

void longest_outlives(void)
{
    struct string *owned s1 = string_from("long string is long");
    const char *borrowed result;
    {
        struct string *owned s2 = string_from("xyz");
        result = longest(string_view(s1), string_view(s2));
        string_free(s2); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    }
    puts(result);
    string_free(s1);
}

void longest_of_array(void)
{
    char outer[] = "long";
    const char *borrowed result;
    {
        char inner[] = "xyz";
        result = longest(outer, inner); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    puts(result);
}

void longest_ok(void)
{
    struct string *owned s1 = string_from("long string is long");
    {
        struct string *owned s2 = string_from("xyz");
        const char *borrowed result = longest(string_view(s1), string_view(s2));
        puts(result);
        string_free(s2);
    }
    string_free(s1);
}

const char *borrowed longest_missing(const char *borrowed x, const char *borrowed y); // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}

const char *borrowed lifetime(a) longest_wrong(const char *borrowed lifetime(a) x, const char *borrowed lifetime(b) y)
{
    if (strlen(x) > strlen(y))
        return x;
    return y; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

const char *borrowed lifetime(a) longest_local(const char *borrowed lifetime(a) x)
{
    char result[20];
    snprintf(result, sizeof result, "%s", x);
    return result; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

const char *borrowed excerpt_announce(const struct excerpt *borrowed self, const char *borrowed announcement)
{
    puts(announcement);
    return self->part;
}

const char *borrowed excerpt_announce_wrong(const struct excerpt *borrowed self, const char *borrowed announcement)
{
    (void)self->part;
    return announcement; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void partial_move(void)
{
    struct person p = { str_dup("Alice"), str_dup("a@b"), 20 };
    char *owned name = p.name;
    printf("%d %s\n", p.age, p.mail);
    puts(p.name); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(name);
    free(p.mail);
}

void partial_move_ok(void)
{
    struct person p = { str_dup("Alice"), str_dup("a@b"), 20 };
    char *owned name = p.name;
    printf("%s %d %s\n", name, p.age, p.mail);
    free(name);
    free(p.mail);
}

void partial_move_then_whole(void)
{
    struct person p = { str_dup("Alice"), str_dup("a@b"), 20 };
    char *owned name = p.name;
    struct person q = p; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(name);
    free(q.mail);
}

void partial_move_refilled_ok(void)
{
    struct person p = { str_dup("Alice"), str_dup("a@b"), 20 };
    char *owned name = p.name;
    p.name = str_dup("Bob");
    struct person q = p;
    free(name);
    free(q.name);
    free(q.mail);
}

int alias_points(void)
{
    struct point p = { 0, 0, 0 };
    const struct point *borrowed b1 = &p;
    const struct point *borrowed b2 = &p;
    int s = b1->x + b2->y + p.z;
    struct point *borrowed_mut m = &p; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    m->x = 5;
    return s + b1->z;
}

int alias_points_read(void)
{
    struct point p = { 0, 0, 0 };
    struct point *borrowed_mut m = &p;
    int y = p.y; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    m->z = 1;
    return y;
}

int alias_points_ok(void)
{
    struct point p = { 0, 0, 0 };
    struct point *borrowed_mut m = &p;
    m->z = 1;
    const struct point *borrowed b = &p;
    return b->x + p.y;
}

int freeze(void)
{
    int mutable = 7;
    const int *borrowed frozen = &mutable;
    mutable = 50; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return *frozen;
}

int freeze_scoped_ok(void)
{
    int mutable = 7;
    {
        const int *borrowed frozen = &mutable;
        printf("%d\n", *frozen);
    }
    mutable = 3;
    return mutable;
}

void eat_box_borrowed(void)
{
    int *owned b = box_new(5);
    {
        const int *borrowed r = b;
        free(b); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
        printf("%d\n", *r);
    }
}

void raii_ok(void)
{
    struct box b = { box_new(3) };
    for (int i = 0; i < 1000; i++) {
        int *owned t = box_new(i);
        free(t);
    }
    free(b.v);
}

void raii_loop_leak(int n)
{
    for (int i = 0; i < n; i++) {
        int *owned t = box_new(i);
        if (i == 7)
            continue; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        free(t);
    }
}

void string_moved_in_loop(void)
{
    struct string *owned s = string_from("x");
    for (int i = 0; i < 3; i++)
        take_string(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void string_given_round_ok(void)
{
    struct string *owned s = string_from("x");
    for (int i = 0; i < 3; i++)
        s = give_back(s);
    if (s)
        string_free(s);
}

const int *borrowed lifetime(static) get_static_ok(void)
{
    static const int NUM = 18;
    return &NUM;
}

const int *borrowed lifetime(a) coerce_static_ok(const int *borrowed lifetime(a) p)
{
    static const int NUM = 18;
    return *p > 3 ? p : &NUM;
}

const int *borrowed lifetime(static) not_static(const int *borrowed lifetime(a) p)
{
    return p; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void add_one_ok(int *borrowed_mut x) { *x += 1; }

void add_one_shared(const int *borrowed x)
{
    *(int *)x += 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

int double_ref_one_field_ok(int *borrowed_mut z)
{
    int x = 1;
    struct double_ref d;
    d.x = &x;
    {
        int y = 2;
        d.y = &y;
        *z = *d.y;
    }
    return *d.x;
}

int double_ref_dangles(void)
{
    int x = 1;
    struct double_ref d;
    d.x = &x;
    {
        int y = 2;
        d.y = &y; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    return *d.x + *d.y;
}

void book_borrowed_in_struct(void)
{
    char *owned t = str_dup("title");
    struct book b = { t, 1979 };
    struct book c = b;
    free(t); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    printf("%s %d\n", c.title, b.year);
}

int book_plain_field_ok(void)
{
    char *owned t = str_dup("title");
    struct book b = { t, 1979 };
    puts(b.title);
    free(t);
    return b.year;
}


void disjoint_elements_ok(void)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    int *borrowed_mut x = &a[0];
    int *borrowed_mut y = &a[1];
    *x = *y;
    *y = 3;
}

void same_element(int i, int j)
{
    int a[5] = { 1, 2, 3, 4, 5 };
    int *borrowed_mut x = &a[i];
    int *borrowed_mut y = &a[j]; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *x = *y;
}

void disjoint_fields_ok(struct point *borrowed_mut p)
{
    int *borrowed_mut x = &p->x;
    int *borrowed_mut y = &p->y;
    *x = *y;
    *y = p->z;
}
