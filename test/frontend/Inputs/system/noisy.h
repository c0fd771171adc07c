#include <stdlib.h>
static inline void noisy(char *p) {
    char *q = (char *)malloc(1);
    free(q);
    free(q);
    free(p);
}
#define FREE_TWICE(p) do { free(p); free(p); } while (0)
