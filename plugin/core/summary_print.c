// Summaries as text, for tests and for the curious: `lien-ir --summaries`.
#include "ir_print.h"
#include "summary.h"

static const char *const states[] = {"unknown", "not asked for", "flat", "never returns", ""};

static void put_path(Printer *p, const Summary *s, uint32_t path)
{
    Step x = s->steps[path];
    switch (x.proj) {
    case SB_PARAM:
        put_name(p, lien_text(p->u, p->fn->vars.at[x.n + 1].name));
        return;
    case SB_GLOBAL:
        put_name(p, lien_text(p->u, p->u->globals.at[x.n].name));
        return;
    case SB_RESULT:
        put(p, "result");
        return;
    case SB_NEW:
        put(p, "new");
        put_uint(p, x.n);
        return;
    case PL_DEREF:
        put(p, "(*");
        put_path(p, s, x.parent);
        put(p, ")");
        return;
    case PL_FIELD:
        put_path(p, s, x.parent);
        put(p, ".");
        put_name(p, lien_text(p->u, lien_field_get(p->u, (FieldId){x.n})->name));
        return;
    default:
        put_path(p, s, x.parent);
        put(p, "[");
        put_int(p, x.index);
        put(p, "]");
        return;
    }
}

static void put_range(Printer *p, int64_t lo, int64_t hi, bool nonzero)
{
    if (lo == hi) {
        put_int(p, lo);
        return;
    }
    if (lo != INT64_MIN)
        put_int(p, lo);
    put(p, "..");
    if (hi != INT64_MAX)
        put_int(p, hi);
    if (nonzero && lo <= 0 && hi >= 0)
        put(p, " but 0");
}

static void put_value(Printer *p, const Summary *s, const SumCase *c, const SumValue *v)
{
    switch (v->kind) {
    case SV_NULL:
        put(p, "null");
        break;
    case SV_INT:
        put_range(p, v->lo, v->hi, v->nonzero);
        break;
    case SV_ENTRY:
    case SV_ADDR:
        put(p, v->kind == SV_ADDR ? "&" : "");
        put_path(p, s, v->n);
        break;
    case SV_NEW:
        put(p, "new");
        put_uint(p, v->n);
        put_named(p, "by", c->news[v->n].family);
        put(p, c->news[v->n].null == NULL_POSSIBLE ? " or null" : "");
        put(p, c->news[v->n].gone ? ", released" : "");
        break;
    case SV_STATIC:
        put(p, "static");
        break;
    case SV_ZERO:
        put(p, "zero");
        break;
    case SV_UNINIT:
        put(p, "nothing");
        break;
    default:
        put(p, "unknown");
        break;
    }
    if (v->flags)
        put(p, " moved on");
}

static void put_case(Printer *p, const Summary *s, const SumCase *c)
{
    static const char *const verbs[] = {"release ", "move ", "keep ", "count ", "set "};
    put(p, "  case");
    for (uint32_t i = 0; i < c->nconds; i++) {
        const Cond *x = &c->conds[i];
        put(p, i ? ", " : " ");
        put_path(p, s, x->path);
        put(p, x->kind == COND_NULL      ? " null"
               : x->kind == COND_NONNULL ? " not null"
               : cond_is_not(x)          ? " not in "
                                         : " in ");
        if (x->kind <= COND_NOT)
            put_range(p, x->lo, x->hi, x->nonzero);
    }
    put(p, "\n");
    for (uint32_t i = 0; i < c->neffects; i++) {
        const Effect *e = &c->effects[i];
        put(p, "    ");
        put(p, verbs[e->kind]);
        put_path(p, s, e->path);
        put_named(p, "as", e->family);
        if (e->kind == SE_WRITE) {
            put(p, " = ");
            put_value(p, s, c, &e->value);
        }
        put(p, "\n");
    }
    if (c->result.kind != SV_NONE) {
        put(p, "    return ");
        put_value(p, s, c, &c->result);
        put(p, "\n");
    }
}

void lien_summary_print(const Unit *u, LienSink sink, void *ctx)
{
    Printer p = {.u = u, .sink = sink, .ctx = ctx};
    for (uint32_t i = 1; i < u->fns.n; i++) {
        const Summary *s = u->fns.at[i].summary;
        p.fn = u->fns.at[i].body;
        if (!s || !p.fn)
            continue;
        put(&p, "summary ");
        put(&p, lien_text(u, u->fns.at[i].name));
        put(&p, ":");
        if (s->state == SUM_CASED && !s->ncases)
            put(&p, " never returns");
        else if (states[s->state][0])
            put(&p, " "), put(&p, states[s->state]);
        put(&p, s->havoc ? " havoc" : "");
        put(&p, s->wild ? " wild" : "");
        for (uint32_t k = 0; k < s->nuses; k++)
            put(&p, k ? ", " : " uses "), put_path(&p, s, s->uses[k]);
        put(&p, "\n");
        for (uint32_t k = 0; k < s->ncases; k++)
            put_case(&p, s, s->cases[k]);
    }
    put_flush(&p);
}
