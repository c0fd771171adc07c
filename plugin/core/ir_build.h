// What the unit keeps between one body and the next while a front end builds them. It lies behind the Unit, in the same
// allocation: only ir.c and ir_body.c know of it.
#ifndef LIEN_IR_BUILD_H
#define LIEN_IR_BUILD_H

#include "internal.h"

typedef struct {
    Fn spare;    // the arrays that the next body grows in; of the unit's arena
    Fn *lent_to; // the body that has them now, or NULL
} Build;

typedef struct { Unit unit; Build build; } UnitWithBuild;

// arena.c: as arena_alloc, but not cleared.
void *arena_raw(Arena *a, size_t bytes);

static inline Build *unit_build(Unit *u)
{
    return &((UnitWithBuild *)u)->build;
}

#endif
