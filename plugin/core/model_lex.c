// Tokens of a model file. Comments, preprocessor lines and joined lines are white space; both arms of an #if are read.
#include "model.h"

#define LEN(s) (sizeof(s) - 1)
#define WORD(s, class, value) {s, LEN(s), WC_##class, value}

static const Word words[] = {
    {"", 0, WC_NONE, 0},
    WORD("void", BASE, BASE_VOID), WORD("char", BASE, BASE_CHAR), WORD("short", BASE, BASE_SHORT),
    WORD("int", BASE, BASE_INT), WORD("long", BASE, BASE_LONG), WORD("float", BASE, BASE_FLOAT),
    WORD("double", BASE, BASE_DOUBLE), WORD("signed", BASE, BASE_INT), WORD("__signed__", BASE, BASE_INT),
    WORD("unsigned", BASE, BASE_UNSIGNED), WORD("_Bool", BASE, BASE_BOOL), WORD("bool", BASE, BASE_BOOL),
    WORD("__int128", BASE, BASE_INT128), WORD("_Complex", BASE, BASE_OTHER), WORD("__complex__", BASE, BASE_OTHER),
    WORD("_Float128", BASE, BASE_DOUBLE), WORD("_Float64", BASE, BASE_DOUBLE), WORD("_Float32", BASE, BASE_FLOAT),
    WORD("const", QUAL, 1), WORD("__const", QUAL, 1), WORD("__const__", QUAL, 1), WORD("volatile", QUAL, 0),
    WORD("__volatile__", QUAL, 0), WORD("restrict", QUAL, 0), WORD("__restrict", QUAL, 0),
    WORD("__restrict__", QUAL, 0),
    WORD("_Atomic", QUAL, 0), WORD("_Null_unspecified", QUAL, 0),
    WORD("static", IGNORE, 0), WORD("inline", IGNORE, 0), WORD("__inline", IGNORE, 0), WORD("__inline__", IGNORE, 0),
    WORD("register", IGNORE, 0), WORD("auto", IGNORE, 0), WORD("_Thread_local", IGNORE, 0), WORD("__thread", IGNORE, 0),
    WORD("__extension__", IGNORE, 0), WORD("constexpr", IGNORE, 0),
    WORD("_Alignas", IGNORE_ARGS, 0), WORD("__declspec", IGNORE_ARGS, 0), WORD("asm", IGNORE_ARGS, 0),
    WORD("__asm", IGNORE_ARGS, 0), WORD("__asm__", IGNORE_ARGS, 0),
    WORD("typedef", TYPEDEF, 0), WORD("_Noreturn", NORETURN, 0), WORD("noreturn", NORETURN, 0),
    WORD("extern", EXTERN, 0),
    WORD("struct", TAG, 1), WORD("union", TAG, 1), WORD("enum", TAG, 0),
    WORD("typeof", TYPEOF, 0), WORD("__typeof__", TYPEOF, 0), WORD("__typeof", TYPEOF, 0),
    WORD("typeof_unqual", TYPEOF, 0),
    WORD("_BitInt", TYPEOF, 0), WORD("_Static_assert", ASSERT, 0), WORD("static_assert", ASSERT, 0),
    WORD("__attribute__", ATTRIBUTE, 0), WORD("__attribute", ATTRIBUTE, 0),
#define X(id, name, brief, arg) WORD(name, MARK, MARK_##id), WORD(brief, MARK, MARK_##id),
    MODEL_MARKS(X)
#undef X
};
enum { NWORDS = sizeof words / sizeof *words };
_Static_assert(NWORDS <= 255, "a token's word is a byte");

static bool is_alpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || (unsigned char)c >= 0x80;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

void model_lex(Lexer *lx, const char *text, uint32_t n)
{
    *lx = (Lexer){text, n, 0, true};
}

// The byte at a distance, or 0 past the end.
static char peek(const Lexer *lx, uint32_t ahead)
{
    return ahead < lx->n - lx->at ? lx->text[lx->at + ahead] : 0;
}

static void skip_comment(Lexer *lx)
{
    bool line = peek(lx, 1) == '/';
    lx->at += 2;
    for (; lx->at < lx->n; lx->at++) {
        char c = lx->text[lx->at];
        if (line && c == '\n' && lx->text[lx->at - 1] != '\\')
            return;
        if (!line && c == '*' && peek(lx, 1) == '/') {
            lx->at += 2;
            return;
        }
    }
}

static bool at_comment(const Lexer *lx)
{
    return peek(lx, 0) == '/' && (peek(lx, 1) == '/' || peek(lx, 1) == '*');
}

static void skip_directive(Lexer *lx)
{
    while (lx->at < lx->n && lx->text[lx->at] != '\n') {
        if (at_comment(lx))
            skip_comment(lx);
        else
            lx->at += peek(lx, 0) == '\\' && lx->n - lx->at > 1 ? 2 : 1;
    }
}

static void skip_space(Lexer *lx)
{
    while (lx->at < lx->n) {
        char c = lx->text[lx->at];
        if (c == '\n')
            lx->line_start = true, lx->at++;
        else if (c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == '\v' || c == '\\')
            lx->at++;
        else if (at_comment(lx))
            skip_comment(lx);
        else if (c == '#' && lx->line_start)
            skip_directive(lx);
        else
            return;
    }
}

static uint8_t find_word(const char *s, uint32_t n)
{
    for (uint8_t i = 1; i < NWORDS; i++)
        if (words[i].len == n && words[i].name[0] == *s && !memcmp(words[i].name, s, n))
            return i;
    return WORD_NONE;
}

// A string or character constant; false if its line ends first.
static bool skip_quoted(Lexer *lx, char quote)
{
    for (lx->at++; lx->at < lx->n && lx->text[lx->at] != '\n'; lx->at++) {
        if (lx->text[lx->at] == '\\' && lx->n - lx->at > 1) {
            lx->at++;
        } else if (lx->text[lx->at] == quote) {
            lx->at++;
            return true;
        }
    }
    return false;
}

Token model_next(Lexer *lx)
{
    skip_space(lx);
    lx->line_start = false;
    Token t = {.kind = MT_END, .at = lx->at};
    if (lx->at >= lx->n)
        return t;
    char c = lx->text[lx->at];
    if (is_alpha(c)) {
        while (is_alpha(peek(lx, 0)) || is_digit(peek(lx, 0)))
            lx->at++;
        t.kind = MT_NAME;
        t.word = find_word(lx->text + t.at, lx->at - t.at);
    } else if (is_digit(c) || (c == '.' && is_digit(peek(lx, 1)))) {
        while (is_alpha(peek(lx, 0)) || is_digit(peek(lx, 0)) || peek(lx, 0) == '.' || peek(lx, 0) == '\'')
            lx->at++;
        t.kind = MT_NUMBER;
    } else if (c == '"' || c == '\'') {
        t.kind = skip_quoted(lx, c) ? MT_STRING : MT_BAD;
    } else {
        t.kind = strchr("(){}[];,*=:&<>!-+/%|^~?.", c) && c ? MT_PUNCT : MT_BAD;
        t.punct = c;
        lx->at += c == '.' && peek(lx, 1) == '.' && peek(lx, 2) == '.' ? 3 : 1;
    }
    t.len = lx->at - t.at;
    return t;
}

const Word *model_word(Token t)
{
    return &words[t.kind == MT_NAME && t.word < NWORDS ? t.word : WORD_NONE];
}

uint16_t model_int_bits(uint32_t bits)
{
    if (bits & BASE_BOOL || bits & BASE_CHAR)
        return 8;
    if (bits & BASE_SHORT)
        return 16;
    if (bits & BASE_INT128)
        return 128;
    return bits & (BASE_LONG | BASE_LONG_LONG) ? 64 : 32;
}

void model_place(const char *text, uint32_t at, uint32_t *line, uint32_t *col)
{
    *line = *col = 1;
    for (uint32_t i = 0; i < at; i++) {
        ++*col;
        if (text[i] == '\n')
            ++*line, *col = 1;
    }
}
