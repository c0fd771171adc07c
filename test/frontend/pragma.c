// `#pragma lien diagnostic` sets severities for a region of the source; it is no unknown pragma, and survives -E.
// RUN: not %lien -Wall -Wextra %s 2>&1 | FileCheck --implicit-check-not=warning: --implicit-check-not=error: %s
// RUN: %clang -fplugin=%plugin -I %include -D__LIEN__ -E %s -o %t.i
// RUN: not %lien -Wall -Wextra -Wno-unused-command-line-argument %t.i 2>&1 | FileCheck --implicit-check-not=warning: --implicit-check-not=error: %s
#include <lien.h>
#include <stdlib.h>

// CHECK: :[[# @LINE + 3 ]]:{{.*}}warning: {{.*}} [lien-double-free]
void before(char *owned p) {
    free(p);
    free(p);
}

#pragma lien diagnostic push
#pragma lien diagnostic ignored "lien-double-free"
void ignored(char *owned p) {
    free(p);
    free(p);
}
#pragma lien diagnostic push
#pragma lien diagnostic error "lien-all"
// CHECK: :[[# @LINE + 4 ]]:{{.*}}error: {{.*}} [lien-double-free]
#pragma lien diagnostic error "lien-double-free"
void loud(char *owned p) {
    free(p);
    free(p);
}
#pragma lien diagnostic pop
void ignored_again(char *owned p) {
    free(p);
    free(p);
}
// CHECK: :[[# @LINE + 3 ]]:{{.*}}warning: {{.*}} [lien-leak]
void leaks(char *owned p) {
    (void)p;
}
#pragma lien diagnostic pop

// CHECK: :[[# @LINE + 3 ]]:{{.*}}warning: {{.*}} [lien-double-free]
void after(char *owned p) {
    free(p);
    free(p);
}
