// Strict regions: every pointer in a signature or a struct is annotated, or elided as in Rust.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-unannotated=warning -fplugin-arg-lien-bad-annotation=warning -Xclang -verify %s
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

char *before(char *p);

LIEN_STRICT_BEGIN
char *result(int n); // expected-warning {{the result of 'result' is a pointer without an annotation in a strict region [lien-unannotated]}}
struct box {
    char *raw;       // expected-warning {{field 'raw' is a pointer without an annotation in a strict region}}
    char *owned text;
    char **slots;    // expected-warning {{field 'slots' has a pointer without an annotation}}
    char *owned *owned both;
    char *table[3];  // expected-warning {{field 'table' is a pointer without an annotation}}
    void (*callback)(void);
    int n;
};
union raw { char *text; int n; };
void inner(char **p); // expected-warning {{parameter 'p' has a pointer without an annotation}}
// CHECK-DAG: fn elided(p: *const i8 borrowed, q: *i8 borrowed_mut, r: *box owned, n: i32)
void elided(const char *p, char *q, struct box *owned r, int n);
// CHECK-DAG: fn callback(f: *(fn()))
void callback(void (*f)(void));
// CHECK-DAG: fn defined(p: *i8 borrowed_mut) {
void defined(char *p) { char *local = p; (void)local; }
LIEN_STRICT_END

char *after(char *p);
struct later { char *raw; };
LIEN_STRICT_END // expected-warning {{'LIEN_STRICT_END' ends no strict region [lien-bad-annotation]}}
LIEN_STRICT_BEGIN
LIEN_STRICT_BEGIN // expected-warning {{'LIEN_STRICT_BEGIN' stands inside a strict region}}
char *again(void); // expected-warning {{the result of 'again' is a pointer without an annotation}}

void *use;
void uses(void) { use = (void *)elided; use = (void *)callback; }
