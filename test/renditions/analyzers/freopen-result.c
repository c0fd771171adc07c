// The result of freopen is the stream that it was given: closed by one name, it is closed for the other. The stream
// need not be this function's own.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
void twice(FILE *x)
{
    FILE *d = freopen("f", "w", x);
    if (!d)
        return;
    fclose(d);
    fclose(d); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void used(FILE *x)
{
    FILE *d = freopen("f", "w", x);
    if (!d)
        return;
    fclose(d);
    fputc('a', d); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void old_name(FILE *x)
{
    FILE *d = freopen("f", "w", x);
    if (d != NULL) {
        fputc('a', d);
        fclose(d);
        fputc('b', x); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    }
}
void own_stream(void)
{
    FILE *f = fopen("a", "r"), *g;
    if (!f)
        return;
    g = freopen("b", "r", f);
    if (!g)
        return;
    fclose(g);
    fgetc(f); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
int closed_once(FILE *x)
{
    FILE *d = freopen("f", "w", x);
    if (!d)
        return -1;
    fputc('a', d);
    return fclose(d);
}
int by_either_name(const char *name, FILE *x)
{
    if (!freopen(name, "w", x))
        return -1;
    fputc('a', x);
    return fclose(x);
}
int in_a_loop(char **names, FILE *x)
{
    for (; *names; names++) {
        x = freopen(*names, "r", x);
        if (!x)
            return -1;
        while (fgetc(x) != EOF)
            ;
    }
    return fclose(x);
}
