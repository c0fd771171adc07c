// Finds and reads a `.lien` file:
//
//     # a comment
//     all-may = off
//     models = models/vendor.h
//     [include/]
//     strict = on
//
// Settings above the first section hold for every file, those of a section for the files that its glob matches, counted from the folder
// of the `.lien` file. Of several settings for one file the narrower name wins; of two equal ones the last.
#include "config.h"
#include "../core/core.h"
#include "path.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

LIEN_STRICT_BEGIN

typedef enum { SET_LEVEL, SET_MODEL, SET_STRICT } SettingKind;

// `name` of a level: an id, or REPORT_COUNT for `all`; with `may` the form that ends in -may.
typedef struct {
    SettingKind kind;
    unsigned name;
    bool may;
    int value;
    char *LIEN_OWNED model; // absolute
} Setting;

typedef struct {
    Setting says;
    char *LIEN_OWNED glob; // null above the first section
} Rule;

struct Config {
    char *LIEN_OWNED folder; // absolute
    Rule *LIEN_OWNED rules;
    size_t n, cap;
} LIEN_DROP(lien_config_free);

_Static_assert((int)REPORT_COUNT <= (int)CONFIG_IDS, "ConfigFor is too small");

static const char *LIEN_BORROWED LIEN_LIFETIME(static) const level_names[] = {"off", "note", "warning", "error"};

static const char *LIEN_BORROWED LIEN_LIFETIME(static) const ids[] = {
#define X(id, name, says) name,
    LIEN_REPORTS(X)
#undef X
};

const char *lien_config_level_name(ConfigLevel level) { return level < 0 ? "default" : level_names[level]; }

static bool readable(const char *path)
{
    FILE *f = fopen(path, "r");
    int c = f ? getc(f) : 0;
    bool is = f && !(c == EOF && ferror(f)); // a folder can be opened, but not read
    if (f)
        fclose(f);
    return is;
}

char *lien_config_find(const char *file)
{
    char *path = lien_path_absolute(file, NULL);
    size_t room = path ? strlen(path) + sizeof "/.lien" : 0;
    char *found = path ? malloc(room) : NULL;
    for (char *slash; found && (slash = strrchr(path, '/'));) {
        *slash = 0;
        snprintf(found, room, "%s/.lien", path);
        if (readable(found)) {
            free(path);
            return found;
        }
    }
    free(found);
    free(path);
    return NULL;
}

// ---------------------------------------------------------------- reading

typedef struct {
    Config *LIEN_BORROWED_MUT LIEN_LIFETIME(r) config;
    ConfigError *LIEN_BORROWED_MUT LIEN_LIFETIME(r) error;
    char *LIEN_OWNED glob; // of the section being read
} Reader;

static bool wrong(Reader *r, const char *what, const char *word)
{
    snprintf(r->error->text, sizeof r->error->text, word ? "%s: '%.80s'" : "%s", what, word);
    return false;
}

static const char *LIEN_BORROWED past_space(const char *s) { return s + strspn(s, " \t\r\n"); }

static void cut_space(char *s)
{
    size_t n = strlen(s);
    while (n && strchr(" \t\r\n", s[n - 1]))
        s[--n] = 0;
}

// A setting of the section that is being read. Takes the model over.
static bool add(Reader *r, Setting s)
{
    Config *c = r->config;
    char *glob = r->glob ? strdup(r->glob) : NULL;
    size_t cap = c->n < c->cap ? c->cap : c->cap ? c->cap * 2 : 16;
    Rule *rules = cap == c->cap ? c->rules : realloc(c->rules, cap * sizeof *rules);
    if (rules)
        c->rules = rules;
    if (!rules || (r->glob && !glob)) {
        free(glob);
        free(s.model);
        return wrong(r, "out of memory", NULL);
    }
    c->cap = cap;
    c->rules[c->n++] = (Rule){s, glob};
    return true;
}

static bool level_of(const char *value, int *out)
{
    for (int i = 0; i < 4; i++) {
        if (strcmp(value, level_names[i]) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

static bool name_of(const char *name, size_t n, unsigned *out)
{
    if (n > 5 && strncmp(name, "lien-", 5) == 0)
        name += 5, n -= 5;
    for (unsigned i = 0; i <= REPORT_COUNT; i++) {
        const char *known = i < REPORT_COUNT ? ids[i] + 5 : "all";
        if (strlen(known) == n && memcmp(known, name, n) == 0) {
            *out = i;
            return true;
        }
    }
    return false;
}

static bool read_level(Reader *r, const char *name, const char *value)
{
    Setting s = {.kind = SET_LEVEL};
    size_t n = strlen(name);
    if (!name_of(name, n, &s.name)) {
        s.may = true;
        if (n < 4 || strcmp(name + n - 4, "-may") != 0 || !name_of(name, n - 4, &s.name))
            return wrong(r, "no such setting", name);
    }
    if (!level_of(value, &s.value))
        return wrong(r, "expected 'off', 'note', 'warning' or 'error'", value);
    return add(r, s);
}

static bool read_setting(Reader *r, char *line)
{
    char *equals = strchr(line, '=');
    if (!equals)
        return wrong(r, "expected 'NAME = VALUE' or '[GLOB]'", line);
    *equals = 0;
    cut_space(line);
    const char *name = past_space(line), *value = past_space(equals + 1);
    if (strcmp(name, "strict") == 0) {
        bool on = strcmp(value, "on") == 0;
        if (!on && strcmp(value, "off") != 0)
            return wrong(r, "expected 'on' or 'off'", value);
        return add(r, (Setting){.kind = SET_STRICT, .value = on});
    }
    if (strcmp(name, "models") == 0) {
        char *model = lien_path_absolute(value, r->config->folder);
        if (!model)
            return wrong(r, "out of memory", NULL);
        if (!*value || !readable(model)) {
            free(model);
            return wrong(r, "cannot read model file", value);
        }
        return add(r, (Setting){.kind = SET_MODEL, .model = model});
    }
    return read_level(r, name, value);
}

static bool read_line(Reader *r, char *line)
{
    cut_space(line);
    line += strspn(line, " \t\r\n");
    size_t n = strlen(line);
    if (!n || *line == '#' || *line == ';')
        return true;
    if (*line != '[')
        return read_setting(r, line);
    if (line[n - 1] != ']' || n == 2)
        return wrong(r, "expected '[GLOB]'", line);
    line[n - 1] = 0;
    free(r->glob);
    r->glob = strdup(line + 1);
    return r->glob || wrong(r, "out of memory", NULL);
}

static bool read_all(Reader *r, FILE *f)
{
    char line[4096];
    while (fgets(line, sizeof line, f)) {
        r->error->line++;
        if (!strchr(line, '\n') && !feof(f))
            return wrong(r, "the line is too long", NULL);
        if (!read_line(r, line))
            return false;
    }
    if (!ferror(f))
        return true;
    r->error->line = 0;
    return wrong(r, "cannot be read", NULL);
}

Config *lien_config_read(const char *path, ConfigError *error)
{
    *error = (ConfigError){0};
    Config *c = calloc(1, sizeof *c);
    FILE *f = c ? fopen(path, "r") : NULL;
    bool ok = false;
    if (c)
        c->folder = lien_path_absolute(path, NULL);
    char *slash = c && c->folder ? strrchr(c->folder, '/') : NULL;
    if (slash)
        slash[slash == c->folder] = 0; // the root keeps its slash
    Reader r = {.error = error, .config = c};
    if (f && slash)
        ok = read_all(&r, f);
    else
        wrong(&r, "cannot be read", NULL);
    if (f)
        fclose(f);
    free(r.glob);
    if (ok)
        return c;
    lien_config_free(c);
    return NULL;
}

void lien_config_free(Config *c)
{
    if (!c)
        return;
    for (size_t i = 0; i < c->n; i++) {
        free(c->rules[i].says.model);
        free(c->rules[i].glob);
    }
    free(c->rules); // NOLINT(lien-field-leak-may): the loop has released what they own
    free(c->folder);
    free(c);
}

// ---------------------------------------------------------------- asking

// The file as the globs see it: below the folder of the `.lien` file; null if it stands elsewhere.
static char *LIEN_OWNED inside(const Config *c, const char *file)
{
    char *path = lien_path_absolute(file, NULL);
    const char *below = path ? lien_path_below(path, c->folder) : NULL;
    char *copy = below ? strdup(below) : NULL;
    free(path);
    return copy;
}

static bool applies(const Rule *r, const char *below)
{
    return !r->glob || (below && lien_path_matches(r->glob, below));
}

void lien_config_for(const Config *c, const char *file, ConfigFor *out)
{
    int8_t named[2][REPORT_COUNT + 1]; // the last is `all`
    memset(named, CONFIG_UNSET, sizeof named);
    char *below = inside(c, file);
    memset(out->level, CONFIG_UNSET, sizeof out->level);
    out->strict = false;
    for (size_t i = 0; i < c->n; i++) {
        const Setting *s = &c->rules[i].says;
        if (!applies(&c->rules[i], below))
            continue;
        if (s->kind == SET_LEVEL)
            named[s->may][s->name] = (int8_t)s->value;
        else if (s->kind == SET_STRICT)
            out->strict = s->value;
    }
    free(below);
    for (unsigned id = 0; id < REPORT_COUNT; id++) {
        int8_t order[] = {named[1][id], named[1][REPORT_COUNT], named[0][id], named[0][REPORT_COUNT]};
        for (int may = 0; may < 2; may++) {
            for (int i = may ? 0 : 2; i < 4 && out->level[may][id] == CONFIG_UNSET; i++)
                out->level[may][id] = order[i];
        }
    }
}

const char *lien_config_model(const Config *c, const char *main_file, uint32_t i)
{
    char *below = inside(c, main_file);
    const char *found = NULL;
    for (size_t k = 0; k < c->n && !found; k++) {
        const Setting *s = &c->rules[k].says;
        if (s->kind == SET_MODEL && applies(&c->rules[k], below) && i-- == 0)
            found = s->model;
    }
    free(below);
    return found;
}

LIEN_STRICT_END
