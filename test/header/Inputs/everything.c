// Every annotation of lien.h, where a user may write it. Compiled with and without the plugin; must be silent, and the same code.
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN
struct chunk { int n; char *owned text; int uses LIEN_CELL; } LIEN_COPY;
struct LIEN_SYNC arena { int used; struct chunk slots[32]; const char *borrowed lifetime(x) at; } LIEN_CELL LIEN_DROP(arena_clear);
typedef struct { char *LIEN_OWNED_BY(free) name; } tag LIEN_DROP(tag_free);
LIEN_STRICT_END

typedef char *owned text_t;
typedef void take_fn(void *owned p);
struct ops { void (*put)(char *owned p); take_fn *take; char *owned (*get)(const char *borrowed lifetime(a) k); };
struct pair { void *a, *b; };
enum { SOME_OK = 3 };

int fetch(const char *borrowed lifetime(a) key, char *owned *LIEN_OUT LIEN_WHEN(return == SOME_OK) out);
int keep(struct arena *borrowed_mut lifetime(a) l, struct arena *LIEN_SHARED lifetime(a) LIEN_WHEN(return != 0) it,
         text_t *LIEN_OUT LIEN_WHEN(!return) q);
void arena_clear(struct arena *borrowed_mut a);
void tag_free(tag *t);
FILE *LIEN_OWNED_BY(fclose) opened(void) LIEN_TRUSTED;
int *LIEN_GUARD(m) lock(struct arena *borrowed m);
void unlock(struct arena *borrowed LIEN_UNGUARD m, void *LIEN_WEAK w, void *owned LIEN_SEND p, struct arena *LIEN_DROPS a);
struct arena lifetime(a) *borrowed_mut views(struct arena lifetime(a) *borrowed_mut v);
struct pair pair_make(int n);
static char *owned global_text;
char *owned text_new(owned char *x);
int use(struct arena *borrowed_mut a, struct ops *ops);

char *owned text_new(owned char *x) { return LIEN_MOVE(x); }

int fetch(const char *borrowed lifetime(a) key, char *owned *LIEN_OUT LIEN_WHEN(return == SOME_OK) out)
{
    extern char *owned other_text;
    extern char *owned other_fn(void);
    static char *owned local_static;
    char *owned p = malloc(3);
    const char *borrowed k = key;
    char *owned arr[3] = { 0 };
    struct pair s = pair_make(3), t, *sp = &t;
    struct local { char *owned inner; } l = { 0 };
    const int c = key[0];
    void *v = 0;

    if (c)
        LIEN_UNSAFE { free(p); }
    if (c) LIEN_UNSAFE { p = 0; } else { p = malloc(4); }
    if (c == 3)
        ;
    else LIEN_UNSAFE {
        int z = c + 2;
        if (z == 4) goto out_now;
    }
    for (int i = 0; i < c; i++)
        LIEN_UNSAFE { int y = i; if (y == 3) break; if (y == 4) continue; if (y == 9) return 1; }
    switch (c) {
    case 4:
        LIEN_UNSAFE { arr[1] = p; break; }
    default:
        break;
    }
    do LIEN_UNSAFE { if (c) break; } while (0);
    LIEN_UNSAFE { LIEN_UNSAFE { l.inner = arr[1]; } }
    LIEN_LEAK(p);
    LIEN_LEAK(p)[2] = 3;
    v = LIEN_LEAK(p);
    v = LIEN_LEAK((void *)p);
    k = LIEN_LEAK(key);
    t = LIEN_MOVE(s);
    *sp = LIEN_ASSUME_OWNED(pair_make(4));
    LIEN_LEAK(arr);
    LIEN_LEAK(pair_make(5));
    LIEN_LEAK(l.inner);
    *out = LIEN_ASSUME_OWNED((char *)v);
    global_text = other_text;
    local_static = other_fn();
    other_text = LIEN_MOVE(local_static ? local_static : arr[0]);
out_now:
    return v == (const void *)k ? SOME_OK : LIEN_LEAK(1);
}

int use(struct arena *borrowed_mut a, struct ops *ops)
{
    char *owned x = ops->get(a->at);
    tag t = { x };
    a->slots[3].text = x;
    a->slots[2].uses = 3;
    ops->put(LIEN_MOVE(a->slots[1].text));
    tag_free(&t);
    return a->used;
}
