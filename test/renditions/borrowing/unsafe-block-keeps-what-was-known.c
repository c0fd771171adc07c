// What is wrong inside LIEN_UNSAFE is not told there, and is still known after it
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct rec { char *owned a; char *owned b; int n; };
char *owned _Nonnull dup(const char *borrowed s);
char *owned maybe(const char *borrowed s);
struct rec *owned _Nullable rec_find(int k);
void rec_free(struct rec *owned r);
void look(const char *borrowed s);
void see(const struct rec *borrowed r);
void edit(char *borrowed_mut s);
static void helper(const char *s) { if (*s) look(s); }
int flag;
void b1(char *owned p) {
    free(p);
    LIEN_UNSAFE { look(p); }
    look(p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void b2(char *owned p) {
    free(p);
    LIEN_UNSAFE { p[0] = 1; helper(p); }
    look(p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void b3(void) {
    int x = 0;
    const int *borrowed p = &x;
    LIEN_UNSAFE { x = 1; }
    x = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    flag = *p;
}
void b4(void) {
    char b[2] = "x";
    char *borrowed_mut p = b;
    LIEN_UNSAFE { flag = b[0]; edit(b); }
    edit(b); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    p[0] = 'y';
}
void b5(struct rec *owned r) {
    free(r->a);
    LIEN_UNSAFE { see(r); }
    see(r); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    r->a = NULL;
    rec_free(r);
}
void b6(int n) {
    char *owned p = dup("x");
    for (int i = 0; i < n; i++) {
        LIEN_UNSAFE { flag = p[i]; }
        if (i == 3) {
            free(p);
            p = NULL;
            return;
        }
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void b7(void) {
    struct rec *r = rec_find(1);
    LIEN_UNSAFE { flag = 1; }
    r->n = 2; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    rec_free(r);
}
void g1(char *owned p) { free(p); LIEN_UNSAFE { look(p); p[0] = 1; flag = *p; helper(p); } }
void g2(void) { int x = 0; const int *borrowed p = &x; LIEN_UNSAFE { x = 1; x++; } flag = *p; }
void g3(void) { char b[2] = "x"; char *borrowed_mut p = b; LIEN_UNSAFE { edit(b); } p[0] = 'y'; b[0] = 'z'; }
void g4(void) { char *owned p = dup("x"); LIEN_UNSAFE { free(p); } }
void g5(void) { char *owned p = dup("x"); LIEN_UNSAFE { free(p); p = NULL; } free(p); }
void g6(void) { struct rec *r = rec_find(1); LIEN_UNSAFE { r->n = 1; } r->n = 2; rec_free(r); }
void g7(char *owned p) { free(p); LIEN_UNSAFE { p = dup("x"); } look(p); free(p); }
void g8(struct rec *owned r) { free(r->a); LIEN_UNSAFE { see(r); } r->a = NULL; see(r); rec_free(r); }
