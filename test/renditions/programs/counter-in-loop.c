// What one round of a loop fills it fills once where a counter says so, if the counter does not start anew.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct l { char *type, *mode; };
char *next(void);
void bad(struct l *out, int outer) { struct l l = {0}; for (int k = 0; k < outer; k++) for (int i = 0; i < 3; i++) { char *t = next(); if (i == 1) l.type = strdup(t); } *out = l; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void bad2(struct l *out) { struct l l = {0}; for (int i = 0; i < 3; i++) { char *t = next(); if (i == 1) l.type = strdup(t); if (!strcmp(t, "x")) i = 0; } *out = l; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void ok(struct l *out) { struct l l = {0}; for (int i = 0; i < 3; i++) { char *t = next(); if (i == 1) l.type = strdup(t); else if (i == 2) l.mode = strdup(t); } *out = l; }
void bad3(struct l *out) { struct l l = {0}; for (int i = 0; i < 3; i++) { char *t = next(); if (i == 1) l.type = strdup(t); else if (i == 2) l.type = strdup(t); } *out = l; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void turned(struct l *out) { struct l l = {0}; int i = 0; char *t; while ((t = next())) { if (1 == i) l.type = strdup(t); i = i + 1; } *out = l; }
void down(struct l *out) { struct l l = {0}; for (unsigned i = 10; i-- > 0;) { char *t = next(); if (i == 5) l.type = strdup(t); } *out = l; }
void in_a_field(struct l *out) { struct { int i; } c = {0}; struct l l = {0}; for (c.i = 0; c.i < 9; c.i++) { char *t = next(); if (c.i == 5) l.type = strdup(t); } *out = l; }
void set_anew(struct l *out) { struct k { int i; } c = {0}, zero = {0}; struct l l = {0}; for (; c.i < 9; c.i++) { char *t = next(); if (c.i == 5) l.type = strdup(t); if (!t) c = zero; } *out = l; } // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
void asked_of_a_copy(struct l *out) { struct l l = {0}; int i = 0; again: { char *t = next(); if (t) { if (i++ == 1) l.type = strdup(t); goto again; } } *out = l; }
