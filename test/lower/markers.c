// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// What lien.h leaves in a body.
#include <lien.h>

void take(char *owned p);
void raw(char *p);

char *claims(char *p, char *q, char *r)
{
    take(LIEN_MOVE(p));
    LIEN_LEAK(q);
    char *owned t = LIEN_ASSUME_OWNED(r);
    return LIEN_MOVE(t);
}

void unsafe(char *p, int n)
{
    LIEN_UNSAFE {
        raw(p);
        if (n)
            return;
    }
    if (n)
        LIEN_UNSAFE { raw(p); }
    else
        raw(0);
    raw(p);
}
