// The driver of the defect suite, built with -DJUDGE by judge.sh only: `a.out list` prints the calls, and `a.out CALL`
// makes one of them. What no sanitizer sees is judged here, after the call: descriptors left open (streams that were
// never closed) and children never waited for (popen's without pclose). Both end the program with status 99.
#ifndef JUDGE_H
#define JUDGE_H
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *judge_call;

static int judge_descriptors(void)
{
    char path[64];
    int n = 0;
    for (int fd = 0; fd < 256; fd++) {
        snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
        n += access(path, F_OK) == 0 || readlink(path, path, sizeof path) > 0;
    }
    return n;
}

static int judge_wanted(const char *call)
{
    if (strcmp(judge_call, "list") == 0) {
        puts(call);
        return 0;
    }
    return strcmp(judge_call, call) == 0;
}

static int judge_after(int before)
{
    fflush(stdout);
    if (judge_descriptors() != before) {
        fputs("judge: a descriptor was left open\n", stderr);
        return 99;
    }
    if (waitpid(-1, NULL, WNOHANG) != -1 || errno != ECHILD) {
        fputs("judge: a child was never waited for\n", stderr);
        return 99;
    }
    return 0;
}

// CASES(CASE(bad_one(1)) CASE(ok_one(1))) is the main function.
#define CASE(call) if (judge_wanted(#call)) { int before = judge_descriptors(); call; return judge_after(before); }
#define CASES(cases) \
    int main(int argc, char **argv) \
    { \
        judge_call = argc > 1 ? argv[1] : "list"; \
        cases \
        return strcmp(judge_call, "list") != 0; \
    }

// Looks at what it is given, so that a dangling address that is handed out is really read.
__attribute__((unused)) static void judge_read(const void *p)
{
    static volatile char sink;
    sink = *(const volatile char *)p;
}
#endif
