#include <lien.h>

void *api_new(int size);
void api_use(const char *name);
