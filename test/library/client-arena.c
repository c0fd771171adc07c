// RUN: sh %S/mutants.sh %s %cc %include %t "arena.c" %lien
// A client of the arena and the interner, and one defect for each M_ that is defined.
#include "arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct point { int x, y; };
struct names { const char *borrowed lifetime(i) first; const char *borrowed lifetime(i) last; };

static struct point *borrowed_mut _Nonnull point_in(struct arena *borrowed a, int x, int y)
{
    struct point *p = arena_take(a, sizeof *p);
    p->x = x;
    p->y = y;
#ifdef M_POOL_MEMORY_FREED
    if (x < 0)
        free(p); // M_POOL_MEMORY_FREED-warning {{[lien-bad-release]}}
#endif
    return p;
}

static int lengths(struct arena *borrowed_mut a)
{
    struct point *p = point_in(a, 1, 2);
    struct point *q = point_in(a, 3, 4); // two at once: the arena is lent shared
    p->x += q->y;
    int sum = p->x + q->x;
    // M_READ_AFTER_RESET-warning@+1 {{'a' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    arena_reset(a);
#ifdef M_READ_AFTER_RESET
    sum += q->y;
#endif
    p = point_in(a, sum, 0);
    return p->x;
}

static struct names lifetime(i) named(struct interner *borrowed lifetime(i) i)
{
    struct names n = { intern(i, "Ada"), intern(i, "Lovelace") };
    return n;
}

static const char *borrowed scratch(const char *borrowed s)
{
    static int calls;
    calls++;
#ifdef M_ARENA_OF_THIS_FRAME
    struct arena *a = arena_new();
    const char *copy = arena_copy(a, s);
    // M_ARENA_OF_THIS_FRAME-warning@+1 {{'a' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    arena_free(a);
    return copy;
#else
    return s + calls % 2;
#endif
}

int main(void)
{
    struct arena *a = arena_new();
    struct interner *i = interner_new();
    struct names n = named(i);
    int same = intern(i, "Ada") == n.first;
    char *copy = arena_copy(a, n.last);
    copy[0] = 'l';
    printf("%s %s %d %s\n", n.first, copy, same, scratch("xyz"));
    int sum = lengths(a);
#ifdef M_POOL_MEMORY_FREED
    point_in(a, -1, 0);
#endif
#ifdef M_INTERNER_FREED_FIRST
    const char *name = intern(i, "gone");
    // M_INTERNER_FREED_FIRST-warning@+1 {{'i' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    interner_free(i);
    puts(name);
#elif defined M_INTERNER_FORGOTTEN
    i = NULL; // M_INTERNER_FORGOTTEN-warning {{'i' is assigned over while it still owns a value [lien-overwrite-leak]}}
#else
    interner_free(i);
#endif
    arena_free(a);
#ifdef M_ARENA_USED_AFTER_FREE
    arena_take(a, 8); // M_ARENA_USED_AFTER_FREE-warning-re {{[lien-use-after-{{(free|move)}}]}}
#endif
    return sum == 0;
}
