// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Builtins that stand for a function are calls of it; the others are what they do to memory, or nothing.

typedef __SIZE_TYPE__ size_t;
void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t);
void *alloca(size_t);
struct s { char *p; int n; };

void whole(struct s *a, struct s *b, char **p, char **q, char *c)
{
    struct s x, arr[2];
    memcpy(a, b, sizeof *a);
    memcpy(&x, b, sizeof(struct s));
    __builtin_memmove(p, q, sizeof *p);
    memcpy(c, b, sizeof *b);
    memset(a, 0, sizeof *a);
    memset(arr, 0, sizeof arr);
    memset(&x, 1, sizeof x);
    __builtin_bzero(&x, sizeof x);
}

char *frame(int n, char *p)
{
    char *a = alloca(n);
    if (n)
        return p;
    a = __builtin_alloca(8);
    return a;
}

int other(int n, int *p, ...)
{
    __builtin_va_list ap;
    __builtin_va_start(ap, p);
    char *s = __builtin_va_arg(ap, char *);
    __builtin_va_end(ap);
    if (__builtin_add_overflow(n, 1, p))
        __builtin_unreachable();
    if (__builtin_constant_p(n++))
        __builtin_trap();
    __builtin_prefetch(p);
    n = __builtin_popcount(n) + __builtin_types_compatible_p(int, char);
    n = __builtin_choose_expr(1, n, p) + _Generic(n, int: 1, default: p);
    __builtin_strlen(s);
    __builtin___memcpy_chk(s, p, n, __builtin_object_size(s, 0));
    return __builtin_expect(n, 1);
}

char *_Atomic slot;
char *plain;
int _Atomic refs;

void atomics(char *n, int *k)
{
    char *o = __c11_atomic_exchange(&slot, n, 5);
    __c11_atomic_store(&slot, n, 5);
    o = __c11_atomic_load(&slot, 5);
    slot = o;
    o = slot;
    refs++;
    if (__c11_atomic_fetch_sub(&refs, 1, 5) == 1)
        slot = 0;
    while (!__c11_atomic_compare_exchange_weak(&slot, &o, n, 5, 5))
        ;
    __atomic_store_n(&plain, n, 5);
    __atomic_load(&plain, &o, 5);
    __atomic_add_fetch(k, 1, 5);
    o = __sync_lock_test_and_set(&plain, n);
    o = __sync_val_compare_and_swap(&plain, o, n);
    __sync_synchronize();
}

void assembly(char *p, int n)
{
    int o;
    asm volatile("" : "=r"(o), "+r"(n) : "r"(p), "m"(*p) : "memory");
    asm("nop");
}
