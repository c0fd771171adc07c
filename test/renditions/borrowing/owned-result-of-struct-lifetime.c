// An owned result whose struct has a lifetime borrows what that lifetime labels, also where the struct is incomplete.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct db;
struct guard;
struct cursor { const struct db *borrowed lifetime(d) db; int at; };
struct db *owned db_new(void);
void db_free(struct db *owned d);
void db_write(struct db *borrowed_mut d);
struct guard lifetime(g) *owned scoped(void (*f)(void *), void *borrowed_mut lifetime(g) env);
void guard_join(struct guard *owned g);
struct cursor lifetime(d) *owned cursor_open(const struct db *borrowed lifetime(d) d);
typedef struct cursor cursor_t;
cursor_t lifetime(d) *owned cursor_again(const struct db *borrowed lifetime(d) d, const int *borrowed key);
int cursor_at(const struct cursor *borrowed c);
void cursor_close(struct cursor *owned c);
void work(void *p);

void outlived_by_the_guard(void)
{
    struct guard *owned g;
    {
        int x = 1;
        g = scoped(work, &x); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    guard_join(g);
}

void written_meanwhile(void)
{
    int x = 1;
    struct guard *owned g = scoped(work, &x);
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    guard_join(g);
}

void freed_below_the_cursor(void)
{
    struct db *owned d = db_new();
    struct cursor *owned c = cursor_open(d);
    db_free(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    cursor_close(c);
}

int written_below_the_cursor(struct db *borrowed_mut d)
{
    int key = 1;
    cursor_t *owned c = cursor_again(d, &key);
    key = 2;
    db_write(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    int at = cursor_at(c) + key;
    cursor_close(c);
    return at;
}

void joined_in_time(void)
{
    for (int i = 0; i < 3; i++) {
        int x = i;
        struct guard *owned g = scoped(work, &x);
        guard_join(g);
        x++;
    }
}

int closed_in_time(void)
{
    struct db *owned d = db_new();
    struct cursor *owned c = cursor_open(d);
    int at = cursor_at(c);
    cursor_close(c);
    db_write(d);
    db_free(d);
    return at;
}

struct cursor lifetime(d) *owned given_on(const struct db *borrowed lifetime(d) d)
{
    int key = 0;
    return cursor_again(d, &key);
}

struct cursor lifetime(d) *owned of_another(const struct db *borrowed lifetime(d) d, const struct db *borrowed e)
{
    (void)e;
    return cursor_open(d);
}
