// A summary's case on its way into a caller. Included by summary_path.c, which finds what its paths name there, and summary_apply.c,
// which does what it says.
#ifndef LIEN_SUMMARY_APPLY_H
#define LIEN_SUMMARY_APPLY_H

#include "summary.h"

typedef struct {
    const Applied *c;
    const Summary *sum;
    const SumCase *at;
    ValId vals[16];            // the arguments, narrowed by the case's conditions
    ValId entry[SUM_STEPS];    // what paths held before the call; 0: not read
    CellId cells[SUM_STEPS];   // the places that paths name; 0: not found
    uint8_t known[SUM_STEPS];  // 1: cell, 2: entry has been looked for
    ObjId news[SUM_NEWS];
    CellId result;             // of a struct result
} Apply;

enum { MAX_APPLIED = 16, NEW_SLOT = 512, STATIC_SLOT = 511 };

// summary_path.c
CellId apply_follow(const Run *r, ValId v);                         // the one place that a pointer leads to, or none
CellId apply_cell(Run *r, State *s, Apply *a, uint32_t path);     // the place that the path names, or none
// Something is taken where the path leads, at a run-time index perhaps: then from any element. gone: it is given away, too.
void apply_taken(Run *r, State *s, Apply *a, uint32_t path, bool gone);
ValId apply_entry(Run *r, State *s, Apply *a, uint32_t path);     // what it held before the call
void apply_begin(Apply *a);                                          // nothing of a case's paths is known yet
const SumCase **apply_cases(Run *r, State *s, Apply *a, const SumCase **fine, uint32_t *n); // those that are to be tried
bool apply_cond(Run *r, State *s, Apply *a, const Cond *c);       // narrows s by the condition; false: it can't hold

#endif
