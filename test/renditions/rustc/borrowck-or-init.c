// rust-lang/rust tests/ui/borrowck/borrowck-or-init.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
char *owned _Nullable try_str(void);
void use_str(const char *borrowed s);

void bad(_Bool no)
{
    char *owned i;
    if (no || (i = try_str()) != NULL) {
        use_str(i); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
        if (!no)
            free(i);
    }
}

void and_ok(_Bool yes)
{
    char *owned i;
    if (yes && (i = try_str()) != NULL) {
        use_str(i);
        free(i);
    }
}

void nested_ok(_Bool yes)
{
    char *owned i = NULL;
    if (!yes || (i = try_str()) == NULL)
        return;
    use_str(i);
    free(i);
}
