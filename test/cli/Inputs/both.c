#include <stdlib.h>

int both(int n)
{
    char *p = malloc(10);
    char *q = malloc(10);
    return 0;
}
