// language, section 4: lien-move-out-of-borrow stands at the move, with a note at the exit
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

int keep_when_zero_burns_on_error(char *owned LIEN_WHEN(return == 0) k, int full)
{
    if (full) {
        free(k); // expected-warning-re {{[{{lien-move-out-of-borrow|lien-bad-release}}{{(-may)?}}]}}
        return -1;
    }
    free(k);
    return 0;
}

int keep_when_zero_ok(char *owned LIEN_WHEN(return == 0) k, int full)
{
    if (full)
        return -1;
    free(k);
    return 0;
}
