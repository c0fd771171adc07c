#include <lien.h>
#include <stdlib.h>

int after(void)
{
    int *p = calloc(1, 4);
    free(p);
    return *p;
}

int forgotten(void)
{
    char *p = malloc(10);
    if (!p)
        return -1;
    return 2;
}

int silenced(void)
{
    char *p = malloc(10);
    if (!p)
        return -1;
    // NOLINTNEXTLINE(lien-leak)
    return 2;
}

void perhaps(char *p, int n)
{
    if (n)
        free(p);
    n++;
    free(p);
}
