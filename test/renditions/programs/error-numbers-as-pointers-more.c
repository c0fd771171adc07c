// ERR_PTR and its family around a constructor and a destructor, marks of one's own beside null.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <stdbool.h>
#define unlikely(x) __builtin_expect(!!(x), 0)
#define IS_ERR_VALUE(x) unlikely((unsigned long)(void *)(x) >= (unsigned long)-4095)
static inline void *ERR_PTR(long error) { return (void *)error; }
static inline long PTR_ERR(const void *ptr) { return (long)ptr; }
static inline bool IS_ERR(const void *ptr) { return IS_ERR_VALUE((unsigned long)ptr); }
static inline bool IS_ERR_OR_NULL(const void *ptr) { return unlikely(!ptr) || IS_ERR_VALUE((unsigned long)ptr); }
static inline void *ERR_CAST(const void *p) { return (void *)p; }
static inline int PTR_ERR_OR_ZERO(const void *ptr) { if (IS_ERR(ptr)) return PTR_ERR(ptr); else return 0; }
struct dev { int id; char *name; };
static struct dev *dev_new(int id)
{
    struct dev *d = malloc(sizeof *d);
    if (!d) return ERR_PTR(-12);
    d->name = malloc(10);
    if (!d->name) { free(d); return ERR_PTR(-12); }
    d->id = id;
    return d;
}
static void dev_free(struct dev *d) { if (IS_ERR_OR_NULL(d)) return; free(d->name); free(d); }
int ok1(int id) { struct dev *d = dev_new(id); if (IS_ERR(d)) return PTR_ERR(d); id = d->id; dev_free(d); return id; }
int ok2(int id) { struct dev *d = dev_new(id); int r = PTR_ERR_OR_ZERO(d); if (r) return r; dev_free(d); return 0; }
int ok3(int id) { struct dev *d = dev_new(id); dev_free(d); return 0; }
struct dev *ok4(int id) { struct dev *d = dev_new(id); if (IS_ERR(d)) return ERR_CAST(d); d->id++; return d; }
int ok5(int id) { struct dev *d = NULL; int r = 0; d = dev_new(id); if (IS_ERR(d)) { r = PTR_ERR(d); d = NULL; goto out; } r = d->id; out: dev_free(d); return r; }
int bad1(int id) { struct dev *d = dev_new(id); if (IS_ERR(d)) return PTR_ERR(d); if (id == 3) return -1; dev_free(d); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int bad2(int id) { struct dev *d = dev_new(id); if (IS_ERR(d)) return PTR_ERR(d); dev_free(d); return d->id; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
struct dev *dev_get(int);
void dev_put(struct dev *);
int ok6(int id) { struct dev *d = dev_get(id); if (IS_ERR(d)) return PTR_ERR(d); if (IS_ERR_OR_NULL(d)) return 1; id = d->id; dev_put(d); return id; }
void *map(void);
int ok7(void) { char *p = map(); if (p == (char *)-1) return 1; p[0] = 1; return 0; }
int ok8(int k) { char *p = k ? malloc(3) : (char *)-1; if (p == (char *)-1 || !p) return 1; free(p); return 0; }
static char *const NONE = (char *)1;
int ok9(int k) { char *p = NONE; if (k) { p = malloc(3); if (!p) return 1; } if (p != NONE) free(p); return 0; }
