// Which types own something: the structs that move when they are copied (language, section 2).
#include "run.h"

enum { UNASKED, ASKING, OWNS, OWNS_NOT };

bool field_owns(const Unit *u, const Field *f)
{
    uint8_t k = lien_level_get(u, f->levels, 0)->kind;
    return k == LV_OWNED || k == LV_SHARED;
}

// The answers are kept in the unit, which is otherwise not changed: a record that is asked for while it is being
// answered is part of itself only through a pointer, and adds nothing.
static bool record_owns(Unit *u, RecId id)
{
    Rec rec = *lien_rec_get(u, id);
    if (rec.flags & REC_UNION || !(rec.flags & REC_COMPLETE))
        return false;
    while (u->rec_owns.n <= id.n) {
        if (!vec_push(&u->arena, &u->rec_owns, UNASKED))
            return false;
    }
    uint8_t known = u->rec_owns.at[id.n];
    if (known)
        return known == OWNS;
    u->rec_owns.at[id.n] = ASKING;
    bool owns = false;
    for (uint32_t i = 0; i < rec.nfields && !owns; i++) {
        const Field *f = lien_field_get(u, (FieldId){rec.first.n + i});
        owns = field_owns(u, f) || type_owns(u, f->ty);
    }
    u->rec_owns.at[id.n] = owns ? OWNS : OWNS_NOT;
    return owns;
}

bool type_owns(const Unit *u, TyId ty)
{
    const Ty *t = lien_ty_get(u, ty);
    while (t->kind == TY_ARRAY)
        t = lien_ty_get(u, t->elem);
    return t->kind == TY_REC && record_owns((Unit *)(uintptr_t)u, t->rec);
}
