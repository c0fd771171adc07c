// cascade; "Giving an owned place what is not owned is lien-bad-release, at the giving", once (§5 "once reported it
// counts as mended").
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
char *borrowed _Nonnull at(void *borrowed v);
void bad_owned(void *borrowed v)
{
    char *owned s = at(v); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
    free(s);
}
void bad_literal(void)
{
    char *owned s = "abc"; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
    free(s);
}
void bad_address(void)
{
    int x = 1;
    int *owned s = &x; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
    free(s);
}
