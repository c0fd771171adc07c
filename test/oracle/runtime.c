// The judge: runs each program of one generated file on all of its inputs, and on every outcome of its allocations, each program
// in a process of its own. Prints a line for each: name, verdict, and the lines that were reached.
// AddressSanitizer and UBSan end the process at a fault; the count of live blocks finds leaks, exactly and without LeakSanitizer's
// search. A block that was freed stays poisoned: the quarantine is larger than
// what a process allocates.
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

typedef int Program(int a, int b, int c, int n);
typedef struct { Program *program; const char *name, *inputs; void *global; size_t size; int first, last; } Entry;
extern const Entry oracle_entries[];
extern const int oracle_count;
unsigned char *oracle_hit;

enum { ASKS_MAX = 40, RUNS_MAX = 20000, EXIT_LEAK = 70, EXIT_PASSED = 71, EXIT_DANGLING = 72, EXIT_MANY = 73,
       EXIT_NULL, EXIT_AFTER_FREE, EXIT_DOUBLE_FREE, EXIT_BAD_FREE, EXIT_WILD };
static unsigned char answers[ASKS_MAX]; // 1: this allocation fails
static int asked, known, live;
static void *preset; // what the global held before: nobody's promise, so not counted

// Depth first over the outcomes: a new question is answered "succeeds" first.
static int fails(void)
{
    if (asked == ASKS_MAX)
        _exit(EXIT_MANY);
    if (asked == known)
        answers[known++] = 0;
    return answers[asked++];
}

static int next_answers(void)
{
    while (known && answers[known - 1])
        known--;
    if (!known)
        return 0;
    answers[known - 1] = 1;
    return 1;
}

void *oracle_malloc(size_t n, int may_fail)
{
    if (may_fail && fails())
        return NULL;
    live++;
    return malloc(n);
}

void *oracle_calloc(size_t k, size_t n)
{
    if (fails())
        return NULL;
    live++;
    return calloc(k, n);
}

void *oracle_realloc(void *p, size_t n)
{
    if (p && __asan_address_is_poisoned(p))
        free(p); // says so and ends
    if (fails())
        return NULL;
    live += !p || p == preset;
    return realloc(p, n);
}

void oracle_free(void *p)
{
    live -= p != NULL && p != preset;
    free(p);
}

void peek(const int *p)
{
    if (p) // a borrow may be null
        (void)*(volatile const int *)p;
}

// AddressSanitizer is about to end the process: the status says of what.
static void name_fault(void)
{
    const char *what = __asan_get_report_description();
    _exit(strstr(what, "null") ? EXIT_NULL : strstr(what, "use-after") ? EXIT_AFTER_FREE : strstr(what, "double-free") ? EXIT_DOUBLE_FREE :
          strstr(what, "free") ? EXIT_BAD_FREE : EXIT_WILD);
}

// What is passed on must be null or point to something that is there.
void oracle_use(const void *p)
{
    if (p && ((size_t)p >> 47 || __asan_address_is_poisoned(p)))
        _exit(EXIT_PASSED);
}

// What the global holds at the end is no leak: it is let go here, with all that can be reached from it.
static void release(void *p, size_t size)
{
    if (!p || (size_t)p >> 47 || __asan_address_is_poisoned(p))
        return;
    struct box { int v; void *data, *next; } box = {0};
    if (size >= sizeof box)
        memcpy(&box, p, sizeof box);
    oracle_free(p);
    release(box.data, sizeof(int));
    release(box.next, sizeof box);
}

static void judge_run(const Entry *e, int a, int b, int c, int n, int is_set)
{
    void *held = preset = is_set ? calloc(1, e->size) : NULL;
    asked = live = 0;
    if (e->global)
        memcpy(e->global, &held, sizeof held);
    e->program(a, b, c, n);
    if (e->global) {
        memcpy(&held, e->global, sizeof held);
        if (held && held != preset && __asan_address_is_poisoned(held))
            _exit(EXIT_DANGLING); // put there by the program itself
        release(held, e->size);
    }
    if (live > 0)
        _exit(EXIT_LEAK);
}

static void judge(const Entry *e)
{
    static const int as[] = {-1, 0, 1, 2}, ns[] = {0, 1, 3};
    int runs = 0;
    for (int a = 0; a < (strchr(e->inputs, 'a') ? 4 : 1); a++)
        for (int b = 0; b < (strchr(e->inputs, 'b') ? 2 : 1); b++)
            for (int c = 0; c < (strchr(e->inputs, 'c') ? 2 : 1); c++)
                for (int n = 0; n < (strchr(e->inputs, 'n') ? 3 : 1); n++) {
                    for (int is_set = 0; is_set <= (e->global != NULL); is_set++) {
                        known = 0;
                        do {
                            if (++runs > RUNS_MAX)
                                _exit(EXIT_MANY);
                            judge_run(e, as[a], b, c, ns[n], is_set);
                        } while (next_answers());
                    }
                }
}

int main(void)
{
    enum { LINES = 1 << 20 };
    oracle_hit = mmap(NULL, LINES, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (oracle_hit == MAP_FAILED)
        return 1;
    for (int i = 0; i < oracle_count; i++) {
        const Entry *e = &oracle_entries[i];
        fflush(stdout);
        pid_t child = fork();
        if (child == 0) {
            alarm(30);
            __sanitizer_set_death_callback(name_fault);
            judge(e);
            _exit(0);
        }
        int status;
        waitpid(child, &status, 0);
        printf("%s %d", e->name, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
        for (int l = e->first; l <= e->last; l++)
            if (oracle_hit[l])
                printf(" %d:%d", l, oracle_hit[l]);
        putchar('\n');
    }
    return 0;
}
