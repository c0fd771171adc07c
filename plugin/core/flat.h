// A function's summary without a run: see flat.c.
#ifndef LIEN_FLAT_H
#define LIEN_FLAT_H

#include "summary.h"

// written: parameters through which integers are written, as bits; lo..hi: the integer that it returns, if it is one of a few constants
typedef struct { bool flat, writes, havoc; uint32_t written; int64_t lo, hi; } Flat;
Flat flat_scan(const Unit *u, const Fn *f);

#endif
