// a cleanup function with an annotated slot parameter is not taken to release what the variable owns (§2 "Recognised
// as well: cleanup(fn)"; §3 "released when ... whose visible body releases it, annotated or not"; LIEN_DROPS).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdlib.h>
struct res { int n; };
struct res *owned _Nonnull res_new(int n);
void res_free(struct res *owned r);
static inline void slot_body_calls(struct res *owned *borrowed_mut r) { res_free(*r); *r = NULL; }
static inline void slot_body_frees(struct res *owned *borrowed_mut r) { free(*r); *r = NULL; }
static inline void slot_drops(struct res *owned *LIEN_DROPS r) { free(*r); }
void slot_drops_declared(struct res *owned *LIEN_DROPS r);
static inline void slot_raw(struct res **r) { free(*r); }
#define AUTO(f) __attribute__((cleanup(f)))
int t1_ok(void) { AUTO(slot_body_calls) struct res *owned a = res_new(1); return a->n; }
int t2_ok(void) { AUTO(slot_body_frees) struct res *owned a = res_new(1); return a->n; }
int t3_ok(void) { AUTO(slot_drops) struct res *owned a = res_new(1); return a->n; }
int t4_ok(void) { AUTO(slot_drops_declared) struct res *owned a = res_new(1); return a->n; }
int t5_ok(void) { AUTO(slot_raw) struct res *owned a = res_new(1); return a->n; }
int t6_ok(void) { struct res *owned a = res_new(1); int n = a->n; slot_body_frees(&a); return n; }
int t7_ok(void) { struct res *owned a = res_new(1); int n = a->n; slot_drops(&a); return n; }
int t8_ok(void) { struct res *owned a = res_new(1); int n = a->n; slot_drops_declared(&a); return n; }
int t9_ok(void) { struct res *owned a = res_new(1); int n = a->n; slot_body_calls(&a); return n; }
struct res *owned given_ok(int c)
{
    AUTO(slot_body_frees) struct res *owned a = res_new(1);
    if (c)
        return NULL;
    struct res *owned r = a;
    a = NULL;
    return r;
}
