// Which calls take a lock and which give it back, told from the bodies before any is run: see locks.c. What is held
// at an exit: held.c.
#ifndef LIEN_LOCKS_H
#define LIEN_LOCKS_H

#include "graph.h"

typedef enum { LOCK_NOTHING, LOCK_TAKES, LOCK_GIVES } LockKind;

// The way from an argument's target, or from a global, to the lock.
enum { LOCK_STEPS = 8 };
#define LOCK_GLOBAL UINT32_MAX // the argument that is none
typedef struct { uint8_t proj; uint32_t n; TyId ty; } LockStep; // PL_DEREF, PL_FIELD
typedef struct {
    uint8_t kind;      // LockKind
    uint8_t when;      // an Op of EQ..GE: taken only if `result when value` holds
    int32_t value;
    uint32_t arg;      // the argument that leads to the lock, or LOCK_GLOBAL
    GlobalId global;
    uint32_t n;
    LockStep steps[LOCK_STEPS];
} LockOp;

typedef uint64_t LockKey; // what locks of one field, or of one global, are told by; 0: of a plain pointer

typedef struct {
    LockOp op;         // what each call of it does; LOCK_NOTHING if that depends, or nobody can tell
    uint64_t gives;    // which locks it, or what it calls, may give back: a bit for each key, GIVES_*
} LockFacts;
enum { GIVES_KEYS = 61, GIVES_POINTER = GIVES_KEYS /* one that it gets a pointer to */, GIVES_REACHED /* any it is given */ };

struct Locks {
    uint8_t *types;        // TyId: is it a lock's type?
    uint32_t ntypes;
    LockFacts *facts;      // by function
    uint8_t *declared;     // by function: does its declaration say that it takes or gives back a lock?
    uint8_t *has;          // by function: is there a call in its body that does?
    uint8_t *changed;      // by function: the round, from 1, in which its facts changed last; 0: never
    uint32_t nfacts;
    Vec(LockKey) wrapped;  // there is a function to take it
    Vec(LockKey) handed;   // some function gives it back that has not taken it: others may take it for that one
};

// Sets u->locks; NULL: nothing in the unit takes a lock, or no memory.
void locks_read(Unit *u, const Graph *g, Arena *a);
bool locks_type(const Unit *u, TyId pointer);       // does it point to what some function locks?
LockOp locks_op(const Unit *u, const Fn *f, const Point *p); // what the call at p does
LockKey locks_key(const Unit *u, const Fn *f, const Point *p, const LockOp *op);
enum { LOCK_KEYS = 32 }; // past that, locks of a function are not followed
typedef struct { LockKey at[LOCK_KEYS]; uint32_t n; } LockKeys;
void locks_keys(const Unit *u, const Fn *f, LockKind kind, LockKeys *keys); // of what the body takes, or gives back
bool locks_follow(const Unit *u, const LockKeys *given, LockKey key); // is it given back here, and handed on by nobody?
bool locks_worth(const Unit *u, const Fn *f); // does the body take a lock that is to be followed?
void locks_name_globals(const Unit *u, Fn *f);      // the globals that its callees lock become its variables
uint64_t locks_bit(LockKey key);

#endif
