// What the two halves of the IR's printer share: text out, names, types and signatures.
#ifndef LIEN_IR_PRINT_H
#define LIEN_IR_PRINT_H

#include "ir_words.h"

typedef struct {
    const Unit *u;
    const Fn *fn; // whose variables and places are meant
    LienSink sink;
    void *ctx;
    uint8_t *rec_dup, *global_dup, *var_dup; // by id: an earlier one has the same name
    Arena scratch;
    uint32_t nest; // of types
    uint32_t used;
    char buf[2048];
} Printer;

void put_flush(Printer *p);
void put_char(Printer *p, char c);
void put(Printer *p, const char *s);
void put_int(Printer *p, int64_t v);
void put_uint(Printer *p, uint64_t v);
void put_words(Printer *p, const Word *w, uint32_t bits); // each with a space before it
void put_loc(Printer *p, Loc loc);
void put_name(Printer *p, const char *s);                          // in quotes where it must be
void put_key(Printer *p, StrId name, uint32_t id, bool dup);       // name, name#id or #id
void put_named(Printer *p, const char *word, StrId name);          // " word(name)", nothing without a name
void put_rec(Printer *p, RecId r);
void put_type(Printer *p, TyId t);
void put_marks(Printer *p, LevelsId levels, StrId base_life);
void put_sig(Printer *p, SigId id, const Fn *body);                // from the parenthesis on

// By id: whether an earlier one of the n has the same name, or it has none. names: that of element 0, the others
// follow at `stride`. Without memory all pass for shared (NULL), which is still right.
uint8_t *dup_find(Printer *p, const StrId *names, size_t stride, uint32_t n);
static inline bool is_dup(const uint8_t *dup, uint32_t id)
{
    return !dup || dup[id];
}

#endif
