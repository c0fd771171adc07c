// Output for people, as Clang writes it: the sentence, the line it is about, and the other places. Coloured on a terminal.
#include "lien.h"

#include <stdlib.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

static const char *const level_names[] = {"note", "warning", "error"};

const char *level_name(Level level) { return level_names[level]; }

typedef struct { Kept bold, level[3], mark, end; } Colours;

static const Colours *borrowed lifetime(static) colours_for(FILE *to)
{
    static const Colours none = {"", {"", "", ""}, "", ""};
    static const Colours ansi = {"\033[1m", {"\033[1;36m", "\033[1;35m", "\033[1;31m"}, "\033[1;32m", "\033[0m"};
    const char *no = getenv("NO_COLOR");
    return to == stdout && isatty(STDOUT_FILENO) && !(no && *no) ? &ansi : &none;
}

// The source line with a caret below; its tabs stand in the caret's line too, so that both are as wide.
static void quote(FILE *to, Place at, const Colours *c)
{
    size_t n;
    const char *s = source_line(at.file, at.line, &n);
    if (!s || !at.col || at.col > n + 1 || n > 500)
        return;
    fprintf(to, "%5u | %.*s\n      | ", at.line, (int)n, s);
    for (size_t i = 0; i + 1 < at.col; i++)
        if (s[i] == '\t' || ((unsigned char)s[i] & 0xC0) != 0x80)
            fputc(s[i] == '\t' ? '\t' : ' ', to);
    fprintf(to, "%s^", c->mark);
    for (unsigned i = at.col + 1; i < source_end(at); i++)
        if (((unsigned char)s[i - 1] & 0xC0) != 0x80)
            fputc('~', to);
    fprintf(to, "%s\n", c->end);
}

static void place(FILE *to, Place at, Level level, const Colours *c)
{
    fprintf(to, "%s%s:", c->bold, path_shown(at.file));
    if (at.line)
        fprintf(to, "%u:%u:", at.line, at.col);
    fprintf(to, " %s%s%s:%s ", c->end, c->level[level], level_names[level], c->end);
}

static void finding(FILE *to, const Finding *f)
{
    const Colours *c = colours_for(to);
    place(to, f->at, f->level, c);
    fprintf(to, "%s%s [%s%s]%s\n", c->bold, f->text, f->id, f->may ? "-may" : "", c->end);
    quote(to, f->at, c);
    for (size_t i = 0; i < f->remarks.n; i++) {
        place(to, f->remarks.at[i].at, LEVEL_NOTE, c);
        fprintf(to, "%s\n", f->remarks.at[i].text);
        quote(to, f->remarks.at[i].at, c);
    }
}

static void failure(FILE *to, const Failure *f)
{
    const Colours *c = colours_for(to);
    if (f->at.file)
        place(to, f->at, LEVEL_ERROR, c);
    else
        fprintf(to, "%serror:%s ", c->level[LEVEL_ERROR], c->end);
    fprintf(to, "%s%s%s\n", c->bold, f->text, c->end);
    if (f->at.file)
        quote(to, f->at, c);
}

const Output output_text = {"text", finding, failure, NULL};

const Output *output_find(const char *name)
{
    static const Output *const all[] = {&output_text, &output_json, &output_sarif, &output_github};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(all[i]->name, name) == 0)
            return all[i];
    return NULL;
}

LIEN_STRICT_END
