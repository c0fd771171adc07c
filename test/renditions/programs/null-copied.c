// A null constant that is copied to another variable is null there, too.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stddef.h>
void saynum(int n);
int copied(void) { char *d = NULL; char *c = d;
    return c[0]; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int copied_twice(void) { int *d = NULL, *e, *f; e = d; f = e;
    return *f; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void written(void) { int *d = NULL; int *e; e = d;
    *e = 1; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void data_copy_31(void)
{
    int *data;
    data = NULL;
    {
        int *dataCopy = data;
        int *data = dataCopy;
        saynum(*data); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    }
}
int tested_ok(void) { char *d = NULL; char *c = d; return c ? c[0] : 0; }
int set_ok(char *s) { char *d = NULL; char *c = d; if (!c) c = s; return c[0]; }
