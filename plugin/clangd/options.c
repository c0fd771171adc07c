// The arguments: those that begin with --lien- are ours, all others are clangd's. And which clangd is meant.
#include "relay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char help[] =
    "lien-clangd [OPTION]… [CLANGD-OPTION]…    clangd with the reports of Lien; editors run it in place of clangd\n"
    "\n"
    "  --lien-clangd=CLANGD     the clangd to run (default: LIEN_CLANGD in the environment, else the first in PATH)\n"
    "  --lien-plugin-dir=DIR    where the plugins are (default: LIEN_PLUGIN_DIR, else where they were built or "
    "installed)\n"
    "  --lien-pages=URL         what stands before ID.md in the link to the page of a report\n"
    "  --lien-beside            checks in a process of its own, as with a clangd that can load no plugin\n"
    "  --lien-delay=MS          how long after an edit such a check starts (default: 150)\n"
    "  --lien-help\n"
    "\n"
    "--check, --version and --help are answered by clangd itself.\n";

static char *format(const char *form, const char *a, const char *b)
{
    char *s;
    if (asprintf(&s, form, a, b) < 0)
        die("out of memory");
    return s;
}

// Without symbolic links.
static char *own_path(void)
{
    char *path = realpath("/proc/self/exe", NULL);
    if (!path)
        die("/proc is not there");
    return path;
}

static bool exists(const char *path) { return access(path, R_OK) == 0; }

// ---------------------------------------------------------------- clangd

static bool is_other_program(const char *path)
{
    char *real = realpath(path, NULL), *self = own_path();
    bool is = real && strcmp(real, self) != 0 && access(real, X_OK) == 0;
    free(real);
    free(self);
    return is;
}

// In PATH, leaving out links to this program: so that it may stand there under the name `clangd`.
static char *in_path(const char *name)
{
    const char *path = getenv("PATH");
    for (const char *s = path ? path : "/usr/bin:/bin"; *s;) {
        size_t n = strcspn(s, ":");
        char folder[4096];
        snprintf(folder, sizeof folder, "%.*s", (int)n, n ? s : ".");
        char *candidate = format("%s/%s", folder, name);
        if (is_other_program(candidate))
            return candidate;
        free(candidate);
        s += n + (s[n] == ':');
    }
    return NULL;
}

static char *find_clangd(const char *given)
{
    static const char *const names[] = {"clangd", "clangd-22", "clangd-19", "clangd-14"};
    if (!given)
        given = getenv("LIEN_CLANGD");
    if (given && *given) {
        char *found = strchr(given, '/') ? strdup(given) : in_path(given);
        if (!found || !is_other_program(found))
            die("%s: no such clangd", given);
        return found;
    }
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        char *found = in_path(names[i]);
        if (found)
            return found;
    }
    die("no clangd in PATH (Debian: apt install clangd); --lien-clangd=CLANGD or LIEN_CLANGD says where it is");
}

// ---------------------------------------------------------------- what belongs to this program

static char *beside_self(const char *relative)
{
    char *self = own_path();
    *strrchr(self, '/') = 0;
    char *path = format("%s/%s", self, relative), *real = realpath(path, NULL);
    free(self);
    free(path);
    return real;
}

// In a build folder as well as installed.
static char *find_plugins(const char *given)
{
    static const char *const folders[] = {"../lib", LIEN_PLUGINS_FROM_BIN};
    if (!given)
        given = getenv("LIEN_PLUGIN_DIR");
    if (given) {
        char *real = realpath(given, NULL);
        if (!real)
            die("%s: no such folder", given);
        return real;
    }
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        char *folder = beside_self(folders[i]);
        char *shim = folder ? format("%s/%s", folder, "lien-clangd-shim.so") : NULL;
        bool there = shim && exists(shim);
        free(shim);
        if (there)
            return folder;
        free(folder);
    }
    die("the plugins are not where they were built or installed; --lien-plugin-dir says where they are");
}

static char *find_pages(void)
{
    char *folder = beside_self(LIEN_PAGES_FROM_BIN);
    if (!folder)
        return NULL;
    char *uri = uri_of_path(folder), *with_slash = format("%s%s", uri, "/");
    free(folder);
    free(uri);
    return with_slash;
}

// ---------------------------------------------------------------- the arguments

static const char *value_of(const char *name, const char *argument)
{
    size_t n = strlen(name);
    return strncmp(argument, name, n) == 0 && argument[n] == '=' ? argument + n + 1 : NULL;
}

static int64_t number_of(const char *s)
{
    char *end;
    long n = strtol(s, &end, 10);
    if (*end || !*s || n < 0 || n > 60000)
        die("--lien-delay=%s: expected milliseconds", s);
    return n;
}

static bool ends_by_itself(const char *argument)
{
    static const char *const names[] = {"check", "version", "help", "help-hidden", "help-list"};
    const char *name = argument + strspn(argument, "-");
    for (size_t i = 0; *argument == '-' && i < sizeof names / sizeof *names; i++) {
        size_t n = strlen(names[i]);
        if (strncmp(name, names[i], n) == 0 && (!name[n] || name[n] == '='))
            return true;
    }
    return strcmp(argument, "-h") == 0;
}

void options_read(Options *o, int argc, char **argv)
{
    const char *clangd = NULL, *plugins = NULL, *pages = NULL, *value;
    size_t n = 1;
    *o = (Options){.delay = 150};
    o->argv = calloc((size_t)argc + 1, sizeof *o->argv);
    if (!o->argv)
        die("out of memory");
    for (int i = 1; i < argc; i++) {
        if ((value = value_of("--lien-clangd", argv[i])))
            clangd = value;
        else if ((value = value_of("--lien-plugin-dir", argv[i])))
            plugins = value;
        else if ((value = value_of("--lien-pages", argv[i])))
            pages = value;
        else if ((value = value_of("--lien-delay", argv[i])))
            o->delay = number_of(value);
        else if (strcmp(argv[i], "--lien-beside") == 0)
            o->beside = true;
        else if (strcmp(argv[i], "--lien-help") == 0)
            exit(fputs(help, stdout) < 0 || fflush(stdout) != 0);
        else if (strncmp(argv[i], "--lien-", 7) == 0)
            die("%s: no such option; --lien-help lists them", argv[i]);
        else if (strcmp(argv[i], "--log=error") == 0 || strcmp(argv[i], "-log=error") == 0)
            o->argv[n++] = "--log=info"; // beside_command reads it
        else
            o->argv[n++] = argv[i];
        o->passes = o->passes || ends_by_itself(argv[i]);
    }
    if (getenv("LIEN_CLANGD_RUNS"))
        die("the clangd that it runs is lien-clangd again; --lien-clangd=CLANGD says which one is meant");
    o->clangd = o->argv[0] = find_clangd(clangd);
    o->plugin_folder = find_plugins(plugins);
    o->pages = pages ? strdup(pages) : find_pages();
    o->lien = beside_self("lien");
}

void options_free(Options *o)
{
    free(o->clangd);
    free(o->plugin_folder);
    free(o->lien);
    free(o->pages);
    free(o->argv);
}
