// Null pointers by the shape of the code.
#ifndef LIEN_NULLS_H
#define LIEN_NULLS_H

#include "internal.h"

// Looks at the shape of the code only, before the analysis: is a pointer followed where it was set to null, or compared with
// null, and nothing can have changed it since, or where it may be null by the signature of the function that returned it?
// The scratch arena is used, not reset. Without memory the answer is no.
bool null_worth(const Fn *f, Arena *scratch);

bool null_given(const Fn *f, const Point *p, uint32_t v); // does the call pass v where the callee follows it without a test?

// unset.c: a variable begins at the point: is it a pointer that is followed before it is set?
bool unset_worth(const Fn *f, uint32_t at);

// May somebody else than pointers of this function's own set the variable, whose address is taken?
bool null_exposed(const Fn *f, VarId v);

#endif
