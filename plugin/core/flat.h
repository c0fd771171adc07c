// A function's summary without a run: see flat.c.
#ifndef LIEN_FLAT_H
#define LIEN_FLAT_H

#include "summary.h"

typedef struct { bool flat, writes, havoc; int64_t lo, hi; } Flat; // lo..hi: the integer that it returns, if it is one of a few constants
Flat flat_scan(const Unit *u, const Fn *f);

#endif
