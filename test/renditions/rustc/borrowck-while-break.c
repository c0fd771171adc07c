// rust-lang/rust tests/ui/borrowck/borrowck-while-break.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
char *owned _Nonnull new_str(const char *borrowed s);
void use_str(const char *borrowed s);
_Bool more(void);

void set_after_break(_Bool cond)
{
    char *owned v;
    while (cond) {
        v = new_str("3");
        break;
    }
    use_str(v); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    if (cond)
        free(v);
}

void infinite_ok(void)
{
    char *owned v;
    for (;;) {
        v = new_str("3");
        break;
    }
    use_str(v);
    free(v);
}

void do_while_ok(void)
{
    char *owned v;
    do {
        v = new_str("3");
        if (more())
            break;
        free(v);
    } while (1);
    use_str(v);
    free(v);
}

void goto_ok(_Bool cond)
{
    char *owned v;
    if (!cond)
        goto other;
    v = new_str("3");
    goto out;
other:
    v = new_str("4");
out:
    use_str(v);
    free(v);
}
