#include "../include/api.h"
#include <stdlib.h>

void forgotten(void)
{
    malloc(3);
}

void vendor_give(char *p);

void twice(char *p)
{
    free(p); free(p);
}

void given(void)
{
    char *p = malloc(3);
    vendor_give(p);
    if (p) *p = 0;
}
