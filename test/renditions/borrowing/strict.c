// the contract: LIEN_STRICT_BEGIN/END, elision in a strict region; rules of E0106, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

struct loose { char *any; };
void loose_take(char *p, struct loose *l);
char *loose_give(void);

LIEN_STRICT_BEGIN
struct kept { char *owned name; const char *borrowed lifetime(k) label; int n; };
struct raw_field { char *who; }; // expected-warning-re {{[lien-unannotated{{(-may)?}}]}}
char *owned given(void);
char *not_said(int n); // expected-warning-re {{[lien-unannotated{{(-may)?}}]}}
int by_const(const struct kept *k);
int by_plain(struct kept *k);
const char *borrowed first_of(const struct kept *k);
const char *elided(const struct kept *k); // expected-warning-re {{[lien-unannotated{{(-may)?}}]}}
void slot(char **out); // expected-warning-re {{[lien-unannotated{{(-may)?}}]}}
void slot_said(char *owned *borrowed_mut out);
void numbers(int a, double b);
void cb(void (*fn)(int), int n);

int written_through_const(const struct kept *k)
{
    ((struct kept *)k)->n = 1; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    return k->n;
}

int written_through_plain_ok(struct kept *k)
{
    k->n = 1;
    return k->n;
}

static int kept_global;
static const struct kept *held; // or: lien-unannotated
int locals_need_nothing_ok(struct kept *k)
{
    struct kept *same = k;
    same->n++;
    const char *l = k->label;
    return l ? same->n : 0;
}
LIEN_STRICT_END

char *after_the_region_ok(struct loose *l, char **p)
{
    *p = l->any;
    return *p;
}

int aliased_arguments(struct kept *k)
{
    return by_plain(k) + by_const(k);
}
