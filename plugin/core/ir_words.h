// The words and signs of the IR's text form, for its printer and its parser. docs/ir.md lists the same.
#ifndef LIEN_IR_WORDS_H
#define LIEN_IR_WORDS_H

#include "internal.h"

typedef struct { uint32_t bit; const char *text; } Word;

static const char *const kind_words[] = {
#define X(id, text) text,
    LIEN_KINDS(X)
#undef X
};

static const Word level_words[] = {
#define X(id, text, bit) {1u << bit, text},
    LIEN_LEVEL_FLAGS(X)
#undef X
    {0, NULL}};

static const char *const instr_words[] = {
#define X(id, text) text,
    LIEN_INSTRS(X)
#undef X
};

// Indexed by Op; the relations first, as in LIEN_OPS.
static const char *const op_signs[] = {"none", "==", "!=", "<", "<=", ">", ">=", "+", "-",
                                       "*", "/", "%", "&", "|", "^", "<<", ">>"};
enum { OP_COUNT = sizeof op_signs / sizeof *op_signs };

static const Word point_words[] = {
    {PF_UNSAFE, "unsafe"}, {PF_INIT, "init"}, {PF_CLEANUP, "cleanup"}, {PF_COMPOUND, "compound"},
    {PF_EXIT, "exit"}, {PF_LOOP, "loop"}, {PF_MACRO, "macro"}, {PF_ASSERT, "assert"}, {0, NULL}};

static const Word var_words[] = {
    {VF_STATIC, "static"}, {VF_THREAD, "thread"}, {VF_CLEANUP, "cleanup"}, {VF_VLA, "vla"},
    {VF_CONST_INIT, "const_init"}, {VF_COMPOUND, "compound"}, {VF_SYSTEM, "system"},
    {VF_INTERNAL, "internal"}, {0, NULL}};

// FN_VARIADIC is the `...`; FN_ANNOTATED follows from the levels, else `annotated` or `unannotated` says so.
static const Word fn_words[] = {
    {FN_NORETURN, "noreturn"}, {FN_FORMAT, "format"}, {FN_TRUSTED, "trusted"}, {FN_SYSTEM, "system"},
    {FN_STATIC, "static"}, {FN_INLINE, "inline"}, {FN_MODEL, "model"}, {FN_NOPROTO, "noproto"}, {FN_PURE, "pure"},
    {FN_RETURNS_TWICE, "returns_twice"}, {FN_DROP, "drop"}, {FN_SCANS, "scans"}, {0, NULL}};

// REC_UNION is the keyword; REC_COMPLETE are the braces.
static const Word rec_words[] = {
    {REC_CELL, "cell"}, {REC_SYNC, "sync"}, {REC_COPY, "copy"}, {REC_PACKED, "packed"}, {0, NULL}};

static const Word operand_words[] = {{ODF_TO_INT, "int"}, {ODF_CAST, "cast"}, {ODF_PRINT, "print"}, {ODF_ARRAY, "array"}, {0, NULL}};

static const char *const var_kinds[] = {"local", "param", "temp", "ret", "global", "string"}; // by VarKind
static const char *const claim_words[] = {"", "owned", "leak", "move"};                       // by CLAIM_*
enum { CLAIM_COUNT = 4 };

// A name that reads as one of these where a type or an operand stands is put in quotes.
static const char *const reserved_words[] = {"void", "float", "other", "const", "volatile", "fn", "null",
                                             "unknown", "zero", "call", "offset", "claim", NULL};

static const char ret_name[] = "return"; // the return slot's: no C variable is called so

enum { NEST_MAX = 200 }; // of types, and of signatures in them; deeper ones print as `other`

// True if s spells an integer or float type: i32, u8, b8 (a boolean), ub8, f64.
bool type_word(const char *s, size_t n, Ty *t);

static inline bool name_char(char c)
{
    return c == '_' || c == '$' || (unsigned char)c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

// True if some level of the signature says more than raw: what FN_ANNOTATED stands for.
bool sig_says(const Unit *u, const Sig *s);

#endif
