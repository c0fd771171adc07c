// The two readers of the command line that read what others write: the database, and what a compiler prints. A wrong database ends the
// program: exit() is wrapped by the linker, and comes back here.
#include "../../plugin/lien/lien.h"
#include "fuzz.h"

#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

// LeakSanitizer's, where it is there: what a run that dies leaves behind goes with the process, and is no leak.
__attribute__((weak)) void __lsan_disable(void);
__attribute__((weak)) void __lsan_enable(void);

static jmp_buf back;
static bool inside;

_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);

void __wrap_exit(int status)
{
    if (inside)
        longjmp(back, 1);
    __real_exit(status);
}

void fuzz_database(const char *text, size_t n)
{
    char folder[] = "/tmp/lien-fuzz-XXXXXX", path[sizeof folder + 32];
    if (!mkdtemp(folder))
        abort();
    snprintf(path, sizeof path, "%s/compile_commands.json", folder);
    FILE *f = fopen(path, "w");
    if (!f || fwrite(text, 1, n, f) != n || fclose(f) != 0)
        abort();
    Options o = {.build = folder};
    Units units = {0};
    int err = dup(2), null = memfd_create("stderr", 0);
    dup2(null, 2);
    inside = true;
    if (__lsan_disable)
        __lsan_disable();
    if (!setjmp(back))
        database_read(&o, &units);
    if (__lsan_enable)
        __lsan_enable();
    inside = false;
    fflush(stderr);
    dup2(err, 2);
    close(err);
    close(null);
    keep_end();
    unlink(path);
    rmdir(folder);
}

void fuzz_diagnostics(const char *text, size_t n)
{
    char *said = malloc(n + 1);
    if (!said)
        abort();
    memcpy(said, text, n);
    said[n] = 0;
    Diagnosis d = {0};
    diagnostics_read(said, "/src", &d);
    for (size_t i = 0; i < d.findings.n; i++)
        if (!d.findings.at[i].text || !d.findings.at[i].id)
            abort();
    keep_end();
    free(said);
}
