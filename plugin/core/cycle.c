// Types whose counted references lead back to themselves (language, section 2, LIEN_SHARED and LIEN_WEAK): objects of
// such types can keep each other alive for ever. Told at the fields, once for the unit; what a field owns, or holds by
// value, is part of the way.
#include "run.h"

#include <stdio.h>

// A way from one record to the next: through which field, and from which record it was found.
typedef struct { FieldId via; uint32_t from; } Link;

// The record that a field leads to by what it owns or holds a count of; *counted: is a count on the way?
static RecId leads_to(const Unit *u, const Field *f, bool *counted)
{
    const Ty *t = lien_ty_get(u, f->ty);
    uint32_t level = 0;
    *counted = false;
    for (;; t = lien_ty_get(u, t->elem)) {
        if (t->kind == TY_REC)
            return t->rec;
        if (t->kind == TY_ARRAY)
            continue;
        uint8_t kind = lien_level_get(u, f->levels, level++)->kind;
        if (t->kind != TY_PTR || (kind != LV_OWNED && kind != LV_SHARED))
            return (RecId){0};
        *counted |= kind == LV_SHARED;
    }
}

// The shortest way from record `from` to record `to`, backwards in links; false if there is none.
static bool search(const Unit *u, RecId from, RecId to, Link *links, uint32_t *queue)
{
    uint32_t n = 0;
    memset(links, 0, u->recs.n * sizeof *links);
    links[from.n].from = from.n;
    queue[n++] = from.n;
    for (uint32_t i = 0; i < n && !links[to.n].from; i++) {
        Rec rec = *lien_rec_get(u, (RecId){queue[i]});
        for (uint32_t k = 0; k < rec.nfields; k++) {
            FieldId id = {rec.first.n + k};
            bool counted;
            RecId next = leads_to(u, lien_field_get(u, id), &counted);
            if (!next.n || links[next.n].from)
                continue;
            links[next.n] = (Link){id, queue[i]};
            queue[n++] = next.n;
        }
    }
    return links[to.n].from != 0;
}

static StrId told(Unit *u, const char *form, const Field *f)
{
    char text[400];
    int n = snprintf(text, sizeof text, form, lien_text(u, f->name), lien_text(u, lien_rec_get(u, f->rec)->name));
    return lien_str(u, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

enum { MAX_WAY = 5 };

static void report_cycle(Unit *u, const Field *f, RecId to, const Link *links)
{
    Note *notes = arena_alloc(&u->arena, (MAX_WAY + 1) * sizeof *notes);
    uint32_t n = 0;
    if (!notes)
        return;
    for (uint32_t at = f->rec.n; at != to.n && n < MAX_WAY; at = links[at].from) {
        const Field *via = lien_field_get(u, links[at].via);
        notes[n++] = (Note){NOTE_DECLARED, via->loc, told(u, "the way leads back through '%s' of '%s'", via)};
    }
    for (uint32_t i = 0; i < n / 2; i++) { // found from the end
        Note x = notes[i];
        notes[i] = notes[n - 1 - i];
        notes[n - 1 - i] = x;
    }
    notes[n++] = (Note){NOTE_HELP, f->loc,
                        told(u, "help: make one link of the cycle LIEN_WEAK: the one that points up or back", f)};
    StrId text = told(u, "'%s' of '%s' is part of a cycle of counted references, which keep each other alive", f);
    Report rep = {.id = REPORT_STRONG_CYCLE, .loc = f->loc, .text = text, .nnotes = n, .notes = notes};
    vec_push(&u->arena, &u->reports, rep);
}

void cycle_check(Unit *u, Arena *scratch)
{
    if (!u->counted)
        return;
    Link *links = arena_alloc(scratch, u->recs.n * sizeof *links);
    uint32_t *queue = arena_alloc(scratch, u->recs.n * sizeof *queue);
    for (uint32_t i = 1; links && queue && i < u->fields.n; i++) {
        bool counted;
        const Field *f = &u->fields.at[i];
        RecId to = leads_to(u, f, &counted);
        if (to.n && counted && search(u, to, f->rec, links, queue))
            report_cycle(u, f, to, links);
    }
    arena_reset(scratch);
}
