// RUN: sh %S/mutants.sh %s %cc %include %t "map.c" %lien
// A client of the hash map, and one defect for each M_ that is defined.
#include "map.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct index { struct map *owned words; int total; };

static void count(struct index *borrowed_mut x, const char *borrowed word)
{
    int *n = map_get(x->words, word);
    if (n)
        ++*n;
    else
        map_put(x->words, word, 1);
#ifdef M_REMOVED_UNDER_A_VALUE
    if (n) {
        map_remove(x->words, word); // M_REMOVED_UNDER_A_VALUE-warning {{[lien-borrow-conflict]}}
        ++*n;
    }
#endif
    x->total++;
}

static void sum(void *borrowed_mut context, const char *borrowed key, int value)
{
    int *n = context;
    *n += value + (key[0] == 'z');
}

#ifdef M_KEY_KEPT
static const char *last_key;
#endif

static void remember(void *borrowed_mut context, const char *borrowed key, int value)
{
    int *most = context;
    if (value > *most)
        *most = value;
#ifdef M_KEY_KEPT
    last_key = key; // M_KEY_KEPT-warning {{[lien-borrow-escapes]}}
#endif
    (void)key;
}

static void drain(struct index *borrowed_mut x)
{
    for (;;) {
        const char *key = map_any_key(x->words);
        if (!key)
            break;
        char *copy = strdup(key);
        if (!copy)
            break;
        map_remove(x->words, copy); // M_KEY_AFTER_REMOVE-warning {{[lien-borrow-conflict]}}
#ifdef M_KEY_AFTER_REMOVE
        puts(key);
#endif
        free(copy);
    }
}

static void replaced(struct index *borrowed_mut x)
{
#ifdef M_FREED_AND_LEFT
    map_free(x->words); // M_FREED_AND_LEFT-warning {{[lien-move-out-of-borrow]}}
#elif defined M_REPLACED_UNFREED
    x->words = map_new(); // M_REPLACED_UNFREED-warning {{[lien-overwrite-leak-may]}}
#else
    map_free(x->words);
    x->words = map_new();
#endif
    x->total = 0;
}

int main(void)
{
    struct index x = { map_new(), 0 };
    count(&x, "a");
    count(&x, "b");
    count(&x, "a");
    const int *a = map_peek(x.words, "a");
    int n = a ? *a : 0, all = 0, most = 0;
    map_each(x.words, sum, &all);
    map_each(x.words, remember, &most);
#ifdef M_PEEKED_ACROSS_A_FREE
    map_free(x.words); // M_PEEKED_ACROSS_A_FREE-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    x.words = map_new();
    n += a ? *a : 0;
#endif
    drain(&x);
    replaced(&x);
#ifdef M_KEY_KEPT
    puts(last_key);
#endif
    printf("%d %d %d\n", n, all, most);
#ifndef M_NEVER_FREED
    map_free(x.words);
#else
    x.words = NULL; // M_NEVER_FREED-warning {{[lien-overwrite-leak]}}
#endif
#ifdef M_FREED_TWICE
    map_free(x.words); // M_FREED_TWICE-warning-re {{[lien-{{(double-free|use-after-move|use-after-free)}}]}}
#endif
    return 0;
}
