// The arguments of `lien check` and `lien fix`.
#include "lien.h"

#include <stdlib.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

const char *options_help(void)
{
    return "lien check [OPTION]… [FILE…]        checks what compile_commands.json lists, or these files of it\n"
           "lien check [OPTION]… FILE… -- FLAG… checks files without a database, compiled with these flags\n"
           "lien fix [OPTION]… [FILE…]          the same, and applies the mends that need no thought\n"
           "lien explain ID                     prints the page of a report, e.g. lien-leak; without ID, all ids\n"
           "lien config FILE                    prints what the .lien file above FILE says of it\n"
           "lien --plugin-path [CLANG]          prints the plugin of that Clang (of the newest there is)\n"
           "lien --plugin-dir | --version | --help\n"
           "\n"
           "  -p BUILD                the folder with compile_commands.json, or that file (default: ., build, and the folders above)\n"
           "  -j N                    checks N files at a time (default: one for each processor)\n"
           "  --format=FORMAT[:FILE]  text (default), json, sarif or github, to FILE or standard output; may be given several times\n"
           "  --baseline=FILE         leaves out the reports that FILE lists\n"
           "  --write-baseline=FILE   writes all reports to FILE, for --baseline\n"
           "  --diff=REV              only reports that touch a line changed since this git revision\n"
           "  --set=NAME=VALUE        an option of the plugin: leak=off, all-may=error, models=FILE\n"
           "  --unsaved=FILE:TEXT     what is in the file TEXT stands for what is in FILE: for editors\n"
           "  --compiler=CLANG        the Clang for files that are built with another compiler\n"
           "  --plugin-dir=DIR        where the plugins are\n"
           "  --root=DIR              what paths are relative to (default: the folder above with .lien or .git)\n"
           "  --export-fixes=FILE     writes the mends for clang-apply-replacements\n"
           "  -q, --quiet             no progress, no summary\n"
           "\n"
           "Exit status: 0 nothing was reported, 1 something was, 2 not everything could be checked.\n";
}

// The value of `--name=VALUE` or `--name VALUE`; null if the argument is another one.
static Kept value_of(const char *name, int argc, Argument *borrowed argv, int *i)
{
    size_t n = strlen(name);
    if (strncmp(argv[*i], name, n) != 0)
        return NULL;
    if (argv[*i][n] == '=')
        return argv[*i] + n + 1;
    if (argv[*i][n])
        return NULL;
    if (*i + 1 == argc)
        die("%s: a value is missing", name);
    return argv[++*i];
}

// `-p BUILD`, `-pBUILD`
static Kept short_value(char letter, int argc, Argument *borrowed argv, int *i)
{
    const char *s = argv[*i];
    if (s[0] != '-' || s[1] != letter)
        return NULL;
    if (s[2])
        return s + 2;
    if (*i + 1 == argc)
        die("%s: a value is missing", s);
    return argv[++*i];
}

static unsigned jobs_of(const char *s)
{
    char *end;
    long n = strtol(s, &end, 10);
    if (*end || n < 1 || n > 1024)
        die("-j %s: expected a number between 1 and 1024", s);
    return (unsigned)n;
}

static void add_output(Options *o, const char *s)
{
    const char *colon = strchr(s, ':');
    const char *name = colon ? keep_text(s, (size_t)(colon - s)) : s;
    if (!output_find(name))
        die("--format=%s: expected text, json, sarif or github", s);
    if (colon && !colon[1])
        die("--format=%s: a file's name is missing", s);
    list_add(&o->outputs, (OutputChoice){name, colon ? colon + 1 : NULL});
}

// As Clang takes it, which has a semicolon between the two.
static void add_unsaved(Options *o, const char *s)
{
    const char *colon = strrchr(s, ':');
    if (!colon || colon == s || !colon[1] || strchr(s, ';'))
        die("--unsaved=%s: expected FILE:TEXT, without semicolons", s);
    list_add(&o->unsaved, keep_format("%s;%s", path_in(NULL, keep_text(s, (size_t)(colon - s))), path_in(NULL, colon + 1)));
}

void options_read(Options *o, int argc, Argument *borrowed argv)
{
    static const struct { Kept name; size_t at; } texts[] = {
#define X(name, field) {name, offsetof(Options, field)},
        X("--baseline", baseline) X("--write-baseline", write_baseline) X("--diff", diff) X("--compiler", compiler)
        X("--plugin-dir", plugin_folder) X("--root", root) X("--export-fixes", export_fixes)
#undef X
    };
    for (int i = 0; i < argc; i++) {
        const char *value = NULL;
        for (size_t k = 0; k < sizeof texts / sizeof *texts && !value; k++)
            if ((value = value_of(texts[k].name, argc, argv, &i)))
                *(Kept *)((char *)o + texts[k].at) = value;
        if (value)
            continue;
        if ((value = value_of("--format", argc, argv, &i))) {
            add_output(o, value);
        } else if ((value = value_of("--unsaved", argc, argv, &i))) {
            add_unsaved(o, value);
        } else if ((value = value_of("--set", argc, argv, &i))) {
            list_add(&o->plugin_args, value);
        } else if (strcmp(argv[i], "-q") == 0 || strcmp(argv[i], "--quiet") == 0) {
            o->quiet = true;
        } else if (strcmp(argv[i], "--") == 0) {
            o->has_flags = true;
            while (++i < argc)
                list_add(&o->flags, argv[i]);
        } else if ((value = short_value('p', argc, argv, &i))) {
            o->build = value;
        } else if ((value = short_value('j', argc, argv, &i))) {
            o->jobs = jobs_of(value);
        } else if (argv[i][0] == '-') {
            die("%s: no such option; `lien --help` lists them", argv[i]);
        } else {
            list_add(&o->files, path_in(NULL, argv[i]));
        }
    }
    if (!o->jobs) {
        long n = sysconf(_SC_NPROCESSORS_ONLN);
        o->jobs = n > 0 && n < 1024 ? (unsigned)n : 1;
    }
    if (!o->outputs.n)
        list_add(&o->outputs, (OutputChoice){"text", NULL});
}

LIEN_STRICT_END
