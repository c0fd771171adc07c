#include <stdlib.h>

void kept(void)
{
    char *p = 0;
    malloc(3);
    (void)p;
}
