// What is written beside the stars of a declaration: Lien's annotations and the attributes that mean the same
// (section 2 of the annotation language).
#include "model.h"

static bool set_kind(Parser *p, Level *lv, LevelKind kind, uint32_t at)
{
    static const char *const names[] = {
#define X(id, text) text,
        LIEN_KINDS(X)
#undef X
    };
    if (lv->kind != LV_RAW && lv->kind != kind) {
        model_fail(p, at, "one pointer is both `%s` and `%s`", names[lv->kind], names[kind]);
        return false;
    }
    lv->kind = (uint8_t)kind;
    return true;
}

bool marks_any(const Level *l)
{
    static const Level raw;
    return memcmp(l, &raw, sizeof raw) != 0;
}

static bool merge_name(StrId *into, StrId from)
{
    if (into->n && from.n && into->n != from.n)
        return false;
    if (from.n)
        *into = from;
    return true;
}

void marks_merge(Parser *p, Level *into, const Level *from, uint32_t at)
{
    if (from->kind != LV_RAW && !set_kind(p, into, from->kind, at))
        return;
    into->flags |= from->flags;
    if (from->when) {
        into->when = from->when;
        into->value = from->value;
    }
    if (!merge_name(&into->lifetime, from->lifetime))
        model_fail(p, at, "one pointer has two lifetimes");
    if (!merge_name(&into->family, from->family))
        model_fail(p, at, "one pointer has two LIEN_OWNED_BY functions");
    if (!merge_name(&into->guard, from->guard))
        model_fail(p, at, "one pointer has two guards");
}

void marks_merge_fn(FnMarks *into, const FnMarks *from)
{
    into->flags |= from->flags;
    into->nonnull |= from->nonnull;
    into->takes |= from->takes;
    into->holds |= from->holds;
    into->ret_flags |= from->ret_flags;
    into->ret_owned |= from->ret_owned;
    if (from->ret_family.n)
        into->ret_family = from->ret_family;
    if (from->drop.n)
        into->drop = from->drop;
}

// ---------------------------------------------------------------- LIEN_WHEN

static Op read_relation(Parser *p)
{
    static const struct { char first; bool eq; Op op; } relations[] = {
        {'=', true, OP_EQ}, {'!', true, OP_NE}, {'<', true, OP_LE}, {'>', true, OP_GE},
        {'<', false, OP_LT}, {'>', false, OP_GT},
    };
    for (size_t i = 0; i < sizeof relations / sizeof *relations; i++) {
        bool two = p->next.kind == MT_PUNCT && p->next.punct == '=' && p->next.at == p->tok.at + 1;
        if (!model_is(p, relations[i].first) || relations[i].eq != two)
            continue;
        model_step(p);
        if (two)
            model_step(p);
        return relations[i].op;
    }
    return OP_NONE;
}

static int digit_of(char c, bool hex)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    c |= 32;
    return hex && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// An integer that fits Level.value, with its sign, or NULL.
static bool read_value(Parser *p, int32_t *value)
{
    bool minus = model_take(p, '-');
    Token t = p->tok;
    if (!minus && (model_text_is(p, t, "NULL") || model_text_is(p, t, "nullptr") || model_text_is(p, t, "false"))) {
        *value = 0;
    } else if (!minus && model_text_is(p, t, "true")) {
        *value = 1;
    } else {
        const char *s = p->lexer.text + t.at;
        bool hex = t.kind == MT_NUMBER && t.len > 2 && s[0] == '0' && (s[1] | 32) == 'x';
        int64_t v = 0;
        uint32_t i = hex ? 2 : 0, digits = 0;
        for (; t.kind == MT_NUMBER && i < t.len; i++, digits++) {
            int d = digit_of(s[i], hex);
            if (d < 0 || v > INT32_MAX)
                break;
            v = v * (hex ? 16 : 10) + d;
        }
        while (i < t.len && ((s[i] | 32) == 'u' || (s[i] | 32) == 'l'))
            i++;
        if (t.kind != MT_NUMBER || !digits || i < t.len || v > INT32_MAX)
            return false;
        *value = (int32_t)(minus ? -v : v);
    }
    model_step(p);
    return true;
}

static bool read_condition(Parser *p, Level *lv)
{
    bool negated = model_take(p, '!');
    if (!model_text_is(p, p->tok, "return"))
        return false;
    model_step(p);
    lv->when = (uint8_t)(negated ? OP_EQ : OP_NE);
    lv->value = 0;
    if (negated || model_is(p, ')'))
        return true;
    lv->when = (uint8_t)read_relation(p);
    return lv->when != OP_NONE && read_value(p, &lv->value);
}

static void read_when(Parser *p, Level *lv, uint32_t at)
{
    if (!read_condition(p, lv) || !model_is(p, ')'))
        model_fail(p, at, "this LIEN_WHEN can't be read: "
                   "write `return == 0`, `return >= 0`, `return != NULL`, `return` or `!return`");
}

// ---------------------------------------------------------------- annotations

// The name in brackets that an annotation takes.
static StrId read_argument(Parser *p, const char *of)
{
    Token t = p->tok;
    if (t.kind != MT_NAME) {
        model_fail(p, t.at, "%s takes a name", of);
        return (StrId){0};
    }
    model_step(p);
    return model_name(p, t);
}

static void apply_argument(Parser *p, MarkId id, uint32_t at, Level *lv, FnMarks *fn)
{
    Level one = {0};
    switch (id) {
    case MARK_OWNED_BY:
        one.kind = LV_OWNED;
        one.family = read_argument(p, "LIEN_OWNED_BY");
        if (!p->lazy)
            model_add(p->unit, model_role(p->unit, "release", lien_text(p->unit, one.family)), (SigId){0});
        break;
    case MARK_LIFETIME: one.lifetime = read_argument(p, "lifetime"); break;
    case MARK_GUARD: one.guard = read_argument(p, "LIEN_GUARD"); break;
    case MARK_DROP: fn->drop = read_argument(p, "LIEN_DROP"); break;
    default: read_when(p, &one, at); break;
    }
    marks_merge(p, lv, &one, at);
}

static void apply_plain(Parser *p, MarkId id, uint32_t at, Level *lv, FnMarks *fn)
{
    static const uint8_t kinds[MARK_COUNT] = {
        [MARK_OWNED] = LV_OWNED, [MARK_BORROWED] = LV_BORROWED, [MARK_BORROWED_MUT] = LV_BORROWED_MUT,
        [MARK_SHARED] = LV_SHARED, [MARK_WEAK] = LV_WEAK,
    };
    static const uint16_t flags[MARK_COUNT] = {
        [MARK_OUT] = LF_OUT, [MARK_DROPS] = LF_DROPS, [MARK_SEND] = LF_SEND, [MARK_UNGUARD] = LF_UNGUARD,
        [MARK_NULLABLE] = LF_NULLABLE, [MARK_NONNULL] = LF_NONNULL, [MARK_CELL] = LF_CELL,
    };
    Level one = {.kind = kinds[id], .flags = flags[id]};
    if (id == MARK_TRUSTED)
        fn->flags |= FN_TRUSTED;
    else if (id == MARK_STRICT_BEGIN || id == MARK_STRICT_END)
        p->strict = id == MARK_STRICT_BEGIN;
    marks_merge(p, lv, &one, at);
}

static void read_mark(Parser *p, Level *lv, FnMarks *fn)
{
    static const uint8_t takes[] = {
#define X(id, name, brief, arg) arg,
        MODEL_MARKS(X)
#undef X
    };
    MarkId id = (MarkId)model_word(p->tok)->value;
    uint32_t at = p->tok.at;
    model_step(p);
    if (!takes[id]) {
        if (id == MARK_NONNULL && model_is(p, '(')) // glibc's __nonnull ((1, 2))
            model_skip_group(p);
        else
            apply_plain(p, id, at, lv, fn);
    } else if (model_need(p, '(', "after this annotation")) {
        apply_argument(p, id, at, lv, fn);
        model_need(p, ')', "to end this annotation");
    }
}

// ---------------------------------------------------------------- attributes

#define MODEL_ATTRIBUTES(X) \
    X(NORETURN, "noreturn") X(CONST, "const") X(PURE, "pure") X(TWICE, "returns_twice") X(FORMAT, "format") \
    X(NONNULL, "nonnull") X(RETURNS_NONNULL, "returns_nonnull") X(NOESCAPE, "noescape") X(BOUND, "lifetimebound") \
    X(CAPTURE, "lifetime_capture_by") X(MALLOC, "malloc") X(OWN_RETURNS, "ownership_returns") \
    X(OWN_TAKES, "ownership_takes") X(OWN_HOLDS, "ownership_holds")
typedef enum {
#define X(id, name) AT_##id,
    MODEL_ATTRIBUTES(X)
#undef X
    AT_UNKNOWN
} AttributeId;

static AttributeId find_attribute(const Parser *p, Token t)
{
    static const char *const names[] = {
#define X(id, name) name,
        MODEL_ATTRIBUTES(X)
#undef X
    };
    if (t.len > 4 && !memcmp(p->lexer.text + t.at, "__", 2) && !memcmp(p->lexer.text + t.at + t.len - 2, "__", 2)) {
        t.at += 2;
        t.len -= 4;
    }
    for (uint32_t i = 0; i < AT_UNKNOWN; i++)
        if (strlen(names[i]) == t.len && !memcmp(names[i], p->lexer.text + t.at, t.len))
            return (AttributeId)i;
    return AT_UNKNOWN;
}

// The numbers in an attribute's argument list, as bits from 0. The list is stepped over, with its brackets; a
// name that leads it is left in *first.
static uint64_t read_indices(Parser *p, Token *first)
{
    uint64_t bits = 0;
    *first = (Token){0};
    if (!model_take(p, '('))
        return 0;
    if (p->tok.kind == MT_NAME)
        *first = p->tok;
    while (p->tok.kind != MT_END && !model_is(p, ')')) {
        int32_t v;
        if (p->tok.kind == MT_NUMBER && read_value(p, &v)) {
            if (v >= 1 && v <= 64)
                bits |= UINT64_C(1) << (v - 1);
        } else if (model_is(p, '(')) {
            model_skip_group(p);
        } else {
            model_step(p);
        }
    }
    model_need(p, ')', "to end the arguments of this attribute");
    return bits;
}

static void read_attribute(Parser *p, Level *lv, FnMarks *fn)
{
    Token name = p->tok, first;
    model_step(p);
    while (model_is(p, ':') && p->next.kind == MT_PUNCT && p->next.punct == ':') { // [[gnu::const]]
        model_step(p);
        model_step(p);
        name = p->tok;
        model_step(p);
    }
    bool listed = model_is(p, '(');
    uint64_t bits = read_indices(p, &first);
    switch (find_attribute(p, name)) {
    case AT_NORETURN: fn->flags |= FN_NORETURN; break;
    case AT_CONST:
    case AT_PURE: fn->flags |= FN_PURE; break;
    case AT_TWICE: fn->flags |= FN_RETURNS_TWICE; break;
    case AT_FORMAT: fn->flags |= model_text_is(p, first, "scanf") ? FN_FORMAT | FN_SCANS : FN_FORMAT; break;
    case AT_NONNULL:
        fn->nonnull |= listed ? bits : UINT64_MAX;
        break;
    case AT_RETURNS_NONNULL: fn->ret_flags |= LF_NONNULL; break;
    case AT_NOESCAPE: lv->flags |= LF_NOESCAPE; break;
    case AT_BOUND: lv->lifetime = lien_str(p->unit, "lifetimebound", 13); break;
    case AT_CAPTURE: // by whom: settle_captured
        lv->flags |= LF_ESCAPES;
        if (model_text_is(p, first, "global"))
            lv->lifetime = lien_str(p->unit, "static", 6);
        else if (first.kind == MT_NAME && !model_text_is(p, first, "unknown") && !model_text_is(p, first, "this"))
            lv->lifetime = model_name(p, first);
        break;
    case AT_MALLOC:
        if (first.kind == MT_NAME) {
            fn->ret_owned = true;
            fn->ret_family = model_name(p, first);
            if (!p->lazy)
                model_add(p->unit, model_role(p->unit, "release", lien_text(p->unit, fn->ret_family)), (SigId){0});
        }
        break;
    case AT_OWN_RETURNS: fn->ret_owned = true; break;
    case AT_OWN_TAKES: fn->takes |= bits; break;
    case AT_OWN_HOLDS: fn->holds |= bits; break;
    case AT_UNKNOWN: break;
    }
}

static void read_attributes(Parser *p, bool brackets, Level *lv, FnMarks *fn)
{
    const char open = brackets ? '[' : '(', shut = brackets ? ']' : ')';
    if (!brackets)
        model_step(p);
    if (!model_need(p, open, "after __attribute__") || !model_need(p, open, "after __attribute__"))
        return;
    while (p->tok.kind != MT_END && !model_is(p, shut)) {
        if (p->tok.kind == MT_NAME)
            read_attribute(p, lv, fn);
        else if (!model_take(p, ',')) {
            model_fail(p, p->tok.at, "an attribute's name was expected here");
            return;
        }
    }
    if (model_need(p, shut, "to end the attributes"))
        model_need(p, shut, "to end the attributes");
}

bool marks_read(Parser *p, Level *lv, FnMarks *fn)
{
    WordClass class = (WordClass)model_word(p->tok)->class;
    bool brackets = model_is(p, '[') && p->next.kind == MT_PUNCT && p->next.punct == '[' && p->next.at == p->tok.at + 1;
    if (class == WC_MARK)
        read_mark(p, lv, fn);
    else if (class == WC_ATTRIBUTE || brackets)
        read_attributes(p, brackets, lv, fn);
    else
        return false;
    return true;
}
