// Paths as text, without asking the file system: absolute form, and globs.
#ifndef LIEN_CONFIG_PATH_H
#define LIEN_CONFIG_PATH_H

#ifndef LIEN_NO_SHORT_NAMES
#define LIEN_NO_SHORT_NAMES
#endif
#include "../../annotations/lien.h"

#include <stdbool.h>

LIEN_STRICT_BEGIN

// `path`, taken from folder `from` (null: the current one) if it is relative, without `.`, `..` and double slashes. To be freed.
char *LIEN_OWNED lien_path_absolute(const char *path, const char *from);

// The part of an absolute path below an absolute folder, or null if it is not below.
const char *LIEN_BORROWED LIEN_LIFETIME(p) lien_path_below(const char *LIEN_BORROWED LIEN_LIFETIME(p) path, const char *folder);

// `*` and `?` stay within a folder, `**` does not; `[a-z]` and `[!a-z]` as in a shell. A glob without a slash is held against the file's
// name alone; one that ends in a slash covers everything below that folder.
bool lien_path_matches(const char *glob, const char *path);

LIEN_STRICT_END
#endif
