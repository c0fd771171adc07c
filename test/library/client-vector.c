// RUN: sh %S/mutants.sh %s %cc %include %t "vector.c" %lien
// A client of the vector, and one defect for each M_ that is defined.
#include "vector.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *owned _Nonnull text(const char *borrowed s)
{
    char *t = strdup(s);
    if (!t)
        abort();
    return t;
}

static void filled(struct strs *borrowed_mut v)
{
    strs_push(v, text("pear"));
    char *apple = text("apple");
    strs_push(v, apple);
    apple[0] = 'A'; // still there: the vector keeps it
}

static size_t longest(const struct strs *borrowed v)
{
    size_t most = 0;
    for (size_t i = 0; i < strs_len(v); i++) {
        const char *s = strs_at(v, i);
        if (s && strlen(s) > most)
            most = strlen(s);
    }
    return most;
}

static void edited(struct strs *borrowed_mut v)
{
    char *first = strs_edit(v, 0);
    if (!first)
        return;
#ifdef M_CLEARED_UNDER_AN_EDIT
    // M_CLEARED_UNDER_AN_EDIT-warning@+1 {{'v' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    strs_clear(v);
#endif
    first[0] = 'P';
    strs_push(v, text("plum"));
}

static void popped(struct strs *borrowed_mut v)
{
    char *last = strs_pop(v);
    if (last)
        puts(last);
#ifndef M_POPPED_AND_FORGOTTEN
    free(last);
#endif
} // M_POPPED_AND_FORGOTTEN-warning-re {{'last' {{.*}}[lien-leak{{(-may)?}}]}}

static int looked(struct strs *borrowed_mut v)
{
    const char *s = strs_at(v, 0);
    int n = s ? s[0] : 0;
#ifdef M_READ_AFTER_CLEAR
    strs_clear(v); // M_READ_AFTER_CLEAR-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    n += s ? s[1] : 0;
#endif
    return n;
}

int main(void)
{
    struct strs v;
    strs_init(&v);
    filled(&v);
    edited(&v);
    popped(&v);
    printf("%zu %d\n", longest(&v), looked(&v));
#ifdef M_ENDED_UNDER_A_LOAN
    const char *s = strs_at(&v, 0);
    strs_end(&v); // M_ENDED_UNDER_A_LOAN-warning {{[lien-move-while-borrowed]}}
    puts(s ? s : "");
#elif !defined M_NEVER_ENDED
    strs_end(&v);
#endif
#ifdef M_NEVER_ENDED
    v.items = NULL; // M_NEVER_ENDED-warning {{[lien-overwrite-leak]}}
#endif
    return 0;
}
