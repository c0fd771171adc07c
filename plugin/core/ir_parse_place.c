// Reads places and operands of the IR's text form, as C writes them: *%p  %s.f  %p->f  %a[3]  %a[*]  &%x  7.
#include "ir_parse.h"

enum { PATH_MAX_READ = 200 }; // steps in one place

static PlaceId step(Parser *p, PlaceId of, uint32_t *steps)
{
    if (!of.n)
        parse_starved(p, &p->tok);
    if (++*steps > PATH_MAX_READ)
        ir_parse_fail(p, &p->tok, "nested too deeply", NULL);
    return of;
}

static uint8_t kind_of(Parser *p, PlaceId at)
{
    return lien_ty_get(p->u, lien_place_ty(p->fn, at))->kind;
}

// A field by name; by #index where it has none; or REC::field where the place is of another type.
static FieldId parse_field(Parser *p, PlaceId of)
{
    const Ty *t = lien_ty_get(p->u, lien_place_ty(p->fn, of));
    RecId r = t->kind == TY_REC ? t->rec : (RecId){0};
    Tok name = parse_name(p, "a field");
    if (parse_take(p, "::")) {
        r = (RecId){name_find(p, NS_REC, &name)};
        if (!r.n)
            ir_parse_fail(p, &name, "no struct or union named", &name);
        name = parse_name(p, "a field");
    }
    if (!r.n)
        ir_parse_fail(p, &name, "this is not in a struct or union: field", &name);
    const Rec *rec = lien_rec_get(p->u, r);
    if (!name.n && !name.quoted && name.num < rec->nfields)
        return (FieldId){rec->first.n + name.num};
    StrId s = parse_str(p, &name);
    for (uint32_t i = 0; i < rec->nfields && !name.num; i++)
        if (lien_field_get(p->u, (FieldId){rec->first.n + i})->name.n == s.n)
            return (FieldId){rec->first.n + i};
    ir_parse_fail(p, &name, "no field named", &name);
}

// What stands between brackets. A pointer is followed first, unless `raw`: then its own neighbour is meant.
static PlaceId parse_element(Parser *p, PlaceId of, bool raw, uint32_t *steps)
{
    if (!raw && kind_of(p, of) == TY_PTR)
        of = step(p, lien_place_deref(p->fn, of), steps);
    PlaceId at;
    if (parse_take(p, "*"))
        at = lien_place_any(p->fn, of);
    else
        at = lien_place_index(p->fn, of, parse_int(p));
    parse_expect(p, "]");
    return step(p, at, steps);
}

static PlaceId parse_path(Parser *p, uint32_t *steps);

static PlaceId parse_primary(Parser *p, uint32_t *steps)
{
    if (parse_take(p, "(")) {
        bool raw = parse_take(p, "&");
        PlaceId at = parse_path(p, steps);
        parse_expect(p, ")");
        if (!raw)
            return at;
        parse_expect(p, "[");
        return parse_element(p, at, true, steps);
    }
    Tok t = p->tok;
    if (t.kind != T_VAR)
        parse_unexpected(p, "a place");
    VarId v = {name_find(p, NS_VAR, &t)};
    if (!v.n && t.n == strlen(ret_name) && !memcmp(t.s, ret_name, t.n) && !t.num) {
        v = lien_ret_var(p->fn);
        name_add(p, NS_VAR, &t, v.n);
    }
    if (!v.n)
        ir_parse_fail(p, &t, "no variable named", &t);
    ir_lex_next(p);
    return step(p, lien_place_var(p->fn, v), steps);
}

static PlaceId parse_path(Parser *p, uint32_t *steps)
{
    if (++p->nest > NEST_MAX)
        ir_parse_fail(p, &p->tok, "nested too deeply", NULL);
    uint32_t stars = 0;
    for (; parse_take(p, "*"); stars++)
        if (stars > PATH_MAX_READ)
            ir_parse_fail(p, &p->tok, "nested too deeply", NULL);
    PlaceId at = parse_primary(p, steps);
    while (parse_more(p)) {
        if (parse_take(p, ".")) {
            at = step(p, lien_place_field(p->fn, at, parse_field(p, at)), steps);
        } else if (parse_take(p, "->")) {
            at = step(p, lien_place_deref(p->fn, at), steps);
            at = step(p, lien_place_field(p->fn, at, parse_field(p, at)), steps);
        } else if (parse_take(p, "[")) {
            at = parse_element(p, at, false, steps);
        } else {
            break;
        }
    }
    while (stars--)
        at = step(p, lien_place_deref(p->fn, at), steps);
    p->nest--;
    return at;
}

PlaceId parse_place(Parser *p)
{
    uint32_t steps = 0;
    return parse_path(p, &steps);
}

static Operand parse_plain(Parser *p)
{
    if (parse_take(p, "&"))
        return lien_addr(parse_place(p));
    if (p->tok.kind == T_INT || parse_is(p, "-"))
        return lien_int(p->u, parse_int(p));
    if (p->tok.kind == T_VAR || parse_is(p, "*") || parse_is(p, "("))
        return lien_copy(parse_place(p));
    if (parse_take(p, "null"))
        return lien_null();
    if (parse_take(p, "unknown"))
        return lien_unknown();
    Tok name = parse_name(p, "an operand");
    FnId f = {name_find(p, NS_FN, &name)};
    if (!f.n)
        ir_parse_fail(p, &name, "no function named", &name);
    return lien_fnref(f);
}

Operand parse_operand(Parser *p)
{
    Operand o = parse_plain(p);
    while (parse_more(p) && parse_take(p, "!")) {
        const Word *w = operand_words;
        while (w->text && !parse_is(p, w->text))
            w++;
        if (!w->text)
            parse_unexpected(p, "cast, int or print");
        o.flags |= (uint8_t)w->bit;
        ir_lex_next(p);
    }
    return o;
}
