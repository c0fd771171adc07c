// Specifiers and declarators of a model file, and the types, levels and signatures that they make.
//
// A declarator is kept as steps from the name outwards: `char *(*f)(int)` is pointer, function, pointer. The pointer
// steps up to the first function are the declaration's own levels, outermost first; a typedef's come behind them.
#include "model.h"

// ---------------------------------------------------------------- specifiers

static TyId type_of_bits(Parser *p, uint32_t bits)
{
    Ty t = {.kind = TY_INT};
    if (bits & BASE_OTHER)
        t.kind = TY_OTHER;
    else if (bits & BASE_VOID)
        t.kind = TY_VOID;
    else if (bits & (BASE_FLOAT | BASE_DOUBLE))
        t.kind = TY_FLOAT;
    if (t.kind == TY_INT) {
        t.bits = model_int_bits(bits);
        t.flags = bits & BASE_BOOL ? TY_BOOL | TY_UNSIGNED : bits & BASE_UNSIGNED ? TY_UNSIGNED : 0;
    }
    return lien_ty(p->unit, &t);
}

static TyId type_const(Parser *p, TyId ty)
{
    Ty t = *lien_ty_get(p->unit, ty);
    t.flags |= TY_CONST;
    return lien_ty(p->unit, &t);
}

// struct, union or enum: the tag, the members (stepped over), and what is written behind them.
static void read_tag(Parser *p, Spec *s)
{
    bool record = model_word(p->tok)->value;
    Level none = {0};
    model_step(p);
    while (marks_read(p, &none, &s->fn))
        continue;
    Ty t = {.kind = record ? TY_OTHER : TY_INT, .bits = record ? 0 : 32};
    if (p->tok.kind == MT_NAME && model_word(p->tok)->class == WC_NONE) {
        t.rec = record ? lien_rec_by_name(p->unit, lien_text(p->unit, model_name(p, p->tok))) : (RecId){0};
        if (t.rec.n)
            t.kind = TY_REC;
        model_step(p);
    } else if (!model_is(p, '{')) {
        model_fail(p, p->tok.at, "a tag or `{` was expected after struct, union or enum");
    }
    if (!record && model_take(p, ':')) // C23: enum e : type
        while (p->tok.kind == MT_NAME && p->next.kind != MT_END && !model_is(p, '{'))
            model_step(p);
    if (model_is(p, '{'))
        model_skip_group(p);
    s->ty = lien_ty(p->unit, &t);
    s->is_record = record;
}

// A name where a type may stand: a typedef that the models know, or any other, of which nothing is known.
static void read_typedef_name(Parser *p, Spec *s)
{
    Token t = p->tok;
    const Sig *known = lien_sig_get(p->unit, model_named(p->unit, p->lexer.text + t.at, t.len, true, p->lazy));
    s->ty = known->ret;
    s->levels = known->ret_levels;
    s->base_life = known->ret_base_life;
    s->is_record = !s->ty.n;
    model_step(p);
}

// True if the name that stands here, after the type, is a macro of the vendor's (an export or calling convention mark).
static bool at_vendor_macro(const Parser *p)
{
    WordClass next = (WordClass)model_word(p->next)->class;
    return p->next.kind == MT_NAME && (next == WC_NONE || next == WC_BASE || next == WC_QUAL || next == WC_TAG);
}

// What stands in a specifier: BASE words gather in *bits; `named`: the type so far is a name that nothing is known of.
typedef struct { uint32_t bits; bool named, tagged, is_const; } Gathered;

// typeof(...), _Atomic(...): a type of which nothing is known.
static bool read_opaque(Parser *p, Spec *s, Gathered *g)
{
    model_step(p);
    g->tagged = true;
    g->named = false;
    s->ty = (TyId){0};
    return model_skip_group(p);
}

static bool read_specifier(Parser *p, Spec *s, Gathered *g)
{
    const Word *w = model_word(p->tok);
    bool has_type = g->bits || g->named || g->tagged;
    switch ((WordClass)w->class) {
    case WC_BASE:
        g->bits |= w->value == BASE_LONG && (g->bits & BASE_LONG) ? BASE_LONG_LONG : w->value;
        g->named = false; // that name was a macro
        break;
    case WC_TAG:
        if (g->bits || g->tagged)
            return false;
        g->named = false;
        g->tagged = true;
        read_tag(p, s);
        return true;
    case WC_QUAL:
        g->is_const |= w->value;
        if (model_text_is(p, p->tok, "_Atomic") && p->next.kind == MT_PUNCT && p->next.punct == '(')
            return read_opaque(p, s, g);
        break;
    case WC_TYPEOF: return read_opaque(p, s, g);
    case WC_IGNORE_ARGS:
        model_step(p);
        if (model_is(p, '('))
            model_skip_group(p);
        return true;
    case WC_EXTERN:
    case WC_IGNORE: break;
    case WC_TYPEDEF: s->is_typedef = true; break;
    case WC_NORETURN: s->fn.flags |= FN_NORETURN; break;
    case WC_NONE:
        if (p->tok.kind != MT_NAME)
            return marks_read(p, &s->level, &s->fn); // [[attribute]]
        if (has_type && !at_vendor_macro(p))
            return false;
        if (!has_type) {
            g->named = true;
            read_typedef_name(p, s);
            return true;
        }
        break;
    default:
        if (has_type && s->is_record && !g->bits && w->class == WC_MARK && w->value == MARK_LIFETIME) {
            Level own = {0};
            marks_read(p, &own, &s->fn);
            s->base_life = own.lifetime;
            return true;
        }
        return marks_read(p, &s->level, &s->fn);
    }
    model_step(p);
    return true;
}

bool types_spec(Parser *p, Spec *s)
{
    Gathered g = {0};
    *s = (Spec){.at = p->tok.at};
    while (p->tok.kind != MT_END && read_specifier(p, s, &g))
        continue;
    if (!g.bits && !g.named && !g.tagged) {
        model_fail(p, p->tok.at, "a type was expected here");
        return false;
    }
    if (g.bits) {
        s->ty = type_of_bits(p, g.bits);
        s->levels = (LevelsId){0};
        s->is_record = false;
    }
    if (g.is_const)
        s->ty = type_const(p, s->ty);
    return !p->failed;
}

// ---------------------------------------------------------------- declarators

static Step *push_step(Parser *p, Declarator *d, StepKind kind)
{
    static Step spare; // never read: the parser has failed
    if (d->n == MAX_STEPS) {
        model_fail(p, p->tok.at, "this declarator has more than %d parts", MAX_STEPS);
        return &spare;
    }
    Step *s = &d->steps[d->n++];
    *s = (Step){.kind = (uint8_t)kind, .at = p->tok.at};
    return s;
}

static void read_array(Parser *p, Declarator *d)
{
    Step *s = push_step(p, d, STEP_ARRAY);
    const char *text = p->lexer.text + p->next.at;
    for (uint32_t i = 0; p->next.kind == MT_NUMBER && i < p->next.len && i < 9 && text[i] >= '0' && text[i] <= '9'; i++)
        s->count = s->count * 10 + (uint64_t)(text[i] - '0');
    model_skip_group(p);
}

static void push_param(Parser *p)
{
    Spec s;
    Declarator d = {0};
    uint32_t mark = p->nparams, at = p->tok.at;
    if (!types_spec(p, &s) || !types_declarator(p, &d, true))
        return;
    while (marks_read(p, &d.level, &d.fn))
        continue;
    Declared made = types_build(p, &s, &d, true);
    p->nparams = mark;
    if (mark == MAX_PARAMS) {
        model_fail(p, at, "too many parameters");
        return;
    }
    StrId name = d.name.kind == MT_NAME ? model_name(p, d.name) : (StrId){0};
    p->params[p->nparams++] = (Param){name, made.ty, made.levels, s.base_life, at};
}

static void read_params(Parser *p, Declarator *d)
{
    Step *s = push_step(p, d, STEP_FUNCTION);
    s->first = p->nparams;
    model_step(p);
    if (model_is(p, ')')) {
        s->flags = FN_NOPROTO;
    } else if (model_text_is(p, p->tok, "void") && p->next.kind == MT_PUNCT && p->next.punct == ')') {
        model_step(p);
    } else {
        do {
            if (model_take(p, '.')) {
                s->flags = FN_VARIADIC;
                break;
            }
            push_param(p);
        } while (model_take(p, ','));
    }
    s->n = p->nparams - s->first;
    model_need(p, ')', "to end the parameters");
}

// After `(` in a declarator: true if it groups, false if it begins parameters.
static bool at_group(const Parser *p, bool is_param)
{
    if (p->next.kind == MT_PUNCT)
        return p->next.punct == '*' || p->next.punct == '^' || (p->next.punct == '(' && !is_param);
    WordClass next = (WordClass)model_word(p->next)->class;
    return next == WC_ATTRIBUTE || (p->next.kind == MT_NAME && next == WC_NONE && !is_param);
}

// One `*` with what is written behind it.
static void read_star(Parser *p, Declarator *d, Step *s)
{
    *s = (Step){.kind = STEP_POINTER, .at = p->tok.at};
    model_step(p);
    for (;;) {
        const Word *w = model_word(p->tok);
        if (w->class == WC_QUAL)
            s->is_const |= w->value;
        else if (w->class != WC_IGNORE && !(w->class == WC_NONE && p->tok.kind == MT_NAME && at_vendor_macro(p))) {
            if (!marks_read(p, &s->level, &d->fn))
                return;
            continue;
        }
        model_step(p);
    }
}

static void read_declarator(Parser *p, Declarator *d, bool is_param)
{
    Step stars[MAX_STEPS];
    uint32_t nstars = 0;
    while (model_is(p, '*') || model_is(p, '^')) {
        if (nstars == MAX_STEPS) {
            model_fail(p, p->tok.at, "more than %d stars", MAX_STEPS);
            return;
        }
        read_star(p, d, &stars[nstars++]);
    }
    while (marks_read(p, &d->level, &d->fn))
        continue;
    if (p->tok.kind == MT_NAME && model_word(p->tok)->class == WC_NONE) {
        d->name = p->tok;
        model_step(p);
    } else if (model_is(p, '(') && at_group(p, is_param)) {
        model_step(p);
        if (types_declarator(p, d, is_param))
            model_need(p, ')', "to end this group");
    }
    while (model_is(p, '[') || model_is(p, '(')) {
        if (model_is(p, '[') && p->next.kind == MT_PUNCT && p->next.punct == '[')
            break; // [[attribute]]
        if (model_is(p, '['))
            read_array(p, d);
        else
            read_params(p, d);
    }
    while (nstars && !p->failed)
        *push_step(p, d, STEP_POINTER) = stars[--nstars];
}

bool types_declarator(Parser *p, Declarator *d, bool is_param)
{
    if (p->depth == MAX_NESTING) {
        model_fail(p, p->tok.at, "declarators are nested too deeply here");
        return false;
    }
    p->depth++;
    read_declarator(p, d, is_param);
    p->depth--;
    return !p->failed;
}

// ---------------------------------------------------------------- levels

// The levels of the steps from `from` on, up to a function, and then those of the typedef.
static uint32_t gather_levels(Parser *p, const Spec *s, const Declarator *d, uint32_t from, bool is_param, Level *out)
{
    uint32_t n = 0, i = from;
    for (; i < d->n && n < MAX_LEVELS; i++) {
        const Step *step = &d->steps[i];
        bool decays = is_param && i == 0 && step->kind != STEP_POINTER;
        if (step->kind == STEP_POINTER || decays)
            out[n++] = decays ? (Level){0} : step->level;
        if (step->kind == STEP_FUNCTION)
            return n;
    }
    uint32_t more = lien_levels_count(p->unit, s->levels);
    for (uint32_t k = 0; i == d->n && k < more && n < MAX_LEVELS; k++)
        out[n++] = *lien_level_get(p->unit, s->levels, k);
    if (i < d->n)
        model_fail(p, s->at, "more than %d pointer levels", MAX_LEVELS);
    return n;
}

static bool never_pointer(const Parser *p, TyId ty)
{
    uint8_t kind = lien_ty_get(p->unit, ty)->kind;
    return kind == TY_VOID || kind == TY_INT || kind == TY_FLOAT || kind == TY_REC;
}

// Merges what is written in front of and behind the declaration into its outermost level, and checks it.
static uint32_t place_outer(Parser *p, const Spec *s, const Declarator *d, bool is_param, TyId ty, Level *out,
                            uint32_t n)
{
    Level outer = s->level;
    marks_merge(p, &outer, &d->level, s->at);
    if (marks_any(&outer)) {
        // On an array of pointers the level is the element's.
        uint32_t at = is_param && n > 1 && d->n && d->steps[0].kind == STEP_ARRAY && outer.kind != LV_RAW;
        if (n == 0)
            out[n++] = (Level){0};
        marks_merge(p, &out[at], &outer, s->at);
    }
    bool borrows = out[0].kind != LV_RAW || out[0].flags & (LF_OUT | LF_DROPS);
    if (n && borrows && never_pointer(p, ty))
        model_fail(p, s->at, "this annotation is on something that is not a pointer");
    for (uint32_t i = 0; i < n; i++)
        if (out[i].when && out[i].kind != LV_OWNED && out[i].kind != LV_SHARED && !(out[i].flags & LF_OUT) &&
            !out[i].guard.n)
            model_fail(p, s->at, "LIEN_WHEN stands beside `owned`, LIEN_SHARED, LIEN_OUT or LIEN_GUARD only");
    return n;
}

// Elision in a strict region: an unannotated pointer parameter is a borrow.
static void settle_param(Parser *p, TyId ty, Level *first)
{
    const Ty *t = lien_ty_get(p->unit, ty);
    if (first->kind == LV_SHARED &&
        first->flags & LF_OUT) { // a reference that comes out: what the caller has stays his
        first->kind = LV_RAW;
        first->flags = (uint16_t)((first->flags & ~LF_OUT) | LF_COUNTS | LF_NOESCAPE);
    }
    if (t->kind == TY_PTR && p->strict && !marks_any(first) && lien_ty_get(p->unit, t->elem)->kind != TY_FN)
        first->kind = lien_ty_get(p->unit, t->elem)->flags & TY_CONST ? LV_BORROWED : LV_BORROWED_MUT;
}

// ---------------------------------------------------------------- signatures

// A copy of a declaration's levels that can be changed; at least one if it is a pointer.
static uint32_t copy_levels(const Parser *p, LevelsId from, TyId ty, Level *out)
{
    uint32_t n = lien_levels_count(p->unit, from);
    for (uint32_t k = 0; k < n && k < MAX_LEVELS; k++)
        out[k] = *lien_level_get(p->unit, from, k);
    if (n == 0 && lien_ty_get(p->unit, ty)->kind == TY_PTR)
        out[n++] = (Level){0};
    return n;
}

// True if the result, or the slot that a parameter points to, has this lifetime: then an alias goes there.
static bool goes_out(const Parser *p, const Sig *s, const Level *ret, uint32_t n, StrId lifetime)
{
    bool out = false;
    for (uint32_t k = 0; k < n; k++)
        out |= ret[k].lifetime.n == lifetime.n;
    for (uint32_t i = 0; i < s->nparams; i++)
        for (uint32_t k = 1; k < lien_levels_count(p->unit, s->params[i].levels); k++)
            out |= lien_level_get(p->unit, s->params[i].levels, k)->lifetime.n == lifetime.n;
    return out;
}

// An unannotated parameter with a lifetime is an alias; if that goes out, it is kept nowhere else.
static void settle_alias(Parser *p, const Sig *s, Param *param, const Level *ret, uint32_t nret)
{
    Level l[MAX_LEVELS];
    uint32_t n = copy_levels(p, param->levels, param->ty, l);
    if (!n || l[0].kind != LV_RAW || !l[0].lifetime.n || l[0].flags & LF_SEND)
        return;
    if (!goes_out(p, s, ret, nret, l[0].lifetime))
        return;
    l[0].flags |= LF_NOESCAPE;
    param->levels = lien_levels(p->unit, l, n);
}

// An unannotated pointer that is only used during the call, and LIEN_OUT: no slot that is filled, but bytes that are
// written.
static void settle_written(Parser *p, Param *param)
{
    Level l[MAX_LEVELS];
    uint32_t n = copy_levels(p, param->levels, param->ty, l);
    if (!n || l[0].kind != LV_RAW || !(l[0].flags & LF_OUT) || !(l[0].flags & LF_NOESCAPE))
        return;
    l[0].flags = (uint16_t)((l[0].flags & ~LF_OUT) | LF_WRITES);
    param->levels = lien_levels(p->unit, l, n);
}

// lifetime_capture_by(q): what q keeps has its lifetime.
static void settle_captured(Parser *p, Sig *s, uint32_t i)
{
    Level l[MAX_LEVELS], to[MAX_LEVELS];
    uint32_t n = copy_levels(p, s->params[i].levels, s->params[i].ty, l);
    for (uint32_t k = 0; n && l[0].flags & LF_ESCAPES && l[0].lifetime.n && k < s->nparams; k++) {
        Param *x = (Param *)&s->params[k];
        uint32_t m = k != i && x->name.n == l[0].lifetime.n ? copy_levels(p, x->levels, x->ty, to) : 0;
        if (!m)
            continue;
        if (!to[0].lifetime.n)
            to[0].lifetime = l[0].lifetime;
        l[0].lifetime = to[0].lifetime;
        x->levels = lien_levels(p->unit, to, m);
        ((Param *)&s->params[i])->levels = lien_levels(p->unit, l, n);
        return;
    }
}

// What the attributes of the whole function say of parameter i.
static void mark_param(Parser *p, const FnMarks *fn, Param *param, uint32_t i)
{
    Level l[MAX_LEVELS];
    uint64_t bit = i < 64 ? UINT64_C(1) << i : 0;
    bool pointer = lien_ty_get(p->unit, param->ty)->kind == TY_PTR;
    if (!((fn->nonnull | fn->takes | fn->holds) & bit) || !pointer)
        return;
    uint32_t n = copy_levels(p, param->levels, param->ty, l);
    if (fn->nonnull & bit && !(l[0].flags & LF_NULLABLE))
        l[0].flags |= LF_NONNULL;
    if (fn->takes & bit) {
        l[0].flags |= LF_RELEASE;
        l[0].kind = l[0].kind == LV_RAW ? LV_OWNED : l[0].kind;
    }
    if (fn->holds & bit)
        l[0].flags |= LF_ESCAPES;
    param->levels = lien_levels(p->unit, l, n);
}

static bool has_lifetime(const Parser *p, const Sig *s, StrId name)
{
    bool found = false;
    for (uint32_t i = 0; i < s->nparams; i++) {
        uint32_t n = lien_levels_count(p->unit, s->params[i].levels);
        found |= s->params[i].base_life.n == name.n;
        for (uint32_t k = 0; k < n; k++)
            found |= lien_level_get(p->unit, s->params[i].levels, k)->lifetime.n == name.n;
    }
    return found;
}

static void check_result(Parser *p, const Sig *s, const Level *ret, uint32_t n, uint32_t at)
{
    for (uint32_t i = 0; i < n; i++) {
        const char *life = lien_text(p->unit, ret[i].lifetime);
        if (*life && strcmp(life, "static") != 0 && !has_lifetime(p, s, ret[i].lifetime))
            model_fail(p, at, "the result's lifetime `%.40s` is on no parameter", life);
        bool guards = !ret[i].guard.n;
        for (uint32_t k = 0; k < s->nparams; k++)
            guards |= s->params[k].name.n == ret[i].guard.n;
        if (!guards)
            model_fail(p, at, "LIEN_GUARD(%.40s) names no parameter", lien_text(p->unit, ret[i].guard));
    }
}

// The result's levels and the flags that the function as a whole was given.
static void finish_outer(Parser *p, const Spec *s, const Declarator *d, Sig *sig, Level *ret, uint32_t *n)
{
    FnMarks fn = s->fn;
    marks_merge_fn(&fn, &d->fn);
    StrId bound = lien_str(p->unit, "lifetimebound", 13);
    *n = place_outer(p, s, d, false, sig->ret, ret, *n);
    if (*n == 0 && lien_ty_get(p->unit, sig->ret)->kind != TY_VOID)
        ret[(*n)++] = (Level){0};
    for (uint32_t i = 0; i < sig->nparams; i++)
        mark_param(p, &fn, (Param *)&sig->params[i], i);
    if (*n && has_lifetime(p, sig, bound) && !ret[0].lifetime.n)
        ret[0].lifetime = bound;
    if (*n && fn.ret_owned && ret[0].kind == LV_RAW) {
        ret[0].kind = LV_OWNED;
        ret[0].family = fn.ret_family;
    }
    if (*n)
        ret[0].flags |= fn.ret_flags;
    for (uint32_t i = 0; i < sig->nparams; i++)
        settle_alias(p, sig, (Param *)&sig->params[i], ret, *n);
    for (uint32_t i = 0; i < sig->nparams; i++)
        settle_written(p, (Param *)&sig->params[i]);
    for (uint32_t i = 0; i < sig->nparams; i++)
        settle_captured(p, sig, i);
    sig->flags |= fn.flags;
    check_result(p, sig, ret, *n, s->at);
}

static SigId build_sig(Parser *p, const Spec *s, const Declarator *d, uint32_t i, TyId ret, bool outermost)
{
    const Step *step = &d->steps[i];
    Level l[MAX_LEVELS] = {{0}};
    uint32_t n = gather_levels(p, s, d, i + 1, false, l);
    Sig sig = {.ret = ret, .ret_base_life = s->base_life, .flags = step->flags, .nparams = step->n,
               .params = p->params + step->first};
    if (outermost)
        finish_outer(p, s, d, &sig, l, &n);
    sig.ret_levels = lien_levels(p->unit, l, n);
    bool annotated = sig.ret_levels.n || sig.ret_base_life.n;
    for (uint32_t k = 0; k < sig.nparams; k++)
        annotated |= sig.params[k].levels.n || sig.params[k].base_life.n;
    sig.flags |= FN_MODEL | (annotated ? FN_ANNOTATED : 0u);
    return p->failed ? (SigId){0} : lien_sig(p->unit, &sig);
}

Declared types_build(Parser *p, const Spec *s, Declarator *d, bool is_param)
{
    Declared made = {.ty = s->ty};
    for (uint32_t i = d->n; i-- > 0 && !p->failed;) {
        const Step *step = &d->steps[i];
        Ty t = {.kind = TY_PTR, .flags = step->is_const ? TY_CONST : 0, .elem = made.ty};
        if (step->kind == STEP_FUNCTION) {
            made.sig = build_sig(p, s, d, i, made.ty, i == 0 && !is_param);
            t = (Ty){.kind = TY_FN, .sig = made.sig};
            if (i == 0 && is_param)
                t = (Ty){.kind = TY_PTR, .elem = lien_ty(p->unit, &t)};
        } else if (step->kind == STEP_ARRAY && !(i == 0 && is_param)) {
            t = (Ty){.kind = TY_ARRAY, .elem = made.ty, .count = step->count};
        }
        made.ty = lien_ty(p->unit, &t);
    }
    if (is_param && lien_ty_get(p->unit, made.ty)->kind == TY_FN) // by a typedef: `compare c`
        made.ty = lien_ty(p->unit, &(Ty){.kind = TY_PTR, .elem = made.ty});
    bool function = d->n && d->steps[0].kind == STEP_FUNCTION && !is_param;
    if (!function) {
        Level l[MAX_LEVELS] = {{0}};
        uint32_t n = gather_levels(p, s, d, 0, is_param, l);
        n = place_outer(p, s, d, is_param, made.ty, l, n);
        if (is_param) {
            settle_param(p, made.ty, &l[0]);
            n += n == 0 && marks_any(&l[0]);
        }
        made.levels = lien_levels(p->unit, l, n);
        made.sig = d->n ? (SigId){0} : lien_ty_get(p->unit, s->ty)->sig;
    }
    return made;
}
