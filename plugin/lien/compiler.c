// Which Clangs and which plugins there are, and which plugin belongs to which Clang.
#include "lien.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

static Kept plugin_folder, fallback_name;
static List(unsigned) majors; // of the plugins in plugin_folder, the newest first

// ---------------------------------------------------------------- programs

bool program_find(const char *name, const char *folder, const char **out)
{
    if (strchr(name, '/')) {
        *out = path_in(folder, name);
        return access(*out, X_OK) == 0;
    }
    const char *path = getenv("PATH");
    for (const char *s = path ? path : "/usr/bin:/bin"; *s;) {
        size_t n = strcspn(s, ":");
        *out = path_in(NULL, n ? keep_format("%.*s/%s", (int)n, s, name) : name);
        if (access(*out, X_OK) == 0)
            return true;
        s += n + (s[n] == ':');
    }
    return false;
}

// "Debian clang version 14.0.6": 14. Apple counts its own way, and has no plugin of ours.
static unsigned major_of(const char *said)
{
    const char *s = strstr(said, "clang version ");
    if (!s || strstr(said, "Apple"))
        return 0;
    return (unsigned)strtoul(s + strlen("clang version "), NULL, 10);
}

Compiler compiler_info(const char *name, const char *folder)
{
    static Table known_majors; // by path, one more than the major
    const char *path;
    if (!program_find(name, folder, &path))
        return (Compiler){0};
    long *found = table_at(&known_majors, path);
    if (!*found) {
        Text said = {0};
        const char *argv[] = {path, "--version", NULL};
        int status = run_one(argv, NULL, false, &said);
        *found = 1 + (status == 0 && said.n ? (long)major_of(said.at) : 0);
        text_free(&said);
    }
    return (Compiler){path, (unsigned)*found - 1};
}

// ---------------------------------------------------------------- plugins

static unsigned plugin_major(const char *name)
{
    char *end;
    if (strncmp(name, "lien-", 5) != 0)
        return 0;
    unsigned long n = strtoul(name + 5, &end, 10);
    return strcmp(end, ".so") == 0 ? (unsigned)n : 0;
}

static bool list_plugins(Kept folder)
{
    DIR *d = opendir(folder);
    if (!d)
        return false;
    majors.n = 0;
    for (const struct dirent *e; (e = readdir(d));) {
        unsigned major = plugin_major(e->d_name);
        if (!major)
            continue;
        list_add(&majors, major);
        for (size_t i = majors.n - 1; i > 0 && majors.at[i - 1] < major; i--) {
            majors.at[i] = majors.at[i - 1];
            majors.at[i - 1] = major;
        }
    }
    closedir(d);
    plugin_folder = folder;
    return majors.n > 0;
}

// The plugins stand at a fixed place beside this program, in a build directory as well as installed.
void compiler_setup(const char *given, const char *fallback)
{
    static const char *const beside[] = {"../lib", LIEN_PLUGINS_FROM_BIN};
    char self[4096];
    fallback_name = fallback;
    if (!given)
        given = getenv("LIEN_PLUGIN_DIR");
    if (given) {
        if (!list_plugins(path_in(NULL, given)))
            die("%s: no lien-*.so there", given);
        return;
    }
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    for (size_t i = 0; n > 0 && i < sizeof beside / sizeof *beside; i++) {
        self[n] = 0;
        if (list_plugins(path_in(path_in(self, ".."), beside[i])))
            return;
    }
    die("the plugins are not where they were built or installed; --plugin-dir says where they are");
}

const char *compiler_plugin(unsigned major)
{
    for (size_t i = 0; i < majors.n; i++)
        if (majors.at[i] == major)
            return keep_format("%s/lien-%u.so", plugin_folder, major);
    return NULL;
}

const char *compiler_majors(void)
{
    Text t = {0};
    for (size_t i = majors.n; i-- > 0;)
        text_format(&t, "%u%s", majors.at[i], i ? ", " : "");
    const char *kept = keep_text(t.at, t.n);
    text_free(&t);
    return kept;
}

Compiler compiler_fallback(void)
{
    static Compiler found;
    if (fallback_name)
        return compiler_info(fallback_name, NULL);
    for (size_t i = 0; i < majors.n && !found.path; i++) {
        const char *names[] = {keep_format("%s%u/bin/clang", LIEN_LLVM_PREFIX, majors.at[i]), keep_format("clang-%u", majors.at[i]),
                               "clang"};
        for (size_t k = 0; k < 3 && !found.path; k++) {
            Compiler c = compiler_info(names[k], NULL);
            if (c.path && c.major == majors.at[i])
                found = c;
        }
    }
    return found;
}

const char *compiler_tool(const char *tool, unsigned major)
{
    const char *names[] = {keep_format("%s%u/bin/%s", LIEN_LLVM_PREFIX, major, tool), keep_format("%s-%u", tool, major), tool};
    const char *path;
    for (size_t k = 0; k < 3; k++)
        if (program_find(names[k], NULL, &path))
            return path;
    return NULL;
}

LIEN_STRICT_END
