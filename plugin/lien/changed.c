// --diff: which lines git says were changed since a revision. A finding is of interest if it, or a place that it speaks of, is on one.
#include "lien.h"

#include <stdlib.h>

LIEN_STRICT_BEGIN

typedef struct { unsigned from, to, next; } Range; // next: the file's next range, counted from 1
static List(Range) ranges;
static Table files; // the first range of each, counted from 1; -1: the whole file is new

static const char *git;
static const char *top;

static Text ask(const char *borrowed lifetime(static) const *arguments)
{
    Strings argv = {0};
    Text said = {0};
    list_add(&argv, git);
    for (; *arguments; arguments++)
        list_add(&argv, *arguments);
    list_add(&argv, (const char *)NULL);
    int status = run_one(argv.at, top ? top : root, true, &said);
    text_add(&said, "", 0);
    if (status != 0)
        die("git %s: %.*s", argv.at[1], (int)strcspn(said.at, "\n"), said.at);
    return said;
}

// git quotes a name with odd characters as C does.
static Kept file_of(const char *s, size_t n)
{
    char *name = keep(n + 1), *to = name;
    bool quoted = n > 1 && *s == '"';
    for (size_t i = quoted; i < n - quoted; i++) {
        if (!quoted || s[i] != '\\') {
            *to++ = s[i];
        } else if (s[i + 1] >= '0' && s[i + 1] <= '3') {
            *to++ = (char)((s[i + 1] - '0') * 64 + (s[i + 2] - '0') * 8 + (s[i + 3] - '0'));
            i += 3;
        } else {
            i++;
            *to++ = s[i] == 'n' ? '\n' : s[i] == 't' ? '\t' : s[i];
        }
    }
    while (to > name && to[-1] == '\t') // behind a name with spaces
        *--to = 0;
    return path_in(top, name);
}

// "@@ -12,3 +14,2 @@": lines 14 and 15 are new. Where lines were only taken away, both neighbours count.
static void add_range(const char *file, const char *hunk)
{
    const char *plus = strchr(hunk, '+');
    char *end;
    if (!file || !plus)
        return;
    unsigned long line = strtoul(plus + 1, &end, 10), n = *end == ',' ? strtoul(end + 1, NULL, 10) : 1;
    Range r = {(unsigned)line, (unsigned)(n ? line + n - 1 : line + 1), 0};
    long *first = table_at(&files, file);
    r.next = (unsigned)*first;
    list_add(&ranges, r);
    *first = (long)ranges.n;
}

static void read_diff(const char *s)
{
    const char *file = NULL;
    for (const char *end; *s; s = *end ? end + 1 : end) {
        end = s + strcspn(s, "\n");
        if (strncmp(s, "diff --git ", 11) == 0)
            file = NULL;
        else if (!file && strncmp(s, "+++ ", 4) == 0)
            file = strncmp(s + 4, "/dev/null", 9) == 0 ? NULL : file_of(s + 4, (size_t)(end - s - 4));
        else if (strncmp(s, "@@ ", 3) == 0)
            add_range(file, s);
    }
}

void changed_read(const char *revision)
{
    if (!program_find("git", NULL, &git))
        die("--diff needs git");
    const char *where[] = {"rev-parse", "--show-toplevel", NULL};
    Text said = ask(where);
    top = keep_text(said.at, strcspn(said.at, "\n"));
    text_free(&said);
    const char *diff[] = {"-c", "core.quotePath=false", "-c", "core.fsmonitor=false", "diff", "-U0", "--no-color",
                          "--no-ext-diff", "--no-textconv", "--no-renames", "--no-prefix",
                          "--end-of-options", revision, "--", NULL};
    said = ask(diff);
    read_diff(said.at);
    text_free(&said);
    const char *untracked[] = {"-c", "core.fsmonitor=false", "ls-files", "--others", "--exclude-standard", "-z", NULL};
    said = ask(untracked);
    for (const char *s = said.at; s < said.at + said.n; s += strlen(s) + 1)
        *table_at(&files, path_in(top, s)) = -1;
    text_free(&said);
}

static bool touches(Place at)
{
    const long *first = table_find(&files, at.file);
    if (!first)
        return false;
    if (*first < 0)
        return true;
    for (size_t i = (size_t)*first; i; i = ranges.at[i - 1].next)
        if (ranges.at[i - 1].from <= at.line && at.line <= ranges.at[i - 1].to)
            return true;
    return false;
}

bool changed(const Finding *f)
{
    bool is = touches(f->at);
    for (size_t i = 0; i < f->remarks.n && !is; i++)
        is = touches(f->remarks.at[i].at);
    return is;
}

LIEN_STRICT_END
