// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0507.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct knight { char *owned name; int age; };
char *owned _Nonnull new_str(const char *borrowed s);
void eat(char *owned s);
void look(const char *borrowed s);

void nothing_is_true(struct knight *borrowed_mut k)
{
    eat(k->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}

void replaced_ok(struct knight *borrowed_mut k)
{
    eat(k->name);
    k->name = new_str("x");
}

void taken_ok(struct knight *borrowed_mut k)
{
    char *owned n = k->name;
    k->name = NULL;
    eat(n);
}

char *owned into_name(struct knight *owned k)
{
    char *owned n = k->name;
    free(k);
    return n;
}

char *owned returned(struct knight *borrowed_mut k)
{
    return k->name; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}

char *owned taken_and_returned_ok(struct knight *borrowed_mut k)
{
    char *owned n = k->name;
    k->name = NULL;
    return n;
}

void from_shared(const struct knight *borrowed k)
{
    look(k->name);
    eat(k->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}

void on_one_path(struct knight *borrowed_mut k, int c)
{
    if (c)
        eat(k->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    k->age++;
}

void refilled_on_one_path(struct knight *borrowed_mut k, int c)
{
    eat(k->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    if (c)
        k->name = NULL;
}

void freed_and_left(struct knight *borrowed_mut k)
{
    free(k->name); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}

void freed_and_cleared_ok(struct knight *borrowed_mut k)
{
    free(k->name);
    k->name = NULL;
    k->age = 0;
}

void loop_of_knights(struct knight *borrowed_mut k, int n)
{
    for (int i = 0; i < n; i++) {
        free(k[i].name);
        k[i].name = NULL;
    }
}
