// A static place that still points to what was released when the function returns: told if anybody can look at it.
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>

int set_anew_by_each_call(const char *name)
{
    static FILE *in;
    if ((in = fopen(name, "r")) == NULL)
        return 1;
    fclose(in);
    return 0; // nobody else sees it, and the next call does not look
}

int looked_at_by_the_next_call(const char *name)
{
    static FILE *in;
    if (!in)
        in = fopen(name, "r");
    if (in == NULL)
        return 1;
    fclose(in);
    return 0; // expected-warning {{'in' may still point to a released object when the function returns [lien-dangling-borrow-may]}}
}

static FILE *log_file;

int seen_by_others(const char *name)
{
    if ((log_file = fopen(name, "r")) == NULL)
        return 1;
    fclose(log_file);
    return 0; // expected-warning {{'log_file' still points to a released object when the function returns [lien-dangling-borrow]}}
}

int address_is_known(const char *name, FILE ***out)
{
    static FILE *in;
    *out = &in;
    if ((in = fopen(name, "r")) == NULL)
        return 1;
    fclose(in);
    return 0; // expected-warning {{[lien-dangling-borrow]}}
}
