// Is a function worth a run for its null pointers alone?
#ifndef LIEN_NULLS_H
#define LIEN_NULLS_H

#include "internal.h"

// Looks at the shape of the code only, before the analysis: is a pointer followed where it was set to null, or compared with
// null, and nothing can have changed it since, or where it may be null by the signature of the function that returned it?
// The scratch arena is used, not reset. Without memory the answer is no.
bool null_worth(const Fn *f, Arena *scratch);

#endif
