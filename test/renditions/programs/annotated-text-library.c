// An annotated library of strings, maps, lexers and its bodies: all correct
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <lien.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { const char *borrowed lifetime(s) p; size_t n; } str;
typedef struct { char *owned data; size_t n, cap; } sb;
typedef struct entry { char *owned key; int val; struct entry *owned next; } entry;
typedef struct { entry *owned *owned slots; size_t n, count; } map;
typedef struct { const map *borrowed lifetime(m) m; size_t slot; const entry *borrowed lifetime(m) at; } map_iter;
typedef struct { str src; size_t pos; int line; } lexer;
typedef struct { int kind; str text; int line; } token;
typedef struct { lexer *borrowed_mut lifetime(l) lx; token tok; bool bad; } parser;
typedef struct block { struct block *owned next; size_t used; char mem[1024]; } block;
typedef struct { block *owned head; size_t total; } LIEN_CELL arena;
typedef struct { char *owned argv0; char *owned words[16]; size_t n; } args;
typedef struct { str k, v; } kv;
typedef struct { kv items[32]; size_t n; } kvs;

str str_of(const char *borrowed s) { return (str){ s, strlen(s) }; }
str str_cut(str s, size_t a, size_t b) { if (a > s.n) a = s.n; if (b > s.n) b = s.n; return (str){ s.p + a, b > a ? b - a : 0 }; }
str str_trim(str s) { while (s.n && s.p[0] == ' ') s = str_cut(s, 1, s.n); while (s.n && s.p[s.n - 1] == ' ') s.n--; return s; }
bool str_eq(str a, str b) { return a.n == b.n && !memcmp(a.p, b.p, a.n); }
ptrdiff_t str_find(str s, char c) { const char *p = s.n ? memchr(s.p, c, s.n) : NULL; return p ? p - s.p : -1; }
bool str_split(str lifetime(s) s, char c, str lifetime(s) *borrowed_mut LIEN_OUT a, str lifetime(s) *borrowed_mut LIEN_OUT b) {
    ptrdiff_t i = str_find(s, c);
    if (i < 0) {
        *a = s;
        *b = (str){ s.p + s.n, 0 };
        return false;
    }
    *a = str_cut(s, 0, (size_t)i);
    *b = str_cut(s, (size_t)i + 1, s.n);
    return true;
}
char *owned str_dup(str s) {
    char *owned d = malloc(s.n + 1);
    if (!d)
        return NULL;
    memcpy(d, s.p, s.n);
    d[s.n] = 0;
    return d;
}

bool sb_reserve(sb *borrowed_mut b, size_t more) {
    if (b->n + more <= b->cap)
        return true;
    size_t cap = b->cap ? b->cap * 2 : 64;
    while (cap < b->n + more)
        cap *= 2;
    char *d = realloc(b->data, cap);
    if (!d)
        return false;
    b->data = d;
    b->cap = cap;
    return true;
}
bool sb_add(sb *borrowed_mut b, str s) { if (!sb_reserve(b, s.n + 1)) return false; memcpy(b->data + b->n, s.p, s.n); b->n += s.n; b->data[b->n] = 0; return true; }
str sb_view(const sb *borrowed b) { return b->data ? (str){ b->data, b->n } : (str){ "", 0 }; }
char *owned sb_take(sb *borrowed_mut b) { char *owned d = b->data; b->data = NULL; b->n = b->cap = 0; return d; }
void sb_end(sb *borrowed_mut LIEN_DROPS b) { free(b->data); b->data = NULL; b->n = b->cap = 0; }

static size_t hash(const char *borrowed s) { size_t h = 5381; while (*s) h = h * 33 + (unsigned char)*s++; return h; }
const entry *borrowed map_find(const map *borrowed m, const char *borrowed key) {
    if (!m->n)
        return NULL;
    for (const entry *e = m->slots[hash(key) % m->n]; e; e = e->next)
        if (!strcmp(e->key, key))
            return e;
    return NULL;
}
int *borrowed_mut map_ref(map *borrowed_mut m, const char *borrowed key) {
    for (entry *e = m->n ? m->slots[hash(key) % m->n] : NULL; e; e = e->next)
        if (!strcmp(e->key, key))
            return &e->val;
    return NULL;
}
int map_get(const map *borrowed m, const char *borrowed key, int dflt) { const entry *e = map_find(m, key); return e ? e->val : dflt; }
map_iter map_begin(const map *borrowed m) { return (map_iter){ m, 0, NULL }; }
const char *borrowed lifetime(m) map_next(map_iter lifetime(m) *borrowed_mut it) {
    if (it->at)
        it->at = it->at->next;
    while (!it->at && it->slot < it->m->n)
        it->at = it->m->slots[it->slot++];
    return it->at ? it->at->key : NULL;
}

lexer lex_on(str s) { return (lexer){ s, 0, 1 }; }
token lifetime(s) lex_next(lexer lifetime(s) *borrowed_mut l) {
    while (l->pos < l->src.n && l->src.p[l->pos] == ' ')
        l->pos++;
    size_t from = l->pos;
    while (l->pos < l->src.n && l->src.p[l->pos] != ' ')
        l->pos++;
    return (token){ from < l->pos, str_cut(l->src, from, l->pos), l->line };
}
parser parse_on(lexer *borrowed_mut l) { parser p = { .lx = l }; p.tok = (token){ 0, { "", 0 }, 0 }; return p; }
void parse_step(parser *borrowed_mut p) { p->tok = lex_next(p->lx); p->bad |= p->tok.text.n > 99; }
int parse_count(str s) {
    lexer l = lex_on(s);
    int n = 0;
    for (token t = lex_next(&l); t.kind; t = lex_next(&l))
        n += t.text.n > 0;
    return n;
}
str longest(str s) {
    str best = { "", 0 };
    lexer l = lex_on(s);
    for (token t; t = lex_next(&l), t.kind;)
        if (t.text.n > best.n)
            best = t.text;
    return best;
}
size_t kvs_parse(kvs lifetime(k) *borrowed_mut out, str lifetime(k) s) {
    out->n = 0;
    while (s.n && out->n < 32) {
        str line, k, v;
        str_split(s, '\n', &line, &s);
        if (str_split(line, '=', &k, &v))
            out->items[out->n++] = (kv){ str_trim(k), str_trim(v) };
    }
    return out->n;
}
str kvs_get(const kvs *borrowed a, str name) { for (size_t i = 0; i < a->n; i++) if (str_eq(a->items[i].k, name)) return a->items[i].v; return (str){ "", 0 }; }

void *borrowed_mut arena_alloc(const arena *borrowed a, size_t n);
char *borrowed_mut arena_dup(const arena *borrowed a, str s) { char *d = arena_alloc(a, s.n + 1); if (d) { memcpy(d, s.p, s.n); d[s.n] = 0; } return d; }
void arena_end(arena *borrowed_mut LIEN_DROPS a) { while (a->head) { block *b = a->head; a->head = b->next; free(b); } a->total = 0; }

void args_end(args *LIEN_DROPS a) { free(a->argv0); for (size_t i = 0; i < a->n; i++) free(a->words[i]); a->n = 0; }
bool args_add(args *borrowed_mut a, str s) { if (a->n == 16) return false; a->words[a->n] = str_dup(s); return a->words[a->n] && ++a->n; }
const char *borrowed args_at(const args *borrowed a, size_t i) { return i < a->n ? a->words[i] : NULL; }

int use_all(const char *borrowed text) {
    sb b = { 0 };
    map m = { 0 };
    kvs k;
    char *owned copy = str_dup(str_of(text));
    if (!copy)
        return -1;
    size_t n = kvs_parse(&k, str_of(copy));
    str host = kvs_get(&k, str_of("host"));
    if (!sb_add(&b, host) || !sb_add(&b, str_of("/"))) {
        sb_end(&b);
        free(copy);
        return -1;
    }
    int total = map_get(&m, "x", 0) + parse_count(sb_view(&b)) + (int)longest(sb_view(&b)).n;
    map_iter it = map_begin(&m);
    for (const char *key; (key = map_next(&it));)
        total += (int)strlen(key);
    char *owned s = sb_take(&b);
    puts(s ? s : "");
    free(s);
    free(copy);
    return total + (int)n;
}
