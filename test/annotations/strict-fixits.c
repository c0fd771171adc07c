// In a strict region the annotation that elision gives a result comes as a fix-it: as strong as what lends it, and no
// stronger than its type lets it be. Where elision gives none there is none.
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-unannotated=warning -fdiagnostics-parseable-fixits %s 2>&1 | FileCheck %s
// RUN: %lien -DLIEN_NO_SHORT_NAMES -fplugin-arg-lien-all=off -fplugin-arg-lien-unannotated=warning -fdiagnostics-parseable-fixits %s 2>&1 | FileCheck --check-prefix=LONG %s
// RUN: sed -e 's/^char [*]exclusive/char *borrowed_mut exclusive/' -e 's/^char [*]shared/char *borrowed shared/' -e 's/^const char[*] seen/const char* borrowed seen/' -e '/UNMENDED/d' %s > %t.c
// RUN: %lien -fplugin-arg-lien-all=off -fplugin-arg-lien-unannotated=error -fplugin-arg-lien-missing-lifetime=error %t.c
#include <lien.h>

LIEN_STRICT_BEGIN
struct box { int n; };
// CHECK: fix-it:"{{.*}}strict-fixits.c":{[[@LINE+2]]:7-[[@LINE+2]]:7}:"borrowed_mut "
// LONG: fix-it:"{{.*}}strict-fixits.c":{[[@LINE+1]]:7-[[@LINE+1]]:7}:"LIEN_BORROWED_MUT "
char *exclusive(char *a);
// CHECK: fix-it:"{{.*}}strict-fixits.c":{[[@LINE+2]]:7-[[@LINE+2]]:7}:"borrowed "
// LONG: fix-it:"{{.*}}strict-fixits.c":{[[@LINE+1]]:7-[[@LINE+1]]:7}:"LIEN_BORROWED "
char *shared(const char *a);
// CHECK: fix-it:"{{.*}}strict-fixits.c":{[[@LINE+1]]:12-[[@LINE+1]]:12}:" borrowed"
const char* seen(struct box *b, const char *a);

// CHECK-NOT: fix-it
char *either(const char *a, const char *b); // UNMENDED
char *made(int n); // UNMENDED
typedef char *text;
text typed(char *a); // UNMENDED
char **deep(char *a); // UNMENDED
struct holder { char *name; }; // UNMENDED
LIEN_STRICT_END
