// Reads bodies of the IR's text form: variables, block labels, one instruction a line.
//
// A first run over a body finds its labels, so that jumps may go forward; the lowest label is the entry.
#include "ir_parse.h"

#include <stdlib.h>

typedef Vec(uint32_t) Numbers;

// One instruction as it is read; its point is made once the flags and the location behind it are known.
typedef struct {
    Point pt;
    SigId sig;
    Vec(Operand) args;
    Vec(Loc) locs;
    Vec(Case) cases;
} Line;

// ---------------------------------------------------------------- labels

// b7 is 7; anything else is 0.
static uint32_t label_number(const Tok *t)
{
    uint64_t v = 0;
    if (t->kind != T_NAME || t->quoted || t->num || t->n < 2 || *t->s != 'b')
        return 0;
    for (uint32_t i = 1; i < t->n; i++) {
        if (t->s[i] < '0' || t->s[i] > '9')
            return 0;
        v = v * 10 + (uint64_t)(t->s[i] - '0');
        if (v > UINT32_MAX)
            return 0;
    }
    return (uint32_t)v;
}

static Tok label_tok(uint32_t number)
{
    return (Tok){.kind = T_NAME, .s = "", .num = number};
}

static int number_order(const void *a, const void *b)
{
    uint32_t x, y;
    memcpy(&x, a, sizeof x);
    memcpy(&y, b, sizeof y);
    return x < y ? -1 : x > y;
}

// Makes the blocks of all labels between here and the brace that closes the body.
static void parse_labels(Parser *p)
{
    Lexer lexer = p->lexer;
    Tok tok = p->tok;
    Numbers found = {0};
    while (p->tok.kind != T_END && !parse_is(p, "}")) {
        uint32_t number = p->tok.first ? label_number(&p->tok) : 0;
        Tok at = p->tok;
        ir_lex_next(p);
        if (number && parse_is(p, ":") && !vec_push(&p->scratch, &found, number))
            parse_starved(p, &at);
    }
    if (found.n)
        qsort(found.at, found.n, sizeof *found.at, number_order);
    for (uint32_t i = 0; i < found.n; i++) {
        Tok t = label_tok(found.at[i]);
        if (!i || found.at[i] != found.at[i - 1])
            name_add(p, NS_BLOCK, &t, lien_block(p->fn).n);
    }
    p->lexer = lexer;
    p->tok = tok;
}

static BlockId parse_label(Parser *p)
{
    Tok t = p->tok, key = label_tok(label_number(&t));
    BlockId b = {key.num ? name_find(p, NS_BLOCK, &key) : 0};
    if (t.kind != T_NAME)
        parse_unexpected(p, "a block");
    if (!b.n)
        ir_parse_fail(p, &t, "no block named", &t);
    ir_lex_next(p);
    return b;
}

static void parse_begin_block(Parser *p)
{
    Tok t = p->tok;
    BlockId b = parse_label(p);
    parse_expect(p, ":");
    if (lien_block_open(p->fn))
        ir_parse_fail(p, &t, "the block before this has no terminator:", &t);
    if (p->fn->blocks.at[b.n].n)
        ir_parse_fail(p, &t, "a second block named", &t);
    lien_block_begin(p->fn, b);
}

// ---------------------------------------------------------------- variables

static bool parse_var(Parser *p)
{
    uint32_t kind = 0;
    while (kind <= VAR_STRING && (kind == VAR_PARAM || !parse_is(p, var_kinds[kind])))
        kind++;
    if (kind > VAR_STRING)
        return false;
    ir_lex_next(p);
    Tok t = p->tok;
    Loc loc = parse_here(p);
    StrId base_life = {0};
    VarId v = {0};
    if (t.kind != T_VAR)
        parse_unexpected(p, "a variable");
    if (name_find(p, NS_VAR, &t))
        ir_parse_fail(p, &t, "a second variable named", &t);
    ir_lex_next(p);
    if (kind == VAR_RET) {
        if (t.n != strlen(ret_name) || memcmp(t.s, ret_name, t.n) || t.num)
            ir_parse_fail(p, &t, "the return slot is named %return, not", &t);
        v = lien_ret_var(p->fn);
    } else if (kind == VAR_STRING) {
        v = lien_string_var(p->fn, parse_loc(p, loc));
    } else if (kind == VAR_GLOBAL) {
        Tok key = t;
        key.kind = T_NAME;
        if (parse_more(p) && parse_take(p, "="))
            key = parse_name(p, "a global");
        GlobalId g = {name_find(p, NS_GLOBAL, &key)};
        if (!g.n)
            ir_parse_fail(p, &key, "no global named", &key);
        uint32_t before = p->fn->vars.n;
        v = lien_global_var(p->fn, g);
        if (v.n && v.n < before)
            ir_parse_fail(p, &t, "a second variable for one global:", &t);
    } else {
        parse_expect(p, ":");
        TyId ty = parse_type(p);
        LevelsId levels = parse_marks(p, &base_life);
        uint32_t flags = parse_words(p, var_words);
        v = lien_var(p->fn, (VarKind)kind, parse_str(p, &t), ty, levels, base_life, flags, parse_loc(p, loc));
    }
    name_add(p, NS_VAR, &t, v.n);
    return true;
}

// The parameters' variables exist; the first of a name is %name, any other one or a nameless one %id or %name#id.
static void parse_params(Parser *p)
{
    for (uint32_t i = 1; i < p->fn->vars.n; i++) {
        const char *name = lien_text(p->u, p->fn->vars.at[i].name);
        Tok t = {.kind = T_VAR, .s = name, .n = (uint32_t)strlen(name)};
        if (!t.n || name_find(p, NS_VAR, &t))
            t.num = i;
        if (!name_find(p, NS_VAR, &t))
            name_add(p, NS_VAR, &t, i);
    }
}

// ---------------------------------------------------------------- instructions

static void line_arg(Parser *p, Line *l, Operand o, Loc loc)
{
    if (!vec_push(&p->scratch, &l->args, o) || !vec_push(&p->scratch, &l->locs, loc))
        parse_starved(p, &p->tok);
}

static void line_case(Parser *p, Line *l, Case c)
{
    if (!vec_push(&p->scratch, &l->cases, c))
        parse_starved(p, &p->tok);
}

static void parse_args(Parser *p, Line *l)
{
    parse_expect(p, "(");
    for (bool some = false; !parse_take(p, ")"); some = true) {
        if (some)
            parse_expect(p, ",");
        Loc loc = parse_here(p);
        Operand o = parse_operand(p);
        line_arg(p, l, o, parse_loc(p, loc));
    }
}

static void parse_call(Parser *p, Line *l)
{
    line_arg(p, l, parse_operand(p), 0);
    parse_args(p, l);
    if (!parse_more(p) || !parse_take(p, "as"))
        return;
    parse_expect(p, "(");
    parse_expect(p, "fn");
    l->sig = parse_sig(p);
    parse_expect(p, ")");
}

// a, an operator, b. False if no operator follows a.
static bool parse_binary(Parser *p, Line *l)
{
    l->pt.a = parse_operand(p);
    for (uint8_t op = 0; op < OP_COUNT && parse_more(p); op++)
        if (parse_take(p, op_signs[op])) {
            l->pt.sub = op;
            l->pt.b = parse_operand(p);
            return true;
        }
    return false;
}

static void parse_cases(Parser *p, Line *l)
{
    l->pt.a = parse_operand(p);
    parse_expect(p, ",");
    parse_expect(p, "[");
    while (!parse_take(p, "]")) {
        Case c = {0};
        if (l->cases.n)
            parse_expect(p, ",");
        if (l->pt.op == I_SWITCH) {
            c.is_default = parse_take(p, "default");
            if (!c.is_default)
                c.lo = c.hi = parse_int(p);
            if (!c.is_default && parse_take(p, ".."))
                c.hi = parse_int(p);
            parse_expect(p, ":");
        }
        c.to = parse_label(p);
        line_case(p, l, c);
    }
}

static void parse_claim(Parser *p, Line *l)
{
    for (uint8_t c = CLAIM_OWNED; c < CLAIM_COUNT; c++)
        if (parse_take(p, claim_words[c])) {
            l->pt.sub = c;
            l->pt.a = parse_operand(p);
            return;
        }
    parse_unexpected(p, "owned, leak or move");
}

static void parse_branch(Parser *p, Line *l)
{
    if (!parse_binary(p, l))
        parse_unexpected(p, "a relation");
    parse_expect(p, ",");
    l->pt.ext = parse_label(p).n;
    parse_expect(p, ",");
    l->pt.n = parse_label(p).n;
}

// What stands behind an instruction's word.
static void parse_rest(Parser *p, Line *l)
{
    switch (l->pt.op) {
    case I_LIVE:
    case I_DEAD:
        l->pt.dst = parse_place(p);
        break;
    case I_READ:
        l->pt.a = parse_operand(p);
        break;
    case I_OFFSET:
        l->pt.a = parse_operand(p);
        parse_expect(p, ",");
        l->pt.b = parse_operand(p);
        break;
    case I_CALL:
        parse_call(p, l);
        break;
    case I_UNKNOWN:
        parse_args(p, l);
        break;
    case I_CLAIM:
        parse_claim(p, l);
        break;
    case I_GOTO:
        l->pt.ext = parse_label(p).n;
        break;
    case I_BRANCH:
        parse_branch(p, l);
        break;
    case I_SWITCH:
    case I_IGOTO:
        parse_cases(p, l);
        break;
    default:
        break;
    }
}

// The word of an instruction that may stand here: at the line's begin, or behind `place =`.
static bool parse_instr(Parser *p, Line *l, bool has_dst)
{
    for (uint8_t op = 0; op < sizeof instr_words / sizeof *instr_words; op++) {
        bool value = op == I_ZERO || op == I_OFFSET, either = op == I_CALL || op == I_UNKNOWN || op == I_CLAIM;
        if (op == I_ASSIGN || op == I_BIN || (has_dst ? !value && !either : value) || !parse_is(p, instr_words[op]))
            continue;
        Lexer lexer = p->lexer;
        Tok tok = p->tok;
        ir_lex_next(p);
        if (op == I_UNKNOWN && (!parse_is(p, "(") || !parse_more(p))) { // the operand of that name
            p->lexer = lexer;
            p->tok = tok;
            return false;
        }
        l->pt.op = op;
        parse_rest(p, l);
        return true;
    }
    return false;
}

static void line_emit(Parser *p, const Line *l)
{
    const Point *q = &l->pt;
    switch (q->op) {
    case I_CALL:
        lien_call(p->fn, q->loc, q->dst, l->args.at[0], l->sig, l->args.at + 1, l->locs.at + 1, l->args.n - 1,
                  q->flags);
        break;
    case I_UNKNOWN: {
        lien_unknown_op(p->fn, q->loc, q->dst, l->args.at, l->args.n, q->flags);
        uint32_t first = p->fn->pool_locs.n - l->args.n;
        for (uint32_t i = 0; i < l->args.n && !p->fn->failed; i++)
            p->fn->pool_locs.at[first + i] = l->locs.at[i];
        break;
    }
    case I_SWITCH:
    case I_IGOTO: {
        Point pt = *q;
        pt.ext = p->fn->cases.n;
        pt.n = l->cases.n;
        for (uint32_t i = 0; i < l->cases.n; i++)
            if (!vec_push(&p->fn->arena, &p->fn->cases, l->cases.at[i]))
                parse_starved(p, &p->tok);
        point_add(p->fn, pt);
        break;
    }
    default:
        point_add(p->fn, *q);
    }
    if (p->fn->failed)
        parse_starved(p, &p->tok);
}

static void parse_point(Parser *p, Line *l)
{
    Tok first = p->tok;
    l->pt = (Point){.op = I_ASSIGN, .loc = parse_here(p)};
    l->sig = (SigId){0};
    l->args.n = l->locs.n = l->cases.n = 0;
    if (!parse_instr(p, l, false)) {
        if (p->tok.kind != T_VAR && !parse_is(p, "*") && !parse_is(p, "("))
            parse_unexpected(p, "an instruction");
        PlaceId dst = parse_place(p);
        parse_expect(p, "=");
        if (!parse_instr(p, l, true) && parse_binary(p, l))
            l->pt.op = I_BIN;
        l->pt.dst = dst;
    }
    l->pt.flags = (uint16_t)parse_words(p, point_words);
    l->pt.loc = parse_loc(p, l->pt.loc);
    if (parse_more(p) && !parse_is(p, "}"))
        parse_unexpected(p, "the end of the line");
    if (!lien_block_open(p->fn) && p->fn->blocks.n == 1)
        lien_block_begin(p->fn, lien_block(p->fn));
    if (!lien_block_open(p->fn))
        ir_parse_fail(p, &first, "no block is open here: a label must come first", NULL);
    line_emit(p, l);
}

// ---------------------------------------------------------------- the body

void parse_body(Parser *p, FnId f)
{
    Line line = {0};
    Loc loc = parse_here(p);
    parse_expect(p, "{");
    loc = parse_loc(p, loc);
    p->fn = lien_body_begin(p->u, f, loc);
    if (!p->fn)
        parse_starved(p, &p->tok);
    p->scope++;
    parse_params(p);
    parse_labels(p);
    while (!parse_is(p, "}")) {
        if (p->tok.kind == T_END)
            parse_unexpected(p, "'}'");
        if (label_number(&p->tok) && p->tok.first)
            parse_begin_block(p);
        else if (!parse_var(p))
            parse_point(p, &line);
    }
    loc = parse_here(p);
    ir_lex_next(p);
    lien_body_end(p->fn, parse_loc(p, loc));
    p->fn = NULL;
}
