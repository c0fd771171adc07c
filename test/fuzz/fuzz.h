// What is fuzzed. Each function takes any bytes, and returns; what it finds wrong ends the program by abort(), a sanitizer or a signal.
#ifndef FUZZ_H
#define FUZZ_H
#include <stddef.h>
#include <stdint.h>

void fuzz_ir(const char *text, size_t n);          // the reader of IR: what it accepts prints to a text that it reads to the same again
void fuzz_core(const char *text, size_t n);        // reader, verifier, analysis, summaries: twice with the same result, and short of memory
void fuzz_models(const char *text, size_t n);      // the reader of models, and short of memory
void fuzz_config(const char *text, size_t n);      // the reader of .lien
void fuzz_database(const char *text, size_t n);    // the reader of compile_commands.json
void fuzz_diagnostics(const char *text, size_t n); // the reader of what a compiler says

// Changes a text of IR into another that is mostly valid; at most `most` bytes, in place; the new length.
size_t fuzz_core_mutate(char *text, size_t n, size_t most, unsigned seed);
#endif
