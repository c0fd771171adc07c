// The report ids, and their pages.
#ifndef LIEN_PAGES_H
#define LIEN_PAGES_H

#include "../../annotations/lien.h"

#include <stddef.h>

LIEN_STRICT_BEGIN

const char *borrowed lifetime(static) page_of(const char *id); // the text of its page; null if there is no such id
const char *borrowed lifetime(static) id_says(const char *id); // its row in the table of reports
const char *borrowed lifetime(static) id_name(size_t i);       // null behind the last

LIEN_STRICT_END
#endif
