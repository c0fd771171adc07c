// A string builder.
#ifndef LIBRARY_BUILDER_H
#define LIBRARY_BUILDER_H
#include <lien.h>
#include <stddef.h>

struct builder { char *owned text; size_t len, cap; };

void builder_init(struct builder *LIEN_OUT b);
void builder_end(struct builder *LIEN_DROPS b);
void builder_add(struct builder *borrowed_mut b, const char *borrowed s);
const char *borrowed _Nonnull builder_text(const struct builder *borrowed b);
char *owned _Nullable builder_take(struct builder *borrowed_mut b);

#endif
