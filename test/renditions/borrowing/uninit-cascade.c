// the second use of a possibly unset owner is reported again; section 5: "One report for each value or loan and kind
// of fault on a path: once reported it counts as mended, so nothing cascades"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct str;
struct str *owned _Nonnull str_new(const char *borrowed t);
void str_free(struct str *owned s);
void str_print(const struct str *borrowed s);

void conditional_init(_Bool c)
{
    struct str *owned a;
    if (c)
        a = str_new("44");
    str_print(a); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    str_free(a);
}

void never_set(void)
{
    struct str *owned a;
    str_print(a); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    str_free(a);
}
