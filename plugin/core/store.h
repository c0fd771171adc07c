// The forward run's layouts: what a state is made of. Included by the analysis files only.
//
// Memory is a symbolic store, as in separation-logic tools: an Object is a block of storage (a variable, what an allocation
// returned, what a pointer pointed to on entry); a Cell is an object with a path of fields and elements; a state maps cells to
// interned Values and objects to their ownership. A cell that a state does not map has the value of its nearest mapped ancestor
// (an aggregate: zeroed, unknown, ...), or else its object's default. Nothing is made before it is read.
#ifndef LIEN_STORE_H
#define LIEN_STORE_H

#include "internal.h"

#define RUN_IDS(X) X(ObjId) X(CellId) X(ValId) X(SymId) X(LoanId)
#define X(T) typedef struct { uint32_t n; } T;
RUN_IDS(X)
#undef X

// ---------------------------------------------------------------- objects and cells

typedef enum {
    OBJ_NONE,
    OBJ_VAR,    // the storage of a variable; key: VarId
    OBJ_INIT,   // what cell `key` pointed to when the function was entered
    OBJ_HEAP,   // what the call at point `key` made; `sub`: argument slot and age
    OBJ_LOAD,   // what was read from unknown memory at point `key`, or returned unowned
    OBJ_CLAIM,  // no storage: a lock that the call at point `key` took, a thread that it started; `sub`: which. See guard.h
    OBJ_LOOP    // what cell `sub` points to at the head of the loop at block `key`
} ObjKind;

typedef enum { DEF_UNINIT, DEF_ZERO, DEF_INIT, DEF_TOP } ObjDefault;

enum { AGE_NEW = 0, AGE_OLD = 1 };

typedef struct {
    uint8_t kind;     // ObjKind
    uint8_t dflt;     // ObjDefault of cells that no state maps
    uint8_t age;      // HEAP: AGE_OLD stands for every object of that site but the newest
    uint8_t depth;    // INIT, LOAD: how many pointers from a variable
    uint8_t level;    // LevelKind that its first holder was declared with
    bool nullable;    // its pointer may be null where it was made, and nobody tested it
    bool blurred;     // of a callee that does one of several things with it: a loss of it on some ways only is not told
    bool dreaded;     // the program ends somewhere in this function because it is null
    bool asked;       // INIT: whether its pointer is null is asked in a condition that comes again
    bool perhaps;     // of a callee that may not have made it: either.c
    bool prefixed;    // HEAP: its maker gave the address of what lies behind a header of its own; whoever releases it moves back first
    bool fixed;       // LOAD: static storage, whose address a function gave: nobody may release it
    bool taken;       // HEAP: held by an element of an array that pointers were taken out of at a run-time index: no leak is told of it
    uint32_t key, sub;
    ObjId carried;    // HEAP: the block that it was before a call like realloc, where that could be told
    CellId root;
    StrId family;     // who may release it; none: anybody
    Loc loc;          // where it was made
    StrId maker;      // name of the function that made it, or none
} Object;

enum { CELL_KEPT = 0x7fffffff }; // n of a PL_ANY cell that no place names: what a struct keeps somewhere
enum { CF_ANY = 1 /* an element at a run-time index is on the path: stands for many, so never told exactly */,
       CF_CONST = 4 /* declared const: no call changes it */, CF_CHANGED = 8 /* a number that was read anew where something may have changed it */, CF_STORED = 2 /* an array that something is stored in at a run-time index, somewhere in the function */ };

typedef struct {
    ObjId obj;
    CellId parent;    // none for the root
    uint8_t proj;     // PL_FIELD, PL_INDEX, PL_ANY; PL_VAR for the root
    uint8_t depth;    // projections from the root
    uint8_t level;    // which of `levels` is this cell's own pointer
    uint8_t flags;    // CF_*
    uint32_t n;       // FIELD: FieldId
    int64_t index;    // INDEX
    TyId ty;
    LevelsId levels;
    CellId first_child, next_child;
    ObjId entry;      // what it pointed to on entry, once that was read
    SymId symbol;     // the integer that it holds, once that was read
} Cell;

// ---------------------------------------------------------------- values

typedef enum {
    A_TOP,      // anything
    A_UNINIT,   // never set; n: UNSET_BY_…
    A_NULL,     // null; n: the object whose pointer turned out to be null, or 0
    A_PTR,      // the address of cell n
    A_MOVED,    // was object n's owner, until the move at point `cause`
    A_DANGLING, // pointed into variable n, whose storage has ended at point `cause`
    A_RELEASED, // pointed to one of the older objects of a site, released at point `cause`; n: that object
    A_INT,      // the integer v
    A_SYM,      // symbol n
    A_FN,       // the function n
    A_ZERO      // aggregate: every member is zero
} AtomKind;

enum {
    AF_INTERIOR = 1, // moved on by a positive constant: not what was allocated
    AF_FUZZY = 2,    // moved by an unknown amount
    AF_GAVE = 4,     // an alias that has given its object to an owned place
    AF_BORROW = 8,   // came through a declared borrow
    AF_SILENT = 16,  // NULL: the path may have ended since it turned out to be so
    AF_BACK = 32,    // moved back by a constant from where it pointed: the beginning of what encloses that
    AF_SHIFTED = AF_INTERIOR | AF_FUZZY | AF_BACK
};
enum { UNSET_BY_CALL = 1, UNSET_BY_CONTRACT /* of the program's own function */ }; // UNINIT: left so by a call that fills it when it succeeds

typedef struct {
    uint8_t kind, flags;
    uint16_t pad;
    uint32_t n;
    union {
        int64_t v;
        struct { uint32_t cause; LoanId loan; } p;
    } u;
} Atom;

typedef struct { uint32_t first, n; } Value; // atoms, sorted

enum { VAL_TOP = 1, VAL_UNINIT, VAL_NULL, VAL_ZERO }; // the first values, made at the start
#define MAX_ATOMS 4

// ---------------------------------------------------------------- symbols: integers that are not known, but the same

typedef enum { SYM_NONE, SYM_CELL, SYM_POINT, SYM_EXPR, SYM_LATER } SymKind;
typedef struct { uint8_t kind, op, depth; uint32_t a, b; bool b_const; int64_t v; } Sym; // CELL: a is a CellId; POINT: a is a point; EXPR: a op b|v; LATER: what cell b held as a, after a call

// ---------------------------------------------------------------- states

// What may be true of an object on the paths that a state stands for: a set.
enum { OWN_NONE = 1, OWN_OWNED = 2, OWN_MOVED = 4, OWN_RELEASED = 8, OWN_ESCAPED = 16 };
#define OWN_TELLS (OWN_OWNED | OWN_MOVED | OWN_RELEASED | OWN_ESCAPED) // states that differ in these are kept apart
typedef enum { NULL_UNKNOWN, NULL_POSSIBLE, NULL_NEVER, NULL_ALWAYS /* of what existed on entry */ } Nullness;
enum {
    OF_ON = 0x4,              // released by an address that was moved on from where it began, on some way
    OF_ELSEWHERE = 0x8,       // owned by a place that is not ours: behind a borrowed parameter, in a global
    OF_RAW = 0x10,            // found through an unannotated pointer: nothing was promised of it
    OF_COUNTED = 0x20,        // a count in it was raised: one reference more to give away
    OF_KEPT = 0x40,           // somebody unknown holds it
    OF_MENDED = 0x80,         // used when it was gone, and told of: what is found in it is as little ours
    OF_REFERENCE = 0x100,
    OF_REFERENCES = 0x700,    // how many references we have beside the first, of what is owned
    OF_BACK = 0x800,          // released by the address of what encloses it
    OF_WAS_NULL = 0x1000,
    OF_WAS_THERE = 0x2000,    // before a call, which may have changed it
    OF_WAS = OF_WAS_NULL | OF_WAS_THERE,
    OF_WHOLE = 0x4000,        // released with all that it held, perhaps
    OF_ASKED = 0x8000         // made or released by a callee or not, and the way here may tell which
};

typedef struct { CellId cell; ValId val; uint32_t at; } Slot;           // at: the point that wrote it + 1
typedef struct { ObjId obj; uint8_t own, null; uint16_t flags; uint32_t cause; } Own; // cause: the point that moved or released it
typedef struct { SymId sym; int64_t lo, hi; bool nonzero, again /* it will be asked again: keeps states apart */; } Fact;
#define TRAIL 6

// Sorted by id; equal states are equal arrays. The trail remembers the last decisions, newest first: point * 2 + taken.
enum { DOUBT_GUESS = 1 /* the arguments of a call may not lead here */, DOUBT_ODD = 2 /* libc gave a count of 0: no summary speaks of it */,
       DOUBT_CHANGED = 4 /* a call would have to have changed what it was not given */ };

typedef struct State {
    Vec(Slot) slots;
    Vec(Own) owns;
    Vec(Fact) facts;
    uint32_t trail[TRAIL];
    uint64_t sig, hard; // at a block's begin: its signatures
    uint32_t id;      // at a block's begin: its own name
    uint32_t from;    // the state at the begin of the last block that it was run from
    uint32_t stamp;   // the run that brought it here
    uint32_t cleaned; // slots that the last cleaning left
    bool dirty;       // not yet run from here
    bool over;        // no path goes on from here: null was dereferenced
    uint8_t doubt;    // DOUBT_*: nothing is told that is wrong on such paths only
    bool joined;      // stands for paths that were joined at the bound
    struct State *next; // in the pool
} State;

typedef struct { State **at; uint32_t n, cap; uint32_t visits; bool queued; } Entry; // the states at a block's begin

// ---------------------------------------------------------------- loans

// A loan is a borrow of what is at and below a cell. It is held by the pointer values that carry it, wherever they are
// copied to; it is live while one of those places may still be used.
typedef struct {
    uint32_t point, slot; // where it was made; slot: argument + 1, or 0
    CellId target;
    bool exclusive;
    bool writes;          // its holder may write: also a shared loan's, of a pool
    bool first;           // of &p[0]: lends the first of the elements that the target is, and none beside it
    bool way;             // lends nothing: its holder was read from an owner that `parent` led to, and may go where that goes
    LoanId parent;        // what it was reborrowed from
    StrId by;             // the function whose result holds it, or none
    Loc loc;
    uint32_t told;        // of one that gave way to one that nobody minds: the point where that was told
} Loan;

typedef enum { ACCESS_READ, ACCESS_WRITE, ACCESS_WRITE_BELOW /* what the pointer there owns, or has borrowed exclusively */, ACCESS_LEND_BELOW, ACCESS_SHARED, ACCESS_EXCLUSIVE, ACCESS_MOVE, ACCESS_END } Access;

#endif
