// `lien fix`: the edits of all findings, written in the form that clang-apply-replacements reads, and applied by it. A finding's edits are
// applied together or not at all; of two that overlap, the second is left for the next run.
#include "lien.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

typedef struct {
    Kept file;
    size_t from, to; // bytes
    Kept text;
    size_t order;
} Change;

typedef List(Change) Changes;

static bool overlap(const Change *a, const Change *b)
{
    if (strcmp(a->file, b->file) != 0)
        return false;
    if (a->from == a->to || b->from == b->to) // an insertion beside a change is fine, inside it is not
        return (a->from < b->from && b->from < a->to) || (b->from < a->from && a->from < b->to);
    return a->from < b->to && b->from < a->to;
}

// Nothing outside of the project is rewritten, whatever the compiler suggests.
static bool read_change(const Edit *e, Change *out)
{
    if (!path_in_root(e->file))
        return false;
    *out = (Change){e->file, source_offset(e->file, e->line, e->col), source_offset(e->file, e->end_line, e->end_col), e->text, 0};
    return out->from != SIZE_MAX && out->to != SIZE_MAX && out->from <= out->to;
}

static bool take(Changes *all, const Finding *f)
{
    size_t before = all->n;
    for (size_t i = 0; i < f->edits.n; i++) {
        Change c;
        bool ok = read_change(&f->edits.at[i], &c);
        for (size_t k = 0; ok && k < before; k++)
            ok = !overlap(&all->at[k], &c);
        if (!ok) {
            all->n = before;
            return false;
        }
        c.order = all->n;
        list_add(all, c);
    }
    return f->edits.n > 0;
}

static int by_place(const void *x, const void *y)
{
    const Change *a = x, *b = y;
    int d = strcmp(a->file, b->file);
    if (d)
        return d;
    if (a->from != b->from)
        return a->from < b->from ? -1 : 1;
    if (a->to != b->to)
        return a->to < b->to ? -1 : 1; // what is inserted in front of a change comes first
    return a->order < b->order ? -1 : 1;
}

// What several findings insert at one place is one insertion: the tool would see a conflict.
static void join_insertions(Changes *all)
{
    size_t n = 0;
    for (size_t i = 0; i < all->n; i++) {
        Change *last = n ? &all->at[n - 1] : NULL, *c = &all->at[i];
        if (last && strcmp(last->file, c->file) == 0 && last->from == c->from && last->to == last->from)
            *last = (Change){c->file, c->from, c->to, keep_format("%s%s", last->text, c->text), 0};
        else
            all->at[n++] = *c;
    }
    all->n = n;
}

// A YAML scalar in double quotes.
static void quoted(FILE *to, const char *s)
{
    fputc('"', to);
    for (; *s; s++) {
        if (*s == '"' || *s == '\\')
            fprintf(to, "\\%c", *s);
        else if (*s == '\n')
            fputs("\\n", to);
        else if ((unsigned char)*s < 0x20)
            fprintf(to, "\\x%02x", (unsigned)(unsigned char)*s);
        else
            fputc(*s, to);
    }
    fputc('"', to);
}

void fixes_write(const char *file, const Checked *c, size_t *fixed)
{
    Changes all = {0};
    size_t taken = 0;
    for (size_t i = 0; i < c->findings.n; i++)
        taken += take(&all, c->findings.at[i]);
    if (fixed)
        *fixed = taken;
    if (all.n)
        qsort(all.at, all.n, sizeof *all.at, by_place);
    join_insertions(&all);
    FILE *to = fopen(file, "w");
    if (!to)
        die("cannot write %s: %s", file, strerror(errno));
    fputs("---\nMainSourceFile: ''\nReplacements:", to);
    if (!all.n)
        fputs(" []", to);
    fputc('\n', to);
    for (size_t i = 0; i < all.n; i++) {
        fputs("  - FilePath: ", to);
        quoted(to, all.at[i].file);
        fprintf(to, "\n    Offset: %zu\n    Length: %zu\n    ReplacementText: ", all.at[i].from, all.at[i].to - all.at[i].from);
        quoted(to, all.at[i].text);
        fputc('\n', to);
    }
    fputs("...\n", to);
    if (fclose(to) != 0)
        die("cannot write %s: %s", file, strerror(errno));
}

static void apply(const char *folder, const Checked *c, size_t *fixed)
{
    Compiler clang = compiler_fallback();
    const char *tool = compiler_tool("clang-apply-replacements", clang.major);
    if (!tool)
        die("clang-apply-replacements is not installed (Debian: clang-tools-%u)", clang.major);
    const char *file = keep_format("%s/lien.yaml", folder);
    fixes_write(file, c, fixed);
    const char *argv[] = {tool, folder, NULL};
    Text said = {0};
    int status = *fixed ? run_one(argv, NULL, true, &said) : 0;
    unlink(file);
    rmdir(folder);
    if (status != 0)
        die("%s: %s", tool, said.n ? said.at : "failed");
    text_free(&said);
}

int fix(const Options *o)
{
    Checked c = {0};
    size_t fixed = 0;
    int status = check(o, &c);
    if (c.summary.interrupted)
        return status;
    const char *tmp = getenv("TMPDIR");
    char *folder = keep_format("%s/lien-XXXXXX", tmp && *tmp ? tmp : "/tmp");
    if (!mkdtemp(folder))
        die("cannot make %s: %s", folder, strerror(errno));
    apply(folder, &c, &fixed);
    say("%zu of %zu reports mended%s", fixed, c.summary.findings,
        fixed < c.summary.fixable ? "; run it again for those that overlapped" : "");
    if (status == EXIT_TROUBLE)
        return status;
    return fixed == c.summary.findings ? EXIT_CLEAN : EXIT_FINDINGS;
}

LIEN_STRICT_END
