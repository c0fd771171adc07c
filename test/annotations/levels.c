// Which star an annotation means: the last one in front of it; in front of all stars, the outermost.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

struct view { const char *borrowed lifetime(s) text; };

// CHECK-DAG: fn behind_the_star(p: *i8 owned)
void behind_the_star(char *owned p);
// CHECK-DAG: fn in_front(p: *i8 owned)
void in_front(owned char *p);
// CHECK-DAG: fn behind_the_name(p: *i8 owned)
void behind_the_name(char *p owned);
// CHECK-DAG: fn among_qualifiers(p: const *const i8 borrowed)
void among_qualifiers(const char *const borrowed p);
// CHECK-DAG: fn before_qualifiers(p: const *const i8 borrowed)
void before_qualifiers(char const *borrowed const p);
// CHECK-DAG: fn between(p: *i8 owned)
void between(char owned *p);
// CHECK-DAG: fn slot(out: **i8 borrowed_mut / owned)
void slot(char *owned *borrowed_mut out);
// CHECK-DAG: fn inner_only(out: **i8 / owned)
void inner_only(char *owned *out);
// CHECK-DAG: fn outer_only(out: **i8 borrowed)
void outer_only(char **borrowed out);
// CHECK-DAG: fn front_is_outer(out: **i8 borrowed)
void front_is_outer(borrowed char **out);
// CHECK-DAG: fn end_is_outer(out: **i8 borrowed)
void end_is_outer(char **out borrowed);
// CHECK-DAG: fn three(p: ***i8 borrowed / / owned)
void three(char *owned **borrowed p);
// CHECK-DAG: fn several(p: *i8 borrowed_mut lifetime(a) nonnull)
void several(char *borrowed_mut _Nonnull lifetime(a) p);

// An array parameter is one more star, which was not written: only the front means it.
// CHECK-DAG: fn elements(v: **i8 / owned)
void elements(char *owned v[3]);
// CHECK-DAG: fn elements_lent(v: **i8 borrowed / owned)
void elements_lent(borrowed char *owned v[]);
// CHECK-DAG: fn bytes(v: *i8 borrowed_mut)
void bytes(borrowed_mut char v[8]);
// CHECK-DAG: fn rows(v: *[4]*i8 borrowed / owned)
void rows(char *owned (*borrowed v)[4]);

// CHECK-DAG: fn result() -> *i8 owned
char *owned result(void);
// CHECK-DAG: fn result_in_front() -> *i8 owned
owned char *result_in_front(void);
// CHECK-DAG: fn result_behind() -> *i8 owned
char *result_behind(void) owned;
// CHECK-DAG: fn storage_first() -> *i8 owned
extern owned char *storage_first(void);
// CHECK-DAG: fn parenthesised() -> *i8 owned
char *owned (parenthesised)(void);
// CHECK-DAG: fn result_of_slots() -> **i8 borrowed lifetime(static) / owned
char *owned *borrowed lifetime(static) result_of_slots(void);
// CHECK-DAG: fn by_the_owner(f: *i32 owned by(by_the_owner) release)
void by_the_owner(int *LIEN_OWNED_BY(by_the_owner) f);

// lifetime(x) behind a struct's type is the struct's own.
// CHECK-DAG: fn own_life(v: *view base(x) borrowed_mut)
void own_life(struct view lifetime(x) *borrowed_mut v);
// CHECK-DAG: fn own_life_const(v: *const view base(x) borrowed)
void own_life_const(const struct view lifetime(x) *borrowed v);
// CHECK-DAG: fn both_lives(v: *view base(x) borrowed_mut lifetime(y))
void both_lives(struct view lifetime(x) *borrowed_mut lifetime(y) v);
// CHECK-DAG: fn by_value(s: *const i8 borrowed lifetime(x)) -> view base(x)
struct view lifetime(x) by_value(const char *borrowed lifetime(x) s);
// CHECK-DAG: fn by_value_in_front(v: view base(x))
void by_value_in_front(lifetime(x) struct view v);

// One declaration, several declarators: the front speaks of each, a star's of its own.
owned char *first, *second;
char *third, *owned fourth, **borrowed_mut fifth;
char *owned table[2], *(*owned rows_at)[2];
// CHECK-DAG: global first: *i8 owned
// CHECK-DAG: global second: *i8 owned
// CHECK-DAG: global third: *i8{{$}}
// CHECK-DAG: global fourth: *i8 owned
// CHECK-DAG: global fifth: **i8 borrowed_mut{{$}}
// CHECK-DAG: global table: [2]*i8 owned
// CHECK-DAG: global rows_at: *[2]*i8 owned{{$}}

// CHECK-DAG: text: *const i8 borrowed lifetime(s)
void reads(struct view *borrowed_mut v)
{
    v->text = first; v->text = second; v->text = third; v->text = fourth; v->text = *fifth; v->text = table[1]; v->text = (*rows_at)[0];
}
