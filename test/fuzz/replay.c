// fuzz-replay TARGET FILE…: what a fuzzer does with these inputs, without libFuzzer. FOLDER/TARGET/… would be its corpus.
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct { const char *name; void (*run)(const char *text, size_t n); } targets[] = {
    {"ir", fuzz_ir},           {"core", fuzz_core}, {"models", fuzz_models}, {"config", fuzz_config},
#ifdef WITH_DATABASE
    {"database", fuzz_database}, {"diagnostics", fuzz_diagnostics},
#endif
};

static char *file_read(const char *name, size_t *n)
{
    FILE *f = fopen(name, "rb");
    char *text = NULL;
    size_t cap = 0, got = 1;
    *n = 0;
    while (f && got) {
        if (cap == *n && !(text = realloc(text, cap = cap * 2 + 4096)))
            abort();
        *n += got = fread(text + *n, 1, cap - *n, f);
    }
    if (!f || ferror(f)) {
        perror(name);
        exit(2);
    }
    fclose(f);
    return text;
}

// The input at the end of its own block, so that a sanitizer sees a read past it.
static void run(void (*target)(const char *, size_t), const char *text, size_t n)
{
    char *exact = malloc(n ? n : 1);
    if (!exact)
        abort();
    memcpy(exact, text, n);
    target(exact, n);
    free(exact);
}

int main(int argc, char **argv)
{
    if (argc > 2 && strcmp(argv[1], "mutate") == 0) {
        for (int i = 2; i < argc; i++) { // what the mutator makes is replayed too
            size_t n;
            char *text = file_read(argv[i], &n), *other = malloc(2 * n + 4096);
            if (!other)
                abort();
            for (unsigned seed = 1; seed <= 20; seed++) {
                memcpy(other, text, n);
                run(fuzz_core, other, fuzz_core_mutate(other, n, 2 * n + 4096, seed));
            }
            free(other);
            free(text);
        }
        printf("mutate: %d inputs\n", argc - 2);
        return 0;
    }
    for (size_t t = 0; t < sizeof targets / sizeof *targets && argc > 2; t++)
        if (strcmp(argv[1], targets[t].name) == 0) {
            for (int i = 2; i < argc; i++) {
                size_t n;
                char *text = file_read(argv[i], &n);
                run(targets[t].run, text, n);
                free(text);
            }
            printf("%s: %d inputs\n", argv[1], argc - 2);
            return 0;
        }
    fputs("usage: fuzz-replay ir|core|models|config|database|diagnostics|mutate FILE...\n", stderr);
    return 2;
}
