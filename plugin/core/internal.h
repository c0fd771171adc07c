// The core's only internal header: the layouts behind core.h, then each file's prototypes in pipeline order.
#ifndef LIEN_INTERNAL_H
#define LIEN_INTERNAL_H

#include "core.h"

#include <assert.h>
#include <setjmp.h>
#include <string.h>

// ---------------------------------------------------------------- arena.c: the one malloc site

typedef struct Chunk Chunk;
typedef struct {
    Chunk *head;
    char *at, *end;
    uint32_t *fail_alloc; // countdown of the test mode, shared by a unit's arenas
    bool failed;          // an allocation was refused; everything after it is too
    jmp_buf *oom;         // where to go when an allocation fails; NULL: return NULL
} Arena;

void arena_init(Arena *a, uint32_t *fail_alloc);
void arena_free(Arena *a);                 // back to empty
void arena_reset(Arena *a);                // forget everything, keep the largest chunk
void *arena_alloc(Arena *a, size_t bytes); // zeroed, 8-aligned; NULL when memory runs out (or longjmp to oom)

// Bitsets in words of 64.
#define BIT_SET(set, i) ((set)[(i) / 64] |= UINT64_C(1) << (i) % 64)
#define BIT_CLEAR(set, i) ((set)[(i) / 64] &= ~(UINT64_C(1) << (i) % 64))
#define BIT_TEST(set, i) ((set)[(i) / 64] >> (i) % 64 & 1)

// A growing array in an arena. Index 0 is a dummy where the element is named by an id.
#define Vec(T) struct { T *at; uint32_t n, cap; }
// Makes room for `more` elements; false when memory runs out.
#define vec_room(arena, v, more) \
    vec_room_(arena, &(v)->at, &(v)->cap, (v)->n, (uint32_t)(more), sizeof *(v)->at)
// Pushes x; true if it could.
#define vec_push(arena, v, x) (vec_room(arena, v, 1) ? ((v)->at[(v)->n++] = (x), true) : false)
bool vec_grow_(Arena *a, void *at /* a T** */, uint32_t *cap, uint32_t n, uint32_t more, size_t size);
static inline bool vec_room_(Arena *a, void *at, uint32_t *cap, uint32_t n, uint32_t more, size_t size)
{
    return *cap - n >= more || vec_grow_(a, at, cap, n, more, size);
}

// An open-addressing table from a 64-bit hash to a u32 (0 is empty); the owner compares what ids stand for.
typedef struct { uint32_t *slots; uint32_t cap, n; } Table;
uint64_t hash_bytes(const void *p, size_t n);
// Finds the slot: calls same(ctx, id) for each candidate. Hashes are recomputed by the owner's `hash_of` as the table grows.
typedef bool (*TableSame)(const void *ctx, uint32_t id);
typedef uint64_t (*TableHash)(const void *ctx, uint32_t id);
bool table_add(Arena *a, Table *t, uint64_t hash, uint32_t id, TableHash hash_of, const void *ctx); // grows; false: no memory

static inline uint64_t hash_mix(uint64_t h, uint64_t x)
{
    h = (h ^ x) * 0x9e3779b97f4a7c15u;
    return h ^ (h >> 29);
}

static inline uint32_t table_find(const Table *t, uint64_t hash, TableSame same, const void *ctx) // 0 if absent
{
    if (!t->cap)
        return 0;
    for (uint32_t i = (uint32_t)hash & (t->cap - 1);; i = (i + 1) & (t->cap - 1)) {
        uint32_t id = t->slots[i];
        if (!id || same(ctx, id))
            return id;
    }
}

// ---------------------------------------------------------------- ir.c: the unit and bodies

typedef struct { StrId name; TyId ty; LevelsId levels; StrId base_life; uint32_t flags; Loc loc; } Global;
typedef struct { uint32_t first, n; } Span;

typedef struct {
    StrId name;
    SigId sig;       // as declared, merged with the model of that name
    SigId declared;  // as declared
    Loc loc;
    Fn *body;        // NULL without a body
    struct Summary *summary; // set by summary.c
} FnInfo;

struct Unit {
    Arena arena;
    uint32_t fail_alloc;
    bool failed;
    Limits limits;
    Vec(char *) text; Table text_table;          // StrId -> text
    Vec(uint32_t) text_len;
    Vec(Ty) tys; Table ty_table;
    Vec(Span) levels; Vec(Level) level_pool; Table levels_table;
    Vec(Sig) sigs;
    Vec(Rec) recs;
    Vec(Field) fields;
    Vec(Global) globals;
    Vec(FnInfo) fns; Table fn_table;             // by name
    Vec(SigId) models; Vec(StrId) model_names; Table model_table;
    const ModelIndex *shipped;                   // models that are read on demand
    Vec(int64_t) ints; Table int_table;          // OD_INT's table
    struct Locks *locks;                         // locks.c: who takes locks, and who gives them back, while the unit is checked
    bool counted;                                // some pointer is a counted reference
    bool misaligned;                             // some field is not where its type wants to be
    bool lent;                                   // some field is declared borrowed
    Vec(uint8_t) rec_owns;                       // owns.c: what was found of each record
    Vec(Report) reports;
    Stats stats;
    Pass pass; uint64_t pass_since;              // stats.c: the pass that runs, and since when
    bool show_locs;                              // ir_print.c prints locations
};

typedef struct {
    uint8_t kind;    // VarKind
    uint8_t flags;   // VF_*
    uint16_t param;  // VAR_PARAM: its index
    StrId name;
    TyId ty;
    LevelsId levels;
    StrId base_life;
    GlobalId global; // VAR_GLOBAL
    Loc loc;
    PlaceId place;   // the place that is the whole variable, 0 until made
} Var;

typedef struct {
    uint8_t proj;    // Proj
    PlaceId parent;  // 0 for PL_VAR
    uint32_t n;      // VAR: VarId, FIELD: FieldId
    int64_t index;   // INDEX
    TyId ty;
    PlaceId next_child, first_child; // the place tree
} Place;

typedef struct { uint32_t first, n; } Block; // points first..first+n-1; blocks that are never begun have n == 0

struct Fn {
    Unit *unit;
    Arena arena;          // the body's
    FnId id;
    Loc loc, end;
    Vec(Var) vars;        // 1..nparams are the parameters
    Vec(Place) places; Table place_table;
    Vec(Block) blocks;    // b1 is the entry
    Vec(Point) points;    // a block's points are contiguous
    Vec(uint32_t) calls;  // which of them are calls, in order
    Vec(Operand) pool;    // call operands
    Vec(Loc) pool_locs;   // parallel to pool
    Vec(SigId) call_sigs; // parallel to pool: at a CALL's callee operand, the signature given (0: callee's own)
    Vec(Case) cases;
    VarId ret;            // return slot or 0
    Table global_table;   // GlobalId -> the VarId that stands for it here
    BlockId current;      // while building; 0 after a terminator
    bool failed;
    bool names;           // some point claims ownership, or names a function other than in a call
    uint32_t idle, idle_known; // parameters that it never looks at, as bits, and which of them were asked about: idle.c
    uint32_t follows;     // parameters that it follows on every way, as bits, once known: follows.c
    bool follows_known;
    uint8_t predicate;    // does it only compare its arguments? Asked where it is called: predicate.c
};

static inline StrId str_id(uint32_t n) { return (StrId){n}; }
static inline const Var *var_get(const Fn *f, VarId v) { return &f->vars.at[v.n < f->vars.n ? v.n : 0]; }
static inline const Place *place_get(const Fn *f, PlaceId p) { return &f->places.at[p.n < f->places.n ? p.n : 0]; }
// Is the place the whole of variable v?
static inline bool place_is_var(const Fn *f, PlaceId p, uint32_t v)
{
    const Place *x = place_get(f, p);
    return p.n && x->proj == PL_VAR && x->n == v;
}
// The signature that a call goes by: its own, where it is made through a pointer, or else the callee's.
static inline SigId call_sig_id(const Fn *f, const Point *p)
{
    Operand callee = f->pool.at[p->ext];
    SigId own = f->call_sigs.at[p->ext];
    return !own.n && callee.kind == OD_FN ? f->unit->fns.at[callee.n].sig : own;
}
static inline const Sig *call_sig(const Fn *f, const Point *p) { return lien_sig_get(f->unit, call_sig_id(f, p)); }
static inline int64_t int_get(const Unit *u, Operand o) { return u->ints.at[o.n < u->ints.n ? o.n : 0]; }

// Gives the functions known so far what models read since then say of them; lien_model_read ends with it.
void ir_apply_models(Unit *u);
// Adds one point as it is to the current block, or to a new one if none is open.
void point_add(Fn *fn, Point p);

// ---------------------------------------------------------------- follows.c

// Is the parameter dereferenced on every way through the callee's body, which never asks whether it is null? False: no body.
bool follows_param(const Unit *u, FnId callee, uint32_t param);

// ---------------------------------------------------------------- stats.c

// From here on time goes to this pass. Returns the one that it went to before, to be entered again.
Pass stats_enter(Unit *u, Pass p);
void stats_skip(Unit *u, Skip why, uint32_t functions);

// ---------------------------------------------------------------- ir_verify.c, ir_print.c, ir_parse.c: see core.h
// ---------------------------------------------------------------- model_*.c: see core.h and model.h

#endif
