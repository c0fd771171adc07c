// Runs commands, several at a time, each in a process group of its own, and collects what they say. SIGINT and SIGTERM end those that
// run and start no others.
#include "lien.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

LIEN_STRICT_BEGIN

typedef struct {
    pid_t pid; // 0: free
    int from;
    size_t unit;
    Text said;
} Job;

static int wake[2] = {-1, -1}; // a pipe that a signal writes to, so that none is missed between looking and waiting

static void interrupted(int signal)
{
    int saved = errno;
    char c = (char)signal;
    ssize_t ignored = write(wake[1], &c, 1);
    (void)ignored;
    errno = saved;
}

static void make_pipe(int fd[2])
{
    if (pipe(fd) != 0)
        die("no pipe: %s", strerror(errno));
    fcntl(fd[0], F_SETFD, FD_CLOEXEC);
    fcntl(fd[1], F_SETFD, FD_CLOEXEC);
}

// The child's side: what it says goes into `to`, it reads nothing, and signals are as for any program.
_Noreturn static void become(const char *borrowed const *argv, const char *folder, int to, bool errors_too)
{
    setpgid(0, 0);
    signal(SIGINT, SIG_DFL);
    signal(SIGTERM, SIG_DFL);
    int null = open("/dev/null", O_RDWR);
    if (null >= 0)
        dup2(null, 0);
    dup2(to, 1);
    dup2(errors_too ? to : null, 2);
    if (folder && chdir(folder) != 0) {
        dprintf(to, "cannot enter %s: %s\n", folder, strerror(errno));
        _exit(127);
    }
    execv(argv[0], (char *const *)(uintptr_t)argv);
    dprintf(to, "cannot run %s: %s\n", argv[0], strerror(errno));
    _exit(127);
}

static pid_t start(const char *borrowed const *argv, const char *folder, bool errors_too, int *from)
{
    int fd[2];
    make_pipe(fd);
    fflush(NULL);
    pid_t pid = fork();
    if (pid < 0)
        die("no process: %s", strerror(errno));
    if (pid == 0)
        become(argv, folder, fd[1], errors_too);
    setpgid(pid, pid); // whoever comes first
    close(fd[1]);
    *from = fd[0];
    return pid;
}

// False at the end.
static bool read_some(int from, Text *out)
{
    char part[1 << 14];
    ssize_t n = read(from, part, sizeof part);
    if (n < 0)
        return errno == EINTR || errno == EAGAIN;
    text_add(out, part, (size_t)n);
    return n > 0;
}

static int wait_for(pid_t pid)
{
    int status = 0;
    while (waitpid(pid, &status, 0) < 0 && errno == EINTR)
        ;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + (WIFSIGNALED(status) ? WTERMSIG(status) : 0);
}

int run_one(const char *const *argv, const char *folder, bool errors_too, Text *out)
{
    int from;
    pid_t pid = start(argv, folder, errors_too, &from);
    while (read_some(from, out))
        ;
    close(from);
    return wait_for(pid);
}

static void fill(Job *jobs, unsigned n, Units *units, size_t *next)
{
    for (unsigned i = 0; i < n && *next < units->n; i++) {
        if (jobs[i].pid)
            continue;
        while (*next < units->n && !units->at[*next].argv)
            ++*next;
        if (*next == units->n)
            return;
        jobs[i].unit = (*next)++;
        jobs[i].pid = start(units->at[jobs[i].unit].argv, units->at[jobs[i].unit].folder, true, &jobs[i].from);
    }
}

static void finish(Job *j, Units *units, RunDone *done, void *context)
{
    close(j->from);
    int status = wait_for(j->pid);
    j->pid = 0;
    text_add(&j->said, "", 0);
    bool again = done(context, &units->at[j->unit], j->unit, status, &j->said);
    j->said.n = 0;
    if (again)
        j->pid = start(units->at[j->unit].argv, units->at[j->unit].folder, true, &j->from);
}

// Waits for one of the jobs, or a signal; false on a signal.
static bool serve(Job *jobs, unsigned n, struct pollfd *polls, Units *units, RunDone *done, void *context)
{
    polls[n] = (struct pollfd){.fd = wake[0], .events = POLLIN};
    for (unsigned i = 0; i < n; i++)
        polls[i] = (struct pollfd){.fd = jobs[i].pid ? jobs[i].from : -1, .events = POLLIN};
    while (poll(polls, n + 1, -1) < 0)
        if (errno != EINTR)
            die("cannot wait: %s", strerror(errno));
    if (polls[n].revents)
        return false;
    for (unsigned i = 0; i < n; i++)
        if (polls[i].revents && !read_some(jobs[i].from, &jobs[i].said))
            finish(&jobs[i], units, done, context);
    return true;
}

static bool any(const Job *jobs, unsigned n)
{
    for (unsigned i = 0; i < n; i++)
        if (jobs[i].pid)
            return true;
    return false;
}

static void stop(Job *jobs, unsigned n)
{
    for (unsigned i = 0; i < n; i++) {
        if (!jobs[i].pid)
            continue;
        kill(-jobs[i].pid, SIGTERM);
        close(jobs[i].from);
        wait_for(jobs[i].pid);
        jobs[i].pid = 0;
    }
}

bool run_all(Units *units, unsigned jobs_wanted, RunDone *done, void *context)
{
    Job *jobs = calloc(jobs_wanted, sizeof *jobs);
    struct pollfd *polls = calloc(jobs_wanted + 1, sizeof *polls);
    struct sigaction action = {.sa_handler = interrupted}, before_int, before_term;
    size_t next = 0;
    bool whole = true;
    if (!jobs || !polls)
        die("out of memory");
    make_pipe(wake);
    sigaction(SIGINT, &action, &before_int);
    sigaction(SIGTERM, &action, &before_term);
    for (fill(jobs, jobs_wanted, units, &next); whole && any(jobs, jobs_wanted);) {
        whole = serve(jobs, jobs_wanted, polls, units, done, context);
        if (whole)
            fill(jobs, jobs_wanted, units, &next);
    }
    stop(jobs, jobs_wanted);
    sigaction(SIGINT, &before_int, NULL);
    sigaction(SIGTERM, &before_term, NULL);
    close(wake[0]);
    close(wake[1]);
    for (unsigned i = 0; i < jobs_wanted; i++)
        text_free(&jobs[i].said);
    free(jobs);
    free(polls);
    return whole;
}

LIEN_STRICT_END
