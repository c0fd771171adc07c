// A fuzzer's entry points, which libFuzzer calls.
#include "fuzz.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
size_t LLVMFuzzerMutate(uint8_t *data, size_t n, size_t most);
size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t n, size_t most, unsigned seed);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    FUZZ_TARGET((const char *)data, n);
    return 0;
}

#ifdef FUZZ_MUTATOR
__attribute__((visibility("default"))) size_t LLVMFuzzerCustomMutator(uint8_t *data, size_t n, size_t most, unsigned seed)
{
    if (seed % 8 == 0)
        return LLVMFuzzerMutate(data, n, most);
    return fuzz_core_mutate((char *)data, n, most, seed);
}
#endif
