// language, section 2, LIEN_WHEN: when it does not hold, an out slot keeps what it held, and that may have been nothing
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

void say(const char *borrowed s);
int spell(char *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return >= 0) out, int n);

void printed_not_tested(int n)
{
    char *s;
    (void)!asprintf(&s, "%d", n);
    say(s); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    free(s);
}

void spelt_not_tested(int n)
{
    char *s;
    spell(&s, n);
    say(s); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    free(s);
}

void spelt_not_tested_declared(int n)
{
    char *owned s;
    spell(&s, n);
    say(s); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    free(s);
}

void printed_tested_ok(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) < 0)
        return;
    say(s);
    free(s);
}

// Some systems leave null there, and the program asks for that.
void printed_asked_for_null_ok(int n)
{
    char *s;
    (void)!asprintf(&s, "%d", n);
    if (!s)
        return;
    say(s);
    free(s);
}

void set_before_ok(int n)
{
    char *s = NULL;
    (void)!asprintf(&s, "%d", n);
    free(s);
}
