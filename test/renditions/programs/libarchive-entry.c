// libarchive: realloc'd string pool leak on fatal
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

struct rar { char *filename; size_t alloc; char *save; };
int bad_header(struct rar *rar, const char *in, size_t n)
{
    char *newname;
    if (n + 1 > rar->alloc) {
        newname = realloc(rar->filename, n + 1);
        if (newname == NULL)
            return -30;
        rar->filename = newname;
        rar->alloc = n + 1;
    }
    memcpy(rar->filename, in, n);
    rar->filename[n] = 0;
    rar->save = rar->filename;
    return 0;
}
int good_copy_header(struct rar *rar, const char *in, size_t n)
{
    char *newname;
    if (n + 1 > rar->alloc) {
        if ((newname = realloc(rar->filename, n + 1)) == NULL) {
            free(rar->filename);
            rar->filename = NULL;
            rar->alloc = 0;
            return -30;
        }
        rar->filename = newname;
        rar->alloc = n + 1;
    }
    memcpy(rar->filename, in, n);
    rar->filename[n] = 0;
    return 0;
}
int bad_old_name(struct rar *rar, size_t n)
{
    char *end = rar->filename + strlen(rar->filename);
    char *nn = realloc(rar->filename, n);
    if (!nn)
        return -1;
    rar->filename = nn;
    *end = 0; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    return 0;
}
