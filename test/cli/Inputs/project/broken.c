#include <stdlib.h>

int broken(void) { return missing_name; }
