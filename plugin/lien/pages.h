// The report ids, and their pages.
#ifndef LIEN_PAGES_H
#define LIEN_PAGES_H

#include <stddef.h>

const char *page_of(const char *id); // the text of its page; null if there is no such id
const char *id_says(const char *id); // its row in the table of reports
const char *id_name(size_t i);       // null behind the last

#endif
