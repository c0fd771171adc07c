// Places that nobody but this function can have set: see alone.c.
#ifndef LIEN_ALONE_H
#define LIEN_ALONE_H

#include "run.h"

bool alone(Run *r, State *s, CellId c); // a local or a part of one, or a part of what was made here and is nobody else's
bool alone_at(Run *r, State *s, PlaceId p);

#endif
