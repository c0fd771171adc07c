// Reads what Clang says back into findings. Each of its own lines begins in colour, which nothing that it quotes from a source can:
//
//     ESC[1m/a/b.c:8:10: ESC[0m ESC[0;1;35mwarning: ESC[0m ESC[1m'p' is released twice [lien-double-free]ESC[0m
//     clang: ESC[0;1;31merror: ESC[0m ESC[1munknown argument: '-fgnu'ESC[0m
//     fix-it:"/a/b.c":{8:5-8:13}:""
//
// A warning without an id of ours is somebody else's; an error is a compile error, unless it is a warning that -Werror made one: such a
// unit is checked all the same.
#include "lien.h"

#include <ctype.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN

enum { ESCAPE = 27 };

typedef struct {
    Place at;
    const char *borrowed lifetime(l) level; // as Clang writes it
    const char *borrowed lifetime(l) text;
} Line;

// Behind the escape sequences at the start.
static const char *borrowed lifetime(s) skip_colours(const char *borrowed lifetime(s) s, const char *end)
{
    while (s < end && *s == ESCAPE) {
        while (s < end && *s != 'm')
            s++;
        if (s < end)
            s++;
    }
    return s;
}

static char *borrowed_mut lifetime(static) without_colours(const char *s, const char *end)
{
    char *clean = keep((size_t)(end - s) + 1), *to = clean;
    while ((s = skip_colours(s, end)) < end)
        *to++ = *s++;
    while (to > clean && (to[-1] == '\r' || to[-1] == ' '))
        *--to = 0;
    return clean;
}

// "/a/b.c:8:10: " up to the level; a driver's "clang: " is no place.
static bool read_place(char *borrowed_mut lifetime(a) s, Place lifetime(a) *borrowed_mut out)
{
    size_t n = strlen(s);
    unsigned long numbers[2] = {0};
    if (n < 2 || s[n - 2] != ':' || s[n - 1] != ' ')
        return false;
    s[n - 2] = 0;
    for (int i = 1; i >= 0; i--) {
        char *colon = strrchr(s, ':'), *end;
        if (!colon || !isdigit((unsigned char)colon[1]))
            return false;
        numbers[i] = strtoul(colon + 1, &end, 10);
        if (*end)
            return false;
        *colon = 0;
    }
    *out = (Place){s, (unsigned)numbers[0], (unsigned)numbers[1]};
    return true;
}

static bool read_line(const char *s, const char *end, const char *folder, Line *out)
{
    static const char *const levels[] = {"warning: ", "error: ", "fatal error: ", "note: ", "remark: "};
    const char *first = skip_colours(s, end), *behind = first;
    while (behind < end && *behind != ESCAPE)
        behind++;
    if (first == s && (behind - s < 2 || behind == end || behind[-2] != ':' || behind[-1] != ' '))
        return false;
    char *place = keep_text(first, (size_t)(behind - first)), *text = without_colours(behind, end);
    *out = (Line){0};
    for (int round = 0; round < 2; round++) { // without a place, the level comes first
        for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
            size_t n = strlen(levels[i]);
            if (strncmp(text, levels[i], n) != 0)
                continue;
            out->level = levels[i];
            out->text = text + n;
            if (!round && read_place(place, &out->at))
                out->at.file = path_in(folder, out->at.file);
            return true;
        }
        text = without_colours(s, end);
    }
    return false;
}

// Takes " [lien-leak-may]" off the end of a text.
static bool take_id(const char *text, Finding *f)
{
    size_t n = strlen(text);
    const char *open = strrchr(text, '[');
    if (n < 8 || text[n - 1] != ']' || !open || open == text || open[-1] != ' ' || strncmp(open + 1, "lien-", 5) != 0)
        return false;
    size_t id = (size_t)(text + n - 1 - (open + 1));
    f->may = id > 4 && strncmp(open + 1 + id - 4, "-may", 4) == 0;
    f->id = keep_text(open + 1, id - (f->may ? 4 : 0));
    f->text = keep_text(text, (size_t)(open - 1 - text));
    return true;
}

static bool is_promoted_warning(const char *text)
{
    const char *open = strrchr(text, '[');
    return open && strncmp(open, "[-Werror,", 9) == 0;
}

// ---------------------------------------------------------------- fix-its

// A quoted text with LLVM's escapes: \\ \" \t \n, and \ooo for the rest that can't be printed.
static Kept read_quoted(const char *borrowed *at)
{
    const char *s = *at;
    if (*s++ != '"')
        return NULL;
    char *text = keep(strlen(s) + 1), *to = text;
    for (; *s && *s != '"'; s++) {
        if (*s != '\\') {
            *to++ = *s;
        } else if (s[1] >= '0' && s[1] <= '7' && s[2] && s[3]) {
            *to++ = (char)((s[1] - '0') * 64 + (s[2] - '0') * 8 + (s[3] - '0'));
            s += 3;
        } else if (s[1]) {
            s++;
            *to++ = *s == 't' ? '\t' : *s == 'n' ? '\n' : *s;
        }
    }
    if (*s != '"')
        return NULL;
    *at = s + 1;
    return text;
}

static bool read_edit(const char *s, const char *folder, Edit *out)
{
    if (strncmp(s, "fix-it:", 7) != 0)
        return false;
    s += 7;
    const char *file = read_quoted(&s);
    int n = 0;
    if (!file || sscanf(s, ":{%u:%u-%u:%u}:%n", &out->line, &out->col, &out->end_line, &out->end_col, &n) != 4 || !n)
        return false;
    s += n;
    out->text = read_quoted(&s);
    out->file = path_in(folder, file);
    return out->text != NULL;
}

// ---------------------------------------------------------------- all of it

static Level level_of(const Line *l)
{
    return strcmp(l->level, "note: ") == 0 ? LEVEL_NOTE : strcmp(l->level, "warning: ") == 0 ? LEVEL_WARNING : LEVEL_ERROR;
}

// The number of the finding that notes and edits now belong to, counted from 1; 0: of none.
static size_t take_line(const Line *l, size_t current, Diagnosis *out)
{
    Finding f = {.at = l->at};
    if (l->at.file && take_id(l->text, &f)) {
        f.level = level_of(l);
        list_add(&out->findings, f);
        return out->findings.n;
    }
    if (strcmp(l->level, "note: ") == 0) {
        if (current && l->at.file)
            list_add(&out->findings.at[current - 1].remarks, (Remark){l->at, l->text});
        return current;
    }
    bool error = strstr(l->level, "error") && !is_promoted_warning(l->text);
    if (error || strncmp(l->text, "lien ran out of memory", 22) == 0)
        list_add(&out->failures, (Failure){l->at, l->text});
    return 0;
}

void diagnostics_read(const char *text, const char *folder, Diagnosis *out)
{
    size_t current = 0;
    for (const char *s = text, *end; *s; s = *end ? end + 1 : end) {
        Line line;
        Edit edit;
        end = s + strcspn(s, "\n");
        if (read_line(s, end, folder, &line)) {
            current = take_line(&line, current, out);
        } else if (current) {
            const char *plain = skip_colours(s, end);
            if (end - plain > 7 && strncmp(plain, "fix-it:", 7) == 0 &&
                read_edit(keep_text(plain, (size_t)(end - plain)), folder, &edit))
                list_add(&out->findings.at[current - 1].edits, edit);
        }
    }
}

LIEN_STRICT_END
