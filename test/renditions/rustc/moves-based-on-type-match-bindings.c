// rust-lang/rust tests/ui/moves/moves-based-on-type-match-bindings.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
enum k { NONE, STR };
struct val { enum k k; char *owned s; };
char *owned _Nonnull new_str(const char *borrowed s);
void touch(const char *borrowed s);

void f10(void)
{
    struct val x = { STR, new_str("hi") };
    char *owned y = NULL;
    switch (x.k) {
    case STR:
        y = x.s;
        break;
    case NONE:
        break;
    }
    touch(x.s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(y);
}

int f11_ok(struct val *owned x)
{
    char *owned y = NULL;
    switch (x->k) {
    case STR:
        y = x->s;
        x->s = NULL;
        break;
    case NONE:
        break;
    }
    free(x->s);
    free(x);
    int r = y != NULL;
    free(y);
    return r;
}

int fallthrough(int k)
{
    char *owned s = new_str("x");
    switch (k) {
    case 1:
        free(s);
        /* fall through */
    case 2:
        touch(s); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
        break;
    default:
        free(s);
        return 0;
    }
    if (k == 2)
        free(s);
    return 1;
}

int each_case_frees_ok(int k)
{
    char *owned s = new_str("x");
    switch (k) {
    case 1:
        touch(s);
        free(s);
        return 1;
    case 2:
    case 3:
        free(s);
        break;
    default:
        free(s);
        return 0;
    }
    return 2;
}

int one_case_leaks(int k)
{
    char *owned s = new_str("x");
    switch (k) {
    case 1:
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    default:
        break;
    }
    free(s);
    return 2;
}
