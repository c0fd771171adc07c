// One body through the pipeline.
#ifndef LIEN_BODY_H
#define LIEN_BODY_H

#include "graph.h"

typedef struct {
    bool told;       // its faults are reported
    bool counted;    // in the unit's statistics
    bool light;      // only addresses of the frame are at stake
    bool near;       // its summary names nothing released behind two pointers
    bool summarised; // somebody asks what it does
} How;

// Runs the body, reports what is wrong with it and makes its summary, as `how` says. `scratch` is empty before and after.
// True if the summary has changed. A body that there is no memory for, or too much work, is counted as skipped.
bool body_check(Unit *u, const Graph *g, Fn *f, How how, Arena *scratch);

#endif
