// What the parts of the IR's reader share: tokens, names, and the parser's state.
#ifndef LIEN_IR_PARSE_H
#define LIEN_IR_PARSE_H

#include "ir_words.h"

typedef enum {
    T_END,
    T_NAME, // word, "quoted", word#7, #7
    T_VAR,  // %word, %"quoted", %7, %word#7
    T_INT,  // digits
    T_LOC,  // @line:column or @number
    T_SIGN  // anything else
} TokKind;

typedef struct {
    TokKind kind;
    bool quoted;     // T_NAME: never a keyword
    bool first;      // first on its line
    const char *s;   // T_NAME, T_VAR: the name without quotes; T_SIGN: the sign
    uint32_t n;
    uint32_t num;    // T_NAME, T_VAR: what stands behind the #; T_LOC: the location
    uint64_t value;  // T_INT
    uint32_t line, col;
} Tok;

// Where the lexer stands: copied to look ahead.
typedef struct {
    const char *at, *end, *line_start;
    uint32_t line;
    bool fresh; // nothing but blanks so far on this line
} Lexer;

typedef enum { NS_REC = 1, NS_GLOBAL, NS_FN, NS_VAR, NS_BLOCK } NameSpace;

// A name as it is written, and what it stands for. Variables and blocks are known in one body only.
typedef struct { uint32_t space, scope; StrId name; uint32_t num, id; } Name;

typedef struct {
    Unit *u;
    Fn *fn;
    Lexer lexer;
    Tok tok;
    ModelError *err;
    jmp_buf fail;
    Arena scratch;
    Vec(Name) names; Table name_table; // index 0 is a dummy
    uint32_t scope;  // one more for each body
    uint32_t nest;
    bool locs;       // some location was written
} Parser;

// ---------------------------------------------------------------- ir_lex.c

void ir_lex_next(Parser *p); // the next token into p->tok
// `whose` is quoted behind it; may be NULL.
_Noreturn void ir_parse_fail(Parser *p, const Tok *at, const char *what, const Tok *whose);
_Noreturn void parse_starved(Parser *p, const Tok *at); // out of memory

// ---------------------------------------------------------------- ir_parse.c

bool parse_is(const Parser *p, const char *word);      // an unquoted word or a sign
bool parse_take(Parser *p, const char *word);          // and then past it
void parse_expect(Parser *p, const char *word);
_Noreturn void parse_unexpected(Parser *p, const char *wanted); // "expected WANTED, found" the token
bool parse_more(const Parser *p);                      // the line goes on
uint32_t parse_words(Parser *p, const Word *words);    // as many as follow on this line, as bits
Loc parse_loc(Parser *p, Loc otherwise);               // an @location if one follows on this line
Loc parse_here(const Parser *p);                       // the token's own
int64_t parse_int(Parser *p);
TyId parse_type(Parser *p);
LevelsId parse_marks(Parser *p, StrId *base_life);
SigId parse_sig(Parser *p);                            // from the parenthesis on
StrId parse_str(Parser *p, const Tok *t);
uint32_t name_find(Parser *p, NameSpace space, const Tok *t); // 0 if unknown
void name_add(Parser *p, NameSpace space, const Tok *t, uint32_t id);
Tok parse_name(Parser *p, const char *what);           // a T_NAME, and past it

// ---------------------------------------------------------------- ir_parse_body.c

void parse_body(Parser *p, FnId f); // from the brace on

// ---------------------------------------------------------------- ir_parse_place.c

PlaceId parse_place(Parser *p);
Operand parse_operand(Parser *p);

#endif
