// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: raw pointers promise nothing, and `unsafe` answers for what is done with them.
// C: unannotated pointers, LIEN_UNSAFE, LIEN_TRUSTED.
// At run time: clean
// expected-no-diagnostics
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

// Safe to call, unsafe inside: both halves of one array, exclusively.
LIEN_TRUSTED static void split(int *borrowed_mut lifetime(a) all, int at, int *borrowed_mut lifetime(a) *LIEN_OUT left,
                               int *borrowed_mut lifetime(a) *LIEN_OUT right)
{
    *left = all;
    *right = all + at;
}

int main(void)
{
    int *n = malloc(sizeof *n);
    if (!n)
        return 1;
    *n = 5;
    struct tagged t = pack(n, 1);
    int *back = unpack(t);
    printf("%d\n", *back);
    free(back);
    int a[4] = { 1, 2, 3, 4 };
    int *left, *right;
    split(a, 2, &left, &right);
    left[0] = right[1];
    return a[0] != 4;
}
