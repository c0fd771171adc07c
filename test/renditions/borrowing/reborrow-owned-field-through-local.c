// The same, in the shapes that a function body takes.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// expected-no-diagnostics
#include <lien.h>
struct tray { int n; int m;};
struct crate { struct tray *owned top; struct tray in; int no; };
void f1(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    struct tray *borrowed_mut t = d->top;
    t->n = 2;
    d->no = 3;
}
void f2(struct crate *borrowed_mut c)
{
    struct tray *borrowed_mut t = c->top;
    t->n = 2;
    c->no = 3;
}
void f3(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    struct tray *borrowed_mut t = &d->in;
    t->n = 2;
    d->no = 3;
}
void f4(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    struct tray *t = d->top;
    t->n = 2;
    d->no = 3;
}
void f5(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    if (d->top) {
    struct tray *borrowed_mut t = d->top;
    t->n = 2;
    d->no = 3;
    }
}
void f6(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    struct tray *borrowed_mut t = d->top;
    int *borrowed_mut e = &t->n;
    *e = 2;
    d->no = 3;
}
void f7(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    if (d->top) {
    struct tray *borrowed_mut t = d->top;
    t->n = 2;
    }
    d->no = 3;
}
void f8(struct crate *borrowed_mut d)
{
    if (d->top) {
    struct tray *borrowed_mut t = d->top;
    t->n = 2;
    }
    d->no = 3;
}
void f9(struct crate *borrowed_mut c)
{
    struct crate *borrowed_mut d = c;
    if (d->top) {
    const struct tray *borrowed t = d->top;
    d->no = t->n;
    }
    d->no = 3;
}
