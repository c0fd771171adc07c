// The core's only public header: the IR that a front end builds, the run, and the reports that come out.
//
// One way through: a front end makes a Unit, declares records, functions and globals in it, fills in
// bodies point by point, calls lien_unit_check() once, and reads the reports. The core never calls back,
// never prints, and never opens a source location: a Loc is a number that it carries.
//
// Everything that a Unit hands out lives in the Unit's arena until lien_unit_free(). Every name passed in
// is copied. Ids are one-member structs so that one kind can't be passed for another; id 0 of every kind
// is "none". When memory runs out, builders return id 0, the Unit is marked failed, and lien_unit_check()
// reports nothing: a guest never takes its host down.
#ifndef LIEN_CORE_H
#define LIEN_CORE_H

#ifndef LIEN_NO_SHORT_NAMES
#define LIEN_NO_SHORT_NAMES // Clang's headers come after this one, too
#endif
#include "../../annotations/lien.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define LIEN_API __attribute__((visibility("default")))
#else
#define LIEN_API
#endif

typedef uint32_t Loc; // opaque source location; 0 is "nowhere"

#define LIEN_IDS(X) X(StrId) X(TyId) X(RecId) X(FieldId) X(SigId) X(LevelsId) X(FnId) X(VarId) X(PlaceId) X(BlockId) X(GlobalId)
#define LIEN_ID(T) typedef struct { uint32_t n; } T;
LIEN_IDS(LIEN_ID)
#undef LIEN_ID

typedef struct Unit Unit; // one translation unit
typedef struct Fn Fn;     // one function: declaration, and body where there is one

// ---------------------------------------------------------------- annotations, one Level for each pointer star

// kind, text
#define LIEN_KINDS(X) \
    X(RAW, "raw") X(OWNED, "owned") X(BORROWED, "borrowed") X(BORROWED_MUT, "borrowed_mut") \
    X(SHARED, "shared") X(WEAK, "weak")
typedef enum {
#define X(id, text) LV_##id,
    LIEN_KINDS(X)
#undef X
} LevelKind;

// flag, text, bit
#define LIEN_LEVEL_FLAGS(X) \
    X(OUT, "out", 0)           /* LIEN_OUT */ \
    X(DROPS, "drops", 1)       /* LIEN_DROPS */ \
    X(SEND, "send", 2)         /* LIEN_SEND */ \
    X(UNGUARD, "unguard", 3)   /* LIEN_UNGUARD */ \
    X(NULLABLE, "nullable", 4) /* _Nullable, or known to return null (malloc) */ \
    X(NONNULL, "nonnull", 5)   /* _Nonnull, nonnull, returns_nonnull */ \
    X(NOESCAPE, "noescape", 6) /* not kept by the callee, though raw */ \
    X(ESCAPES, "escapes", 7)   /* kept by the callee (ownership_holds, lifetime_capture_by): no more leak */ \
    X(RELEASE, "release", 8)   /* an owned parameter whose function is a deallocator (free, fclose, LIEN_DROP, ownership_takes) */ \
    X(CELL, "cell", 9)         /* LIEN_CELL on the field or pointee */ \
    X(WRITES, "writes", 10)    /* raw, and written by the call: LIEN_OUT on what a model only uses during it */ \
    X(COUNTS, "counts", 11)    /* LIEN_SHARED LIEN_OUT: the call adds a reference to the caller's own */
typedef enum {
#define X(id, text, bit) LF_##id = 1 << bit,
    LIEN_LEVEL_FLAGS(X)
#undef X
} LevelFlag;

// Relations and arithmetic share one table; the first six compare, and yield 0 or 1.
#define LIEN_OPS(X) \
    X(NONE, "none") X(EQ, "eq") X(NE, "ne") X(LT, "lt") X(LE, "le") X(GT, "gt") X(GE, "ge") \
    X(ADD, "add") X(SUB, "sub") X(MUL, "mul") X(DIV, "div") X(REM, "rem") \
    X(AND, "and") X(OR, "or") X(XOR, "xor") X(SHL, "shl") X(SHR, "shr")
typedef enum {
#define X(id, text) OP_##id,
    LIEN_OPS(X)
#undef X
} Op;

// What is written at one pointer level of a declaration. All zero: raw. Level 0 is the outermost star.
typedef struct {
    uint8_t kind;     // LevelKind
    uint8_t when;     // an Op of EQ..GE if LIEN_WHEN: the transfer happens when `return when value` holds
    uint16_t flags;   // LevelFlag bits
    int32_t value;    // for when; NULL is 0
    StrId lifetime;   // lifetime(a); "static" is for ever
    StrId family;     // LIEN_OWNED_BY(fn): the function's name
    StrId guard;      // LIEN_GUARD(m): the parameter's name
} Level;

// ---------------------------------------------------------------- types

#define LIEN_TYS(X) \
    X(VOID, "void") X(INT, "int") X(FLOAT, "float") X(PTR, "ptr") X(ARRAY, "array") X(REC, "rec") X(FN, "fn") X(OTHER, "other")
typedef enum {
#define X(id, text) TY_##id,
    LIEN_TYS(X)
#undef X
} TyKind;

enum { TY_CONST = 1, TY_UNSIGNED = 2, TY_VOLATILE = 4, TY_BOOL = 8 };

// A type as the core needs it: interned, so equal ids are equal types.
typedef struct {
    uint8_t kind;    // TyKind
    uint8_t flags;   // TY_CONST: this very type is const-qualified (a pointee's own flag makes `const T *`)
    uint16_t bits;   // INT: width; 0 elsewhere
    TyId elem;       // PTR: pointee, ARRAY: element
    RecId rec;       // REC
    SigId sig;       // FN: the signature of a function-pointer type's pointee, with its annotations; may be none
    uint64_t count;  // ARRAY: elements, 0 if not constant
} Ty;

enum { REC_UNION = 1, REC_CELL = 2, REC_SYNC = 4, REC_COPY = 8, REC_PACKED = 16, REC_COMPLETE = 32 };

// ---------------------------------------------------------------- functions

enum {
    FN_NORETURN = 1, FN_VARIADIC = 2, FN_FORMAT = 4 /* format attribute: variadic arguments are borrowed */, FN_TRUSTED = 8,
    FN_ANNOTATED = 16 /* some level is not raw */, FN_SYSTEM = 32 /* declared in a system header */,
    FN_STATIC = 64, FN_INLINE = 128, FN_MODEL = 256 /* taken from a model file */, FN_NOPROTO = 512,
    FN_PURE = 1024 /* const or pure attribute: keeps and releases nothing */,
    FN_RETURNS_TWICE = 2048 /* setjmp, vfork */, FN_DROP = 4096 /* a type's LIEN_DROP function */,
    FN_SCANS = 8192 /* its format is scanf's: what variadic pointers lead to is written */
};

typedef struct {
    StrId name;       // may be none
    TyId ty;
    LevelsId levels;
    StrId base_life;  // lifetime(x) of the struct at the bottom of the type
    Loc loc;
} Param;

typedef struct {
    TyId ret;
    LevelsId ret_levels;
    StrId ret_base_life;
    uint32_t flags;   // FN_*
    uint32_t nparams;
    const Param *params; // copied by lien_sig()
} Sig;

// ---------------------------------------------------------------- bodies

typedef enum { VAR_LOCAL, VAR_PARAM, VAR_TEMP, VAR_RET, VAR_GLOBAL, VAR_STRING } VarKind;
enum { VF_STATIC = 1 /* function static: storage is for ever */, VF_THREAD = 2, VF_CLEANUP = 4, VF_VLA = 8,
       VF_CONST_INIT = 16 /* const with a known value */, VF_COMPOUND = 32 /* a compound literal */,
       VF_SYSTEM = 64 /* a global that a system header declares */, VF_INTERNAL = 128 /* a global that no other file can name */ };

// A Place is a path from a variable, interned per function: *p, p->f is (*p).f, a[3], a[*].
#define LIEN_PROJS(X) X(VAR, "var") X(DEREF, "deref") X(FIELD, "field") X(INDEX, "index") X(ANY, "any")
typedef enum {
#define X(id, text) PL_##id,
    LIEN_PROJS(X)
#undef X
} Proj;

// Operands: what an instruction reads. COPY reads the place, ADDR takes its address (a borrow).
#define LIEN_OPERANDS(X) \
    X(NONE, "none") X(COPY, "copy") X(ADDR, "addr") X(INT, "int") X(NIL, "null") X(FN, "fn") X(UNKNOWN, "unknown")
typedef enum {
#define X(id, text) OD_##id,
    LIEN_OPERANDS(X)
#undef X
} OperandKind;
enum { ODF_TO_INT = 1 /* a pointer cast to an integer: escapes */, ODF_CAST = 2 /* pointee type differs: a cast was written */,
       ODF_PRINT = 4 /* read only to be compared or printed: no use */,
       ODF_ARRAY = 8 /* ADDR of an element, by an array's decay or by arithmetic: its neighbours are reached, too */ };

typedef struct {
    uint8_t kind;   // OperandKind
    uint8_t flags;  // ODF_*
    uint16_t pad;
    uint32_t n;     // COPY, ADDR: a PlaceId; INT: index of the unit's integer table; FN: FnId
} Operand;

// Instructions. Fields used: see docs/ir.md. Terminators come last; each block ends in exactly one.
//  LIVE dst          storage of a local begins          DEAD dst        storage ends
//  ASSIGN dst = a    copy, move or borrow by what dst and a are; of a struct place: member by member
//  ZERO dst          all bytes zero                     OFFSET dst = a + b   pointer arithmetic in one object
//  BIN dst = a sub b                                    READ a          value computed and dropped, or used in arithmetic
//  CALL dst = callee(args)                              UNKNOWN dst, args    not modelled: args escape, dst unknown
//  CLAIM dst = a     sub says which of LIEN_ASSUME_OWNED, LIEN_LEAK, LIEN_MOVE
#define LIEN_INSTRS(X) \
    X(NOP, "nop") X(LIVE, "live") X(DEAD, "dead") X(ASSIGN, "assign") X(ZERO, "zero") X(OFFSET, "offset") X(BIN, "bin") \
    X(READ, "read") X(CALL, "call") X(UNKNOWN, "unknown") X(CLAIM, "claim") \
    X(GOTO, "goto") X(BRANCH, "br") X(SWITCH, "switch") X(IGOTO, "igoto") X(RETURN, "return") X(UNREACHABLE, "unreachable")
typedef enum {
#define X(id, text) I_##id,
    LIEN_INSTRS(X)
#undef X
} Instr;

enum { CLAIM_OWNED = 1, CLAIM_LEAK = 2, CLAIM_MOVE = 3 };
enum {
    PF_UNSAFE = 1,   // inside LIEN_UNSAFE { }
    PF_INIT = 2,     // an initialisation: the place held nothing before
    PF_CLEANUP = 4,  // a cleanup(fn) call at scope end
    PF_COMPOUND = 8, // ASSIGN/BIN of a compound assignment or ++: reads and writes dst
    PF_EXIT = 16,    // DEAD at a return, jump or closing brace that leaves the scope; loc is that of the exit
    PF_LOOP = 32,    // terminator: the condition of a loop
    PF_MACRO = 64,   // comes from a macro expansion
    PF_ASSERT = 128  // BRANCH made by the lowering of a known-true fact (__builtin_assume)
};

typedef struct {
    uint8_t op;      // Instr
    uint8_t sub;     // BIN, BRANCH: Op; CLAIM: CLAIM_*
    uint16_t flags;  // PF_*
    Loc loc;
    PlaceId dst;     // 0 if none
    Operand a, b;
    uint32_t ext;    // CALL, UNKNOWN: first operand in the function's operand pool (CALL: callee first, then arguments)
                     // GOTO: target block; BRANCH: true block; SWITCH, IGOTO: first in the case pool
    uint32_t n;      // CALL: arguments; UNKNOWN: operands; BRANCH: false block; SWITCH, IGOTO: number of cases
} Point;

typedef struct { int64_t lo, hi; BlockId to; bool is_default; } Case;

// ---------------------------------------------------------------- building

typedef struct {
    uint32_t max_states;   // per block; 0 takes the default
    uint32_t max_points;   // a function with more is skipped and counted; 0 takes the default
    uint32_t fail_alloc;   // test mode: the nth allocation fails; 0 never
    bool all_functions;    // analyse also those that come from system headers (tests)
    bool times;            // ask the clock as passes begin and end
} Limits;

// A new, empty unit, or NULL when memory runs out. Free with lien_unit_free.
LIEN_API Unit *LIEN_OWNED lien_unit_new(const Limits *LIEN_BORROWED limits);
LIEN_API void lien_unit_free(Unit *LIEN_OWNED u);
LIEN_API bool lien_unit_failed(const Unit *u); // memory ran out

LIEN_API StrId lien_str(Unit *u, const char *s, size_t n);   // interned; the empty string is id 0
LIEN_API const char *lien_text(const Unit *u, StrId s);      // NUL-terminated, never NULL
LIEN_API TyId lien_ty(Unit *u, const Ty *t);                 // interned
LIEN_API const Ty *lien_ty_get(const Unit *u, TyId t);       // never NULL: id 0 is TY_OTHER
LIEN_API LevelsId lien_levels(Unit *u, const Level *l, uint32_t n); // interned; all-raw lists are id 0
LIEN_API const Level *lien_level_get(const Unit *u, LevelsId l, uint32_t depth); // never NULL: raw past the end
LIEN_API uint32_t lien_levels_count(const Unit *u, LevelsId l);
LIEN_API SigId lien_sig(Unit *u, const Sig *s);              // not interned
LIEN_API const Sig *lien_sig_get(const Unit *u, SigId s);    // never NULL: id 0 is unknown()
// As what would a borrowed result without a lifetime be lent, by the parameter that elision takes it from? LV_RAW: there is none.
LIEN_API LevelKind lien_sig_lends(const Unit *u, SigId s);
LIEN_API bool lien_sig_outlives(const Unit *u, SigId function, SigId pointer); // lives what the function lends and keeps as long as callers of the pointer see to?

// A record type; fields are added once, in order, when it is complete (REC_COMPLETE in flags).
LIEN_API RecId lien_rec(Unit *u, StrId name, Loc loc);
LIEN_API FieldId lien_rec_field(Unit *u, RecId r, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t level_flags, Loc loc);
LIEN_API void lien_rec_finish(Unit *u, RecId r, uint32_t flags, StrId drop_fn);
LIEN_API RecId lien_rec_by_name(const Unit *u, const char *name);   // for the text reader; none if unknown
LIEN_API FieldId lien_field_by_name(const Unit *u, RecId r, const char *name);

typedef struct { StrId name; TyId ty; LevelsId levels; StrId base_life; uint32_t flags; RecId rec; uint32_t index; Loc loc; } Field;
// A field's flags are LF_* and, where it is not at a multiple of its type's alignment, what its address is a multiple of.
enum { FIELD_MISALIGNED = 16 /* bits 16..23: the logarithm of that, + 1 */, FIELD_ASKEW = 1 << 24 /* even where the struct itself is aligned as it could be */ };
static inline uint32_t lien_field_align(const Field *f) { return (uint32_t)1 << (f->flags >> FIELD_MISALIGNED & 0xff) >> 1; } // 0: it is where it belongs
typedef struct { StrId name; uint32_t flags; StrId drop; Loc loc; uint32_t nfields; FieldId first; } Rec; // a record's fields have consecutive ids
LIEN_API const Rec *lien_rec_get(const Unit *u, RecId r);
LIEN_API const Field *lien_field_get(const Unit *u, FieldId f);
LIEN_API uint32_t lien_rec_count(const Unit *u);

// A global variable or function-local static (distinct declarations, distinct ids).
LIEN_API GlobalId lien_global(Unit *u, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t vf_flags, Loc loc);

// A function by name (static functions of one unit have distinct names already). The signature may be set
// again as later redeclarations merge; a model of that name is applied to what is raw in it.
LIEN_API FnId lien_fn(Unit *u, StrId name, SigId sig, Loc loc);
LIEN_API void lien_fn_sig(Unit *u, FnId f, SigId sig);
LIEN_API FnId lien_fn_by_name(const Unit *u, const char *name);
LIEN_API uint32_t lien_fn_count(const Unit *u);              // ids 1..count

// Bodies: lien_body_begin makes parameter variables 1..n; then variables, blocks and points are added.
// Points go to the current block; a block is complete once its terminator is added.
LIEN_API Fn *lien_body_begin(Unit *u, FnId f, Loc loc);
LIEN_API void lien_body_end(Fn *fn, Loc closing_brace);
LIEN_API VarId lien_param_var(const Fn *fn, uint32_t i);      // parameter i, from 0
LIEN_API VarId lien_ret_var(Fn *fn);                         // the return slot; made on first use
LIEN_API VarId lien_var(Fn *fn, VarKind k, StrId name, TyId ty, LevelsId levels, StrId base_life, uint32_t vf_flags, Loc loc);
LIEN_API VarId lien_global_var(Fn *fn, GlobalId g);          // the global as a variable of this function; same id each time
LIEN_API VarId lien_string_var(Fn *fn, Loc loc);             // one string literal's storage
LIEN_API PlaceId lien_place_var(Fn *fn, VarId v);
LIEN_API PlaceId lien_place_deref(Fn *fn, PlaceId p);
LIEN_API PlaceId lien_place_field(Fn *fn, PlaceId p, FieldId f);
LIEN_API PlaceId lien_place_index(Fn *fn, PlaceId p, int64_t i); // of an array place, or of a pointer's pointee: p[i] is index(deref(p), i)
LIEN_API PlaceId lien_place_any(Fn *fn, PlaceId p);              // element at a run-time index
LIEN_API bool lien_place_many(const Fn *fn, PlaceId p);          // an element at a run-time index is on the way: p = p may be v[i] = v[j]
LIEN_API TyId lien_place_ty(const Fn *fn, PlaceId p);
LIEN_API BlockId lien_block(Fn *fn);                          // a new block, empty
LIEN_API void lien_block_begin(Fn *fn, BlockId b);            // makes b current
LIEN_API bool lien_block_open(const Fn *fn);                  // the current block has no terminator yet

LIEN_API Operand lien_copy(PlaceId p);
LIEN_API Operand lien_addr(PlaceId p);
LIEN_API Operand lien_int(Unit *u, int64_t v);
LIEN_API Operand lien_null(void);
LIEN_API Operand lien_fnref(FnId f);
LIEN_API Operand lien_unknown(void);

LIEN_API void lien_live(Fn *fn, Loc loc, VarId v);
LIEN_API void lien_dead(Fn *fn, Loc loc, VarId v, uint32_t flags);
LIEN_API void lien_assign(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t flags);
LIEN_API void lien_zero(Fn *fn, Loc loc, PlaceId dst, uint32_t flags);
LIEN_API void lien_offset(Fn *fn, Loc loc, PlaceId dst, Operand a, Operand by, uint32_t flags);
LIEN_API void lien_bin(Fn *fn, Loc loc, PlaceId dst, Op op, Operand a, Operand b, uint32_t flags);
LIEN_API void lien_read(Fn *fn, Loc loc, Operand a, uint32_t flags);
// callee: OD_FN, or an operand that holds a function pointer, whose type's Sig is `sig` (none: as fn's own).
// arg_locs: n locations, one for each argument, or NULL.
LIEN_API void lien_call(Fn *fn, Loc loc, PlaceId dst, Operand callee, SigId sig, const Operand *args, const Loc *arg_locs, uint32_t n, uint32_t flags);
LIEN_API void lien_unknown_op(Fn *fn, Loc loc, PlaceId dst, const Operand *args, uint32_t n, uint32_t flags);
LIEN_API void lien_claim(Fn *fn, Loc loc, PlaceId dst, Operand a, uint32_t claim, uint32_t flags);
LIEN_API void lien_goto(Fn *fn, Loc loc, BlockId to);
LIEN_API void lien_branch(Fn *fn, Loc loc, Op op, Operand a, Operand b, BlockId yes, BlockId no, uint32_t flags);
LIEN_API void lien_switch(Fn *fn, Loc loc, Operand a, const Case *cases, uint32_t n);
LIEN_API void lien_igoto(Fn *fn, Loc loc, Operand a, const BlockId *to, uint32_t n);
LIEN_API void lien_return(Fn *fn, Loc loc);                   // the value is in the return slot
LIEN_API void lien_unreachable(Fn *fn, Loc loc);

// ---------------------------------------------------------------- models (annotated C declarations)

typedef struct { uint32_t line, col; char text[160]; } ModelError;

// Reads one model file's text into the unit: every later lien_fn of a name in it gets its signature.
// Returns false at the first error, described in *err.
LIEN_API bool lien_model_read(Unit *u, const char *text, size_t n, ModelError *err);
// The signature that the models give a function name, or none. A compiler's or libc's other name for a function
// (__builtin_free, __strdup, __isoc99_sscanf, __memcpy_chk) has the signature of the function.
LIEN_API SigId lien_model_sig(const Unit *u, const char *name);

// Models proven when the checker was built: an index into their text, sorted by hash and then by name. A declaration
// is read when its name is first asked for. What lien_model_read has read comes before them.
enum { ME_TYPEDEF = 1, ME_RELEASE = 2 /* some LIEN_OWNED_BY names it */, ME_DROP = 4 /* a type's LIEN_DROP function */ };
typedef struct { uint32_t hash, decl, name; uint16_t len, flags; } ModelEntry; // decl, name: offsets in the text
typedef struct { const char *text; const ModelEntry *entries; uint32_t size, n; } ModelIndex;
LIEN_API extern const ModelIndex lien_models_shipped; // annotations/models/*.h, written by lien-models at build time
LIEN_API void lien_model_use(Unit *u, const ModelIndex *models);

// ---------------------------------------------------------------- reports

#include "reports.h"

typedef struct {
    uint16_t kind;   // NoteKind
    Loc loc;
    StrId text;      // the sentence, complete
} Note;

typedef struct {
    uint16_t id;     // ReportId
    bool may;        // holds on some paths only: the id ends in -may
    Loc loc;
    FnId fn;
    StrId text;      // the sentence without the bracketed id, complete, in C's words
    StrId fix;       // text of a mechanical mend, or none; see fix_kind
    uint16_t fix_kind; // FixKind
    Loc fix_loc;     // where the mend applies
    uint32_t nnotes;
    const Note *notes;
} Report;

typedef enum { FIX_NONE, FIX_INSERT_BEFORE_STMT, FIX_REMOVE_STMT, FIX_INSERT_AFTER_STMT, FIX_INSERT } FixKind;

// Why a function was skipped, and which pass takes how long.
#define LIEN_SKIPS(X) X(POINTS, "too many points") X(WORK, "too much work") X(MEMORY, "out of memory")
#define LIEN_PASSES(X) \
    X(DECIDE, "decide") /* what calls what, and whether a function needs a run */ \
    X(ORDER, "order")   /* blocks, liveness of places */ \
    X(RUN, "run")       /* forward, to the fixpoint */ \
    X(CHECK, "check")   /* the replay and its reports */ \
    X(SUMMARY, "summary")
#define X(id, text) SKIP_##id,
typedef enum { LIEN_SKIPS(X) SKIP_COUNT } Skip;
#undef X
#define X(id, text) PASS_##id,
typedef enum { LIEN_PASSES(X) PASS_COUNT } Pass;
#undef X

typedef struct {
    uint32_t functions, analysed, trivial, skipped; // bodies seen; run through the forward run; decided before it; past a cap
    uint32_t points, unknowns, states, joins;       // points in all; UNKNOWN points; states made; states joined at a bound
    uint32_t why_skipped[SKIP_COUNT];
    uint64_t microseconds[PASS_COUNT];              // of the processor, if Limits asks for times
} Stats;

// A report that the front end itself found (lien-bad-annotation and its kin): kept in order with the others.
LIEN_API void lien_report_add(Unit *u, ReportId id, Loc loc, const char *text);
LIEN_API void lien_report_insert(Unit *u, Loc at, const char *text); // the mend of the report that was added last: this text, there
LIEN_API void lien_unit_check(Unit *u);
LIEN_API uint32_t lien_report_count(const Unit *u);
LIEN_API const Report *lien_report_get(const Unit *u, uint32_t i); // in order of discovery; i < count
LIEN_API const Stats *lien_stats(const Unit *u);
LIEN_API const char *lien_skip_name(Skip s);
LIEN_API const char *lien_pass_name(Pass p);
LIEN_API const char *lien_report_name(ReportId id);               // "lien-leak"
LIEN_API bool lien_report_minor(ReportId id);                     // a note unless the user says otherwise
LIEN_API bool lien_report_by_name(const char *name, ReportId *id);

// ---------------------------------------------------------------- the text form (docs/ir.md)

typedef void (*LienSink)(void *ctx, const char *s, size_t n);
LIEN_API void lien_ir_print(const Unit *u, FnId only /* none: all */, LienSink sink, void *ctx);
// What the run found each function to do to its caller's values; empty before lien_unit_check.
LIEN_API void lien_summary_print(const Unit *u, LienSink sink, void *ctx);
// Whether the text form shows locations; set by lien_ir_parse when the text it reads has some.
LIEN_API void lien_ir_show_locs(Unit *u, bool show);
// Reads a whole text file of IR into an empty unit; locations become line * 1000 + column. False at the first error.
LIEN_API bool lien_ir_parse(Unit *u, const char *text, size_t n, ModelError *err);
// True if every invariant of docs/ir.md holds in the body of f; else false and the first broken one in err.
LIEN_API bool lien_ir_verify(const Unit *u, FnId f, ModelError *err);

#ifdef __cplusplus
}
#endif
#endif
