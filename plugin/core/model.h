// The model reader's own header: tokens and words, what is written at a declaration, and the parser's state.
//
// A model file is C: annotated declarations, as lien.h's user writes them. The reader knows C's declarations and no
// more: bodies, initialisers, members and preprocessor lines are stepped over.
#ifndef LIEN_MODEL_H
#define LIEN_MODEL_H

#include "internal.h"

// ---------------------------------------------------------------- model_lex.c

typedef enum { MT_END, MT_NAME, MT_NUMBER, MT_STRING, MT_PUNCT, MT_BAD } TokenKind;

typedef struct {
    uint8_t kind;     // TokenKind
    uint8_t word;     // MT_NAME: its Word, or WORD_NONE
    char punct;       // MT_PUNCT: its first character; '.' alone stands for `...`
    uint32_t at, len; // in the text
} Token;

// What a word does in a declaration; `value` is of the class: a bit of BaseBits, a MarkId, ...
#define MODEL_CLASSES(X) \
    X(NONE) X(BASE) X(QUAL) X(IGNORE) X(IGNORE_ARGS) X(TYPEDEF) X(NORETURN) X(EXTERN) X(TAG) X(TYPEOF) X(ASSERT) \
    X(ATTRIBUTE) X(MARK)
typedef enum {
#define X(id) WC_##id,
    MODEL_CLASSES(X)
#undef X
} WordClass;

enum { BASE_VOID = 1, BASE_CHAR = 2, BASE_SHORT = 4, BASE_INT = 8, BASE_LONG = 16, BASE_LONG_LONG = 32, BASE_FLOAT = 64,
       BASE_DOUBLE = 128, BASE_UNSIGNED = 256, BASE_BOOL = 512, BASE_INT128 = 1024, BASE_OTHER = 2048 };

// The annotations: id, long name, short name (or the long one again), takes an argument
#define MODEL_MARKS(X) \
    X(OWNED, "LIEN_OWNED", "owned", 0) X(OWNED_BY, "LIEN_OWNED_BY", "LIEN_OWNED_BY", 1) \
    X(BORROWED, "LIEN_BORROWED", "borrowed", 0) X(BORROWED_MUT, "LIEN_BORROWED_MUT", "borrowed_mut", 0) \
    X(LIFETIME, "LIEN_LIFETIME", "lifetime", 1) X(WHEN, "LIEN_WHEN", "LIEN_WHEN", 1) X(OUT, "LIEN_OUT", "LIEN_OUT", 0) \
    X(DROPS, "LIEN_DROPS", "LIEN_DROPS", 0) X(SHARED, "LIEN_SHARED", "LIEN_SHARED", 0) \
    X(WEAK, "LIEN_WEAK", "LIEN_WEAK", 0) \
    X(CELL, "LIEN_CELL", "LIEN_CELL", 0) X(GUARD, "LIEN_GUARD", "LIEN_GUARD", 1) \
    X(UNGUARD, "LIEN_UNGUARD", "LIEN_UNGUARD", 0) \
    X(SEND, "LIEN_SEND", "LIEN_SEND", 0) X(SYNC, "LIEN_SYNC", "LIEN_SYNC", 0) X(COPY, "LIEN_COPY", "LIEN_COPY", 0) \
    X(DROP, "LIEN_DROP", "LIEN_DROP", 1) X(TRUSTED, "LIEN_TRUSTED", "LIEN_TRUSTED", 0) \
    X(STRICT_BEGIN, "LIEN_STRICT_BEGIN", "LIEN_STRICT_BEGIN", 0) \
    X(STRICT_END, "LIEN_STRICT_END", "LIEN_STRICT_END", 0) \
    X(NONNULL, "_Nonnull", "__nonnull", 0) X(NULLABLE, "_Nullable", "_Nullable_result", 0)
typedef enum {
#define X(id, name, brief, arg) MARK_##id,
    MODEL_MARKS(X)
#undef X
    MARK_COUNT
} MarkId;

typedef struct { const char *name; uint8_t len, class; uint16_t value; } Word;
enum { WORD_NONE = 0 };

typedef struct { const char *text; uint32_t n, at; bool line_start; } Lexer;

void model_lex(Lexer *lx, const char *text, uint32_t n);
Token model_next(Lexer *lx);
const Word *model_word(Token t);                     // never NULL: class WC_NONE for what is no word
uint16_t model_int_bits(uint32_t bits);             // width of an integer type that is spelt with these BaseBits
void model_place(const char *text, uint32_t at, uint32_t *line, uint32_t *col);

// ---------------------------------------------------------------- model_parse.c: the parser's state

enum { MAX_STEPS = 16, MAX_PARAMS = 96, MAX_NESTING = 12, MAX_LEVELS = 8 };

// What is written for a function as a whole.
typedef struct {
    uint32_t flags;                       // FN_*
    uint64_t nonnull, takes, holds;       // bit i: parameter i; attributes nonnull, ownership_takes, ownership_holds
    uint16_t ret_flags;                   // LF_* of the result
    bool ret_owned;                       // malloc(dealloc), ownership_returns
    StrId ret_family;
    StrId drop;                           // LIEN_DROP(fn) on a record
} FnMarks;

// A function or typedef of a model file, where it stands in the text: told to whoever listens.
typedef struct { uint32_t decl, name, len; bool is_typedef; } Seen;
typedef void (*OnSeen)(void *ctx, const Seen *s);

typedef struct Parser {
    Unit *unit;
    Lexer lexer;
    Token tok, next;          // the current token and the one after it
    ModelError *err;
    bool failed;              // the first error is in *err; from then on tok is MT_END, so that every loop ends
    bool strict;              // between LIEN_STRICT_BEGIN and LIEN_STRICT_END
    uint32_t lazy;            // depth of shipped declarations that are read because another one names them
    uint32_t decl_at;         // where the current declaration begins
    uint32_t externs, depth;  // open `extern "C" {`; nesting of declarators
    Param params[MAX_PARAMS]; // a stack: the parameters of the functions that are being read
    uint32_t nparams;
    OnSeen on_seen;
    void *seen_ctx;
} Parser;

void model_begin(Parser *p, Unit *u, const char *text, size_t n, ModelError *err);
void model_step(Parser *p);                            // to the next token
void model_fail(Parser *p, uint32_t at, const char *fmt, ...) __attribute__((format(printf, 3, 4)));
bool model_is(const Parser *p, char punct);
bool model_take(Parser *p, char punct);                // steps over it if it is there
bool model_need(Parser *p, char punct, const char *where);
bool model_skip_group(Parser *p);                      // over a group in brackets, the current token being the open one
StrId model_name(const Parser *p, Token t);
bool model_text_is(const Parser *p, Token t, const char *s);
void model_declaration(Parser *p);                     // one, to its `;` or body

// ---------------------------------------------------------------- model_marks.c: annotations and attributes

// Reads one if the current token begins one: those of a pointer level into *lv, those of a function into *fn.
bool marks_read(Parser *p, Level *lv, FnMarks *fn);
// Merges what is written at two places that mean the same level. Fails if they disagree.
void marks_merge(Parser *p, Level *into, const Level *from, uint32_t at);
void marks_merge_fn(FnMarks *into, const FnMarks *from);
bool marks_any(const Level *l);

// ---------------------------------------------------------------- model_types.c: specifiers, declarators, types

typedef enum { STEP_POINTER, STEP_ARRAY, STEP_FUNCTION } StepKind;
typedef struct {
    uint8_t kind;       // StepKind
    bool is_const;
    uint32_t at;
    Level level;        // POINTER
    uint64_t count;     // ARRAY
    uint32_t flags;     // FUNCTION: FN_VARIADIC, FN_NOPROTO
    uint32_t first, n;  // FUNCTION: in the parser's parameter stack
} Step;

typedef struct {
    bool is_typedef, is_record;
    uint32_t at;
    TyId ty;
    LevelsId levels;    // of a typedef's own stars
    StrId base_life;
    Level level;        // written in front: the outermost level's
    FnMarks fn;
} Spec;

typedef struct {
    Token name;         // MT_END if it has none
    Step steps[MAX_STEPS]; // from the name outwards
    uint32_t n;
    Level level;        // written behind
    FnMarks fn;
} Declarator;

typedef struct { TyId ty; LevelsId levels; SigId sig; } Declared;

bool types_spec(Parser *p, Spec *s);
bool types_declarator(Parser *p, Declarator *d, bool is_param);
Declared types_build(Parser *p, const Spec *s, Declarator *d, bool is_param);

// ---------------------------------------------------------------- model_find.c: what has been read, by name

void model_add(Unit *u, StrId name, SigId sig);
SigId model_named(Unit *u, const char *name, size_t n, bool is_typedef, uint32_t lazy); // read so far, or shipped
// Reads a whole text; each function and typedef in it is told to on_seen.
bool model_read_seen(Unit *u, const char *text, size_t n, ModelError *err, OnSeen on_seen, void *ctx);
uint32_t model_hash(const char *s, size_t n);
StrId model_role(Unit *u, const char *role, const char *name); // the key `role name`
void model_mark_releases(Unit *u); // gives LF_RELEASE and LF_DROPS to what LIEN_OWNED_BY and LIEN_DROP name

#endif
