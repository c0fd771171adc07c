#include "shared.h"

void second(char *p)
{
    free(p);
    free(p);
    in_the_header(VALUE);
}
