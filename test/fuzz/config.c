// The reader of .lien, and what it then says of a few files.
#include "../../plugin/config/config.h"
#include "../../plugin/config/path.h"
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

static void globs(const char *text, size_t n)
{
    char *glob = malloc(n + 1);
    if (!glob)
        abort();
    memcpy(glob, text, n);
    glob[n] = 0;
    char *end = strchr(glob, '\n');
    if (end)
        *end = 0;
    if (strlen(glob) < 200)
        lien_path_matches(glob, "/src/a/b-c/file.c");
    free(lien_path_absolute(glob, "/src/a"));
    free(glob);
}

void fuzz_config(const char *text, size_t n)
{
    int fd = memfd_create("lien", 0);
    if (fd < 0 || (n && write(fd, text, n) != (ssize_t)n))
        abort();
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    ConfigError error;
    Config *c = lien_config_read(path, &error);
    static const char *const files[] = {"/src/a/file.c", "/proc/self/fd/include/x.h", "/proc/self/fd/a.c"};
    ConfigFor says;
    for (size_t i = 0; c && i < sizeof files / sizeof *files; i++) {
        lien_config_for(c, files[i], &says);
        for (uint32_t m = 0; m < 100 && lien_config_model(c, files[i], m); m++)
            if (lien_config_model(c, files[i], m)[0] != '/')
                abort(); // promised to be absolute
    }
    lien_config_free(c);
    close(fd);
    globs(text, n);
}
