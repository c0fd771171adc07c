// Reads a model file: declarations one after another, each function and typedef by name into the unit.
#include "model.h"

#include <stdarg.h>
#include <stdio.h>

// ---------------------------------------------------------------- the parser

void model_begin(Parser *p, Unit *u, const char *text, size_t n, ModelError *err)
{
    p->unit = u;
    p->err = err;
    p->failed = p->strict = false;
    p->lazy = p->decl_at = p->externs = p->depth = p->nparams = 0;
    p->on_seen = NULL;
    p->seen_ctx = NULL;
    p->tok = p->next = (Token){0};
    model_lex(&p->lexer, text, n > UINT32_MAX ? 0 : (uint32_t)n);
    model_step(p);
    model_step(p);
}

void model_fail(Parser *p, uint32_t at, const char *fmt, ...)
{
    if (p->failed)
        return;
    p->failed = true;
    p->lexer.at = p->lexer.n;
    p->tok = p->next = (Token){.kind = MT_END, .at = p->lexer.n};
    va_list args;
    va_start(args, fmt);
    vsnprintf(p->err->text, sizeof p->err->text, fmt, args);
    va_end(args);
    model_place(p->lexer.text, at, &p->err->line, &p->err->col);
}

void model_step(Parser *p)
{
    p->tok = p->next;
    p->next = model_next(&p->lexer);
    if (p->tok.kind == MT_BAD)
        model_fail(p, p->tok.at, "this is no part of a C declaration");
}

bool model_is(const Parser *p, char punct)
{
    return p->tok.kind == MT_PUNCT && p->tok.punct == punct;
}

bool model_take(Parser *p, char punct)
{
    if (!model_is(p, punct))
        return false;
    model_step(p);
    return true;
}

bool model_need(Parser *p, char punct, const char *where)
{
    if (model_take(p, punct))
        return true;
    model_fail(p, p->tok.at, "`%c` was expected %s", punct, where);
    return false;
}

bool model_skip_group(Parser *p)
{
    uint32_t open = 0, at = p->tok.at;
    do {
        if (model_is(p, '(') || model_is(p, '[') || model_is(p, '{'))
            open++;
        else if (model_is(p, ')') || model_is(p, ']') || model_is(p, '}'))
            open--;
        else if (p->tok.kind == MT_END || open == 0)
            break;
        model_step(p);
    } while (open);
    if (open)
        model_fail(p, at, "this bracket is never closed");
    return !p->failed;
}

StrId model_name(const Parser *p, Token t)
{
    return lien_str(p->unit, p->lexer.text + t.at, t.len);
}

bool model_text_is(const Parser *p, Token t, const char *s)
{
    return t.kind == MT_NAME && strlen(s) == t.len && !memcmp(s, p->lexer.text + t.at, t.len);
}

// ---------------------------------------------------------------- declarations

// Keeps a function's signature, or a typedef as a signature without parameters whose result is the type.
static void keep(Parser *p, const Spec *s, const Declarator *d, Declared made)
{
    StrId name = model_name(p, d->name);
    Seen seen = {p->decl_at, d->name.at, d->name.len, s->is_typedef};
    if (s->is_typedef) {
        Sig type = {.ret = made.ty, .ret_levels = made.levels, .ret_base_life = s->base_life};
        model_add(p->unit, model_role(p->unit, "typedef", lien_text(p->unit, name)), lien_sig(p->unit, &type));
    } else if (made.sig.n) {
        model_add(p->unit, name, made.sig);
    } else {
        return; // a variable
    }
    if (p->on_seen)
        p->on_seen(p->seen_ctx, &seen);
}

static void skip_initialiser(Parser *p)
{
    while (p->tok.kind != MT_END && !model_is(p, ',') && !model_is(p, ';')) {
        if (model_is(p, '(') || model_is(p, '[') || model_is(p, '{'))
            model_skip_group(p);
        else
            model_step(p);
    }
}

static void read_behind(Parser *p, Declarator *d)
{
    for (;;) {
        if (model_word(p->tok)->class == WC_IGNORE_ARGS) { // asm("name")
            model_step(p);
            if (model_is(p, '('))
                model_skip_group(p);
        } else if (!marks_read(p, &d->level, &d->fn)) {
            return;
        }
    }
}

static void read_declarators(Parser *p, const Spec *s)
{
    for (;;) {
        Declarator d = {0};
        p->nparams = 0;
        if (!types_declarator(p, &d, false))
            return;
        if (d.name.kind != MT_NAME) {
            model_fail(p, p->tok.at, "a name was expected here");
            return;
        }
        read_behind(p, &d);
        Declared made = types_build(p, s, &d, false);
        if (p->failed)
            return;
        keep(p, s, &d, made);
        if (model_is(p, '{') && made.sig.n && !s->is_typedef) {
            model_skip_group(p);
            return;
        }
        if (model_take(p, '='))
            skip_initialiser(p);
        if (model_take(p, ','))
            continue;
        model_need(p, ';', "after a declaration");
        return;
    }
}

// What may stand between declarations. False if a declaration begins here.
static bool read_between(Parser *p)
{
    const Word *w = model_word(p->tok);
    if (model_take(p, ';'))
        return true;
    if (p->externs && model_take(p, '}')) {
        p->externs--;
        return true;
    }
    if (w->class == WC_EXTERN && p->next.kind == MT_STRING) {
        model_step(p);
        model_step(p);
        if (model_take(p, '{'))
            p->externs++;
        return true;
    }
    if (w->class == WC_ASSERT || w->class == WC_IGNORE_ARGS) {
        model_step(p);
        return model_skip_group(p);
    }
    if (w->class == WC_MARK && (w->value == MARK_STRICT_BEGIN || w->value == MARK_STRICT_END)) {
        Level none = {0};
        FnMarks fn = {0};
        return marks_read(p, &none, &fn);
    }
    return false;
}

void model_declaration(Parser *p)
{
    Spec s;
    if (read_between(p))
        return;
    p->decl_at = p->tok.at;
    if (!types_spec(p, &s))
        return;
    if (s.fn.drop.n)
        model_add(p->unit, model_role(p->unit, "drop", lien_text(p->unit, s.fn.drop)), (SigId){0});
    if (!model_take(p, ';'))
        read_declarators(p, &s);
}

bool model_read_seen(Unit *u, const char *text, size_t n, ModelError *err, OnSeen on_seen, void *ctx)
{
    Parser p;
    model_begin(&p, u, text, n, err);
    p.on_seen = on_seen;
    p.seen_ctx = ctx;
    if (n > UINT32_MAX)
        model_fail(&p, 0, "a model file is smaller than 4 GB");
    while (p.tok.kind != MT_END)
        model_declaration(&p);
    if (p.externs)
        model_fail(&p, p.lexer.n, "`}` was expected to end extern \"C\"");
    model_mark_releases(u);
    return !p.failed;
}

bool lien_model_read(Unit *u, const char *text, size_t n, ModelError *err)
{
    bool ok = model_read_seen(u, text, n, err, NULL, NULL);
    ir_apply_models(u);
    return ok;
}
