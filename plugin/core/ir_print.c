// The IR as text, in the syntax that ir_parse.c reads (docs/ir.md). Here: declarations,
// places, operands, points; what they are made of is in ir_print_type.c.
#include "ir_print.h"

enum { PATH_MAX_SHOWN = 1000 };

// ---------------------------------------------------------------- places and operands

static void put_var(Printer *p, uint32_t id)
{
    const Var *v = var_get(p->fn, (VarId){id});
    put_char(p, '%');
    if (v->kind == VAR_RET)
        put(p, ret_name);
    else if (!v->name.n)
        put_uint(p, id);
    else
        put_key(p, v->name, id, is_dup(p->var_dup, id));
}

static void put_field(Printer *p, TyId of, uint32_t id)
{
    const Field *f = lien_field_get(p->u, (FieldId){id});
    const Ty *t = lien_ty_get(p->u, of);
    const Rec *r = lien_rec_get(p->u, f->rec);
    if (t->kind != TY_REC || t->rec.n != f->rec.n) {
        put_rec(p, f->rec);
        put(p, "::");
    }
    bool dup = !f->name.n;
    for (uint32_t i = 0; i < f->index && !dup; i++)
        dup = lien_field_get(p->u, (FieldId){r->first.n + i})->name.n == f->name.n;
    if (!dup) {
        put_name(p, lien_text(p->u, f->name));
        return;
    }
    put_char(p, '#');
    put_uint(p, f->index);
}

static void put_place(Printer *p, PlaceId id, bool postfix, uint32_t depth);

// p[i] says "what p points to, then i on"; where the path has no such step, `(&place)[i]` says it of the place.
static void put_element(Printer *p, const Place *pl, uint32_t depth)
{
    const Place *of = place_get(p->fn, pl->parent);
    uint8_t of_kind = lien_ty_get(p->u, of->ty)->kind;
    if (of->proj == PL_DEREF && of_kind != TY_ARRAY &&
        lien_ty_get(p->u, place_get(p->fn, of->parent)->ty)->kind == TY_PTR) {
        put_place(p, of->parent, true, depth);
    } else if (of_kind == TY_PTR) {
        put(p, "(&");
        put_place(p, pl->parent, false, depth);
        put_char(p, ')');
    } else {
        put_place(p, pl->parent, true, depth);
    }
    put_char(p, '[');
    if (pl->proj == PL_ANY)
        put_char(p, '*');
    else
        put_int(p, pl->index);
    put_char(p, ']');
}

static void put_place(Printer *p, PlaceId id, bool postfix, uint32_t depth)
{
    const Place *pl = place_get(p->fn, id);
    const Place *of = place_get(p->fn, pl->parent);
    if (depth++ > PATH_MAX_SHOWN) {
        put(p, "%...");
        return;
    }
    switch (pl->proj) {
    case PL_VAR:
        put_var(p, pl->n);
        break;
    case PL_DEREF:
        put(p, postfix ? "(*" : "*");
        put_place(p, pl->parent, false, depth);
        put(p, postfix ? ")" : "");
        break;
    case PL_FIELD:
        put_place(p, of->proj == PL_DEREF ? of->parent : pl->parent, true, depth);
        put(p, of->proj == PL_DEREF ? "->" : ".");
        put_field(p, of->ty, pl->n);
        break;
    default:
        put_element(p, pl, depth);
    }
}

static void put_fn_name(Printer *p, uint32_t id)
{
    put_key(p, p->u->fns.at[id < p->u->fns.n ? id : 0].name, id, false);
}

static void put_operand(Printer *p, Operand o)
{
    switch (o.kind) {
    case OD_COPY:
    case OD_ADDR:
        put(p, o.kind == OD_ADDR ? "&" : "");
        put_place(p, (PlaceId){o.n}, false, 0);
        break;
    case OD_INT:
        put_int(p, int_get(p->u, o));
        break;
    case OD_NIL:
        put(p, "null");
        break;
    case OD_FN:
        put_fn_name(p, o.n);
        break;
    default:
        put(p, "unknown");
    }
    for (const Word *w = operand_words; w->text; w++)
        if (o.flags & w->bit) {
            put_char(p, '!');
            put(p, w->text);
        }
}

// ---------------------------------------------------------------- points

static void put_block(Printer *p, uint32_t id)
{
    put_char(p, 'b');
    put_uint(p, id);
}

static void put_args(Printer *p, const Point *pt, uint32_t first)
{
    put_char(p, '(');
    for (uint32_t i = 0; i < pt->n && first + i < p->fn->pool.n; i++) {
        put(p, i ? ", " : "");
        put_operand(p, p->fn->pool.at[first + i]);
        put_loc(p, p->fn->pool_locs.at[first + i]);
    }
    put_char(p, ')');
}

static void put_call(Printer *p, const Point *pt)
{
    if (pt->ext >= p->fn->pool.n)
        return;
    put_char(p, ' ');
    put_operand(p, p->fn->pool.at[pt->ext]);
    put_args(p, pt, pt->ext + 1);
    SigId sig = p->fn->call_sigs.at[pt->ext];
    if (sig.n) {
        put(p, " as (fn");
        put_sig(p, sig, NULL);
        put_char(p, ')');
    }
}

static void put_cases(Printer *p, const Point *pt)
{
    put_char(p, ' ');
    put_operand(p, pt->a);
    put(p, ", [");
    for (uint32_t i = 0; i < pt->n && pt->ext + i < p->fn->cases.n; i++) {
        const Case *c = &p->fn->cases.at[pt->ext + i];
        put(p, i ? ", " : "");
        if (pt->op == I_SWITCH) {
            if (c->is_default) {
                put(p, "default");
            } else {
                put_int(p, c->lo);
                if (c->hi != c->lo) {
                    put(p, "..");
                    put_int(p, c->hi);
                }
            }
            put(p, ": ");
        }
        put_block(p, c->to.n);
    }
    put_char(p, ']');
}

static void put_binary(Printer *p, const Point *pt)
{
    put_operand(p, pt->a);
    put_char(p, ' ');
    put(p, pt->sub < OP_COUNT ? op_signs[pt->sub] : "none");
    put_char(p, ' ');
    put_operand(p, pt->b);
}

// What stands behind the instruction's word, or in its stead.
static void put_rest(Printer *p, const Point *pt)
{
    switch (pt->op) {
    case I_LIVE:
    case I_DEAD:
        put_char(p, ' ');
        put_place(p, pt->dst, false, 0);
        break;
    case I_ASSIGN:
        put_operand(p, pt->a);
        break;
    case I_BIN:
        put_binary(p, pt);
        break;
    case I_OFFSET:
        put_char(p, ' ');
        put_operand(p, pt->a);
        put(p, ", ");
        put_operand(p, pt->b);
        break;
    case I_CLAIM:
        put_char(p, ' ');
        put(p, pt->sub < CLAIM_COUNT ? claim_words[pt->sub] : "");
        put_char(p, ' ');
        put_operand(p, pt->a);
        break;
    case I_READ:
        put_char(p, ' ');
        put_operand(p, pt->a);
        break;
    case I_CALL:
        put_call(p, pt);
        break;
    case I_UNKNOWN:
        put_args(p, pt, pt->ext);
        break;
    case I_GOTO:
        put_char(p, ' ');
        put_block(p, pt->ext);
        break;
    case I_BRANCH:
        put_char(p, ' ');
        put_binary(p, pt);
        put(p, ", ");
        put_block(p, pt->ext);
        put(p, ", ");
        put_block(p, pt->n);
        break;
    case I_SWITCH:
    case I_IGOTO:
        put_cases(p, pt);
        break;
    default:
        break;
    }
}

static void put_point(Printer *p, const Point *pt)
{
    put(p, "  ");
    if (pt->dst.n && pt->op != I_LIVE && pt->op != I_DEAD) {
        put_place(p, pt->dst, false, 0);
        put(p, " = ");
    }
    if (pt->op != I_ASSIGN && pt->op != I_BIN)
        put(p, pt->op < sizeof instr_words / sizeof *instr_words ? instr_words[pt->op] : "nop");
    put_rest(p, pt);
    put_words(p, point_words, pt->flags);
    put_loc(p, pt->loc);
    put_char(p, '\n');
}

// ---------------------------------------------------------------- functions, records, globals

static void put_global_key(Printer *p, GlobalId g)
{
    put_key(p, p->u->globals.at[g.n < p->u->globals.n ? g.n : 0].name, g.n, is_dup(p->global_dup, g.n));
}

static void put_var_decl(Printer *p, uint32_t id)
{
    const Var *v = &p->fn->vars.at[id];
    put(p, "  ");
    put(p, var_kinds[v->kind]);
    put_char(p, ' ');
    put_var(p, id);
    if (v->kind == VAR_LOCAL || v->kind == VAR_TEMP) {
        put(p, ": ");
        put_type(p, v->ty);
        put_marks(p, v->levels, v->base_life);
        put_words(p, var_words, v->flags);
    } else if (v->kind == VAR_GLOBAL && (!v->name.n || is_dup(p->var_dup, id) || is_dup(p->global_dup, v->global.n))) {
        put(p, " = ");
        put_global_key(p, v->global);
    }
    if (v->kind != VAR_GLOBAL && v->kind != VAR_RET)
        put_loc(p, v->loc);
    put_char(p, '\n');
}

typedef struct { uint32_t first, id; } Laid;

static void put_block_points(Printer *p, uint32_t id)
{
    const Block *b = &p->fn->blocks.at[id];
    put_block(p, id);
    put(p, ":\n");
    for (uint32_t i = 0; i < b->n && b->first + i < p->fn->points.n; i++)
        put_point(p, &p->fn->points.at[b->first + i]);
}

// Blocks in the order of their points, which is the order in which the parser will add them again.
static void put_body(Printer *p, const Fn *fn)
{
    p->fn = fn;
    p->var_dup = dup_find(p, &fn->vars.at[0].name, sizeof(Var), fn->vars.n);
    for (uint32_t i = 1; i < fn->vars.n; i++)
        if (fn->vars.at[i].kind != VAR_PARAM)
            put_var_decl(p, i);
    uint32_t *starts =
        arena_alloc(&p->scratch, (fn->points.n + 1) * sizeof *starts); // point -> block that begins there
    for (uint32_t i = 1; i < fn->blocks.n; i++)
        if (starts && fn->blocks.at[i].n && fn->blocks.at[i].first < fn->points.n)
            starts[fn->blocks.at[i].first] = i;
        else
            put_block_points(p, i);
    for (uint32_t i = 0; starts && i < fn->points.n; i++)
        if (starts[i])
            put_block_points(p, starts[i]);
    p->fn = NULL;
}

static void put_fn(Printer *p, uint32_t id)
{
    const FnInfo *f = &p->u->fns.at[id];
    put(p, "fn ");
    put_fn_name(p, id);
    if (f->sig.n)
        put_sig(p, f->sig, f->body);
    put_loc(p, f->loc);
    if (f->body) {
        put(p, " {");
        put_loc(p, f->body->loc);
        put_char(p, '\n');
        put_body(p, f->body);
        put_char(p, '}');
        put_loc(p, f->body->end);
    }
    put_char(p, '\n');
}

static void put_rec_decl(Printer *p, uint32_t id)
{
    const Rec *r = &p->u->recs.at[id];
    put(p, r->flags & REC_UNION ? "union " : "struct ");
    put_rec(p, (RecId){id});
    put_loc(p, r->loc);
    if (r->nfields || (r->flags & REC_COMPLETE)) {
        put(p, " {\n");
        for (uint32_t i = 0; i < r->nfields; i++) {
            const Field *f = lien_field_get(p->u, (FieldId){r->first.n + i});
            put(p, "  ");
            if (f->name.n) {
                put_name(p, lien_text(p->u, f->name));
                put(p, ": ");
            }
            put_type(p, f->ty);
            put_marks(p, f->levels, f->base_life);
            if (f->flags) {
                put(p, " field");
                put_words(p, level_words, f->flags);
                if (lien_field_align(f)) {
                    put(p, " misaligned(");
                    put_uint(p, lien_field_align(f));
                    put(p, f->flags & FIELD_ASKEW ? ") askew" : ")");
                }
            }
            put_loc(p, f->loc);
            put_char(p, '\n');
        }
        put_char(p, '}');
        put(p, r->flags & REC_COMPLETE ? "" : " incomplete");
    }
    put_named(p, "drop", r->drop);
    put_words(p, rec_words, r->flags);
    put_char(p, '\n');
}

static void put_global_decl(Printer *p, uint32_t id)
{
    const Global *g = &p->u->globals.at[id];
    put(p, "global ");
    put_global_key(p, (GlobalId){id});
    put(p, ": ");
    put_type(p, g->ty);
    put_marks(p, g->levels, g->base_life);
    put_words(p, var_words, g->flags);
    put_loc(p, g->loc);
    put_char(p, '\n');
}

void lien_ir_show_locs(Unit *u, bool show)
{
    u->show_locs = show;
}

void lien_ir_print(const Unit *u, FnId only, LienSink sink, void *ctx)
{
    Printer p = {.u = u, .sink = sink, .ctx = ctx};
    p.rec_dup = dup_find(&p, &u->recs.at[0].name, sizeof(Rec), u->recs.n);
    p.global_dup = dup_find(&p, &u->globals.at[0].name, sizeof(Global), u->globals.n);
    if (only.n) {
        if (only.n < u->fns.n)
            put_fn(&p, only.n);
    } else {
        for (uint32_t i = 1; i < u->recs.n; i++)
            put_rec_decl(&p, i);
        for (uint32_t i = 1; i < u->globals.n; i++)
            put_global_decl(&p, i);
        for (uint32_t i = 1; i < u->fns.n; i++)
            put_fn(&p, i);
    }
    put_flush(&p);
    arena_free(&p.scratch);
}
