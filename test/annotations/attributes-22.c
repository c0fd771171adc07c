// What only newer Clangs keep.
// REQUIRES: llvm-from-22
// RUN: %lien -Wno-ignored-attributes -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

// CHECK-DAG: fn widget_free(w: *i32 owned by(widget_free) release)
void widget_free(int *w);
// CHECK-DAG: fn widget_new() -> *i32 owned by(widget_free)
int *widget_new(void) __attribute__((malloc(widget_free, 1)));
// CHECK-DAG: fn bound(p: *i8 lifetime(lifetimebound)) -> *i8 lifetime(lifetimebound)
char *bound(char *p __attribute__((lifetimebound)));
// CHECK-DAG: fn keeps(p: *i8 lifetime(q) escapes, q: **i8 lifetime(q))
void keeps(char *p __attribute__((lifetime_capture_by(q))), char **q);

// A signature is made when a function is used.
void *use;
void uses_all(void)
{
    use = (void *)widget_free; use = (void *)widget_new; use = (void *)bound; use = (void *)keeps;
}
