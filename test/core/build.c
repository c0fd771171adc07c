// The builders of core.h, where the text form can't lead: dead code, blocks that are never begun, what is made twice.
// RUN: %cc -std=c11 -I %source/plugin/core %s %build/plugin/core/liblien-core.a -o %t && %t | FileCheck %s
// UNSUPPORTED: sanitized
#undef NDEBUG
#include "core.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

static void sink(void *ctx, const char *s, size_t n)
{
    (void)ctx;
    fwrite(s, 1, n, stdout);
}

static StrId str(Unit *u, const char *s) { return lien_str(u, s, strlen(s)); }

static void ids(Unit *u)
{
    const Level raw[3] = {{0}}, owned[2] = {{.kind = LV_OWNED}, {0}};
    assert(str(u, "").n == 0 && str(u, "a").n && str(u, "a").n == str(u, "a").n && str(u, "a").n != str(u, "b").n);
    assert(!strcmp(lien_text(u, str(u, "a")), "a") && !strcmp(lien_text(u, (StrId){99999}), ""));
    assert(lien_levels(u, raw, 3).n == 0 && lien_levels(u, owned, 2).n == lien_levels(u, owned, 1).n);
    assert(lien_levels_count(u, lien_levels(u, owned, 2)) == 1);
    assert(lien_level_get(u, lien_levels(u, owned, 2), 7)->kind == LV_RAW);
    assert(lien_ty_get(u, (TyId){99999})->kind == TY_OTHER && lien_sig_get(u, (SigId){99999})->nparams == 0);
    assert(lien_int(u, -1).n == lien_int(u, -1).n && lien_int(u, -1).n != lien_int(u, 1).n);
    assert(lien_copy((PlaceId){0}).kind == OD_UNKNOWN && lien_fnref((FnId){0}).kind == OD_UNKNOWN);
    assert(!lien_fn_by_name(u, "nobody").n && !lien_rec_by_name(u, "nobody").n);
}

static void dead_code(Unit *u, FnId f, TyId i32)
{
    Fn *fn = lien_body_begin(u, f, 1);
    BlockId entry = lien_block(fn), label = lien_block(fn);
    VarId v = lien_var(fn, VAR_LOCAL, str(u, "v"), i32, (LevelsId){0}, (StrId){0}, 0, 1);
    PlaceId p = lien_place_var(fn, v);
    lien_block_begin(fn, entry);
    lien_goto(fn, 1, label);
    assert(!lien_block_open(fn));
    lien_assign(fn, 1, p, lien_int(u, 1), 0); // after a terminator
    assert(lien_block_open(fn));
    lien_return(fn, 1);
    lien_body_end(fn, 1); // label was never begun
    assert(lien_place_index(fn, p, 0).n == p.n && lien_place_var(fn, v).n == p.n);
    assert(lien_place_any(fn, p).n == lien_place_any(fn, p).n && lien_place_any(fn, p).n != lien_place_index(fn, p, 1).n);
    assert(lien_param_var(fn, 0).n == 0);
}

int main(void)
{
    Unit *u = lien_unit_new(NULL);
    ModelError err;
    TyId i32 = lien_ty(u, &(Ty){.kind = TY_INT, .bits = 32});
    ids(u);
    // CHECK: fn f() -> i32 {
    // CHECK-NEXT: local %v: i32
    // CHECK-NEXT: b1:
    // CHECK-NEXT: goto b2
    // CHECK-NEXT: b3:
    // CHECK-NEXT: %v = 1
    // CHECK-NEXT: return
    // CHECK-NEXT: b2:
    // CHECK-NEXT: unreachable
    // CHECK-NEXT: }
    FnId f = lien_fn(u, str(u, "f"), lien_sig(u, &(Sig){.ret = i32}), 1);
    dead_code(u, f, i32);
    assert(lien_ir_verify(u, f, &err));
    lien_ir_print(u, f, sink, NULL);
    // A second body takes the place of the first.
    // CHECK-NEXT: fn f() -> i32 {
    // CHECK-NEXT: global %g
    // CHECK-NEXT: b1:
    // CHECK-NEXT: unreachable
    // CHECK-NEXT: }
    Fn *fn = lien_body_begin(u, f, 1);
    GlobalId g = lien_global(u, str(u, "g"), i32, (LevelsId){0}, (StrId){0}, 0, 1);
    assert(lien_global_var(fn, g).n == 1 && lien_global_var(fn, g).n == 1);
    lien_unreachable(fn, 1);
    lien_body_end(fn, 1);
    lien_ir_print(u, f, sink, NULL);
    // A later declaration is told to the body, too.
    // CHECK-NEXT: fn h(p: *i32 owned) {
    Param p = {.name = str(u, "p"), .ty = lien_ty(u, &(Ty){.kind = TY_PTR, .elem = i32})};
    TyId none = lien_ty(u, &(Ty){.kind = TY_VOID});
    FnId h = lien_fn(u, str(u, "h"), lien_sig(u, &(Sig){.ret = none, .nparams = 1, .params = &p}), 1);
    fn = lien_body_begin(u, h, 1);
    lien_body_end(fn, 1);
    p.levels = lien_levels(u, &(Level){.kind = LV_OWNED}, 1);
    p.name = str(u, "renamed");
    assert(lien_fn(u, str(u, "h"), lien_sig(u, &(Sig){.ret = none, .flags = FN_ANNOTATED, .nparams = 1, .params = &p}), 1).n == h.n);
    lien_ir_print(u, h, sink, NULL);
    assert(!lien_unit_failed(u));
    lien_unit_free(u);
    lien_unit_free(NULL);
    return 0;
}
