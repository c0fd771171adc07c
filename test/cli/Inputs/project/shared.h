#include <stdlib.h>

static inline int in_the_header(int n)
{
    char *h = malloc(10);
    if (n > 1)
        return 1;
    free(h);
    return 0;
}
