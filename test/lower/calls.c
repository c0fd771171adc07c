// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Calls: where the result goes, which operands are read when, and what comes after a call that does not return.

struct s { char *p; int n; };
struct ops { char *(*get)(struct s *, int); void (*end)(void) __attribute__((noreturn)); };
char *make(void);
int count(char *);
void take(char *, int);
struct s whole(int);
void exit(int) __attribute__((noreturn));
int printf(const char *, ...);

void results(void)
{
    char *p = make();
    p = make();
    make();
    (void)make();
    count(p);
    int n = count(p);
    n += count(p);
    struct s v = whole(1);
    v = whole(2);
    n = whole(3).n;
}

void order(char *p, struct s *v)
{
    take(p, count(p));
    take(v->p, 3 + count(make()));
    v->p = make();
    *(v + 1) = whole(count(v->p));
}

void pointers(struct ops *o, struct s *v, void (*fp)(char *, int), int n)
{
    char *p = o->get(v, n);
    fp(p, 1);
    (*fp)(p, 2);
    (n ? take : fp)(p, 3);
    if (n)
        exit(1);
    o->end();
    take(p, 4);
}

void printing(char *p)
{
    printf("%s %*d %p\n", p, 3, 4, p);
}

char *returned(int n, char *p)
{
    if (n)
        return make();
    return p;
}

struct s by_value(struct s v)
{
    return v;
}
