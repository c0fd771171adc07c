// Integers as intervals, and the operators on them.
#ifndef LIEN_INTERVAL_H
#define LIEN_INTERVAL_H

#include "run.h"

// What a comparison of integers of 64 bits without a sign is to the analysis: all values are int64_t, and those from 2^63 on are negative.
enum { OPU_LT = 64, OPU_LE, OPU_GT, OPU_GE };

typedef struct { int64_t lo, hi; bool nonzero; SymId sym; bool known; } Int; // known: from an integer

static inline bool op_compares(Op op) { return op <= OP_GE || (int)op >= OPU_LT; }
Op op_negated(Op op);                                         // of a comparison: the other outcome
Op op_swapped(Op op);                                         // a op b as b ? a
Op op_unsigned(Op op);                                        // of operands without a sign
Op op_signed(Op op);                                          // and back
bool op_fold(Op op, int64_t a, int64_t b, int64_t *out);      // false: not known
bool interval_narrow(Int *a, Op op, const Int *b);            // a by `a op b`; false: nothing is left

#endif
