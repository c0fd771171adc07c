// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0381.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
char *owned _Nonnull new_str(const char *borrowed s);
void use_str(const char *borrowed s);

void never_set(void)
{
    char *owned x;
    use_str(x); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void set_on_one_branch(int c)
{
    char *owned x;
    if (c)
        x = new_str("a");
    use_str(x); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    if (c)
        free(x);
}

void set_on_both_ok(int c)
{
    char *owned x;
    if (c)
        x = new_str("a");
    else
        x = new_str("b");
    use_str(x);
    free(x);
}

void set_under_same_flag_ok(int c)
{
    char *owned x;
    if (c)
        x = new_str("a");
    if (c) {
        use_str(x);
        free(x);
    }
}

void released_unset(void)
{
    char *owned x;
    free(x); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}
