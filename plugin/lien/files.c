// Paths, and the sources that findings stand in: their lines, columns and functions. A source is read once.
#include "lien.h"

#include "../config/path.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

const char *root;

// ---------------------------------------------------------------- paths

const char *path_in(const char *folder, const char *name)
{
    char *s = lien_path_absolute(name, folder);
    if (!s)
        die("no current folder");
    const char *kept = keep_text(s, strlen(s));
    free(s);
    return kept;
}

static const char *borrowed lifetime(p) below(const char *borrowed lifetime(p) path, const char *folder) { return lien_path_below(path, folder); }

const char *path_shown(const char *path)
{
    static const char *here;
    if (!here)
        here = path_in(NULL, ".");
    const char *rest = below(path, here);
    return rest && *rest ? rest : path;
}

const char *path_in_root(const char *path) { return below(path, root); }

const char *path_base(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

bool file_exists(const char *path)
{
    struct stat s;
    return stat(path, &s) == 0;
}

void root_find(const char *given)
{
    const char *here = path_in(NULL, given ? given : ".");
    root = here;
    if (given)
        return;
    for (const char *folder = here;; folder = path_in(folder, "..")) {
        if (file_exists(path_in(folder, ".lien")) || file_exists(path_in(folder, ".git"))) {
            root = folder;
            return;
        }
        if (!folder[1])
            return;
    }
}

bool file_read(const char *path, Text *out)
{
    char part[1 << 14];
    FILE *f = fopen(path, "rb");
    if (!f)
        return false;
    text_add(out, "", 0);
    for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
        text_add(out, part, n);
    bool ok = !ferror(f);
    fclose(f);
    return ok;
}

// ---------------------------------------------------------------- sources

typedef struct {
    Kept file;
    Kept text;
    size_t n;
    List(size_t) lines; // where each begins
} Source;

static List(Source *borrowed_mut lifetime(static)) sources;
static Table source_numbers;

static const Source *borrowed lifetime(static) source(const char *file)
{
    long *number = table_at(&source_numbers, file);
    if (*number)
        return sources.at[*number - 1];
    Source *s = keep(sizeof *s);
    Text text = {0};
    s->file = file;
    if (file_read(file, &text)) {
        s->text = keep_text(text.at, text.n);
        s->n = text.n;
        list_add(&s->lines, (size_t)0);
        for (size_t i = 0; i < text.n; i++)
            if (text.at[i] == '\n' && i + 1 < text.n)
                list_add(&s->lines, i + 1);
    }
    text_free(&text);
    list_add(&sources, s);
    *number = (long)sources.n;
    return s;
}

const char *source_line(const char *file, unsigned line, size_t *n)
{
    const Source *s = source(file);
    if (!line || line > s->lines.n)
        return NULL;
    size_t begin = s->lines.at[line - 1];
    const char *end = memchr(s->text + begin, '\n', s->n - begin);
    *n = (end ? (size_t)(end - s->text) : s->n) - begin;
    if (*n && s->text[begin + *n - 1] == '\r')
        (*n)--;
    return s->text + begin;
}

// A line that begins a function as `diff -p` sees it: a name in its first column, and no label.
static bool begins_function(const char *s, size_t n)
{
    if (!n || !(isalpha((unsigned char)*s) || *s == '_' || *s == '$'))
        return false;
    size_t word = 0;
    while (word < n && (isalnum((unsigned char)s[word]) || s[word] == '_'))
        word++;
    while (word < n && isspace((unsigned char)s[word]))
        word++;
    return !(word < n && s[word] == ':') && memchr(s, '(', n);
}

// The word before the first parenthesis of the nearest such line above: the function's name in nearly all C.
const char *source_function(const char *file, unsigned line, size_t *n)
{
    for (; line > 0; line--) {
        size_t length;
        const char *s = source_line(file, line, &length);
        if (!s || !begins_function(s, length))
            continue;
        const char *end = memchr(s, '(', length);
        while (end > s && isspace((unsigned char)end[-1]))
            end--;
        const char *begin = end;
        while (begin > s && (isalnum((unsigned char)begin[-1]) || begin[-1] == '_'))
            begin--;
        *n = (size_t)(end - begin);
        return begin;
    }
    *n = 0;
    return "";
}

static bool in_word(unsigned char c) { return isalnum(c) || c == '_' || c == '$' || c >= 0x80; }

unsigned source_end(Place at)
{
    size_t n;
    const char *s = source_line(at.file, at.line, &n);
    size_t i = at.col ? at.col - 1 : 0;
    if (!s || i >= n)
        return at.col + 1;
    if (!in_word((unsigned char)s[i]))
        return at.col + 1;
    while (i < n && in_word((unsigned char)s[i]))
        i++;
    return (unsigned)i + 1;
}

unsigned source_column(const char *file, unsigned line, unsigned col)
{
    size_t n;
    const char *s = source_line(file, line, &n);
    unsigned characters = 1;
    for (size_t i = 0; i + 1 < col; i++)
        if (!s || i >= n || ((unsigned char)s[i] & 0xC0) != 0x80) // not the rest of a character in UTF-8
            characters++;
    return characters;
}

size_t source_offset(const char *file, unsigned line, unsigned col)
{
    const Source *s = source(file);
    if (!line || !col || !s->text)
        return SIZE_MAX;
    if (line == s->lines.n + 1 && col == 1) // behind the last line break
        return s->n;
    if (line > s->lines.n || s->lines.at[line - 1] + col - 1 > s->n)
        return SIZE_MAX;
    return s->lines.at[line - 1] + col - 1;
}

LIEN_STRICT_END
