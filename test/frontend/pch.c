// Annotations in a precompiled header hold in the file that uses it, and change no object file.
// RUN: %clang -fplugin=%plugin -I %include -x c-header %S/Inputs/pch/shared.h -o %t.pch
// RUN: %clang -I %include -x c-header %S/Inputs/pch/shared.h -o %t-plain.pch
// RUN: %lien -include-pch %t.pch -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -I %include -fplugin=%plugin -fplugin-arg-lien-all=off -include-pch %t.pch -c -O1 %s -o %t.o
// RUN: %clang -I %include -include-pch %t-plain.pch -c -O1 %s -o %t-plain.o
// RUN: cmp %t.o %t-plain.o

void twice(void) {
    char *p = make(3);
    take(p);
    take(p); // expected-warning {{[lien-use-after-move]}}
}

char read(struct box *b) { return *first(b); }

void clear(struct box *b) {
    drop(b);
    b->p = make(b->n);
}
