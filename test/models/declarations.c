// C's declarations, as headers have them: what is no declaration of a function or type is stepped over.
// RUN: lien-models print %s | FileCheck %s
#include <no/such/header.h>
#define NOT_READ(x) \
    int not_read(x);
#ifdef __cplusplus
extern "C" {
#endif
__BEGIN_DECLS

/* comment */ int plain /* inside */ (int a, // to the end \
   of two lines
                                      long b);
// CHECK: fn plain(a: i32, b: i64) -> i32 model
#if ONE
int one_arm(void);
#else
int other_arm(void);
#endif
// CHECK-NEXT: fn one_arm() -> i32 model
// CHECK-NEXT: fn other_arm() -> i32 model
extern int first(void), *owned second(int), third, (*fourth)(void), fifth(char *borrowed);
// CHECK-NEXT: fn first() -> i32 model
// CHECK-NEXT: fn second(i32) -> *i32 owned model
// CHECK-NEXT: fn fifth(*i8 borrowed) -> i32 model
int array[] = {1, 2, (3)}, other = sizeof(int[4]);
struct point { int x, y; char *owned name; } origin = {0};
enum { RED, GREEN = 2 };
enum colour mix(enum colour a, enum colour b);
// CHECK-NEXT: fn mix(a: i32, b: i32) -> i32 model
static inline int with_body(int a) { if (a) { return '}'; } return "}"[0]; }
// CHECK-NEXT: fn with_body(a: i32) -> i32 model
void (*signal(int number, void (*handler)(int)))(int);
// CHECK-NEXT: fn signal(number: i32, handler: *(fn(i32) model)) -> *(fn(i32) model) model
char *(*choose(int a))[4];
// CHECK-NEXT: fn choose(a: i32) -> *[4]*i8 model
int(grouped)(int a);
// CHECK-NEXT: fn grouped(a: i32) -> i32 model
int old_style();
// CHECK-NEXT: fn old_style() -> i32 model noproto
int variadic(const char *borrowed format, ...);
// CHECK-NEXT: fn variadic(format: *const i8 borrowed, ...) -> i32 model
unsigned long long int wide(signed char a, unsigned b, long double c, _Bool d, __int128 e, volatile short *const f);
// CHECK-NEXT: fn wide(a: i8, b: u32, c: float, d: {{u?}}b8, e: i128, f: const *i16) -> u64 model
size_t known_by_nobody(uint32_t a, FILE *f, some_handle h);
// CHECK-NEXT: fn known_by_nobody(a: other, f: *other, h: other) -> other model
EXPORTED char *CALLED exported(STDCALL int a);
// CHECK-NEXT: fn exported(a: i32) -> *i8 model
typeof(int) of_type(_Atomic(int) *p);
// CHECK-NEXT: fn of_type(p: *other) -> other model
typedef int compare(const void *borrowed a, const void *borrowed b);
compare by_name;
// CHECK-NEXT: fn by_name(a: *const void borrowed, b: *const void borrowed) -> i32 model
void sorts(compare c, compare *d);
// CHECK-NEXT: fn sorts(c: *(fn(a: *const void borrowed, b: *const void borrowed) -> i32 model), d: *(fn{{.*}}) model
int named(void) __asm__("_" "named");
// CHECK-NEXT: fn named() -> i32 model
_Static_assert(sizeof(int) == 4, "int");
;
#ifdef __cplusplus
}
#endif

// A later declaration that says something replaces an earlier one that doesn't, and not the other way round.
char *again(char *p);
char *again(char *owned p);
char *again(char *p);
// CHECK-NEXT: fn again(p: *i8 owned) -> *i8 model
// CHECK-NOT: fn
