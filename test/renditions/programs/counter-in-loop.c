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
