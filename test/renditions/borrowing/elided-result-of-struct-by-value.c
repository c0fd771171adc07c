// Elision sees a struct that is borrowed data and comes by value.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>
struct view { const char *borrowed lifetime(v) s; size_t n; };
char *owned _Nonnull dup(const char *borrowed s);
void look(const char *borrowed s);
struct view view_of(const char *borrowed s);
struct view view_sub(struct view v, size_t a);
struct view view_sub3(const struct view *borrowed v, size_t a);
const char *borrowed view_p(struct view v); 
void v1(void) { char *owned s = dup("abc"); struct view w = view_of(s); struct view v = view_sub(w, 2);
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); }
void v3(void) { char *owned s = dup("abc"); struct view w = view_of(s); struct view v = view_sub3(&w, 2);
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v.s); }
void v5(void) { char *owned s = dup("abc"); struct view w = view_of(s); const char *v = view_p(w);
    free(s);
// expected-warning@-1 {{'s' is moved or released while it is borrowed [lien-move-while-borrowed]}}
    look(v); }
struct map;
struct entry { struct map *borrowed_mut lifetime(m) m; int key; };
struct entry map_entry(struct map *borrowed_mut m, int key);
int *borrowed_mut _Nonnull entry_or(struct entry e, int v);
struct entry entry_next(struct entry e);
static int *borrowed_mut vis(struct entry e) { return (int *)e.m; }
int map_len(const struct map *borrowed m);
void q(struct map *borrowed_mut m) { int *p = entry_or(map_entry(m, 1), 2); 
    map_len(m);
// expected-warning@-1 {{'m' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    *p = 1; }
void q2(struct map *borrowed_mut m) { struct entry e = entry_next(map_entry(m, 1)); 
    map_len(m);
// expected-warning@-1 {{'m' is borrowed while another borrow of it is live [lien-borrow-conflict]}}
    entry_next(e); }
/* visible body, no annotation at all: */
#include <string.h>
struct span { const char *borrowed lifetime(s) p; size_t n; };
static struct span sp(const char *borrowed s) { return (struct span){ s, strlen(s) }; }
static struct span trim(struct span v) { while (v.n && v.p[0] == ' ') { v.p++; v.n--; } return v; }
void p2(void) { char *owned s = dup(" a"); struct span v = trim(sp(s)); look(v.p); free(s); }
