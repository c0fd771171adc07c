// The IR's printer, first half: text out, names, types, annotations and signatures.
//
// One convention: the first thing of a name prints by its name, each later one and each nameless one with its
// id (`p`, `p#7`, `#7`), so that the parser tells them apart and gives the same ids again.
#include "ir_print.h"

#include <stdio.h>

// ---------------------------------------------------------------- text out

void put_flush(Printer *p)
{
    if (p->used)
        p->sink(p->ctx, p->buf, p->used);
    p->used = 0;
}

void put_char(Printer *p, char c)
{
    if (p->used == sizeof p->buf)
        put_flush(p);
    p->buf[p->used++] = c;
}

void put(Printer *p, const char *s)
{
    while (*s)
        put_char(p, *s++);
}

void put_int(Printer *p, int64_t v)
{
    char text[24];
    snprintf(text, sizeof text, "%lld", (long long)v);
    put(p, text);
}

void put_uint(Printer *p, uint64_t v)
{
    char text[24];
    snprintf(text, sizeof text, "%llu", (unsigned long long)v);
    put(p, text);
}

void put_words(Printer *p, const Word *w, uint32_t bits)
{
    for (; w->text; w++)
        if (bits & w->bit) {
            put_char(p, ' ');
            put(p, w->text);
        }
}

void put_loc(Printer *p, Loc loc)
{
    if (!p->u->show_locs)
        return;
    put(p, " @");
    put_uint(p, loc / 1000);
    put_char(p, ':');
    put_uint(p, loc % 1000);
}

bool type_word(const char *s, size_t n, Ty *t)
{
    *t = (Ty){.kind = TY_INT};
    bool is_unsigned = n && *s == 'u', letter = false;
    size_t i = is_unsigned;
    if (i < n && strchr("ibf", s[i])) {
        letter = true;
        if (s[i] == 'f')
            t->kind = TY_FLOAT;
        if (s[i] == 'b')
            t->flags = TY_BOOL;
        i++;
    }
    if ((!is_unsigned && !letter) || (is_unsigned && letter && !t->flags) || i == n || n - i > 5)
        return false;
    if (is_unsigned)
        t->flags |= TY_UNSIGNED;
    uint32_t bits = 0;
    for (; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        bits = bits * 10 + (uint32_t)(s[i] - '0');
    }
    t->bits = (uint16_t)bits;
    return bits <= UINT16_MAX;
}

static bool name_reserved(const char *s)
{
    Ty t;
    for (const char *const *w = reserved_words; *w; w++)
        if (!strcmp(*w, s))
            return true;
    return type_word(s, strlen(s), &t);
}

void put_name(Printer *p, const char *s)
{
    const char *c = s;
    while (name_char(*c))
        c++;
    if (!*c && *s && !(*s >= '0' && *s <= '9') && !name_reserved(s)) {
        put(p, s);
        return;
    }
    put_char(p, '"');
    for (; *s; s++) {
        char hex[8];
        if (*s == '"' || *s == '\\')
            put_char(p, '\\');
        if ((unsigned char)*s < 32) {
            snprintf(hex, sizeof hex, "\\x%02x", (unsigned)*s);
            put(p, hex);
        } else {
            put_char(p, *s);
        }
    }
    put_char(p, '"');
}

void put_key(Printer *p, StrId name, uint32_t id, bool dup)
{
    if (name.n)
        put_name(p, lien_text(p->u, name));
    if (!name.n || dup) {
        put_char(p, '#');
        put_uint(p, id);
    }
}

// ---------------------------------------------------------------- who shares a name with an earlier one

typedef struct { const StrId *first; size_t stride; const StrId *name; } DupKey;

static StrId dup_name(const DupKey *k, uint32_t id)
{
    StrId s;
    memcpy(&s, (const char *)k->first + id * k->stride, sizeof s);
    return s;
}

static bool dup_same(const void *ctx, uint32_t id)
{
    const DupKey *k = ctx;
    return dup_name(k, id).n == k->name->n;
}

static uint64_t dup_hash(const void *ctx, uint32_t id)
{
    return hash_mix(4, dup_name(ctx, id).n);
}

uint8_t *dup_find(Printer *p, const StrId *names, size_t stride, uint32_t n)
{
    Table seen = {0};
    uint8_t *dup = arena_alloc(&p->scratch, n + 1);
    for (uint32_t i = 1; dup && i < n; i++) {
        DupKey k = {names, stride, NULL};
        StrId name = dup_name(&k, i);
        k.name = &name;
        uint64_t hash = hash_mix(4, name.n);
        dup[i] = !name.n || table_find(&seen, hash, dup_same, &k);
        if (!dup[i] && !table_add(&p->scratch, &seen, hash, i, dup_hash, &k))
            return NULL;
    }
    return dup;
}

// ---------------------------------------------------------------- types and annotations

void put_rec(Printer *p, RecId r)
{
    put_key(p, lien_rec_get(p->u, r)->name, r.n, is_dup(p->rec_dup, r.n));
}

void put_type(Printer *p, TyId id)
{
    const Ty *t = lien_ty_get(p->u, id);
    if (p->nest >= NEST_MAX) {
        put(p, "other");
        return;
    }
    p->nest++;
    put(p, t->flags & TY_CONST ? "const " : "");
    put(p, t->flags & TY_VOLATILE ? "volatile " : "");
    switch (t->kind) {
    case TY_INT:
        put(p, t->flags & TY_UNSIGNED ? "u" : "");
        put(p, t->flags & TY_BOOL ? "b" : t->flags & TY_UNSIGNED ? "" : "i");
        put_uint(p, t->bits);
        break;
    case TY_FLOAT:
        put(p, t->bits ? "f" : "float");
        if (t->bits)
            put_uint(p, t->bits);
        break;
    case TY_PTR:
        put_char(p, '*');
        put_type(p, t->elem);
        break;
    case TY_ARRAY:
        put_char(p, '[');
        if (t->count)
            put_uint(p, t->count);
        put_char(p, ']');
        put_type(p, t->elem);
        break;
    case TY_REC:
        put_rec(p, t->rec);
        break;
    case TY_FN:
        put(p, t->sig.n ? "(fn" : "fn");
        if (t->sig.n) {
            put_sig(p, t->sig, NULL);
            put_char(p, ')');
        }
        break;
    default:
        put(p, t->kind == TY_VOID ? "void" : "other");
    }
    p->nest--;
}

void put_named(Printer *p, const char *word, StrId name)
{
    if (!name.n)
        return;
    put_char(p, ' ');
    put(p, word);
    put_char(p, '(');
    put_name(p, lien_text(p->u, name));
    put_char(p, ')');
}

static void put_level(Printer *p, const Level *l)
{
    if (l->kind != LV_RAW) {
        put_char(p, ' ');
        put(p, l->kind < sizeof kind_words / sizeof *kind_words ? kind_words[l->kind] : "raw");
    }
    put_named(p, "by", l->family);
    put_named(p, "lifetime", l->lifetime);
    put_named(p, "guard", l->guard);
    put_words(p, level_words, l->flags);
    if (l->when >= OP_EQ && l->when <= OP_GE) {
        put(p, " when ");
        put(p, op_signs[l->when]);
        put_char(p, ' ');
        put_int(p, l->value);
    }
}

void put_marks(Printer *p, LevelsId levels, StrId base_life)
{
    uint32_t n = lien_levels_count(p->u, levels);
    put_named(p, "base", base_life);
    for (uint32_t i = 0; i < n; i++) {
        if (i)
            put(p, " /");
        put_level(p, lien_level_get(p->u, levels, i));
    }
}

static bool levels_say(const Unit *u, LevelsId levels)
{
    uint32_t n = lien_levels_count(u, levels);
    for (uint32_t i = 0; i < n; i++)
        if (lien_level_get(u, levels, i)->kind != LV_RAW)
            return true;
    return false;
}

bool sig_says(const Unit *u, const Sig *s)
{
    bool says = levels_say(u, s->ret_levels);
    for (uint32_t i = 0; i < s->nparams; i++)
        says |= levels_say(u, s->params[i].levels);
    return says;
}

// The parameters' names are those that the body uses, where there is one: another declaration may have others.
void put_sig(Printer *p, SigId id, const Fn *body)
{
    const Sig *s = lien_sig_get(p->u, id);
    const Ty *ret = lien_ty_get(p->u, s->ret);
    put_char(p, '(');
    for (uint32_t i = 0; i < s->nparams; i++) {
        const Param *q = &s->params[i];
        VarId v = body ? lien_param_var(body, i) : (VarId){0};
        StrId name = v.n ? var_get(body, v)->name : q->name;
        put(p, i ? ", " : "");
        if (name.n) {
            put_name(p, lien_text(p->u, name));
            put(p, ": ");
        }
        put_type(p, q->ty);
        put_marks(p, q->levels, q->base_life);
        put_loc(p, q->loc);
    }
    if (s->flags & FN_VARIADIC)
        put(p, s->nparams ? ", ..." : "...");
    put_char(p, ')');
    if (ret->kind != TY_VOID || ret->flags || s->ret_levels.n || s->ret_base_life.n) {
        put(p, " -> ");
        put_type(p, s->ret);
        put_marks(p, s->ret_levels, s->ret_base_life);
    }
    put_words(p, fn_words, s->flags);
    if (sig_says(p->u, s) != !!(s->flags & FN_ANNOTATED))
        put(p, s->flags & FN_ANNOTATED ? " annotated" : " unannotated");
}
