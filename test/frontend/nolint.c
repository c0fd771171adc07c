// NOLINT comments silence a report on their line, the next one, or between BEGIN and END, with clang-tidy's meaning.
// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

void loud(char *owned p) {
    free(p);
    free(p); // expected-warning {{[lien-double-free]}}
}

void all(char *owned p) {
    free(p);
    free(p); // NOLINT
}

void all_with_reason(char *owned p) {
    free(p);
    free(p); // NOLINT: the second call is a test of the allocator
}

void named(char *owned p) {
    free(p);
    free(p); // NOLINT(lien-double-free)
}

void among_others(char *owned p) {
    free(p);
    free(p); // NOLINT(bugprone-*, lien-double-free , misc-foo)
}

void starred(char *owned p) {
    free(p);
    free(p); /* NOLINT(lien-*) */
}

void star_in_the_middle(char *owned p) {
    free(p);
    free(p); // NOLINT(lien*free)
}

void other_name(char *owned p) {
    free(p);
    free(p); // NOLINT(lien-leak) expected-warning {{[lien-double-free]}}
}

void no_name(char *owned p) {
    free(p);
    free(p); // NOLINT() expected-warning {{[lien-double-free]}}
}

void all_but(char *owned p) {
    free(p);
    free(p); // NOLINT(lien-*,-lien-double-free) expected-warning {{[lien-double-free]}}
}

void space_before_the_list(char *owned p) {
    free(p);
    free(p); // NOLINT (lien-leak)
}

void two_on_a_line(char *owned p) {
    free(p);
    free(p); // NOLINT(lien-leak) NOLINT(lien-double-free)
}

void no_directive(char *owned p) {
    free(p);
    free(p); // NOLINTING expected-warning {{[lien-double-free]}}
}

void next_line(char *owned p) {
    free(p);
    // NOLINTNEXTLINE(lien-double-free)
    free(p);
}

void next_line_only(char *owned p) {
    free(p);
    // NOLINTNEXTLINE

    free(p); // expected-warning {{[lien-double-free]}}
}

void next_line_is_not_this(char *owned p) {
    free(p);
    free(p); // NOLINTNEXTLINE expected-warning {{[lien-double-free]}}
}

// NOLINTBEGIN(lien-double-free)
void block(char *owned p) {
    free(p);
    free(p);
}

void block_names(char *owned p) {
    (void)p;
} // expected-warning {{[lien-leak]}}
// NOLINTEND(lien-double-free)

void behind(char *owned p) {
    free(p);
    free(p); // expected-warning {{[lien-double-free]}}
}

// NOLINTBEGIN(lien-double-free)
void never_closed(char *owned p) {
    free(p);
    free(p); // expected-warning {{[lien-double-free]}}
}
// NOLINTEND

// A report that may happen goes by both names.
void may(char *owned p, int c) {
    if (c)
        free(p);
} // NOLINT(lien-leak-may)

void may_by_its_base(char *owned p, int c) {
    if (c)
        free(p);
} // NOLINT(lien-leak)

// In a macro: where it is defined, or where it is expanded.
#define TWICE(p) do { free(p); free(p); } while (0) // NOLINT
#define AGAIN(p) do { free(p); free(p); } while (0)
void at_definition(char *owned p) {
    TWICE(p);
}
void at_expansion(char *owned p) {
    AGAIN(p); // NOLINT(lien-double-free)
}
