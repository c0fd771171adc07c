// Brings the plugin into a clangd that is linked to libclang-cpp: lien-clangd starts clangd with this library in
// LD_PRELOAD. A frontend plugin that is in the process runs in every parse; clangd has no option that would load one.
//
// This library itself needs libc only, so that it does no harm to a program that is no clangd: a shell script that
// starts the real one hands it on. In clangd it takes itself out of the environment, or a gcc that clangd asks for its
// folders would load it too. What became of it is written to the pipe that LIEN_SHIM_FD names, one line, for
// lien-clangd.
#include <dlfcn.h>
#include <fcntl.h>
#include <link.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Seen by the plugin: in an editor a report of the level `note` must stand alone, which no note of Clang's can.
__attribute__((visibility("default"))) extern const int lien_in_clangd;
const int lien_in_clangd = 1;

static const char library[] = "libclang-cpp.so.";

// Into `out` the major of the libclang-cpp that this process is linked to. Stops there.
static int find_major(struct dl_phdr_info *info, size_t size, void *out)
{
    (void)size;
    const char *slash = info->dlpi_name ? strrchr(info->dlpi_name, '/') : NULL;
    if (!slash || strncmp(slash + 1, library, sizeof library - 1) != 0)
        return 0;
    *(unsigned *)out = (unsigned)strtoul(slash + sizeof library, NULL, 10);
    return 1;
}

static int is_clangd(void)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    path[n > 0 ? n : 0] = 0;
    const char *slash = strrchr(path, '/');
    return slash && strncmp(slash + 1, "clangd", 6) == 0;
}

// LD_PRELOAD as it was before lien-clangd put this library in front.
static void leave_environment(const char *self)
{
    const char *now = getenv("LD_PRELOAD");
    size_t n = strlen(self);
    unsetenv("LIEN_SHIM_FD");
    if (!now || strncmp(now, self, n) != 0)
        return;
    if (now[n] == ':' && now[n + 1]) {
        char *rest = strdup(now + n + 1);
        if (rest)
            setenv("LD_PRELOAD", rest, 1);
        free(rest);
    } else if (!now[n]) {
        unsetenv("LD_PRELOAD");
    }
}

static void load(unsigned major, const char *self, char *word, size_t room)
{
    char path[4096];
    const char *slash = strrchr(self, '/');
    int n = snprintf(path, sizeof path, "%.*s/lien-%u.so", slash ? (int)(slash - self) : 1, slash ? self : ".", major);
    if (n < 0 || (size_t)n >= sizeof path || access(path, R_OK) != 0)
        snprintf(word, room, "beside there is no plugin for clangd %u\n", major);
    else if (dlopen(path, RTLD_LAZY | RTLD_GLOBAL))
        snprintf(word, room, "inside %u\n", major);
    else
        snprintf(word, room, "beside %.400s\n", dlerror());
}

__attribute__((constructor)) static void enter(void)
{
    const char *pipe = getenv("LIEN_SHIM_FD");
    unsigned major = 0;
    char word[512] = "beside this clangd has Clang built in\n";
    Dl_info self;
    if (!pipe || !dladdr(&lien_in_clangd, &self) || !self.dli_fname)
        return;
    dl_iterate_phdr(find_major, &major);
    if (!major && !is_clangd())
        return;
    int fd = atoi(pipe);
    leave_environment(self.dli_fname);
    if (major)
        load(major, self.dli_fname, word, sizeof word);
    ssize_t ignored = write(fd, word, strlen(word));
    (void)ignored;
    close(fd);
}
