// compile_commands.json: which commands there are. A command line in it is taken apart as a POSIX shell would, without running one.
#include "lien.h"

#include <jansson.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN

// ---------------------------------------------------------------- command lines

// Quotes, and backslashes outside of single quotes; inside double ones only before " \ $ ` and a line break. Nothing is expanded.
void database_split(const char *s, Strings *out)
{
    Text word = {0};
    for (;;) {
        while (*s && strchr(" \t\r\n", *s))
            s++;
        if (!*s)
            break;
        word.n = 0;
        text_add(&word, "", 0);
        for (char quote = 0; *s && (quote || !strchr(" \t\r\n", *s)); s++) {
            if (quote == *s) {
                quote = 0;
            } else if (!quote && (*s == '"' || *s == '\'')) {
                quote = *s;
            } else if (*s == '\\' && quote != '\'' && s[1] && (!quote || strchr("\"\\$`\n", s[1]))) {
                if (*++s != '\n')
                    text_add(&word, s, 1);
            } else {
                text_add(&word, s, 1);
            }
        }
        list_add(out, keep_text(word.at, word.n));
    }
    text_free(&word);
}

static Kept *borrowed_mut lifetime(static) ended(Strings *s)
{
    list_add(s, (const char *)NULL);
    return s->at;
}

// ---------------------------------------------------------------- finding it

static Kept in_folder(const char *folder)
{
    const char *path = path_in(folder, "compile_commands.json");
    return file_exists(path) ? path : NULL;
}

static Kept database_find(const Options *o)
{
    if (o->build) {
        const char *given = path_in(NULL, o->build), *inside = in_folder(given);
        if (inside)
            return inside;
        size_t n = strlen(given);
        if (n > 5 && strcmp(given + n - 5, ".json") == 0 && file_exists(given))
            return given;
        die("%s: no compile_commands.json there", o->build);
    }
    const char *start = o->files.n ? path_in(o->files.at[0], "..") : path_in(NULL, ".");
    for (const char *folder = start;; folder = path_in(folder, "..")) {
        const char *found = in_folder(folder);
        if (!found)
            found = in_folder(path_in(folder, "build"));
        if (found || !folder[1])
            return found;
    }
}

// ---------------------------------------------------------------- reading it

static Kept text_of(const json_t *entry, const char *name) { return json_string_value(json_object_get(entry, name)); }

static bool read_entry(const json_t *entry, Unit *u)
{
    const char *folder = text_of(entry, "directory"), *file = text_of(entry, "file"), *command = text_of(entry, "command");
    const json_t *arguments = json_object_get(entry, "arguments");
    Strings words = {0};
    if (!folder || !file)
        return false;
    if (json_is_array(arguments)) {
        for (size_t i = 0; i < json_array_size(arguments); i++) {
            const char *s = json_string_value(json_array_get(arguments, i));
            if (!s)
                return false;
            list_add(&words, keep_text(s, strlen(s)));
        }
    } else if (command) {
        database_split(command, &words);
    }
    if (!words.n)
        return false;
    *u = (Unit){.folder = path_in(NULL, folder), .command = ended(&words)};
    u->file = path_in(u->folder, file);
    return true;
}

// The same unit twice, as when a file is listed once for each target that is built from it with the same flags, is checked once.
static bool seen_before(Table *seen, const Unit *u)
{
    Text key = {0};
    text_put(&key, u->folder);
    for (const char **s = u->command; *s; s++) {
        if (strcmp(*s, "-o") == 0 && s[1]) {
            s++;
            continue;
        }
        text_add(&key, "\n", 1);
        text_put(&key, *s);
    }
    bool seen_it = (*table_at(seen, key.at))++ > 0;
    text_free(&key);
    return seen_it;
}

static bool wanted(const Options *o, const char *file, Table *found)
{
    for (size_t i = 0; i < o->files.n; i++)
        if (strcmp(o->files.at[i], file) == 0)
            return ++*table_at(found, file) > 0;
    return !o->files.n;
}

static void without_database(const Options *o, Units *out)
{
    if (!o->files.n)
        die("-- stands behind the files to check, and there is none");
    for (size_t i = 0; i < o->files.n; i++) {
        Strings words = {0};
        list_add(&words, o->compiler ? o->compiler : "clang");
        for (size_t k = 0; k < o->flags.n; k++)
            list_add(&words, o->flags.at[k]);
        list_add(&words, o->files.at[i]);
        list_add(out, (Unit){.folder = path_in(NULL, "."), .file = o->files.at[i], .command = ended(&words)});
    }
}

void database_read(const Options *o, Units *out)
{
    if (o->has_flags) {
        without_database(o, out);
        return;
    }
    const char *path = database_find(o);
    if (!path)
        die("no compile_commands.json here, in build/, or above\n"
            "  CMake:  cmake -DCMAKE_EXPORT_COMPILE_COMMANDS=ON …\n"
            "  Meson:  meson setup build writes build/compile_commands.json\n"
            "  others: bear -- make\n"
            "  or give the flags: lien check file.c -- -Iinclude");
    json_error_t error;
    json_t *all = json_load_file(path, 0, &error);
    if (!all)
        die("%s:%d:%d: %s", path, error.line, error.column, error.text);
    if (!json_is_array(all))
        die("%s: expected a list of commands", path);
    Table seen = {0}, found = {0};
    for (size_t i = 0; i < json_array_size(all); i++) {
        Unit u;
        if (!read_entry(json_array_get(all, i), &u))
            die("%s: entry %zu has no directory, file and command", path, i + 1);
        if (wanted(o, u.file, &found) && !seen_before(&seen, &u))
            list_add(out, u);
    }
    json_decref(all);
    for (size_t i = 0; i < o->files.n; i++)
        if (!table_find(&found, o->files.at[i]))
            die("%s is not in %s", path_shown(o->files.at[i]), path_shown(path));
    if (!out->n)
        die("%s lists nothing", path);
}

LIEN_STRICT_END
