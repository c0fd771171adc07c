// A growable vector of owned strings.
#ifndef LIBRARY_VECTOR_H
#define LIBRARY_VECTOR_H
#include <lien.h>
#include <stddef.h>

struct strs { char *owned *owned items; size_t len, cap; };

void strs_init(struct strs *LIEN_OUT v);
void strs_end(struct strs *LIEN_DROPS v);
void strs_push(struct strs *borrowed_mut lifetime(v) v, char *owned lifetime(v) s);
char *owned _Nullable strs_pop(struct strs *borrowed_mut v);
const char *borrowed _Nullable strs_at(const struct strs *borrowed v, size_t i);
char *borrowed_mut _Nullable strs_edit(struct strs *borrowed_mut v, size_t i);
void strs_clear(struct strs *borrowed_mut v);
size_t strs_len(const struct strs *borrowed v);

#endif
