// A summary while it is made. Included by summary.c, which collects what each return says, and summary_value.c, which says what a
// value or a place is called by in a summary.
#ifndef LIEN_SUMMARY_MAKE_H
#define LIEN_SUMMARY_MAKE_H

#include "summary.h"

typedef struct SummaryMaker {
    Summary sum;
    Step steps[SUM_STEPS];
    SumCase *cases[4 * SUM_CASES];
    uint32_t ncases;
    bool overflow;
    uint8_t *kept;       // while collecting, a byte for each object: held where no path leads
    ObjId news[SUM_NEWS]; // while collecting: the case's new objects
    SumCase *at;         // while collecting
    bool result;         // while collecting: is it the result's value that is named?
    bool member;         // or that of a member of it?
} Maker;

// summary_value.c
uint32_t sum_depth(const Maker *m, uint32_t path);                     // steps
Step sum_base(const Maker *m, uint32_t path);                          // the first one
uint32_t sum_holder(Run *r, Maker *m, ObjId o, uint32_t depth);        // the path to where the pointer to o stood on entry, or 0; depth: 0
uint32_t sum_path(Run *r, Maker *m, CellId c, uint32_t depth);         // to the cell, or 0 if a caller can't name it; depth: 0
SumValue sum_value(Run *r, Maker *m, State *s, ValId v);               // makes a new object of the case of what is handed out
uint32_t sum_entry_int(Run *r, Maker *m, SymId y);                     // where the integer stood on entry, or 0

// summary.c
void sum_effect(Maker *m, Effect e);                                   // adds to the case; past the bound the summary overflows

#endif
