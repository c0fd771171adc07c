// A typedef brings its stars, and what is said of them; what is said where it is used means the stars written there, or behind
// its name the typedef's own outermost one.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

struct box { int n; };
typedef char *text_t;
typedef char *owned own_t;
typedef own_t *borrowed_mut slot_t;
typedef struct box *LIEN_SHARED box_ref;
typedef own_t pair_t[2];
typedef const struct box box_c;
typedef char *_Nullable maybe_t;
#define TAKES owned
#define OUTPARAM(type, name) type *owned *LIEN_OUT name
#define SAME(x) x
#define GIVES(fn) LIEN_OWNED_BY(fn)

// CHECK-DAG: fn plain(p: *i8 owned)
void plain(own_t p);
// CHECK-DAG: fn nested(p: **i8 borrowed_mut / owned)
void nested(slot_t p);
// CHECK-DAG: fn slot_of_typedef(p: **i8 borrowed / owned)
void slot_of_typedef(own_t *borrowed p);
// CHECK-DAG: fn behind_the_name(p: *i8 owned)
void behind_the_name(text_t owned p);
// CHECK-DAG: fn behind_the_name_of_two(p: **i8 borrowed / owned)
void behind_the_name_of_two(text_t owned *borrowed p);
// CHECK-DAG: fn in_front(p: **i8 owned)
void in_front(owned text_t *p);
// CHECK-DAG: fn in_front_of_one(p: *i8 owned)
void in_front_of_one(owned text_t p);
// CHECK-DAG: fn adds_a_lifetime(p: *i8 owned lifetime(a))
void adds_a_lifetime(own_t lifetime(a) p);
// CHECK-DAG: fn array(v: **i8 / owned)
void array(pair_t v);
// CHECK-DAG: fn counted(n: i32) -> *box shared
box_ref counted(int n);
// CHECK-DAG: fn base(b: *const box base(x) borrowed)
void base(box_c lifetime(x) *borrowed b);
// CHECK-DAG: fn maybe() -> *i8 owned nullable
maybe_t owned maybe(void);

// CHECK-DAG: fn by_macro(p: *i8 owned)
void by_macro(char *TAKES p);
// CHECK-DAG: fn by_macro_in_front(p: *i8 owned)
void by_macro_in_front(TAKES char *p);
// CHECK-DAG: fn whole_macro(p: **i8 out / owned)
void whole_macro(OUTPARAM(char, p));
// CHECK-DAG: fn macro_argument(p: **i8 borrowed / owned)
void macro_argument(SAME(char *owned *borrowed p));
// CHECK-DAG: fn star_by_macro(p: **i8 / owned)
void star_by_macro(SAME(char *) SAME(owned) *p);
// CHECK-DAG: fn family(p: *i8 owned by(free))
void family(char *GIVES(free) p);
void free(void *);

// A signature is made when a function is used.
void *use;
void uses_all(void)
{
    use = (void *)plain; use = (void *)nested; use = (void *)slot_of_typedef; use = (void *)behind_the_name; use =
    (void *)behind_the_name_of_two; use = (void *)in_front; use = (void *)in_front_of_one; use = (void
    *)adds_a_lifetime; use = (void *)array; use = (void *)counted; use = (void *)base; use = (void *)maybe; use =
    (void *)by_macro; use = (void *)by_macro_in_front; use = (void *)whole_macro; use = (void *)macro_argument; use =
    (void *)star_by_macro; use = (void *)family;
}
