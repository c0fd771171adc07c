// C++ is not checked: the header says nothing there, the pragma is known, and the object file is the same.
// RUN: %clangxx -fplugin=%plugin -I %include -std=c++17 -Wall -Wextra -fsyntax-only %s 2>&1 | count 0
// RUN: %clangxx -fplugin=%plugin -I %include -std=c++17 -O1 -c %s -o %t.o
// RUN: %clangxx -I %include -std=c++17 -Wno-unknown-pragmas -O1 -c %s -o %t-plain.o
// RUN: cmp %t.o %t-plain.o
#include <cstdlib>
#include <lien.h>

#pragma lien diagnostic ignored "lien-leak"

struct holder {
    char *LIEN_OWNED p;
    ~holder() { std::free(p); }
};

void twice(char *LIEN_OWNED p) {
    std::free(p);
    std::free(p);
}
