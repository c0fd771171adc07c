// Null, or what may be null, given to a visible function that dereferences it on every way and never asks.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// language.md 3: "Nullable is ... functions ... summarised to return null"; 2 "the summary is used as if it had been annotated". limits.md has only "seen to return null on *some* path".
// Juliet CWE476 and CWE690 flows 41, 42, 44, 45, 51-54, 61-68; ITC null_pointer_008/009/013/014; Infer nullptr.
#include <stdlib.h>
void saynum(int n);
static void poke(int *p) { *p = 1; }
static void sink_c(int *data) { saynum(*data); }
static void sink_b(int *data) { sink_c(data); }
static int *maker(void) { int *p = malloc(20); return p; }
void into_chain(void)
{
    int *data = NULL;
    sink_b(data); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void unchecked_into_callee(void)
{
    int *data = malloc(20);
    poke(data); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(data);
}
void unchecked_from_callee(void)
{
    int *data = maker();
    *data = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(data);
}
void tested_ok(void)
{
    int *data = maker();
    if (data) {
        poke(data);
        free(data);
    }
}

static void grow(int *p, int n) { if (n) *p = 1; }
void in_one_case_ok(void) { grow(NULL, 0); }
static void ask(int *p) { if (p) *p = 1; else saynum(0); }
void asked_ok(void) { ask(NULL); }
static void ends(int *p) { if (!p) abort(); *p = 1; }
void ends_ok(void) { int *p = malloc(4); ends(p); free(p); }
struct s { int a, b; };
static int *field(struct s *s) { return &s->b; }
int address_ok(void) { return field(NULL) != NULL; }
