#include <stdlib.h>
int f(int n)
{
    char *p = malloc(10);
    if (!p)
        return 1;
    return n;
}
