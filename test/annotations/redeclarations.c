// What several declarations of one function say is merged: an annotation may stand on any.
// RUN: %lien -Wno-deprecated-non-prototype -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

// CHECK-DAG: fn first(p: *i8 owned, q: *i8)
void first(char *owned p, char *q);
void first(char *p, char *q);
// CHECK-DAG: fn later(p: *i8, q: *i8 owned)
void later(char *, char *);
void later(char *p, char *owned q);
// CHECK-DAG: fn each_one(p: *i8 owned lifetime(a), q: *i8 borrowed_mut lifetime(a)) -> *i8 owned nonnull
char *each_one(char *owned lifetime(a) p, char *q);
char *owned each_one(char *p, char *borrowed_mut lifetime(a) q);
char *_Nonnull each_one(char *p, char *q);
// CHECK-DAG: fn definition(p: *i8 owned, n: i32) {
void definition(char *owned, int);
void definition(char *p, int n) { LIEN_LEAK(p); (void)n; }
// Lifetimes and parameters may have other names in each.
// CHECK-DAG: fn renamed(m: *i8 borrowed lifetime(a), n: *i8 borrowed lifetime(b)) -> *i8 borrowed lifetime(b) {
char *borrowed lifetime(b) renamed(char *borrowed lifetime(a) x, char *borrowed lifetime(b) y);
char *borrowed lifetime(q) renamed(char *borrowed lifetime(p) m, char *borrowed lifetime(q) n) { (void)m; return n; }
// CHECK-DAG: fn guarded(mutex: *i8 borrowed) -> *i8 borrowed_mut guard(mutex) {
char *LIEN_GUARD(m) guarded(char *borrowed m);
char *guarded(char *mutex) { return mutex; }
// CHECK-DAG: fn no_prototype(p: *i8 owned) {
void no_prototype();
void no_prototype(char *owned p) { LIEN_LEAK(p); }

void locally(void)
{
    extern char *owned makes(void);
    extern void takes(char *);
    takes(makes());
}
// CHECK-DAG: fn takes(p: *i8 owned)
void takes(char *owned p);
// CHECK-DAG: fn makes() -> *i8 owned

extern char *owned global;
char *global;
// CHECK-DAG: global global: *i8 owned
void uses(void) { takes(global); global = each_one(0, 0); }
