// Paths as text, without asking the file system: absolute form, and globs.
#ifndef LIEN_CONFIG_PATH_H
#define LIEN_CONFIG_PATH_H

#include <stdbool.h>

// `path`, taken from folder `from` (null: the current one) if it is relative, without `.`, `..` and double slashes. To be freed.
char *lien_path_absolute(const char *path, const char *from);

// The part of an absolute path below an absolute folder, or null if it is not below.
const char *lien_path_below(const char *path, const char *folder);

// `*` and `?` stay within a folder, `**` does not; `[a-z]` and `[!a-z]` as in a shell. A glob without a slash is held against the file's
// name alone; one that ends in a slash covers everything below that folder.
bool lien_path_matches(const char *glob, const char *path);

#endif
