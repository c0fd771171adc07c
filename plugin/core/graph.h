// The unit's call graph: who calls whom, in groups that call each other, callees first.
#ifndef LIEN_GRAPH_H
#define LIEN_GRAPH_H

#include "internal.h"

typedef struct {
    uint32_t nfns;       // functions 1..nfns-1
    Span *calls;         // function -> its span of callees
    uint32_t *callees;
    bool *called;        // some function of the unit calls it or takes its address
    uint32_t *group_of;
    Span *groups;        // in order: a group comes after those that it calls
    uint32_t *members;   // functions, by group
    uint32_t ngroups;
} Graph;

bool graph_make(Graph *g, const Unit *u, Arena *a); // false: no memory
bool graph_recurses(const Graph *g, uint32_t group);

#endif
