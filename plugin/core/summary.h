// What a function does to its caller's values: the layout of summaries (language, section 2, "Not annotated").
//
// A summary is a bounded list of cases, one for each way of returning that a caller can tell apart. A case says under which
// conditions on the arguments it happens, what the result is, and what was done to what can be reached from the arguments.
// Paths name places as they were on entry: parameter or global, then fields, elements and dereferences.
#ifndef LIEN_SUMMARY_H
#define LIEN_SUMMARY_H

#include "run.h"

enum { PASSED = 8 }; // parameters that are told apart in what is passed on
enum { SUM_USES = 4, SUM_CASES = 8, SUM_EFFECTS = 32, SUM_CONDS = 12, SUM_NEWS = 6, SUM_STEPS = 96, SUM_DEPTH = 2 };

enum { SB_PARAM = 16, SB_RESULT, SB_NEW, SB_GLOBAL }; // a path's first step: beside the projections
typedef struct { uint32_t parent, n, proj, ty; int64_t index; } Step; // path 0 is none

typedef enum {
    SV_NONE,    // no result
    SV_UNKNOWN,
    SV_NULL,
    SV_INT,     // lo..hi, without zero if nonzero
    SV_ENTRY,   // what the path n held on entry
    SV_ADDR,    // the address of the place at path n
    SV_NEW,     // the address of the new object n of this case
    SV_STATIC,  // an address in static storage
    SV_ZERO,    // all bytes zero
    SV_UNINIT
} SumValueKind;
typedef struct { uint8_t kind, flags /* AF_SHIFTED, AF_SILENT */; bool nonzero; uint32_t n; int64_t lo, hi; } SumValue;

// Does a result say that the function failed?
static inline bool summary_fails(const SumValue *v) { return v->kind == SV_NULL || (v->kind == SV_INT && v->hi < 0); }

typedef enum { SE_RELEASE, SE_MOVE, SE_KEEP, SE_COUNT /* raises a count in it */, SE_WRITE } EffectKind;
typedef struct {
    uint8_t kind;       // EffectKind
    bool deep;          // RELEASE: with all that it owned
    bool back;          // RELEASE: of what encloses that
    bool on;            // RELEASE: by an address further on, perhaps
    bool block;         // RELEASE: of the block only: what it held is let go by other effects, or forgotten
    bool unsure;        // WRITE: by a call of something unknown, perhaps
    bool number;        // WRITE: of an integer
    bool perhaps;       // RELEASE: or not, and nobody can tell
    uint32_t depth;     // steps
    uint32_t path;      // RELEASE, MOVE, KEEP: where the pointer was on entry; WRITE: the place that is written
    StrId family;       // RELEASE: as who
    SumValue value;     // WRITE
} Effect;

// COND_FAR: of a number behind an argument, as it was on entry. It closes the case to a caller who knows better, and is
// nothing to keep cases apart for.
typedef enum { COND_FAR, COND_FAR_NOT, COND_INT, COND_NOT /* the constant lo */, COND_NULL, COND_NONNULL } CondKind;
typedef struct { uint8_t kind; bool nonzero; uint32_t path; int64_t lo, hi; } Cond;

static inline bool cond_is_range(const Cond *c) { return c->kind == COND_FAR || c->kind == COND_INT; }
static inline bool cond_is_not(const Cond *c) { return c->kind == COND_FAR_NOT || c->kind == COND_NOT; }

typedef struct { TyId ty; LevelsId levels; uint32_t level; StrId family; uint8_t kind, null, dflt; bool nullable, lost /* not made after all */, gone /* released again: a place is left dangling */;
    uint32_t carries /* the path to the pointer to the block that it was before */; bool blurred /* of cases that differ */, perhaps /* or not, and nobody can tell */, prefixed /* the caller gets an address behind its beginning */; } NewObject;

typedef struct {
    SumValue result;
    uint32_t neffects, nconds, nnews;
    bool guess;         // of paths that were joined at the bound: which arguments lead here is not known
    Effect effects[SUM_EFFECTS];
    Cond conds[SUM_CONDS];
    NewObject news[SUM_NEWS];
} SumCase;

typedef enum {
    SUM_UNKNOWN, // nothing can be said
    SUM_LAZY,    // not made yet: made when a caller that is analysed asks for it
    SUM_FLAT,    // keeps, releases and returns no pointer
    SUM_BOTTOM,  // in a recursion, before the first round: does not return
    SUM_CASED
} SummaryState;

struct Summary {
    uint8_t state;
    bool writes;      // FLAT: integers that its pointers lead to
    uint32_t written; // FLAT: through these parameters, as bits
    bool havoc;       // globals, or what an unknown function may change
    bool wild;        // pointers further away than a path can tell were written or released
    bool blind;       // releases something of which nothing is known, perhaps
    bool tells;       // releases, moves or makes something: its callers are worth a run
    bool aliases;     // may return or keep what an argument points to
    bool returns;     // may return it
    uint16_t feared;  // parameters, as bits: where they are null, the program may have ended
    bool unseats;     // releases or moves what a global holds
    bool pending;     // LAZY: the last two, and `into`, have not been told yet
    uint16_t into[PASSED]; // parameter -> those, as bits, whose pointers are stored behind it
    int64_t lo, hi;   // FLAT: what it returns, if that is an integer
    uint32_t uses[SUM_USES], nuses; // paths to pointers that are used whatever way it goes, beside the parameters
    uint32_t ncases, nsteps;
    Step *steps;
    const SumCase **cases;
    uint32_t nfine;        // 0: there are none
    const SumCase **fine;  // the same, told apart by numbers behind the arguments, too: for callers who know those
};

typedef struct Summary Summary;

// summary_ask.c
const Summary *summary_of(const Run *r, FnId f);                                  // NULL: none
bool summary_exchanges(const SumCase *c); // may what one place held be in another afterwards?
bool summary_case_takes(const Summary *s, const SumCase *c, uint32_t param, bool release); // release: moves do not count

// predicate.c: the call, if the callee only compares its arguments; false: it does more, or has too many outcomes, and nothing was done.
bool predicate_call(Run *r, State *s, const Applied *c, Out *out);

// summary_blur.c: one case of two; b's is put into a.
void summary_blur(SumCase *a, const SumCase *b, const Step *steps);
bool summary_same_value(const SumValue *a, const SumValue *b);
const Effect *summary_effect(const SumCase *c, uint32_t path, bool write); // what is written there, or what else is done; or NULL
void summary_keep(SumCase *c, uint32_t path); // what the path held on entry is kept by somebody, unless something is said of it
SumValue summary_join_result(const SumValue *a, const SumValue *b);
void summary_join_conds(SumCase *a, const SumCase *b);
uint32_t summary_base(const Step *steps, uint32_t path); // its first step
bool summary_after(const Effect *e, const Effect *f); // is e done after f?

// summary_merge.c: makes of the cases that were collected those that a caller can tell apart.
void summary_merge(SumCase **cases, uint32_t *n, const Step *steps);
bool summary_same(const Summary *a, const Summary *b);
bool summary_case_tells(const SumCase *c); // releases, moves or makes something
bool summary_far_apart(const Step *steps, const SumCase *a, const SumCase *b); // by a number behind an argument
bool summary_worth_telling(const Step *steps, const SumCase *a, const SumCase *b);
bool summary_is_far(const Step *steps, const Cond *c);
void summary_note(Summary *s, const SumCase *c); // adds to what all cases together say
bool summary_same_case(const SumCase *a, const SumCase *b);

#endif
