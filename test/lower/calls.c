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
// CHECK-LABEL: fn results(
// CHECK: b1:
// CHECK-NEXT:   live %p
// CHECK-NEXT:   %p = call make() init
// CHECK-NEXT:   %p = call make()
// CHECK-NEXT:   live %2
// CHECK-NEXT:   %2 = call make() init
// CHECK-NEXT:   dead %2
// CHECK-NEXT:   live %3
// CHECK-NEXT:   %3 = call make() init
// CHECK-NEXT:   dead %3
// CHECK-NEXT:   %4 = call count(%p) init
// CHECK-NEXT:   live %n
// CHECK-NEXT:   %n = call count(%p) init
// CHECK-NEXT:   %6 = call count(%p) init
// CHECK-NEXT:   %n = %n + %6 compound
// CHECK-NEXT:   live %v
// CHECK-NEXT:   %v = call whole(1) init
// CHECK-NEXT:   %v = call whole(2)
// CHECK-NEXT:   live %8
// CHECK-NEXT:   %8 = call whole(3) init
// CHECK-NEXT:   %n = %8.n
// CHECK-NEXT:   dead %8
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void order(char *p, struct s *v)
{
    take(p, count(p));
    take(v->p, 3 + count(make()));
    v->p = make();
    *(v + 1) = whole(count(v->p));
}
// CHECK-LABEL: fn order(
// CHECK: b1:
// CHECK-NEXT:   %3 = call count(%p) init
// CHECK-NEXT:   call take(%p, %3)
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %4 = call make() init
// CHECK-NEXT:   %5 = call count(%4) init
// CHECK-NEXT:   %6 = 3 + %5 init
// CHECK-NEXT:   call take(%v->p, %6)
// CHECK-NEXT:   dead %4
// CHECK-NEXT:   %v->p = call make()
// CHECK-NEXT:   %7 = call count(%v->p) init
// CHECK-NEXT:   live %8
// CHECK-NEXT:   %8 = call whole(%7) init
// CHECK-NEXT:   %v[1] = %8
// CHECK-NEXT:   dead %8
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn pointers(
// CHECK: b1:
// CHECK-NEXT:   live %p
// CHECK-NEXT:   %p = call %o->get(%v, %n) as (fn(*s, i32) -> *i8) init
// CHECK-NEXT:   call %fp(%p, 1) as (fn(*i8, i32))
// CHECK-NEXT:   call %fp(%p, 2) as (fn(*i8, i32))
// CHECK-NEXT:   live %6
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %6 = take init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   %6 = %fp init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   call %6(%p, 3) as (fn(*i8, i32))
// CHECK-NEXT:   dead %6
// CHECK-NEXT:   br %n != 0, b5, b6
// CHECK-NEXT: b5:
// CHECK-NEXT:   call exit(1)
// CHECK-NEXT:   unreachable
// CHECK-NEXT: b6:
// CHECK-NEXT:   call %o->end() as (fn() noreturn)
// CHECK-NEXT:   unreachable
// CHECK-NEXT: b7:
// CHECK-NEXT:   call take(%p, 4)
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %fp exit
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   dead %o exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void printing(char *p)
{
    printf("%s %*d %p\n", p, 3, 4, p);
}
// CHECK-LABEL: fn printing(
// CHECK: b1:
// CHECK-NEXT:   %3 = call printf(&%2[0]!array, %p, 3, 4, %p!print) init
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

char *returned(int n, char *p)
{
    if (n)
        return make();
    return p;
}
// CHECK-LABEL: fn returned(
// CHECK: b1:
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = call make() init
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   %return = %p init
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

struct s by_value(struct s v)
{
    return v;
}
// CHECK-LABEL: fn by_value(
// CHECK: b1:
// CHECK-NEXT:   %return = %v init
// CHECK-NEXT:   dead %v exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
