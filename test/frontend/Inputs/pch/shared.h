#include <lien.h>
#include <stdlib.h>
struct box {
    char *owned p;
    int n;
};
char *owned make(int n);
void take(char *owned p);
static inline char *first(struct box *borrowed b) { return b->p + b->n; }
static inline void drop(struct box *borrowed_mut b) {
    free(b->p);
    b->p = NULL;
}
