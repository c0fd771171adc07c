// The clangd process: started with the shim in LD_PRELOAD, or without.
#include "relay.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

int64_t now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

// Puts the shim in front of what is preloaded already. False where its path can't stand there: the list is split at
// these two.
static bool preload(const Options *o, int word)
{
    const char *before = getenv("LD_PRELOAD");
    char *list, number[16];
    if (strpbrk(o->plugin_folder, ": "))
        return false;
    if (asprintf(&list, "%s/lien-clangd-shim.so%s%s", o->plugin_folder, before && *before ? ":" : "",
                 before ? before : "") < 0)
        return false;
    snprintf(number, sizeof number, "%d", word);
    bool ok = setenv("LD_PRELOAD", list, 1) == 0 && setenv("LIEN_SHIM_FD", number, 1) == 0;
    free(list);
    return ok;
}

void clangd_become(const Options *o)
{
    int ignored = open("/dev/null", O_WRONLY);
    if (!o->beside)
        preload(o, ignored);
    setenv("LIEN_CLANGD_RUNS", "1", 1);
    execv(o->clangd, o->argv);
    die("%s: %s", o->clangd, strerror(errno));
}

static void make_pipe(int fd[2])
{
    if (pipe2(fd, O_CLOEXEC) != 0)
        die("no pipe: %s", strerror(errno));
}

void clangd_start(Clangd *c, const Options *o, bool with_plugin)
{
    int in[2], out[2], errors[2], word[2];
    make_pipe(in);
    make_pipe(out);
    make_pipe(errors);
    make_pipe(word);
    fflush(NULL);
    pid_t pid = fork();
    if (pid < 0)
        die("no process: %s", strerror(errno));
    if (pid == 0) {
        static const char cannot[] = "beside its path has a space or a colon in it\n";
        dup2(in[0], 0);
        dup2(out[1], 1);
        dup2(errors[1], 2);
        signal(SIGPIPE, SIG_DFL);
        setenv("LIEN_CLANGD_RUNS", "1", 1);
        if (with_plugin && preload(o, word[1]))
            fcntl(word[1], F_SETFD, 0);
        else if (with_plugin && write(word[1], cannot, sizeof cannot - 1) < 0)
            _exit(127);
        execv(o->clangd, o->argv);
        fprintf(stderr, "lien-clangd: %s: %s\n", o->clangd, strerror(errno));
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    close(errors[1]);
    close(word[1]);
    fcntl(in[1], F_SETFL, O_NONBLOCK);
    *c = (Clangd){.pid = pid, .in = in[1], .out = out[0], .errors = errors[0], .word = word[0], .since = now()};
}

// Gives it two seconds to end by itself.
int clangd_end(Clangd *c)
{
    int status = 0;
    pid_t ended = 0;
    if (!c->pid)
        return 0;
    if (c->in >= 0)
        close(c->in);
    close(c->out);
    close(c->errors);
    if (c->word >= 0)
        close(c->word);
    for (int i = 0; i < 200 && !ended; i++) {
        ended = waitpid(c->pid, &status, WNOHANG);
        if (!ended)
            nanosleep(&(struct timespec){.tv_nsec = 10000000}, NULL);
    }
    if (!ended) {
        kill(c->pid, SIGKILL);
        while (waitpid(c->pid, &status, 0) < 0 && errno == EINTR)
            ;
    }
    c->pid = 0;
    return status;
}
