// Every annotation, at the pointer level where it stands.
// RUN: lien-models print %s | FileCheck %s

void takes(char *owned p);
// CHECK: fn takes(p: *i8 owned) model
char *owned gives(void);
// CHECK: fn gives() -> *i8 owned model
owned char *in_front(owned char *p);
// CHECK: fn in_front(p: *i8 owned) -> *i8 owned model
void slot(char *owned *borrowed_mut out);
// CHECK: fn slot(out: **i8 borrowed_mut / owned) model
void three(char *LIEN_OWNED_BY(free) **borrowed deep);
// CHECK: fn three(deep: ***i8 borrowed / / owned by(free)) model
int made(struct thing *owned *LIEN_OUT LIEN_WHEN(return == 0) out);
// CHECK: fn made(out: **other out when == 0 / owned) -> i32 model
void cleared(struct thing *LIEN_DROPS t);
// CHECK: fn cleared(t: *other drops) model
char *borrowed_mut lifetime(a) in_pool(struct pool *borrowed lifetime(a) p, const char *borrowed name);
// CHECK: fn in_pool(p: *other borrowed lifetime(a), name: *const i8 borrowed) -> *i8 borrowed_mut lifetime(a) model
const char *borrowed lifetime(static) name(void);
// CHECK: fn name() -> *const i8 borrowed lifetime(static) model
void keeps(struct list *borrowed_mut lifetime(l) l, struct item *owned lifetime(l) it);
// CHECK: fn keeps(l: *other borrowed_mut lifetime(l), it: *other owned lifetime(l)) model
void advance(struct view lifetime(x) *borrowed_mut v);
// CHECK: fn advance(v: *other base(x) borrowed_mut) model
struct view lifetime(x) whole(const char *borrowed lifetime(x) s);
// CHECK: fn whole(s: *const i8 borrowed lifetime(x)) -> other base(x) model
struct obj *LIEN_SHARED ref(struct obj *borrowed o);
// CHECK: fn ref(o: *other borrowed) -> *other shared model
struct obj *_Nullable LIEN_SHARED upgrade(struct obj *LIEN_WEAK w);
// CHECK: fn upgrade(w: *other weak) -> *other shared nullable model
struct data *borrowed_mut LIEN_GUARD(m) lock(struct mutex *borrowed m);
// CHECK: fn lock(m: *other borrowed) -> *other borrowed_mut guard(m) model
void unlock(struct mutex *borrowed LIEN_UNGUARD m);
// CHECK: fn unlock(m: *other borrowed unguard) model
int spawn(void *LIEN_SEND arg);
// CHECK: fn spawn(arg: *void send) -> i32 model
int believed(int *borrowed p) LIEN_TRUSTED;
// CHECK: fn believed(p: *i32 borrowed) -> i32 trusted model

// The same with the long names of the core.
char *LIEN_BORROWED LIEN_LIFETIME(s) longer(char *LIEN_BORROWED_MUT LIEN_LIFETIME(s) s, char *LIEN_OWNED p);
// CHECK: fn longer(s: *i8 borrowed_mut lifetime(s), p: *i8 owned) -> *i8 borrowed lifetime(s) model

// LIEN_WHEN speaks of the result.
int when_eq(char *owned LIEN_WHEN(return == 0) p);
// CHECK: fn when_eq(p: *i8 owned when == 0)
int when_ge(char *owned LIEN_WHEN(return >= 0) p);
// CHECK: fn when_ge(p: *i8 owned when >= 0)
int when_lt(char *owned LIEN_WHEN(return < -7) p);
// CHECK: fn when_lt(p: *i8 owned when < -7)
int when_hex(char *owned LIEN_WHEN(return <= 0x10u) p);
// CHECK: fn when_hex(p: *i8 owned when <= 16)
void *when_null(char *owned LIEN_WHEN(return != NULL) p);
// CHECK: fn when_null(p: *i8 owned when != 0)
int when_true(char *owned LIEN_WHEN(return) p);
// CHECK: fn when_true(p: *i8 owned when != 0)
int when_false(char *owned LIEN_WHEN(!return) p);
// CHECK: fn when_false(p: *i8 owned when == 0)

// An unannotated pointer with a lifetime is an alias; one that comes back in the result is kept nowhere.
char *lifetime(s) find(const char *lifetime(s) s, int c);
// CHECK: fn find(s: *const i8 lifetime(s) noescape, c: i32) -> *i8 lifetime(s) model
void put_in(struct box *borrowed lifetime(b) b, char *lifetime(b) s);
// CHECK: fn put_in(b: *other borrowed lifetime(b), s: *i8 lifetime(b)) model

LIEN_STRICT_BEGIN
void strict(char *a, const char *b, int c, void (*f)(int), int *owned d);
// CHECK: fn strict(a: *i8 borrowed_mut, b: *const i8 borrowed, c: i32, f: *(fn(i32) model), d: *i32 owned) model
LIEN_STRICT_END
void raw_again(char *a);
// CHECK: fn raw_again(a: *i8) model

// A typedef's own stars and annotations are the inner levels.
typedef char *owned string;
typedef string *borrowed_mut strings;
string from_typedef(string s, string *borrowed t, strings u);
// CHECK: fn from_typedef(s: *i8 owned, t: **i8 borrowed / owned, u: **i8 borrowed_mut / owned) -> *i8 owned model

// A parameter that is an array is a pointer; on an array the level is the element's.
void arrays(char *owned a[3], owned char *b[], int c[static 4], char *const d[restrict]);
// CHECK: fn arrays(a: **i8 / owned, b: **i8 / owned, c: *i32, d: *const *i8) model
void callback(void (*f)(void *owned p, char *borrowed s), char *owned (*make)(void));
// CHECK: fn callback(f: *(fn(p: *void owned, s: *i8 borrowed) model), make: *(fn() -> *i8 owned model)) model
