// language, section 4: what is left of this frame in a place outside is told at the store, whatever only looks at it afterwards
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

static const char *note;
struct desk { const char *top; };
void say(const char *borrowed s);

void left_in_static(void)
{
    char line[8] = "x";
    note = line; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    say(note);
}

void left_behind_raw(struct desk *d)
{
    char line[8] = "x";
    d->top = line; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    say(d->top);
}

void left_behind_exclusive(struct desk *borrowed_mut d)
{
    char line[8] = "x";
    d->top = line; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    say(d->top);
}

void left_and_cleared_ok(void)
{
    char line[8] = "x";
    note = line;
    say(note);
    note = NULL;
}

// Whoever is lent more than a look at it may take it out again.
void undo(struct desk *borrowed_mut d);

void left_and_taken_out_ok(struct desk *d)
{
    char line[8] = "x";
    d->top = line;
    undo(d);
}
