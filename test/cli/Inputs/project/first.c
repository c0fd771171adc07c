#include "shared.h"

int first(int n)
{
    char *p = malloc(10);
    if (n)
        return in_the_header(n);
    free(p);
    return 0;
}
