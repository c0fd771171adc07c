// The conditions of LIEN_WHEN.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>
#include <stddef.h>

enum status { FAILED = -7, DONE = 4 };
#define OK 0
#define NONE (-1)
#define P(cond) char *owned LIEN_WHEN(cond) p

// CHECK-DAG: fn equal(p: *i8 owned when == 0) -> i32
int equal(P(return == 0));
// CHECK-DAG: fn at_least(p: *i8 owned when >= 0) -> i32
int at_least(char *owned LIEN_WHEN(return >= 0) p);
// CHECK-DAG: fn not_null(p: *i8 owned when != 0) -> *i8
char *not_null(char *owned LIEN_WHEN(return != NULL) p);
// CHECK-DAG: fn truth(p: *i8 owned when != 0) -> i32
int truth(char *owned LIEN_WHEN(return) p);
// CHECK-DAG: fn untruth(p: *i8 owned when == 0) -> i32
int untruth(char *owned LIEN_WHEN(!return) p);
// CHECK-DAG: fn below(p: *i8 owned when < 0) -> i32
int below(char *owned LIEN_WHEN(return < 0) p);
// CHECK-DAG: fn minus(p: *i8 owned when == -1) -> i32
int minus(char *owned LIEN_WHEN(return == -1) p);
// CHECK-DAG: fn turned(p: *i8 owned when > 0) -> i32
int turned(char *owned LIEN_WHEN(0 < return) p);
// CHECK-DAG: fn hex(p: *i8 owned when != 16) -> i32
int hex(char *owned LIEN_WHEN(return != 0x10u) p);
// CHECK-DAG: fn wrapped(p: *i8 owned when <= 3) -> i32
int wrapped(char *owned LIEN_WHEN((return <= (3))) p);
// CHECK-DAG: fn enumerator(p: *i8 owned when == 4) -> i32
int enumerator(char *owned LIEN_WHEN(return == DONE) p);
// CHECK-DAG: fn negative_enumerator(p: *i8 owned when != -7) -> i32
int negative_enumerator(char *owned LIEN_WHEN(return != FAILED) p);
// CHECK-DAG: fn by_macro(p: *i8 owned when == 0) -> i32
int by_macro(char *owned LIEN_WHEN(return == OK) p);
// CHECK-DAG: fn by_macro_in_parentheses(p: *i8 owned when != -1) -> i32
int by_macro_in_parentheses(char *owned LIEN_WHEN(return != NONE) p);
// CHECK-DAG: fn shared(p: *i8 shared when == 0) -> i32
int shared(char *LIEN_SHARED LIEN_WHEN(return == 0) p);
// CHECK-DAG: fn out(p: **i8 out when == 0 / owned) -> i32
int out(char *owned *LIEN_OUT LIEN_WHEN(return == 0) p);
// CHECK-DAG: fn out_at_the_end(p: **i8 out when == 0 / owned) -> i32
int out_at_the_end(char *owned *LIEN_OUT p LIEN_WHEN(return == 0));
