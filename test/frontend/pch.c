// Annotations in a precompiled header hold in the file that uses it, and change no object file.
// RUN: %clang -fplugin=%plugin -I %include -std=gnu11 -x c-header %S/Inputs/pch/shared.h -o %t.pch
// RUN: %clang -I %include -std=gnu11 -x c-header %S/Inputs/pch/shared.h -o %t-plain.pch
// RUN: %lien -include-pch %t.pch -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -I %include -fplugin=%plugin -fplugin-arg-lien-all=off -include-pch %t.pch -std=gnu11 -c %s -o %t.o
// RUN: %clang -I %include -include-pch %t-plain.pch -std=gnu11 -c %s -o %t-plain.o
// RUN: cmp %t.o %t-plain.o

void twice(void) {
    char *p = make(3);
    take(p);
    take(p); // expected-warning {{[lien-use-after-move]}}
}

char read(struct box *b) { return *first(b); }

void clear(struct box *borrowed_mut b) {
    drop(b);
}

void fill(struct box *borrowed_mut b) {
    free(b->p);
    b->p = make(b->n);
}
