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
// CHECK-LABEL: fn whole(
// CHECK: b1:
// CHECK-NEXT:   live %x
// CHECK-NEXT:   live %arr
// CHECK-NEXT:   *%a = *%b
// CHECK-NEXT:   %x = *%b
// CHECK-NEXT:   *%p = *%q
// CHECK-NEXT:   live %8
// CHECK-NEXT:   %8 = call memcpy(%c, %b, 16) init
// CHECK-NEXT:   dead %8
// CHECK-NEXT:   *%a = zero
// CHECK-NEXT:   %arr = zero
// CHECK-NEXT:   live %9
// CHECK-NEXT:   %9 = call memset(&%x, 1, 16) init
// CHECK-NEXT:   dead %9
// CHECK-NEXT:   %x = zero
// CHECK-NEXT:   dead %arr exit
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   dead %c exit
// CHECK-NEXT:   dead %q exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

char *frame(int n, char *p)
{
    char *a = alloca(n);
    if (n)
        return p;
    a = __builtin_alloca(8);
    return a;
}
// CHECK-LABEL: fn frame(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   read %n
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %a = &%4[0] init
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = %p init
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %4 exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %6
// CHECK-NEXT:   %a = &%6[0]
// CHECK-NEXT:   %return = %a init
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %4 exit
// CHECK-NEXT:   dead %6 exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn "other"(
// CHECK: b1:
// CHECK-NEXT:   live %ap
// CHECK-NEXT:   %ap = unknown
// CHECK-NEXT:   live %s
// CHECK-NEXT:   %s = unknown init
// CHECK-NEXT:   *%p = %n + 1
// CHECK-NEXT:   br unknown != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   unreachable
// CHECK-NEXT: b3:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b4:
// CHECK-NEXT:   unreachable
// CHECK-NEXT: b5:
// CHECK-NEXT:   read %p!print
// CHECK-NEXT:   read %n
// CHECK-NEXT:   %n = unknown + 0
// CHECK-NEXT:   %n = %n + 1
// CHECK-NEXT:   %5 = call strlen(%s) init
// CHECK-NEXT:   live %6
// CHECK-NEXT:   %6 = call memcpy(%s, %p, %n) init
// CHECK-NEXT:   dead %6
// CHECK-NEXT:   %8 = %n init
// CHECK-NEXT:   %return = %8 init
// CHECK-NEXT:   dead %s exit
// CHECK-NEXT:   dead %ap exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn atomics(
// CHECK: b1:
// CHECK-NEXT:   live %o
// CHECK-NEXT:   live %5
// CHECK-NEXT:   %5 = %slot init
// CHECK-NEXT:   %slot = %n
// CHECK-NEXT:   %o = %5 init
// CHECK-NEXT:   dead %5
// CHECK-NEXT:   %slot = %n
// CHECK-NEXT:   live %6
// CHECK-NEXT:   %6 = %slot init
// CHECK-NEXT:   %o = %6
// CHECK-NEXT:   dead %6
// CHECK-NEXT:   %slot = %o
// CHECK-NEXT:   %o = %slot
// CHECK-NEXT:   %refs = %refs + 1 compound
// CHECK-NEXT:   %8 = %refs init
// CHECK-NEXT:   %refs = %refs - 1 compound
// CHECK-NEXT:   br %8 == 1, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %slot = null
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   br unknown != 0, b7, b8
// CHECK-NEXT: b7:
// CHECK-NEXT:   %slot = %n
// CHECK-NEXT:   %9 = 1 init
// CHECK-NEXT:   goto b9
// CHECK-NEXT: b8:
// CHECK-NEXT:   %o = %slot
// CHECK-NEXT:   %9 = 0 init
// CHECK-NEXT:   goto b9
// CHECK-NEXT: b9:
// CHECK-NEXT:   br %9 != 0, b6, b5 loop
// CHECK-NEXT: b5:
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b6:
// CHECK-NEXT:   %plain = %n
// CHECK-NEXT:   %o = %plain
// CHECK-NEXT:   *%k = *%k + 1 compound
// CHECK-NEXT:   live %11
// CHECK-NEXT:   %11 = %plain init
// CHECK-NEXT:   %plain = %n
// CHECK-NEXT:   %o = %11
// CHECK-NEXT:   dead %11
// CHECK-NEXT:   read %o!print
// CHECK-NEXT:   live %12
// CHECK-NEXT:   %12 = %plain init
// CHECK-NEXT:   br unknown != 0, b10, b11
// CHECK-NEXT: b10:
// CHECK-NEXT:   %plain = %n
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b11:
// CHECK-NEXT:   goto b12
// CHECK-NEXT: b12:
// CHECK-NEXT:   %o = %12
// CHECK-NEXT:   dead %12
// CHECK-NEXT:   dead %o exit
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void assembly(char *p, int n)
{
    int o;
    asm volatile("" : "=r"(o), "+r"(n) : "r"(p), "m"(*p) : "memory");
    asm("nop");
}
// CHECK-LABEL: fn assembly(
// CHECK: b1:
// CHECK-NEXT:   live %o
// CHECK-NEXT:   %o = unknown(%p, &*%p, %n)
// CHECK-NEXT:   %n = unknown()
// CHECK-NEXT:   dead %o exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
