// A header of a C library that a C++ program includes.
#include <lien.h>

extern "C" {
struct arena { int used; char *owned text; } LIEN_CELL LIEN_DROP(arena_clear);
void arena_clear(struct arena *borrowed_mut a);
char *owned copy(const char *borrowed lifetime(a) s);
int fetch(int n, char *owned *LIEN_OUT LIEN_WHEN(return == 0) out);
}

inline int *last(int *p)
{
    if (p) LIEN_UNSAFE { return LIEN_MOVE(p); } else return nullptr;
}
