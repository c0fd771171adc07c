// A function's summary without a run: see flat.c.
#ifndef LIEN_FLAT_H
#define LIEN_FLAT_H

#include "summary.h"

typedef struct { bool flat, writes, havoc; } Flat;
Flat flat_scan(const Unit *u, const Fn *f);

#endif
