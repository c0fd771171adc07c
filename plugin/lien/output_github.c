// Output for a job on GitHub: workflow commands, which it shows as annotations on the lines of a pull request. It makes annotations of
// the first ten of each level in a step; all of them stand in the log.
#include "lien.h"

LIEN_STRICT_BEGIN

// Line breaks and per cent signs are escaped everywhere, colons and commas in properties too.
static void escaped(FILE *to, const char *s, bool property)
{
    for (; *s; s++) {
        if (*s == '%' || *s == '\r' || *s == '\n' || (property && (*s == ':' || *s == ',')))
            fprintf(to, "%%%02X", (unsigned)(unsigned char)*s);
        else
            fputc(*s, to);
    }
}

static void start(FILE *to, Level level, Place at, const char *title)
{
    const char *inside = at.file ? path_in_root(at.file) : NULL;
    fprintf(to, "::%s ", level == LEVEL_NOTE ? "notice" : level == LEVEL_WARNING ? "warning" : "error");
    if (at.file) {
        fputs("file=", to);
        escaped(to, inside ? inside : at.file, true);
        if (at.line)
            fprintf(to, ",line=%u,col=%u", at.line, source_column(at.file, at.line, at.col));
        fputc(',', to);
    }
    fputs("title=", to);
    escaped(to, title, true);
    fputs("::", to);
}

static void finding(FILE *to, const Finding *f)
{
    start(to, f->level, f->at, keep_format("%s%s", f->id, f->may ? "-may" : ""));
    escaped(to, f->text, false);
    for (size_t i = 0; i < f->remarks.n; i++) {
        const Remark *r = &f->remarks.at[i];
        const char *inside = path_in_root(r->at.file);
        escaped(to, keep_format("\n%s:%u: %s", inside ? inside : r->at.file, r->at.line, r->text), false);
    }
    fputc('\n', to);
}

static void failure(FILE *to, const Failure *f)
{
    start(to, LEVEL_ERROR, f->at, "could not be checked");
    escaped(to, f->text, false);
    fputc('\n', to);
}

const Output output_github = {"github", finding, failure, NULL};

LIEN_STRICT_END
