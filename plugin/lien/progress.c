// Progress on standard error: a bar that is drawn over on a terminal, a line for each tenth elsewhere.
#include "lien.h"

#include <sys/ioctl.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

static size_t total, last_tenth;
static bool on, terminal, drawn;

void progress_start(bool quiet, size_t of)
{
    total = of;
    on = !quiet && of > 1;
    terminal = isatty(STDERR_FILENO);
}

void progress_clear(void)
{
    if (drawn)
        fputs("\r\033[K", stderr);
    drawn = false;
}

static void draw(size_t n, const char *file)
{
    enum { WIDTH = 20 };
    struct winsize w = {0};
    int columns = ioctl(STDERR_FILENO, TIOCGWINSZ, &w) == 0 && w.ws_col ? w.ws_col : 80;
    int full = (int)(n * WIDTH / total), room = columns - WIDTH - 24;
    const char *name = path_shown(file);
    int length = (int)strlen(name);
    if (room > 0 && length > room)
        name += length - room;
    fflush(stdout);
    fprintf(stderr, "\r\033[K[%.*s%*s] %zu/%zu %s", full, "####################", WIDTH - full, "", n, total, room > 0 ? name : "");
    fflush(stderr);
    drawn = true;
}

void progress_step(size_t n, const char *file)
{
    if (!on)
        return;
    if (terminal) {
        draw(n, file);
    } else if (n * 10 / total > last_tenth && n < total) {
        last_tenth = n * 10 / total;
        fprintf(stderr, "lien: %zu of %zu files\n", n, total);
    }
}

LIEN_STRICT_END
