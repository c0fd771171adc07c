#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

int greet(const char *borrowed name)
{
    char *line = malloc(80);
    if (!line)
        return -1;
    int n = snprintf(line, 80, "Hello, %s", name);
    if (n >= 80)
        return -1;
    puts(line);
    free(line);
    return line[0] == 'H';
}
