// How places are called in reports: as C writes them.
#include "run.h"

#include <stdio.h>

enum { NAME_MAX = 160 };
typedef struct { char at[NAME_MAX]; } Name;

static StrId name_str(Run *r, const Name *n) { return lien_str(r->unit, n->at, strlen(n->at)); }


static void member(Name *n, bool deref, const char *field)
{
    Name base = *n;
    (void)snprintf(n->at, NAME_MAX, "%.100s%s%.56s", base.at, deref ? "->" : ".", field);
}

static void dereference(Name *n)
{
    Name base = *n;
    (void)snprintf(n->at, NAME_MAX, "*%.150s", base.at);
}

static void element(Name *n, bool deref, bool known, int64_t i)
{
    Name base = *n;
    bool star = deref && base.at[0] == '*';
    if (known)
        (void)snprintf(n->at, NAME_MAX, star ? "(%.100s)[%lld]" : "%.100s[%lld]", base.at, (long long)i);
    else
        (void)snprintf(n->at, NAME_MAX, star ? "(%.100s)[...]" : "%.100s[...]", base.at);
}

// Writes the name of p; `deref` tells whether a last dereference was left out, for `->` and `[]`.
static bool write_place(Run *r, PlaceId p, Name *n, bool *deref)
{
    const Place *x = place_get(r->fn, p);
    bool inner = false;
    *deref = false;
    if (x->proj == PL_VAR) {
        const char *text = lien_text(r->unit, var_get(r->fn, (VarId){x->n})->name);
        (void)snprintf(n->at, NAME_MAX, "%.150s", text);
        return *text != 0;
    }
    if (!p.n || !write_place(r, x->parent, n, &inner))
        return false;
    switch (x->proj) {
    case PL_DEREF:
        if (inner)
            dereference(n);
        *deref = true;
        break;
    case PL_FIELD: {
        const char *f = lien_text(r->unit, lien_field_get(r->unit, (FieldId){x->n})->name);
        if (*f)
            member(n, inner, f);
        else
            *deref = inner;
        break;
    }
    default:
        element(n, inner, x->proj == PL_INDEX, x->index);
        break;
    }
    return true;
}

// Names are for reports: while nothing is told, none is made.
StrId place_name(Run *r, PlaceId p)
{
    Name n = {{0}};
    bool deref;
    if (!r->reporting || !write_place(r, p, &n, &deref))
        return (StrId){0};
    if (deref)
        dereference(&n);
    return name_str(r, &n);
}

static bool write_cell(Run *r, CellId c, Name *n, bool *deref, uint32_t depth)
{
    Cell x = *cell(r, c);
    bool inner = false;
    *deref = false;
    if (depth > 24)
        return false;
    if (x.proj == PL_VAR) {
        const Object *o = obj(r, x.obj);
        CellId holder = {0};
        if (o->kind == OBJ_VAR) {
            const char *text = lien_text(r->unit, var_get(r->fn, (VarId){o->key})->name);
            (void)snprintf(n->at, NAME_MAX, "%.150s", text);
            return *text != 0;
        }
        if (o->kind == OBJ_INIT || (o->kind == OBJ_LOAD && !(o->key >> 31)))
            holder.n = o->key;
        else if (o->kind == OBJ_LOOP)
            holder.n = o->sub;
        if (!holder.n || !write_cell(r, holder, n, &inner, depth + 1))
            return false;
        if (inner)
            dereference(n);
        *deref = true;
        return true;
    }
    if (!write_cell(r, x.parent, n, &inner, depth + 1))
        return false;
    if (x.proj == PL_ANY && x.n == CELL_KEPT) {
        *deref = inner;
    } else if (x.proj == PL_FIELD) {
        const char *f = lien_text(r->unit, lien_field_get(r->unit, (FieldId){x.n})->name);
        if (*f)
            member(n, inner, f);
        else
            *deref = inner;
    } else {
        element(n, inner, x.proj == PL_INDEX, x.index);
    }
    return true;
}

StrId cell_name(Run *r, CellId c)
{
    Name n = {{0}};
    bool deref;
    if (!r->reporting || !write_cell(r, c, &n, &deref, 0))
        return (StrId){0};
    if (deref)
        dereference(&n);
    return name_str(r, &n);
}
