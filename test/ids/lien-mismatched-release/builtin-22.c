// RUN: %lien -Wno-ignored-attributes -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// REQUIRES: llvm-from-22
// A deallocator may be named by the compiler's own name for it: __builtin_free is free, and nothing else is.
#include <stdio.h>
#include <stdlib.h>

struct bolt;
struct bolt *bolt_make(void) __attribute__((malloc(__builtin_free)));

void bolt_ok(void)
{
    struct bolt *b = bolt_make();
    free(b);
}

void bolt_builtin_ok(void)
{
    struct bolt *b = bolt_make();
    __builtin_free(b);
}

void bolt_bad(void)
{
    struct bolt *b = bolt_make();
    fclose((FILE *)b); // expected-warning {{'b' is released by 'fclose', but was made to be released by 'free' [lien-mismatched-release]}}
}
