// freopen closes the old stream also when it fails (C17 7.21.5.4, POSIX); the model says f stays owned (upstream:
// clang stream.c freopen_fail). "libc and POSIX functions are known"
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdio.h>
void reopened_ok(void)
{
    FILE *f1 = fopen("log", "r");
    if (!f1)
        return;
    FILE *f2 = freopen("log", "w", f1);
    if (!f2)
        return;
    fclose(f2);
}
