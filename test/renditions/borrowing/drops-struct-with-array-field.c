// What arrays in a struct hold is released with what else it owns.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
#include <string.h>
struct str { char *owned p; size_t n; };
struct raw { char *p; size_t n; };
struct row { struct str cells[3]; int n; };
struct row1 { struct str cell; int n; };
struct rowp { char *owned cells[3]; int n; };
struct str str_of(const char *borrowed s);
char *owned _Nonnull dup(const char *borrowed s);
void row_clear(struct row *LIEN_DROPS r);
void row1_clear(struct row1 *LIEN_DROPS r);
void rowp_clear(struct rowp *LIEN_DROPS r);
void str_clear(struct str *LIEN_DROPS s);
void a1(void) { struct row r = { 0 }; r.cells[0] = str_of("a"); row_clear(&r); }
void a2(void) { struct row1 r = { 0 }; r.cell = str_of("a"); row1_clear(&r); }
void a3(void) { struct rowp r = { 0 }; r.cells[1] = dup("a"); rowp_clear(&r); }
void a4(void) { struct rowp r = { 0 }; for (int i = 0; i < 3; i++) r.cells[i] = dup("a"); rowp_clear(&r); }
void a5(void) { struct row r = { 0 }; for (int i = 0; i < 3; i++) r.cells[i] = str_of("a"); for (int i = 0; i < 3; i++) str_clear(&r.cells[i]); }
void a6(void) { struct row r = { 0 }; for (int i = 0; i < 3; i++) r.cells[i].p = dup("a"); for (int i = 0; i < 3; i++) free(r.cells[i].p); }
void a7(void) { struct row r; for (int i = 0; i < 3; i++) r.cells[i] = str_of("a"); row_clear(&r); }
void a8(int i) { struct row r = { 0 }; r.cells[i] = str_of("a"); row_clear(&r); }
