// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Places: fields, elements, decay, addresses, pointer arithmetic and casts.

struct in { int x : 3, y : 5; };
struct s { char *p; int a[4]; struct in in; union { int i; char *q; }; struct s *next; };

void paths(struct s *v, struct s w, int i)
{
    v->p = 0;
    (*v).next->next->p = w.p;
    w.in.x = v->in.y;
    v->i = w.a[2];
    v->a[i] = v[1].a[0];
    v[0].p = (&w)->p;
    (&v->in)->x = 1;
    2[v->a] = *v->a;
}

void elements(int *p, int i)
{
    int a[3], m[2][3];
    a[0] = p[0];
    a[i + 1] = p[i];
    *(a + 1) = *(p + 1);
    *(p - 1) = p[-1];
    m[1][i] = m[i][2];
    p = a;
    p = &a[2];
    p = a + i;
    p = &*p;
    p = &p[0];
    p = &p[1];
    p = p + 2;
    p = p - i;
    p += i;
    p -= 3;
    p = m[1];
    int(*row)[3] = m;
    (*row)[1] = row[1][2];
}

int steps(char *p, int n, char **pp)
{
    *p++ = 'a';
    char c = *++p;
    n++;
    c = n--;
    *(*pp)++ = c;
    p[n++] = 1;
    return p - *pp;
}

void assigned(char *p, char *q, char *r, int n)
{
    p = q = r;
    n = n;
    n = (p = q) ? n += 2 : 3;
    p = (n++, q);
}

const char *strings(int i)
{
    char a[] = "abc";
    char c = "abc"[i];
    c = *"x";
    const char *s = __func__;
    s = &"abc"[1];
    return "abc";
}

void casts(void *v, char *p, long n, int i)
{
    struct s *t = v;
    t = (struct s *)p;
    ((struct s *)p)->next = t;
    *(int *)p = 3;
    n = (long)p;
    p = (char *)n;
    p = (char *)(long)p;
    p = (char *)8;
    p = (void *)0;
    if ((unsigned long)p % 8)
        i = (char)n;
    n = i + (short)n;
    n = &((struct s *)0)->next == 0;
    t = (struct s *)((char *)&t->in - __builtin_offsetof(struct s, in));
}

static const int three = 3;
int consts(int *p)
{
    const int four = three + 1;
    enum { FIVE = 5 };
    p[FIVE] = p[four] + p[three - 3] + p[sizeof(int)] + p[-three];
    return -three + (7 & ~1);
}
