// A hash map from strings to numbers: chains of owned entries.
#ifndef LIBRARY_MAP_H
#define LIBRARY_MAP_H
#include <lien.h>
#include <stddef.h>

struct entry { char *owned key; int value; struct entry *owned next; };
struct map { struct entry *owned buckets[16]; size_t len; } LIEN_DROP(map_free);

struct map *owned _Nonnull map_new(void);
void map_free(struct map *owned m);
void map_put(struct map *borrowed_mut m, const char *borrowed key, int value);
int *borrowed_mut _Nullable map_get(struct map *borrowed_mut m, const char *borrowed key);
const int *borrowed _Nullable map_peek(const struct map *borrowed m, const char *borrowed key);
int map_remove(struct map *borrowed_mut m, const char *borrowed key);
const char *borrowed _Nullable map_any_key(const struct map *borrowed m);
void map_each(const struct map *borrowed m,
              void (*visit)(void *borrowed_mut context, const char *borrowed key, int value),
              void *borrowed_mut context);

#endif
