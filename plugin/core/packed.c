// Borrows of fields that are not where their type wants to be (language, section 2: packed structs): whoever gets a
// `uint32_t *` may rely on its alignment. A walk over the points of each body, made only in a unit that has such a
// field; no state is needed.
//
// Told is the address that becomes a pointer to something that has to be aligned: in a variable, a result, an argument.
// As `void *`, `char *` (memcpy, write), as an integer, in a comparison, or behind a cast that says otherwise, it is
// fine; a cast that changes the sign alone says nothing. Where the field is in its place as long as the struct is (C
// programs pack structs that have no gaps anyway), only a declared borrow is told.
#include "run.h"

#include <stdio.h>

enum { DEEPEST = 8, WIDEST = 16 };

// What the addresses of objects of this type are multiples of, as far as the core can tell.
static uint32_t type_align(const Unit *u, TyId ty, uint32_t depth)
{
    const Ty *t = lien_ty_get(u, ty);
    while (t->kind == TY_ARRAY)
        t = lien_ty_get(u, t->elem);
    if (t->kind == TY_PTR)
        return 8;
    if (t->kind == TY_INT || t->kind == TY_FLOAT)
        return t->bits < 16 ? 1 : t->bits / 8 < WIDEST ? t->bits / 8u : WIDEST;
    uint32_t most = 1;
    Rec rec = *lien_rec_get(u, t->kind == TY_REC && depth < DEEPEST ? t->rec : (RecId){0});
    for (uint32_t i = 0; i < rec.nfields; i++) {
        const Field *f = lien_field_get(u, (FieldId){rec.first.n + i});
        uint32_t at = lien_field_align(f), wants = type_align(u, f->ty, depth + 1);
        if (at && at < wants)
            wants = at;
        most = wants > most ? wants : most;
    }
    return most;
}

// The innermost misaligned field on the way to a place from what is known to be aligned: a variable, the target of a
// pointer.
static const Field *misaligned_in(const Fn *f, PlaceId p, uint32_t *align, bool *askew)
{
    const Field *found = NULL;
    *askew = false;
    for (const Place *x = place_get(f, p); x->proj != PL_VAR && x->proj != PL_DEREF && x->parent.n;
         x = place_get(f, x->parent)) {
        const Field *field = x->proj == PL_FIELD ? lien_field_get(f->unit, (FieldId){x->n}) : NULL;
        uint32_t at = field ? lien_field_align(field) : 0;
        *askew |= at && field->flags & FIELD_ASKEW;
        if (!at || (found && at >= *align))
            continue;
        found = field;
        *align = at;
    }
    return found;
}

// A cast between int and unsigned says nothing of where the number lies.
static bool same_number(const Unit *u, TyId field, TyId to)
{
    const Ty *a = lien_ty_get(u, field), *b = lien_ty_get(u, to);
    return a->kind == TY_INT && b->kind == TY_INT && a->bits == b->bits;
}

static void check_address(Fn *f, const Point *p, Operand a, TyId into, const Level *l, Loc loc)
{
    Unit *u = f->unit;
    const Ty *to = lien_ty_get(u, into);
    uint32_t align = 0;
    if (a.kind != OD_ADDR || a.flags & (ODF_TO_INT | ODF_PRINT) || to->kind != TY_PTR || p->flags & PF_UNSAFE)
        return;
    if (a.flags & ODF_CAST && !same_number(u, lien_place_ty(f, (PlaceId){a.n}), to->elem))
        return;
    bool askew, declared = l->kind == LV_BORROWED || l->kind == LV_BORROWED_MUT;
    const Field *field = misaligned_in(f, (PlaceId){a.n}, &align, &askew);
    if (!field || (!askew && !declared) || type_align(u, to->elem, 0) <= align)
        return;
    if (type_align(u, lien_place_ty(f, (PlaceId){a.n}), 0) <= align)
        return;
    char text[300];
    const Rec *rec = lien_rec_get(u, field->rec);
    int n = snprintf(text, sizeof text, "'%s' of the packed struct '%s' may be misaligned and is borrowed",
                     lien_text(u, field->name), lien_text(u, rec->name));
    static const char help[] = "help: copy the field, and borrow the copy";
    Note *notes = arena_alloc(&u->arena, 2 * sizeof *notes);
    if (!notes)
        return;
    notes[0] = (Note){NOTE_DECLARED, field->loc, lien_str(u, "it is declared here", 19)};
    notes[1] = (Note){NOTE_HELP, loc, lien_str(u, help, sizeof help - 1)};
    size_t size = (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
    Report rep = {.id = REPORT_PACKED_BORROW,
                  .loc = loc,
                  .fn = f->id,
                  .text = lien_str(u, text, size),
                  .nnotes = 2,
                  .notes = notes};
    vec_push(&u->arena, &u->reports, rep);
}

static void check_call(Fn *f, const Point *p)
{
    const Sig *sig = call_sig(f, p);
    for (uint32_t i = 0; i < p->n && i < sig->nparams; i++) {
        Loc loc = f->pool_locs.at[p->ext + 1 + i];
        const Level *l = lien_level_get(f->unit, sig->params[i].levels, 0);
        check_address(f, p, f->pool.at[p->ext + 1 + i], sig->params[i].ty, l, loc ? loc : p->loc);
    }
}

// What the pointer in a place was declared as, if that is a variable or a field.
static const Level *level_of(const Fn *f, PlaceId p)
{
    const Place *x = place_get(f, p);
    LevelsId levels = x->proj == PL_VAR ? var_get(f, (VarId){x->n})->levels
                    : x->proj == PL_FIELD ? lien_field_get(f->unit, (FieldId){x->n})->levels : (LevelsId){0};
    return lien_level_get(f->unit, levels, 0);
}

static void check_fn(Fn *f)
{
    for (uint32_t i = 0; i < f->points.n; i++) {
        const Point *p = &f->points.at[i];
        if (p->op == I_ASSIGN)
            check_address(f, p, p->a, lien_place_ty(f, p->dst), level_of(f, p->dst), p->loc);
        else if (p->op == I_CALL)
            check_call(f, p);
    }
}

void packed_check(Unit *u)
{
    if (!u->misaligned)
        return;
    for (uint32_t i = 1; i < u->fns.n; i++) {
        uint32_t flags = lien_sig_get(u, u->fns.at[i].sig)->flags;
        bool told = !(flags & FN_TRUSTED) && (!(flags & FN_SYSTEM) || u->limits.all_functions);
        if (told && u->fns.at[i].body && !u->fns.at[i].body->failed)
            check_fn(u->fns.at[i].body);
    }
}
