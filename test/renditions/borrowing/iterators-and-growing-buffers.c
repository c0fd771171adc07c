// Containers, iterators, buffers that grow
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct vec { int *owned data; size_t n, cap; };
struct iter { const struct vec *borrowed lifetime(v) v; size_t i; };
struct iter_mut { struct vec *borrowed_mut lifetime(v) v; size_t i; };
struct map; struct entry;
int *borrowed_mut _Nonnull vec_at(struct vec *borrowed_mut v, size_t i);
const int *borrowed _Nonnull vec_get(const struct vec *borrowed v, size_t i);
void vec_push(struct vec *borrowed_mut v, int x);
size_t vec_len(const struct vec *borrowed v);
void vec_end(struct vec *LIEN_DROPS v);
struct iter vec_iter(const struct vec *borrowed v);
struct iter_mut vec_iter_mut(struct vec *borrowed_mut v);
const int *borrowed lifetime(v) iter_next(struct iter lifetime(v) *borrowed_mut i);
int *borrowed_mut iter_mut_next(struct iter_mut *borrowed_mut i);
const char *borrowed map_get(const struct map *borrowed m, const char *borrowed key);
const char *borrowed lifetime(m) map_get_or(const struct map *borrowed lifetime(m) m, const char *borrowed key, const char *borrowed lifetime(m) dflt);
void map_put(struct map lifetime(m) *borrowed_mut m, const char *borrowed lifetime(m) key, int v);
void map_set(struct map *borrowed_mut m, const char *borrowed key, int v);
void use(const int *borrowed p);
void look(const char *borrowed s);
char *owned _Nonnull dup(const char *borrowed s);
void b1(struct vec *borrowed_mut v) {
    struct iter it = vec_iter(v);
    vec_push(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    for (const int *p; (p = iter_next(&it));)
        use(p);
}
void b2(struct vec *borrowed_mut v) { struct iter it = vec_iter(v); for (const int *p; (p = iter_next(&it));) use(p); vec_push(v, 1); }
void b3(struct vec *borrowed_mut v) {
    struct iter it = vec_iter(v);
    for (const int *p; (p = iter_next(&it));)
        if (*p > 3)
            vec_push(v, *p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}
void b4(struct vec *borrowed_mut v) { struct iter it = vec_iter(v); const int *p; while ((p = iter_next(&it))) if (*p > 3) { vec_push(v, 1); break; } }
void b5(struct vec *borrowed_mut v) {
    const int *p = vec_get(v, 0);
    vec_push(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    use(p);
}
void b6(struct vec *borrowed_mut v) { vec_push(v, *vec_get(v, 0)); vec_push(v, (int)vec_len(v)); *vec_at(v, 0) = *vec_get(v, 1); }
void b7(struct vec *borrowed_mut v) {
    int *a = vec_at(v, 0);
    int *b = vec_at(v, 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *a = *b;
}
void b8(const struct vec *borrowed v) { const int *a = vec_get(v, 0), *b = vec_get(v, 1); use(a); use(b); }
void b9(struct vec *borrowed_mut v) {
    struct iter_mut it = vec_iter_mut(v);
    vec_len(v); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    iter_mut_next(&it);
}
void b10(struct vec *borrowed_mut v) { struct iter_mut it = vec_iter_mut(v); int *p; while ((p = iter_mut_next(&it))) *p = 0; vec_len(v); }
const int *b11(void) {
    struct vec v = { 0 };
    vec_push(&v, 1);
    const int *p = vec_get(&v, 0);
    vec_end(&v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return p;
}
void b12(void) { struct vec v = { 0 }; vec_push(&v, 1); use(vec_get(&v, 0)); vec_end(&v); }
void b13(void) {
    struct vec v = { 0 };
    vec_push(&v, 1);
    struct iter it = vec_iter(&v);
    vec_end(&v); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    iter_next(&it);
}
void b14(struct map *borrowed_mut m) {
    const char *s = map_get(m, "a");
    map_set(m, "b", 1); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    if (s)
        look(s);
}
void b15(struct map *borrowed_mut m) { char k[2] = "a"; const char *s = map_get(m, k); k[0] = 'b'; if (s) look(s); map_set(m, k, 1); }
void b16(struct map *borrowed_mut m) {
    char *owned d = dup("x");
    const char *s = map_get_or(m, "k", d);
    free(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    look(s);
}
void b17(struct map *borrowed_mut m) { char *owned k = dup("x"); const char *s = map_get_or(m, k, "dflt"); free(k); look(s); }
void b18(struct map *borrowed_mut m) {
    char k[2] = "a";
    map_put(m, k, 1); // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
}
void b19(struct map *borrowed_mut m) { char k[2] = "a"; map_set(m, k, 1); map_put(m, "lit", 2); }
void b20(struct map *borrowed_mut m, const char *borrowed k) {
    map_put(m, k, 1); // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}
void b21(struct map lifetime(k) *borrowed_mut m, const char *borrowed lifetime(k) k) { map_put(m, k, 1); }
void b22(FILE *f) {
    char *line = NULL, *first = NULL;
    size_t n = 0;
    while (getline(&line, &n, f) > 0)
        if (!first)
            first = strdup(line);
    free(first);
    free(line);
}
void b23(void) {
    char buf[32] = "a,b";
    char *save = NULL;
    for (char *t = strtok_r(buf, ",", &save); t; t = strtok_r(NULL, ",", &save))
        look(t);
}
char *b24(void) {
    char buf[32] = "a,b";
    return strtok(buf, ","); // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
char *b25(void) {
    char buf[32] = "a,b";
    char *p = strchr(buf, ',');
    return p ? p + 1 : buf; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
const char *b26(const char *s) { const char *p = strrchr(s, '/'); return p ? p + 1 : s; }
void b27(void) {
    int *v = malloc(4 * sizeof *v);
    if (!v)
        return;
    int *e = &v[1];
    int *w = realloc(v, 8 * sizeof *v);
    if (!w) {
        free(v);
        return;
    }
    *e = 1; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    free(w);
}
void b28(void) { int *v = malloc(16); if (!v) return; size_t i = 1; int *w = realloc(v, 32); if (!w) { free(v); return; } w[i] = 1; free(w); }
struct stack { struct vec v; const int *borrowed lifetime(t) top; };
void b29(struct stack *borrowed_mut s, int x) { vec_push(&s->v, x); s->top = NULL; }
int b30(const struct vec *borrowed v) { int sum = 0; for (struct iter it = vec_iter(v); it.i < vec_len(it.v); it.i++) sum += *vec_get(it.v, it.i); return sum; }
