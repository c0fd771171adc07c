// The `.lien` file: which reports a project wants, which model files it has, where its interfaces must be annotated. Found upward from
// a source file and read alike by every front end; what can be written in it is described in docs/command-line.md.
#ifndef LIEN_CONFIG_H
#define LIEN_CONFIG_H

#ifndef LIEN_NO_SHORT_NAMES
#define LIEN_NO_SHORT_NAMES // Clang's headers come after this one, too
#endif
#include "../../annotations/lien.h"

#include <stdbool.h>
#include <stdint.h>

LIEN_STRICT_BEGIN

#ifdef __cplusplus
extern "C" {
#endif

enum { CONFIG_IDS = 64 }; // room for every report id, in the order of core/reports.h

typedef enum { CONFIG_UNSET = -1, CONFIG_OFF, CONFIG_NOTE, CONFIG_WARNING, CONFIG_ERROR } ConfigLevel;

typedef struct Config Config;

typedef struct {
    unsigned line; // 0: the file could not be read at all
    char text[160];
} ConfigError;

// What holds for one file. The narrower name has won already: `leak-may` over `all-may` over `leak` over `all`.
typedef struct {
    int8_t level[2][CONFIG_IDS]; // ConfigLevel, by report id; [1] are the reports that may happen
    bool strict;                 // as if the file stood between LIEN_STRICT_BEGIN and LIEN_STRICT_END
} ConfigFor;

// The nearest `.lien` in the folders above a file, as a path to be freed; null if there is none. The path is taken as it is written:
// symbolic links are not followed, so that a sandbox made of them works.
char *LIEN_OWNED lien_config_find(const char *file);

// Null if anything in the file is wrong; `error` then says what and where.
Config *LIEN_OWNED lien_config_read(const char *path, ConfigError *LIEN_OUT error);
void lien_config_free(Config *LIEN_OWNED c); // null is fine

void lien_config_for(const Config *c, const char *file, ConfigFor *LIEN_OUT out);

// The model files that a translation unit is to read, in order, as absolute paths: i = 0, 1, … until null.
const char *LIEN_BORROWED LIEN_LIFETIME(c) lien_config_model(const Config *LIEN_BORROWED LIEN_LIFETIME(c) c, const char *main_file, uint32_t i);

// "off", "note", "warning", "error"
const char *LIEN_BORROWED LIEN_LIFETIME(static) lien_config_level_name(ConfigLevel level);

#ifdef __cplusplus
}
#endif

LIEN_STRICT_END
#endif
