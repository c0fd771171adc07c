// The command that checks a unit: its own, without what writes files, with the plugin. Its compiler stays if it is a Clang that there
// is a plugin for; else the newest such Clang takes its place, told what GCC and it disagree about.
#include "lien.h"

#include <ctype.h>

LIEN_STRICT_BEGIN

static bool starts(const char *s, const char *with) { return strncmp(s, with, strlen(with)) == 0; }

static bool is_one_of(const char *s, const char *borrowed const *names)
{
    for (; *names; names++)
        if (strcmp(s, *names) == 0)
            return true;
    return false;
}

// ---------------------------------------------------------------- the compiler

// Behind the programs that only hand a command on, and their settings.
static Kept *borrowed behind_launchers(Kept *borrowed argv)
{
    static const char *const launchers[] = {"ccache", "sccache", "distcc", "icecc", "pump", "env", "colorgcc", "gomacc", NULL};
    const char **start = argv;
    while (*argv && (is_one_of(path_base(*argv), launchers) || (argv > start && strchr(*argv, '='))))
        argv++;
    return *argv && **argv != '-' ? argv : start;
}

// "arm-linux-gnueabihf-gcc-12" compiles for arm-linux-gnueabihf.
static Kept target_of(const char *compiler)
{
    static const char *const ends[] = {"-gcc", "-cc", "-clang"};
    const char *name = path_base(compiler);
    size_t n = strlen(name);
    while (n && (isdigit((unsigned char)name[n - 1]) || name[n - 1] == '.'))
        n--;
    if (n && n < strlen(name) && name[n - 1] == '-')
        n--;
    else
        n = strlen(name);
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        size_t m = strlen(ends[i]);
        if (n > m && strncmp(name + n - m, ends[i], m) == 0 && memchr(name, '-', n - m))
            return keep_format("--target=%.*s", (int)(n - m), name);
    }
    return NULL;
}

static bool is_cxx_driver(const char *compiler)
{
    const char *name = path_base(compiler), *plus = strstr(name, "++");
    return plus && (!plus[2] || plus[2] == '-');
}

// Whether the unit is C: by `-x`, else by the driver and the file's ending.
static bool is_c(const Unit *u, Kept *borrowed argv)
{
    const char *ending = strrchr(path_base(u->file), '.'), *language = NULL;
    for (const char **s = argv + 1; *s; s++) {
        if (strcmp(*s, "-x") == 0 && s[1])
            language = *++s;
        else if (starts(*s, "-x") && (*s)[2])
            language = *s + 2;
    }
    if (language && strcmp(language, "none") != 0)
        return strcmp(language, "c") == 0 || strcmp(language, "cpp-output") == 0;
    return ending && !is_cxx_driver(argv[0]) && (strcmp(ending, ".c") == 0 || strcmp(ending, ".i") == 0);
}

// ---------------------------------------------------------------- the arguments

static bool is_our_plugin(const char *path) { return starts(path_base(path), "lien-") && strstr(path_base(path), ".so"); }

// How many arguments from here on are to be left out: those that write files, or load a plugin of ours.
static size_t dropped(const char *borrowed const *s)
{
    static const char *const alone[] = {"-c", "-S", "-E", "-v", "-###", "--verbose", "-save-temps", "--save-temps", "-fsyntax-only", NULL};
    static const char *const with_value[] = {"-o", "-MF", "-MT", "-MQ", "-MJ", "--serialize-diagnostics", "-serialize-diagnostics",
                                             "--output", "-dumpdir", "-index-store-path", "-gen-cdb-fragment-path",
                                             "--gen-cdb-fragment-path", NULL};
    static const char *const inner[] = {"-fixit", "-fixit-recompile", "-fixit-to-temporary", NULL}; // behind -Xclang
    static const char *const inner_with_value[] = {"-o", "-dependency-file", "-serialize-diagnostic-file", "-header-include-file",
                                                   "-diagnostic-log-file", "-MT", NULL};
    if (strcmp(*s, "-Xclang") == 0 && s[1]) {
        if (is_one_of(s[1], inner) || starts(s[1], "-fixit=") || starts(s[1], "-stats-file=") || starts(s[1], "-ftime-trace"))
            return 2;
        if (is_one_of(s[1], inner_with_value))
            return s[2] && s[3] ? 4 : 2;
    }
    if (is_one_of(*s, with_value))
        return s[1] ? 2 : 1;
    if (is_one_of(*s, alone) || starts(*s, "-o") || starts(*s, "-M") || starts(*s, "-Wp,-M") || starts(*s, "-save-temps=") ||
        starts(*s, "--save-temps=") || starts(*s, "-ftime-trace"))
        return 1;
    if (starts(*s, "-fplugin=") && is_our_plugin(*s + strlen("-fplugin=")))
        return 1;
    if (strcmp(*s, "-Xclang") == 0 && s[1] && strcmp(s[1], "-load") == 0 && s[2] && s[3] && is_our_plugin(s[3]))
        return 4;
    return 0;
}

static void add_all(Strings *to, const char *borrowed lifetime(static) const *from)
{
    for (; *from; from++)
        list_add(to, *from);
}

// GCC accepts more, warns of other things and knows other warnings. What is an error in newer Clangs only is none here.
static void add_foreign(Strings *to, const char *compiler)
{
    static const char *const tolerant[] = {
        "-Wno-unknown-warning-option", "-Wno-error=implicit-function-declaration", "-Wno-error=implicit-int",
        "-Wno-error=int-conversion", "-Wno-error=incompatible-function-pointer-types", "-Wno-ignored-optimization-argument", NULL};
    const char *target = target_of(compiler);
    if (target)
        list_add(to, target);
    add_all(to, tolerant);
}

// In the form that diagnostics.c reads: colours tell Clang's lines from those of the source that it quotes.
static void add_check(Strings *to, const char *plugin, const Options *o)
{
    static const char *const form[] = {
        "-fsyntax-only", "-Qunused-arguments", "-fdiagnostics-format=clang", "-fcolor-diagnostics", "-fansi-escape-codes",
        "-fdiagnostics-absolute-paths", "-fdiagnostics-parseable-fixits", "-fdiagnostics-fixit-info", "-fcaret-diagnostics",
        "-fshow-column", "-fmessage-length=0", "-ferror-limit=0", "-Wno-fatal-errors", NULL};
    add_all(to, form);
    list_add(to, keep_format("-fplugin=%s", plugin));
    for (size_t i = 0; i < o->plugin_args.n; i++)
        list_add(to, keep_format("-fplugin-arg-lien-%s", o->plugin_args.at[i]));
}

bool command_prepare(Unit *u, const Options *o, const char **why)
{
    const char **argv = behind_launchers(u->command);
    Strings made = {0};
    u->argv = NULL;
    if (!is_c(u, argv))
        return true;
    Compiler c = compiler_info(argv[0], u->folder);
    if (!c.path || !compiler_plugin(c.major)) {
        u->foreign = true;
        c = compiler_fallback();
    }
    const char *plugin = c.path ? compiler_plugin(c.major) : NULL;
    if (!plugin) {
        *why = keep_format("no Clang to check it: there are plugins for Clang %s", compiler_majors());
        return false;
    }
    list_add(&made, c.path);
    if (u->foreign)
        add_foreign(&made, argv[0]);
    const char **s = argv + 1;
    while (*s && strcmp(*s, "--") != 0) {
        size_t n = dropped(s);
        if (!n && strcmp(*s, "-Xclang") == 0 && s[1]) // what stands behind it is none of the driver's
            list_add(&made, *s++);
        if (!n)
            list_add(&made, *s);
        s += n ? n : 1;
    }
    add_check(&made, plugin, o);
    add_all(&made, s);
    list_add(&made, (const char *)NULL);
    u->argv = made.at;
    return true;
}

// ---------------------------------------------------------------- arguments that only GCC knows

// The argument that an error of Clang's driver is about; null if it is about something else.
static Kept refused_argument(const char *text)
{
    static const char *const kinds[] = {"unknown argument", "unsupported option", "unsupported argument", "invalid value", "no such",
                                        NULL};
    size_t quote = 1;
    const char *const *kind = kinds;
    while (*kind && !starts(text, *kind))
        kind++;
    if (!*kind || starts(text, "no such"))
        return NULL;
    if (starts(text, "unsupported argument") || starts(text, "invalid value")) // … 'value' to option '-fname='
        quote = 3;
    const char *begin = text;
    for (size_t i = 0; i < quote && begin; i++)
        if ((begin = strchr(begin, '\'')))
            begin++;
    const char *end = begin ? strchr(begin, '\'') : NULL;
    return end && end > begin ? keep_text(begin, (size_t)(end - begin)) : NULL;
}

bool command_retreat(Unit *u, const Diagnosis *d)
{
    bool smaller = false;
    if (!u->foreign || ++u->rounds > 8)
        return false;
    for (size_t i = 0; i < d->failures.n; i++) {
        const char *argument = d->failures.at[i].at.file ? NULL : refused_argument(d->failures.at[i].text);
        if (!argument)
            continue;
        bool whole = argument[strlen(argument) - 1] != '=';
        const char **to = u->argv + 1;
        for (const char **s = u->argv + 1; *s; s++) {
            const char *name = *argument == '-' || **s != '-' ? *s : *s + 1;
            if (whole ? strcmp(name, argument) == 0 : starts(name, argument))
                smaller = true;
            else
                *to++ = *s;
        }
        *to = NULL;
    }
    return smaller;
}

LIEN_STRICT_END
