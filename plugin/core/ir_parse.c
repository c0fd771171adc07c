// Reads the IR's text form (docs/ir.md): records, globals, function headers, types and annotations.
//
// Two runs over the text: the first gives every record and function its id, in the order of the text, so that
// each may be named before its line. The first error ends it all, by a jump out of any depth.
#include "ir_parse.h"

#include <stdio.h>

// ---------------------------------------------------------------- tokens

bool parse_is(const Parser *p, const char *word)
{
    const Tok *t = &p->tok;
    bool can = t->kind == T_SIGN || (t->kind == T_NAME && !t->quoted && !t->num);
    return can && t->n == strlen(word) && !memcmp(t->s, word, t->n);
}

bool parse_take(Parser *p, const char *word)
{
    if (!parse_is(p, word))
        return false;
    ir_lex_next(p);
    return true;
}

_Noreturn void parse_unexpected(Parser *p, const char *wanted)
{
    char what[64];
    snprintf(what, sizeof what, "expected %s, found", wanted);
    Tok t = p->tok;
    ir_parse_fail(p, &t, what, &t);
}

void parse_expect(Parser *p, const char *word)
{
    char wanted[24];
    snprintf(wanted, sizeof wanted, "'%s'", word);
    if (!parse_take(p, word))
        parse_unexpected(p, wanted);
}

bool parse_more(const Parser *p)
{
    return !p->tok.first;
}

uint32_t parse_words(Parser *p, const Word *words)
{
    uint32_t bits = 0;
    for (const Word *w = words; w->text && parse_more(p);)
        if (parse_take(p, w->text)) {
            bits |= w->bit;
            w = words;
        } else {
            w++;
        }
    return bits;
}

Loc parse_here(const Parser *p)
{
    uint32_t line = p->tok.line < UINT32_MAX / 1000 ? p->tok.line : UINT32_MAX / 1000 - 1;
    return line * 1000 + (p->tok.col < 1000 ? p->tok.col : 999);
}

Loc parse_loc(Parser *p, Loc otherwise)
{
    if (p->tok.kind != T_LOC || !parse_more(p))
        return otherwise;
    p->locs = true;
    Loc loc = p->tok.num;
    ir_lex_next(p);
    return loc;
}

int64_t parse_int(Parser *p)
{
    bool minus = parse_take(p, "-");
    if (p->tok.kind != T_INT)
        parse_unexpected(p, "a number");
    uint64_t v = p->tok.value;
    if (v > (uint64_t)INT64_MAX + minus)
        ir_parse_fail(p, &p->tok, "a number that does not fit in 64 bits", NULL);
    ir_lex_next(p);
    return minus ? (int64_t)(0 - v) : (int64_t)v;
}

Tok parse_name(Parser *p, const char *what)
{
    if (p->tok.kind != T_NAME)
        parse_unexpected(p, what);
    Tok t = p->tok;
    ir_lex_next(p);
    return t;
}

StrId parse_str(Parser *p, const Tok *t)
{
    StrId s = lien_str(p->u, t->s, t->n);
    if (t->n && !s.n)
        parse_starved(p, t);
    return s;
}

// The token that comes after the current one.
static Tok parse_peek(Parser *p)
{
    Lexer lexer = p->lexer;
    Tok tok = p->tok;
    ir_lex_next(p);
    Tok next = p->tok;
    p->lexer = lexer;
    p->tok = tok;
    return next;
}

static bool before_colon(Parser *p)
{
    Tok t = parse_peek(p);
    return p->tok.kind == T_NAME && t.kind == T_SIGN && t.n == 1 && *t.s == ':';
}

// ---------------------------------------------------------------- names

typedef struct { const Parser *p; Name name; } NameKey;

static bool name_same(const void *ctx, uint32_t id)
{
    const NameKey *k = ctx;
    const Name *a = &k->p->names.at[id], *b = &k->name;
    return a->space == b->space && a->scope == b->scope && a->name.n == b->name.n && a->num == b->num;
}

static uint64_t name_hash_of(const Name *n)
{
    return hash_mix(hash_mix(n->space, n->scope), (uint64_t)n->name.n << 32 | n->num);
}

static uint64_t name_hash(const void *ctx, uint32_t id)
{
    return name_hash_of(&((const NameKey *)ctx)->p->names.at[id]);
}

static NameKey name_key(Parser *p, NameSpace space, const Tok *t)
{
    uint32_t scope = space == NS_VAR || space == NS_BLOCK ? p->scope : 0;
    return (NameKey){p, {(uint32_t)space, scope, parse_str(p, t), t->num, 0}};
}

uint32_t name_find(Parser *p, NameSpace space, const Tok *t)
{
    NameKey k = name_key(p, space, t);
    return p->names.at[table_find(&p->name_table, name_hash_of(&k.name), name_same, &k)].id;
}

void name_add(Parser *p, NameSpace space, const Tok *t, uint32_t id)
{
    NameKey k = name_key(p, space, t);
    k.name.id = id;
    uint32_t n = p->names.n;
    if (!id || !vec_push(&p->scratch, &p->names, k.name) ||
        !table_add(&p->scratch, &p->name_table, name_hash_of(&k.name), n, name_hash, &k))
        parse_starved(p, t);
}

// ---------------------------------------------------------------- types

static void nest_in(Parser *p)
{
    if (++p->nest > NEST_MAX)
        ir_parse_fail(p, &p->tok, "nested too deeply", NULL);
}

// What stands behind the stars and brackets.
static Ty parse_base_type(Parser *p)
{
    Ty t = {.kind = TY_OTHER};
    if (parse_take(p, "void")) {
        t.kind = TY_VOID;
    } else if (parse_take(p, "other")) {
        t.kind = TY_OTHER;
    } else if (parse_take(p, "float")) {
        t.kind = TY_FLOAT;
    } else if (parse_take(p, "fn")) {
        t.kind = TY_FN;
        if (parse_is(p, "("))
            t.sig = parse_sig(p);
    } else if (p->tok.kind == T_NAME && !p->tok.quoted && !p->tok.num && type_word(p->tok.s, p->tok.n, &t)) {
        ir_lex_next(p);
    } else {
        Tok name = p->tok;
        parse_name(p, "a type");
        t = (Ty){.kind = TY_REC, .rec = {name_find(p, NS_REC, &name)}};
        if (!t.rec.n)
            ir_parse_fail(p, &name, "no struct or union named", &name);
    }
    return t;
}

TyId parse_type(Parser *p)
{
    Ty t = {.kind = TY_OTHER};
    uint8_t flags = 0;
    nest_in(p);
    for (;;) {
        if (parse_take(p, "const"))
            flags |= TY_CONST;
        else if (parse_take(p, "volatile"))
            flags |= TY_VOLATILE;
        else
            break;
    }
    if (parse_take(p, "*")) {
        t.kind = TY_PTR;
        t.elem = parse_type(p);
    } else if (parse_take(p, "[")) {
        t.kind = TY_ARRAY;
        if (p->tok.kind == T_INT) {
            t.count = p->tok.value;
            ir_lex_next(p);
        }
        parse_expect(p, "]");
        t.elem = parse_type(p);
    } else if (parse_take(p, "(")) {
        TyId inner = parse_type(p);
        t = *lien_ty_get(p->u, inner);
        parse_expect(p, ")");
    } else {
        t = parse_base_type(p);
    }
    t.flags |= flags;
    p->nest--;
    return lien_ty(p->u, &t);
}

// ---------------------------------------------------------------- annotations

static StrId parse_named(Parser *p)
{
    parse_expect(p, "(");
    Tok t = parse_name(p, "a name");
    parse_expect(p, ")");
    return parse_str(p, &t);
}

static bool parse_kind(Parser *p, Level *l)
{
    for (uint32_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
        if (parse_is(p, kind_words[i])) {
            if (l->kind != LV_RAW)
                ir_parse_fail(p, &p->tok, "a second kind on one level:", &p->tok);
            l->kind = (uint8_t)i;
            ir_lex_next(p);
            return true;
        }
    return false;
}

static bool parse_when(Parser *p, Level *l)
{
    if (!parse_take(p, "when"))
        return false;
    for (uint8_t op = OP_EQ; op <= OP_GE; op++)
        if (parse_take(p, op_signs[op])) {
            Tok at = p->tok;
            int64_t v = parse_int(p);
            if (v < INT32_MIN || v > INT32_MAX)
                ir_parse_fail(p, &at, "a number that does not fit in 32 bits", NULL);
            l->when = op;
            l->value = (int32_t)v;
            return true;
        }
    parse_unexpected(p, "a relation");
}

LevelsId parse_marks(Parser *p, StrId *base_life)
{
    enum { DEPTH = 64 };
    Level levels[DEPTH] = {0};
    uint32_t n = 0;
    while (parse_more(p)) {
        Level *l = &levels[n];
        uint32_t flags = parse_words(p, level_words);
        l->flags |= (uint16_t)flags;
        if (flags || !parse_more(p) || parse_kind(p, l) || parse_when(p, l)) {
            continue;
        } else if (parse_take(p, "lifetime")) {
            l->lifetime = parse_named(p);
        } else if (parse_take(p, "by")) {
            l->family = parse_named(p);
        } else if (parse_take(p, "guard")) {
            l->guard = parse_named(p);
        } else if (parse_take(p, "base")) {
            *base_life = parse_named(p);
        } else if (parse_take(p, "/")) {
            if (++n == DEPTH)
                ir_parse_fail(p, &p->tok, "nested too deeply", NULL);
        } else {
            break;
        }
    }
    return lien_levels(p->u, levels, n + 1);
}

// ---------------------------------------------------------------- signatures

SigId parse_sig(Parser *p)
{
    Vec(Param) params = {0};
    Sig s = {0};
    nest_in(p);
    parse_expect(p, "(");
    while (!parse_is(p, ")")) {
        Param q = {.loc = parse_here(p)};
        if (params.n)
            parse_expect(p, ",");
        if (parse_take(p, "...")) {
            s.flags |= FN_VARIADIC;
            break;
        }
        q.loc = parse_here(p);
        if (before_colon(p)) {
            Tok name = parse_name(p, "a name");
            q.name = parse_str(p, &name);
            parse_expect(p, ":");
        }
        q.ty = parse_type(p);
        q.levels = parse_marks(p, &q.base_life);
        q.loc = parse_loc(p, q.loc);
        if (params.n >= UINT16_MAX)
            ir_parse_fail(p, &p->tok, "too many parameters", NULL);
        if (!vec_push(&p->scratch, &params, q))
            parse_starved(p, &p->tok);
    }
    parse_expect(p, ")");
    s.ret = lien_ty(p->u, &(Ty){.kind = TY_VOID});
    if (parse_more(p) && parse_take(p, "->")) {
        s.ret = parse_type(p);
        s.ret_levels = parse_marks(p, &s.ret_base_life);
    }
    s.nparams = params.n;
    s.params = params.at;
    static const Word says[] = {{1, "annotated"}, {2, "unannotated"}, {0, NULL}};
    uint32_t said = 0, bits = 1;
    while (bits) {
        uint32_t words = parse_words(p, fn_words), extra = parse_words(p, says);
        s.flags |= words;
        said |= extra;
        bits = words | extra;
    }
    if ((said & 1) || (!said && sig_says(p->u, &s)))
        s.flags |= FN_ANNOTATED;
    p->nest--;
    SigId id = lien_sig(p->u, &s);
    if (!id.n)
        parse_starved(p, &p->tok);
    return id;
}

// ---------------------------------------------------------------- the lines at the top

static uint32_t parse_field_flags(Parser *p)
{
    uint32_t flags = parse_words(p, level_words);
    if (!parse_more(p) || !parse_take(p, "misaligned"))
        return flags;
    parse_expect(p, "(");
    Tok at = p->tok;
    int64_t align = parse_int(p);
    uint32_t log = 0;
    while (log < 30 && (int64_t)1 << log < align)
        log++;
    if ((int64_t)1 << log != align)
        ir_parse_fail(p, &at, "not a power of two:", &at);
    parse_expect(p, ")");
    flags |= (log + 1) << FIELD_MISALIGNED | parse_words(p, level_words);
    return flags | (parse_more(p) && parse_take(p, "askew") ? FIELD_ASKEW : 0u);
}

static void parse_fields(Parser *p, RecId r)
{
    while (!parse_is(p, "}")) {
        Loc loc = parse_here(p);
        StrId name = {0}, base_life = {0};
        if (before_colon(p)) {
            Tok t = parse_name(p, "a name");
            name = parse_str(p, &t);
            parse_expect(p, ":");
        }
        TyId ty = parse_type(p);
        LevelsId levels = parse_marks(p, &base_life);
        uint32_t flags = parse_more(p) && parse_take(p, "field") ? parse_field_flags(p) : 0;
        loc = parse_loc(p, loc);
        if (!lien_rec_field(p->u, r, name, ty, levels, base_life, flags, loc).n)
            parse_starved(p, &p->tok);
        if (!parse_take(p, ",") && parse_more(p) && !parse_is(p, "}"))
            parse_unexpected(p, "the end of the field");
    }
}

static void parse_rec(Parser *p)
{
    uint32_t flags = parse_take(p, "union") ? REC_UNION : (parse_expect(p, "struct"), 0u);
    Tok name = parse_name(p, "a name");
    RecId r = {name_find(p, NS_REC, &name)};
    if (!r.n)
        ir_parse_fail(p, &name, "the name stands on another line:", &name);
    StrId drop = lien_rec_get(p->u, r)->drop;
    p->u->recs.at[r.n].loc = parse_loc(p, p->u->recs.at[r.n].loc);
    if (parse_more(p) && parse_take(p, "{")) {
        if (lien_rec_get(p->u, r)->nfields || (lien_rec_get(p->u, r)->flags & REC_COMPLETE))
            ir_parse_fail(p, &name, "a second definition of", &name);
        parse_fields(p, r);
        parse_expect(p, "}");
        flags |= parse_more(p) && parse_take(p, "incomplete") ? 0u : REC_COMPLETE;
    }
    if (parse_more(p) && parse_take(p, "drop"))
        drop = parse_named(p);
    lien_rec_finish(p->u, r, lien_rec_get(p->u, r)->flags | flags | parse_words(p, rec_words), drop);
}

static void parse_global(Parser *p)
{
    parse_expect(p, "global");
    Loc loc = parse_here(p);
    Tok name = parse_name(p, "a name");
    StrId base_life = {0};
    if (name_find(p, NS_GLOBAL, &name))
        ir_parse_fail(p, &name, "a second global named", &name);
    parse_expect(p, ":");
    TyId ty = parse_type(p);
    LevelsId levels = parse_marks(p, &base_life);
    uint32_t flags = parse_words(p, var_words);
    loc = parse_loc(p, loc);
    name_add(p, NS_GLOBAL, &name, lien_global(p->u, parse_str(p, &name), ty, levels, base_life, flags, loc).n);
}

static void parse_fn(Parser *p)
{
    parse_expect(p, "fn");
    Tok name = parse_name(p, "a function's name");
    FnId f = {name_find(p, NS_FN, &name)};
    if (!f.n)
        ir_parse_fail(p, &name, "the name stands on another line:", &name);
    if (parse_more(p) && parse_is(p, "("))
        lien_fn_sig(p->u, f, parse_sig(p));
    Loc loc = parse_loc(p, 0);
    if (loc)
        p->u->fns.at[f.n].loc = loc;
    if (parse_more(p) && parse_is(p, "{")) {
        if (p->u->fns.at[f.n].body)
            ir_parse_fail(p, &name, "a second body of", &name);
        parse_body(p, f);
    }
}

// Gives every record and function its id.
static void parse_declare(Parser *p)
{
    uint32_t depth = 0;
    for (ir_lex_next(p); p->tok.kind != T_END; ir_lex_next(p)) {
        if (parse_is(p, "{"))
            depth++;
        if (parse_is(p, "}") && depth)
            depth--;
        bool rec = parse_is(p, "struct") || parse_is(p, "union");
        if (depth || !p->tok.first || (!rec && !parse_is(p, "fn")))
            continue;
        Tok next = parse_peek(p);
        if (next.kind != T_NAME || next.first || name_find(p, rec ? NS_REC : NS_FN, &next))
            continue;
        ir_lex_next(p);
        Loc loc = parse_here(p);
        StrId name = parse_str(p, &next);
        name_add(p, rec ? NS_REC : NS_FN, &next,
                 rec ? lien_rec(p->u, name, loc).n : lien_fn(p->u, name, (SigId){0}, loc).n);
    }
}

static void parse_file(Parser *p)
{
    Lexer start = p->lexer;
    if (!vec_push(&p->scratch, &p->names, (Name){0}))
        parse_starved(p, &p->tok);
    parse_declare(p);
    p->lexer = start;
    ir_lex_next(p);
    while (p->tok.kind != T_END) {
        if (parse_more(p))
            parse_unexpected(p, "the end of the line");
        if (parse_is(p, "fn"))
            parse_fn(p);
        else if (parse_is(p, "global"))
            parse_global(p);
        else if (parse_is(p, "struct") || parse_is(p, "union"))
            parse_rec(p);
        else
            parse_unexpected(p, "struct, union, global or fn");
    }
    if (lien_unit_failed(p->u))
        parse_starved(p, &p->tok);
    if (p->locs)
        p->u->show_locs = true;
}

static bool parse_guarded(Parser *p)
{
    if (setjmp(p->fail))
        return false;
    parse_file(p);
    return true;
}

bool lien_ir_parse(Unit *u, const char *text, size_t n, ModelError *err)
{
    *err = (ModelError){0};
    if (n >= UINT32_MAX) {
        snprintf(err->text, sizeof err->text, "the text is too long");
        return false;
    }
    Parser p = {.u = u, .err = err, .lexer = {text, text + n, text, 1, true}};
    p.tok.line = p.tok.col = 1;
    arena_init(&p.scratch, &u->fail_alloc);
    bool ok = parse_guarded(&p);
    arena_free(&p.scratch);
    return ok;
}
