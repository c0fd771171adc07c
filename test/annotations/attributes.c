// Attributes of Clang and GCC that say something of the kind keep their meaning.
// RUN: %lien -Wno-nullability-extension -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

#define ATTR(...) __attribute__((__VA_ARGS__))
struct view { const char *at; };

// CHECK-DAG: fn makes(n: i32) -> *void owned by(free)
void *makes(int n) ATTR(ownership_returns(malloc, 1));
// CHECK-DAG: fn makes_own(n: i32) -> *void owned by(pool)
void *makes_own(int n) ATTR(ownership_returns(pool));
// CHECK-DAG: fn takes(n: i32, p: *void owned by(pool) release)
void takes(int n, void *p) ATTR(ownership_takes(pool, 2));
// CHECK-DAG: fn holds(p: *void escapes)
void holds(void *p) ATTR(ownership_holds(pool, 1));
// CHECK-DAG: fn lends(p: *i8 noescape)
void lends(char *p ATTR(noescape));
// CHECK-DAG: fn nullness(p: *i8 nonnull, q: *i8 nullable, r: **i8 nonnull / nullable) -> *i8 nullable
char *_Nullable nullness(char *_Nonnull p, char *_Nullable q, char *_Nullable *_Nonnull r);
// CHECK-DAG: fn nonnull_all(p: *i8 nonnull, n: i32, q: *i8 nonnull) -> *i8 nonnull
char *nonnull_all(char *p, int n, char *q) ATTR(nonnull, returns_nonnull);
// CHECK-DAG: fn nonnull_one(p: *i8, q: *i8 nonnull)
void nonnull_one(char *p, char *q) ATTR(nonnull(2));
// CHECK-DAG: fn nonnull_param(p: *i8 nonnull)
void nonnull_param(char *p ATTR(nonnull));
// CHECK-DAG: fn dies() noreturn
void dies(void) ATTR(noreturn);
// CHECK-DAG: fn dies_c11() noreturn
_Noreturn void dies_c11(void);
// CHECK-DAG: fn prints(f: *const i8, ...) -> i32 format
int prints(const char *f, ...) ATTR(format(printf, 1, 2));
// CHECK-DAG: fn looks(s: *const i8) -> i32 pure
int looks(const char *s) ATTR(pure);
// CHECK-DAG: fn computes(n: i32) -> i32 pure
int computes(int n) ATTR(const);
// CHECK-DAG: fn jumps() -> i32 returns_twice
int jumps(void) ATTR(returns_twice);
// CHECK-DAG: fn says_both(p: *i8 borrowed_mut nonnull noescape) trusted
void says_both(char *borrowed_mut p ATTR(noescape)) ATTR(nonnull) LIEN_TRUSTED;

// A signature is made when a function is used.
void *use;
void uses_all(void)
{
    use = (void *)makes; use = (void *)makes_own; use = (void *)takes; use = (void *)holds; use =
    (void *)lends; use = (void *)nullness; use = (void *)nonnull_all; use = (void *)nonnull_one; use = (void
    *)nonnull_param; use = (void *)dies; use = (void *)dies_c11; use = (void *)prints; use = (void *)looks; use =
    (void *)computes; use = (void *)jumps; use = (void *)says_both;
}
