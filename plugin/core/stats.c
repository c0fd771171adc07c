// The counts of a run, and the time of its passes. The clock is asked only if somebody wants to know.
#include "internal.h"

#include <time.h>

static uint64_t now(void) { return (uint64_t)((double)clock() * (1e6 / CLOCKS_PER_SEC)); }

Pass stats_enter(Unit *u, Pass p)
{
    Pass before = u->pass;
    if (u->limits.times) {
        uint64_t at = now();
        if (u->pass_since)
            u->stats.microseconds[before] += at - u->pass_since;
        u->pass_since = at;
    }
    u->pass = p;
    return before;
}

void stats_skip(Unit *u, Skip why, uint32_t functions)
{
    u->stats.skipped += functions;
    u->stats.why_skipped[why] += functions;
}

const Stats *lien_stats(const Unit *u) { return &u->stats; }

const char *lien_skip_name(Skip s)
{
    static const char *const names[] = {
#define X(id, text) text,
        LIEN_SKIPS(X)
#undef X
    };
    return s < SKIP_COUNT ? names[s] : "";
}

const char *lien_pass_name(Pass p)
{
    static const char *const names[] = {
#define X(id, text) text,
        LIEN_PASSES(X)
#undef X
    };
    return p < PASS_COUNT ? names[p] : "";
}
