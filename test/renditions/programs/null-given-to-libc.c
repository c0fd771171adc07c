// What may be null given to libc where it is dereferenced: parameters that are declared nonnull.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// language.md 2: "Recognised as well, with the meaning they have: ... nonnull"; 5: "a nullable owned value is dereferenced without a test".
// Juliet CWE690 char/wchar_t (malloc, calloc, realloc; all flows) and fopen -> fclose; gcc malloc-1.c test_37a/b; Infer null_dereference.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
void copied_into(void)
{
    char *d = malloc(20);
    strcpy(d, "Initialize"); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(d);
}
void wide(void)
{
    wchar_t *d = calloc(20, sizeof *d);
    wcscpy(d, L"Initialize"); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(d);
}
void *cleared(void)
{
    void *p = malloc(4096);
    memset(p, 0, 4096); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    return p;
}
size_t measured(const char *s)
{
    char *d = strdup(s);
    size_t n = strlen(d); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    free(d);
    return n;
}
void closed(void)
{
    FILE *f = fopen("file.txt", "w+");
    fclose(f); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
int read_from(char *buf)
{
    FILE *f = fopen("file.txt", "r");
    if (fgets(buf, 10, f) == NULL) { // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        fclose(f);
        return -1;
    }
    fclose(f);
    return 0;
}
void constant_null(void)
{
    char *d = NULL;
    strcpy(d, "text"); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void tested_ok(void)
{
    char *d = malloc(20);
    if (d != NULL) {
        strcpy(d, "Initialize");
        free(d);
    }
}
