// Declarations of every shape: nothing is reported wrongly, nothing crashes.
// RUN: %lien -w -fplugin-arg-lien-all=off -fplugin-arg-lien-bad-annotation=error -fplugin-arg-lien-dump=ir %s | FileCheck %s
// RUN: %clang -fplugin=%plugin -I %include -std=c2x -w -fplugin-arg-lien-all=off -DC23 -fsyntax-only %s
// RUN: %clang -fplugin=%plugin -I %include -xobjective-c -w -fplugin-arg-lien-all=off -c -o %t.o %s
#include <lien.h>
#include <stdarg.h>
#include <stddef.h>

struct incomplete;
union both { struct incomplete *a; int b[2]; };
enum later;
enum later { ONE };
typedef struct node { struct node *owned next, *LIEN_WEAK back; struct { int x; union { int y; char *z; }; }; int bits : 3, : 0; } node;
typedef __typeof__(node *) node_p;
typedef node list_of[3];
typedef int matrix[2][3];
typedef void (*signal_t)(int);
typedef float vec __attribute__((vector_size(16)));
_Atomic(char *) atomic_text;
_Complex double complex_number;
_Thread_local char *owned per_thread;
extern char *owned table[];
extern const char *const borrowed lifetime(static) names[][2];
signal_t on(int n, signal_t handler);
void (*on_spelled(int n, void (*handler)(int)))(int);
int (*(*deep(int (*(*p)(char *owned q))(void)))[3])(void);
#ifndef C23
int old_style();
#endif
int variadic(const char *borrowed f, ...) __attribute__((format(printf, 1, 2)));
__typeof__(variadic) declared_by_typeof;
inline static char *owned inlined(char *owned p) { return p; }
char *owned redeclared_in_scope(int n);
// CHECK-DAG: fn vla(n: i32, m: {{.*}} borrowed)
void vla(int n, borrowed int m[n][n + 1]);
// CHECK-DAG: fn matrices(m: *[3]i32 borrowed_mut)
void matrices(borrowed_mut matrix m);
// CHECK-DAG: fn lists(l: *node borrowed_mut)
void lists(borrowed_mut list_of l);
// CHECK-DAG: fn by_typeof(p: *node owned, q: **node borrowed / owned)
void by_typeof(__typeof__(node *) owned p, __typeof__(node *) owned *borrowed q);
void restricted(char *restrict borrowed a, char *volatile const borrowed_mut b, char *borrowed restrict c);
void sized(char a[static 3], int b[const 2]);
void attributes(char *__attribute__((aligned(8))) owned p, __attribute__((unused)) char *owned q, char *owned r __attribute__((unused)));
void renamed_from(char *p);
#ifdef C23
[[noreturn]] void gone(void);
#if __clang_major__ >= 19
auto deduced = 3;
void nulls(typeof(nullptr) p);
#endif
#endif

#ifndef C23
int knr(p, q, n) char *owned p; char *q; int n; { LIEN_LEAK(p); return n; }
// CHECK-DAG: fn knr(p: *i8 owned, q: *i8, n: i32) -> i32{{.*}} {
#endif

int bodies(int n, ...)
{
    va_list ap;
    struct local { char *owned text; struct { char *owned deeper; } in[2]; } l = { 0 };
    union both u = { 0 };
    static struct local kept[2];
    char *redeclared_in_scope(int);
    char vla[n], *owned (*rows)[3] = 0, *(*fs[2])(char *owned) = { 0 };
    vec v = { 0 };
    __auto_type w = &l;
    enum { LOCAL = 3 };
    typedef char *owned own_t;
    own_t mine = redeclared_in_scope(LOCAL);
    struct node *list = &(struct node){ 0 };
    int (*f)() = 0;
    for (own_t i = 0; i; i = 0)
        ;
    __extension__ ({ own_t inner = mine; mine = 0; inner; });
    (void)sizeof(char *), (void)_Generic(n, int: 1, default: 2), (void)__builtin_offsetof(struct local, in);
    (void)ap, (void)u, (void)vla, (void)rows, (void)fs, (void)v, (void)w, (void)list, (void)f, (void)kept, (void)atomic_text;
    goto end;
end:
    return n;
}

// A function declared by another's type has no parameters that anybody wrote.
extern __typeof(renamed_from) renamed __asm__("other");
void calls_renamed(char *p) { renamed(p); }
