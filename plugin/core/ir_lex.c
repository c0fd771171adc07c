// Tokens of the IR's text form. Comments run from // to the end of the line.
#include "ir_parse.h"

#include <stdio.h>

static void tok_show(const Tok *t, char *out, size_t size)
{
    char num[16] = "";
    if (t->num)
        snprintf(num, sizeof num, t->kind == T_VAR && !t->n ? "%u" : "#%u", (unsigned)t->num);
    if (t->kind == T_END)
        snprintf(out, size, "the end of the file");
    else if (t->kind == T_LOC)
        snprintf(out, size, "a location");
    else
        snprintf(out, size, "'%s%.*s%s'", t->kind == T_VAR ? "%" : "", t->n > 60 ? 60 : (int)t->n, t->s, num);
}

_Noreturn void ir_parse_fail(Parser *p, const Tok *at, const char *what, const Tok *whose)
{
    char shown[100] = "";
    if (whose)
        tok_show(whose, shown, sizeof shown);
    snprintf(p->err->text, sizeof p->err->text, "%s%s%s", what, whose ? " " : "", shown);
    p->err->line = at->line;
    p->err->col = at->col;
    longjmp(p->fail, 1);
}

_Noreturn void parse_starved(Parser *p, const Tok *at)
{
    p->u->failed = true;
    ir_parse_fail(p, at, "out of memory", NULL);
}

static void skip_blanks(Lexer *l)
{
    for (; l->at < l->end; l->at++) {
        if (*l->at == '\n') {
            l->line++;
            l->line_start = l->at + 1;
            l->fresh = true;
        } else if (*l->at == '/' && l->at + 1 < l->end && l->at[1] == '/') {
            while (l->at + 1 < l->end && l->at[1] != '\n')
                l->at++;
        } else if (*l->at != ' ' && *l->at != '\t' && *l->at != '\r') {
            return;
        }
    }
}

static bool digit(const Lexer *l)
{
    return l->at < l->end && *l->at >= '0' && *l->at <= '9';
}

static uint64_t lex_digits(Parser *p, uint64_t max)
{
    Lexer *l = &p->lexer;
    uint64_t v = 0;
    if (!digit(l))
        ir_parse_fail(p, &p->tok, "a number is missing here", NULL);
    for (; digit(l); l->at++) {
        uint64_t d = (uint64_t)(*l->at - '0');
        if (v > (max - d) / 10)
            ir_parse_fail(p, &p->tok, "a number that is too large", NULL);
        v = v * 10 + d;
    }
    return v;
}

static unsigned hex_digit(char c)
{
    if (c >= '0' && c <= '9')
        return (unsigned)(c - '0');
    c |= 32;
    return c >= 'a' && c <= 'f' ? (unsigned)(c - 'a' + 10) : 16;
}

static void lex_quoted(Parser *p)
{
    Lexer *l = &p->lexer;
    const char *close = ++l->at;
    while (close < l->end && *close != '"' && *close != '\n')
        close += *close == '\\' && close + 1 < l->end ? 2 : 1;
    if (close >= l->end || *close != '"')
        ir_parse_fail(p, &p->tok, "a quote that is not closed on its line", NULL);
    char *text = arena_alloc(&p->scratch, (size_t)(close - l->at) + 1);
    if (!text)
        parse_starved(p, &p->tok);
    p->tok.s = text;
    for (; l->at < close; l->at++) {
        if (*l->at == '\\' && l->at[1] == 'x' && close - l->at >= 4 && hex_digit(l->at[2]) < 16 &&
            hex_digit(l->at[3]) < 16) {
            *text++ = (char)(hex_digit(l->at[2]) << 4 | hex_digit(l->at[3]));
            l->at += 3;
        } else {
            if (*l->at == '\\')
                l->at++;
            *text++ = *l->at;
        }
    }
    l->at = close + 1;
    p->tok.n = (uint32_t)(text - p->tok.s);
    p->tok.quoted = true;
    if (memchr(p->tok.s, 0, p->tok.n))
        ir_parse_fail(p, &p->tok, "a name with a null byte in it", NULL);
}

// A name and its number, either of which may be missing.
static void lex_name(Parser *p)
{
    Lexer *l = &p->lexer;
    p->tok.s = l->at;
    p->tok.n = 0;
    if (l->at < l->end && *l->at == '"') {
        lex_quoted(p);
    } else {
        while (l->at < l->end && name_char(*l->at))
            l->at++;
        p->tok.n = (uint32_t)(l->at - p->tok.s);
    }
    if (l->at < l->end && *l->at == '#') {
        l->at++;
        p->tok.num = (uint32_t)lex_digits(p, UINT32_MAX);
    }
}

static void lex_var(Parser *p)
{
    Lexer *l = &p->lexer;
    l->at++;
    p->tok.kind = T_VAR;
    const char *start = l->at;
    if (digit(l)) {
        p->tok.num = (uint32_t)lex_digits(p, UINT32_MAX);
        p->tok.n = 0;
        p->tok.s = start;
        if (l->at < l->end && (name_char(*l->at) || *l->at == '#'))
            ir_parse_fail(p, &p->tok, "a variable's name does not begin with a digit", NULL);
    } else {
        lex_name(p);
    }
}

// @line:column, or the bare number.
static void lex_loc(Parser *p)
{
    Lexer *l = &p->lexer;
    l->at++;
    p->tok.kind = T_LOC;
    uint64_t v = lex_digits(p, UINT32_MAX);
    if (l->at + 1 < l->end && *l->at == ':' && l->at[1] >= '0' && l->at[1] <= '9') {
        l->at++;
        v = v * 1000 + lex_digits(p, 999);
        if (v > UINT32_MAX)
            ir_parse_fail(p, &p->tok, "a location that is too large", NULL);
    }
    p->tok.num = (uint32_t)v;
}

static void lex_sign(Parser *p)
{
    static const char *const signs[] = {"...", "..", "->", "::", "==", "!=", "<=", ">=", "<<", ">>", NULL};
    Lexer *l = &p->lexer;
    size_t left = (size_t)(l->end - l->at);
    uint32_t n = 1;
    for (const char *const *s = signs; *s && n == 1; s++)
        if (strlen(*s) <= left && !memcmp(*s, l->at, strlen(*s)))
            n = (uint32_t)strlen(*s);
    p->tok.kind = T_SIGN;
    p->tok.s = l->at;
    p->tok.n = n;
    l->at += n;
}

void ir_lex_next(Parser *p)
{
    Lexer *l = &p->lexer;
    skip_blanks(l);
    uint32_t col = l->at - l->line_start < UINT32_MAX - 1 ? (uint32_t)(l->at - l->line_start) + 1 : UINT32_MAX;
    p->tok = (Tok){.kind = T_END, .s = l->at, .line = l->line, .col = col, .first = l->fresh};
    l->fresh = false;
    if (l->at >= l->end) {
        p->tok.first = true;
        return;
    }
    char c = *l->at, next = l->at + 1 < l->end ? l->at[1] : 0;
    if (c >= '0' && c <= '9') {
        p->tok.kind = T_INT;
        p->tok.value = lex_digits(p, UINT64_MAX);
        p->tok.n = (uint32_t)(l->at - p->tok.s);
    } else if (name_char(c) || c == '"' || (c == '#' && next >= '0' && next <= '9')) {
        p->tok.kind = T_NAME;
        lex_name(p);
    } else if (c == '%' && (name_char(next) || next == '"' || next == '#')) {
        lex_var(p);
    } else if (c == '@') {
        lex_loc(p);
    } else {
        lex_sign(p);
    }
}
