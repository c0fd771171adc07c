// An arena: what it hands out lives until it is reset or freed. An interner on top of it: equal strings, one address.
#ifndef LIBRARY_ARENA_H
#define LIBRARY_ARENA_H
#include <lien.h>
#include <stddef.h>

struct chunk { struct chunk *owned next; size_t used; char bytes[1024]; };
struct arena { struct chunk *owned first; } LIEN_CELL LIEN_DROP(arena_free);
struct interner { struct arena *owned arena; const char *names[64]; int n; } LIEN_CELL LIEN_DROP(interner_free);

struct arena *owned _Nonnull arena_new(void);
void arena_free(struct arena *owned a);
void arena_reset(struct arena *borrowed_mut a);
void *borrowed_mut _Nonnull arena_take(struct arena *borrowed a, size_t size);
char *borrowed_mut lifetime(a) _Nonnull arena_copy(struct arena *borrowed lifetime(a) a, const char *borrowed s);

struct interner *owned _Nonnull interner_new(void);
void interner_free(struct interner *owned i);
const char *borrowed lifetime(i) _Nonnull intern(struct interner *borrowed lifetime(i) i, const char *borrowed s);

#endif
