// The attributes of GCC and Clang that say what an annotation says.
// RUN: lien-models print %s | FileCheck %s

void ends(int status) __attribute__((noreturn));
// CHECK: fn ends(status: i32) noreturn model
_Noreturn void ends_too(void);
// CHECK: fn ends_too() noreturn model
[[noreturn]] void ends_as_well(void);
// CHECK: fn ends_as_well() noreturn model
__attribute__((__noreturn__, cold)) void ends_in_front(void);
// CHECK: fn ends_in_front() noreturn model
int logs(int level, const char *borrowed format, ...) __attribute__((format(printf, 2, 3)));
// CHECK: fn logs(level: i32, format: *const i8 borrowed, ...) -> i32 format model
int reads(const int *p) __attribute__((pure));
// CHECK: fn reads(p: *const i32) -> i32 model pure
int computes(int a) __attribute__((const));
// CHECK: fn computes(a: i32) -> i32 model pure
int jumps(jmp_buf env) __attribute__((returns_twice));
// CHECK: fn jumps(env: other) -> i32 model returns_twice
void lends(void *__attribute__((noescape)) a, void *b __attribute__((noescape)), [[clang::noescape]] void *c);
// CHECK: fn lends(a: *void noescape, b: *void noescape, c: *void noescape) model
char *bound(const char *s __attribute__((lifetimebound)));
// CHECK: fn bound(s: *const i8 lifetime(lifetimebound) noescape) -> *i8 lifetime(lifetimebound) model
void captured(char *s __attribute__((lifetime_capture_by(b))), struct box *b);
// CHECK: fn captured(s: *i8 lifetime(b) escapes, b: *other lifetime(b)) model
void *some(void *a, int b, void *c) __attribute__((nonnull(1), returns_nonnull));
// CHECK: fn some(a: *void nonnull, b: i32, c: *void) -> *void nonnull model
void all(void *a, int b, void *_Nullable c) __attribute__((nonnull));
// CHECK: fn all(a: *void nonnull, b: i32, c: *void nullable) model
void *_Nonnull sure(void *_Nullable p);
// CHECK: fn sure(p: *void nullable) -> *void nonnull model
struct obj *made(int n) __attribute__((malloc, malloc(obj_free, 1)));
// CHECK: fn made(n: i32) -> *other owned by(obj_free) model
void *allocated(size_t n) __attribute__((ownership_returns(malloc, 1)));
// CHECK: fn allocated(n: other) -> *void owned model
void released(void *a, void *b) __attribute__((ownership_takes(malloc, 2)));
// CHECK: fn released(a: *void, b: *void owned release) model
void held(void *a) __attribute__((ownership_holds(malloc, 1)));
// CHECK: fn held(a: *void escapes) model
void elsewhere(void *a) __attribute__((access(read_only, 1), visibility("default"), section("a" "b"))) __attribute__(());
// CHECK: fn elsewhere(a: *void) model
