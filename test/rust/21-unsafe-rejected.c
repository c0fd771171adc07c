// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: raw pointers promise nothing, and `unsafe` answers for what is done with them.
// C: unannotated pointers, LIEN_UNSAFE, LIEN_TRUSTED.
// At run time: fails
#include <lien.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct tagged { uintptr_t bits; };

static struct tagged pack(int *owned p, int tag)
{
    struct tagged t;
    LIEN_UNSAFE {
        t.bits = (uintptr_t)LIEN_LEAK(p) | (uintptr_t)tag;
    }
    return t;
}

static int *owned unpack(struct tagged t)
{
    int *p;
    LIEN_UNSAFE {
        p = (int *)(t.bits & ~(uintptr_t)3);
    }
    return LIEN_ASSUME_OWNED(p);
}

int main(void)
{
    int *n = malloc(sizeof *n);
    if (!n)
        return 1;
    *n = 5;
    struct tagged t = pack(n, 1);
    int *back = unpack(t);
    free(back);
    printf("%d\n", *back); // expected-warning {{'back' is used after it was released [lien-use-after-free]}}
    return 0;
}
