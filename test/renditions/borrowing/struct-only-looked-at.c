// A static function that only looks at a struct that comes by value takes nothing of it: its callers see that.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stdbool.h>
struct own { char *owned p; size_t n; };
struct own omake(void);
static bool is_ok(struct own s) { return s.p != NULL; }
static void eat(struct own s) { (void)s; }
static void end(struct own s) { free(s.p); }
void e1(void) { eat(omake()); }
// expected-warning@-1 {{the result of 'omake' is never released [lien-leak]}}
void e2(void) { struct own s = omake(); is_ok(s); }
// expected-warning@-1 {{'s.p' is never released [lien-leak]}}
void e3(void) { struct own s = omake(); if (is_ok(s)) end(s); } 
void e4(void) { struct own s = omake(); if (is_ok(s)) { end(s); end(s); } }
// expected-warning@-1 {{the result of 'omake' is released twice [lien-double-free]}}
void e5(void) { if (is_ok(omake())) return; }
// expected-warning@-1 {{the result of 'omake' is never released [lien-leak]}}
static void half(struct own s, int c) { if (c) free(s.p); }
void e6(int c) { struct own s = omake(); half(s, c); if (!c) free(s.p); }
void e7(int c) { struct own s = omake(); half(s, c); }
// expected-warning@-1 {{'s.p' may never be released [lien-leak-may]}}
bool seen_elsewhere(struct own s) { return s.p != NULL; }
// expected-warning@-1 {{'s.p' is never released [lien-leak]}}
static bool two(struct own a, struct own b) { return a.n == b.n; }
void e8(void) { struct own s = omake(); if (two(s, s)) s.n = 1; end(s); }
#include <stdlib.h>
#include <stdbool.h>
struct res { int err; char *owned val; };
struct res load(int k);
static bool res_ok(struct res r) { return r.err == 0; }
int s5(int k) { struct res r = load(k); if (res_ok(r)) { free(r.val); return 0; } free(r.val); return -1; }
