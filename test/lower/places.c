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
// CHECK-LABEL: fn paths(
// CHECK: b1:
// CHECK-NEXT:   %v->p = null
// CHECK-NEXT:   %v->next->next->p = %w.p
// CHECK-NEXT:   %w.in.x = %v->in.y
// CHECK-NEXT:   %v->#3.i = %w.a[2]
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %v->a[*] = %v[1].a[0]
// CHECK-NEXT:   %v->p = %w.p
// CHECK-NEXT:   %v->in.x = 1
// CHECK-NEXT:   %v->a[2] = %v->a[0]
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   dead %w exit
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn elements(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   live %m
// CHECK-NEXT:   %a[0] = *%p
// CHECK-NEXT:   read %i
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %a[*] = %p[*]
// CHECK-NEXT:   %a[1] = %p[1]
// CHECK-NEXT:   read %p[-1]
// CHECK-NEXT:   read %i
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %m[1][*] = %m[*][2]
// CHECK-NEXT:   %p = &%a[0]
// CHECK-NEXT:   %p = &%a[2]
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %p = &%a[*]
// CHECK-NEXT:   read %p
// CHECK-NEXT:   %p = &*%p
// CHECK-NEXT:   %p = &%p[1]
// CHECK-NEXT:   %p = offset %p, 2
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %p = offset %p, unknown
// CHECK-NEXT:   %p = offset %p, %i compound
// CHECK-NEXT:   %p = offset %p, -3 compound
// CHECK-NEXT:   %p = &%m[1][0]
// CHECK-NEXT:   live %row
// CHECK-NEXT:   %row = &%m[0]!array init
// CHECK-NEXT:   live %6
// CHECK-NEXT:   %6 = unknown init
// CHECK-NEXT:   (*%row)[1] = (*%6)[2]
// CHECK-NEXT:   dead %6
// CHECK-NEXT:   dead %row exit
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn steps(
// CHECK: b1:
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %4 = %p init
// CHECK-NEXT:   %p = offset %p, 1 compound
// CHECK-NEXT:   *%4 = 97
// CHECK-NEXT:   dead %4
// CHECK-NEXT:   live %c
// CHECK-NEXT:   %p = offset %p, 1 compound
// CHECK-NEXT:   %c = *%p init
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   %6 = %n init
// CHECK-NEXT:   %n = %n + -1 compound
// CHECK-NEXT:   %c = %6
// CHECK-NEXT:   live %7
// CHECK-NEXT:   %7 = *%pp init
// CHECK-NEXT:   *%pp = offset *%pp, 1 compound
// CHECK-NEXT:   *%7 = %c
// CHECK-NEXT:   dead %7
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   %p[*] = 1
// CHECK-NEXT:   read %p!print
// CHECK-NEXT:   read *%pp!print
// CHECK-NEXT:   %return = unknown init
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %pp exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void assigned(char *p, char *q, char *r, int n)
{
    p = q = r;
    n = n;
    n = (p = q) ? n += 2 : 3;
    p = (n++, q);
}
// CHECK-LABEL: fn assigned(
// CHECK: b1:
// CHECK-NEXT:   %q = %r
// CHECK-NEXT:   %p = %q
// CHECK-NEXT:   read %n
// CHECK-NEXT:   %p = %q
// CHECK-NEXT:   br %p != null, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %n = %n + 2 compound
// CHECK-NEXT:   read %n
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   %n = 3
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   %p = %q
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %r exit
// CHECK-NEXT:   dead %q exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

const char *strings(int i)
{
    char a[] = "abc";
    char c = "abc"[i];
    c = *"x";
    const char *s = __func__;
    s = &"abc"[1];
    return "abc";
}
// CHECK-LABEL: fn strings(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = unknown init
// CHECK-NEXT:   live %c
// CHECK-NEXT:   read %i
// CHECK-NEXT:   %c = %4[*] init
// CHECK-NEXT:   %c = %5[0]
// CHECK-NEXT:   live %s
// CHECK-NEXT:   %s = &%7[0]!array init
// CHECK-NEXT:   %s = &%8[1]
// CHECK-NEXT:   %return = &%10[0]!array init
// CHECK-NEXT:   dead %s exit
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn casts(
// CHECK: b1:
// CHECK-NEXT:   live %t
// CHECK-NEXT:   %t = %v init
// CHECK-NEXT:   %t = %p!cast
// CHECK-NEXT:   live %6
// CHECK-NEXT:   %6 = %p!cast init
// CHECK-NEXT:   %6->next = %t
// CHECK-NEXT:   dead %6
// CHECK-NEXT:   live %7
// CHECK-NEXT:   %7 = %p!cast init
// CHECK-NEXT:   *%7 = 3
// CHECK-NEXT:   dead %7
// CHECK-NEXT:   %n = %p!int
// CHECK-NEXT:   %p = %n
// CHECK-NEXT:   read %p!cast
// CHECK-NEXT:   %p = 8
// CHECK-NEXT:   %p = null
// CHECK-NEXT:   %8 = %p!print % 8 init
// CHECK-NEXT:   br %8 != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %9 = %n init
// CHECK-NEXT:   %i = %9
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   %10 = %n init
// CHECK-NEXT:   %n = %i + %10
// CHECK-NEXT:   %n = unknown == null
// CHECK-NEXT:   live %11
// CHECK-NEXT:   %11 = offset &%t->in!cast, -24 init
// CHECK-NEXT:   %t = %11!cast
// CHECK-NEXT:   dead %11
// CHECK-NEXT:   dead %t exit
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

static const int three = 3;
int consts(int *p)
{
    const int four = three + 1;
    enum { FIVE = 5 };
    p[FIVE] = p[four] + p[three - 3] + p[sizeof(int)] + p[-three];
    return -three + (7 & ~1);
}
// CHECK-LABEL: fn consts(
// CHECK: b1:
// CHECK-NEXT:   live %four
// CHECK-NEXT:   %four = 4 init
// CHECK-NEXT:   %3 = %p[4] + *%p init
// CHECK-NEXT:   %4 = %3 + %p[4] init
// CHECK-NEXT:   %p[5] = %4 + %p[-3]
// CHECK-NEXT:   %return = 3 init
// CHECK-NEXT:   dead %four exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
