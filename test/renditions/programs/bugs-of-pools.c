// Bugs in the manner of pools, errors on the way and small tools, beside their mends.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <errno.h>
#include <stdint.h>
#include <stdbool.h>
#include <pthread.h>
/* conn pool */
struct conn { int fd; char *host; struct conn *next; unsigned refs; };
struct pool { struct conn *head; int n; };
extern int do_connect(const char *);
extern void logmsg(const char *, ...);
static void conn_free(struct conn *c) { free(c->host); free(c); }
struct conn *conn_new_bad(const char *host) {
  struct conn *c = malloc(sizeof *c);
  if (!c) return NULL;
  c->host = strdup(host);
  c->fd = do_connect(host);
  if (c->fd < 0) {
    free(c); // expected-warning-re {{[{{(lien-field-leak|lien-leak)}}{{(-may)?}}]}}
    return NULL;
  }
  c->next = NULL; c->refs = 1;
  return c;
}
struct conn *conn_new_good(const char *host) {
  struct conn *c = malloc(sizeof *c);
  if (!c) return NULL;
  c->host = strdup(host);
  c->fd = do_connect(host);
  if (!c->host || c->fd < 0) {
    conn_free(c);
    return NULL;
  }
  c->next = NULL; c->refs = 1;
  return c;
}
void conn_unref(struct conn *c) { if (--c->refs == 0) conn_free(c); }
void pool_drop_bad(struct pool *p) {
  struct conn *c = p->head;
  while (c) {
    conn_free(c);
    c = c->next; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
  }
  p->head = NULL;
}
void pool_drop_good(struct pool *p) {
  struct conn *c = p->head, *n;
  for (; c; c = n) { n = c->next; conn_unref(c); }
  p->head = NULL;
}
int pool_take(struct pool *p, struct conn **out) {
  if (!p->head) return -ENOENT;
  *out = p->head; p->head = p->head->next; (*out)->next = NULL; p->n--;
  return 0;
}
int use_conn_bad(struct pool *p) {
  struct conn *c;
  if (pool_take(p, &c) < 0) return -1;
  if (c->fd < 0) { conn_free(c); }
  logmsg("host %s", c->host); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
  conn_free(c);
  return 0;
}
/* switch-based cleanup */
enum st { ST_A, ST_B, ST_C };
int step_bad(enum st s, size_t n) {
  char *tmp = malloc(n);
  if (!tmp) return -1;
  switch (s) {
  case ST_A: tmp[0] = 1; break;
  case ST_B: return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
  default: free(tmp); return 2;
  }
  free(tmp);
  return 0;
}
/* flag ownership */
int flag_good(const char *in, bool copy) {
  char *s = (char *)in;
  if (copy) { s = strdup(in); if (!s) return -1; }
  logmsg("%s", s);
  if (copy) free(s);
  return 0;
}
int need_free_good(const char *in, int q) {
  char *s = NULL; int nf = 0;
  if (q) { s = strdup(in); nf = 1; } else s = (char *)in;
  if (!s) return -1;
  logmsg("%s", s);
  if (nf) free(s);
  return 0;
}
/* thread arg */
struct job { int id; char *name; };
extern void *worker(void *);
int spawn_good(int id) {
  pthread_t t; struct job *j = malloc(sizeof *j);
  if (!j) return -1;
  j->id = id; j->name = NULL;
  if (pthread_create(&t, NULL, worker, j)) { free(j); return -1; }
  pthread_detach(t);
  return 0;
}
/* mutex unlock missing */
static pthread_mutex_t mu = PTHREAD_MUTEX_INITIALIZER;
static int counter; static char *last;
int set_last_bad(const char *s) {
  pthread_mutex_lock(&mu);
  char *d = strdup(s);
  if (!d) return -1; // expected-warning-re {{[{{(lien-leak|lien-unguarded)}}{{(-may)?}}]}}
  free(last); last = d; counter++;
  pthread_mutex_unlock(&mu);
  return 0;
}
int set_last_good(const char *s) {
  pthread_mutex_lock(&mu);
  char *d = strdup(s);
  if (!d) { pthread_mutex_unlock(&mu); return -1; }
  free(last); last = d; counter++;
  pthread_mutex_unlock(&mu);
  return 0;
}
/* tokenizer: free moved pointer */
int trim_bad(const char *in) {
  char *s = strdup(in), *e;
  if (!s) return -1;
  while (*s == ' ') s++;
  e = s + strlen(s);
  while (e > s && e[-1] == ' ') *--e = 0;
  logmsg("%s", s);
  free(s); // expected-warning-re {{[{{(lien-bad-free|lien-bad-release)}}{{(-may)?}}]}}
  return 0;
}
double **mat_good(int r, int c) {
  double **m = malloc((size_t)r * sizeof *m);
  if (!m) return NULL;
  for (int i = 0; i < r; i++) {
    m[i] = malloc((size_t)c * sizeof **m);
    if (!m[i]) { while (i--) free(m[i]); free(m); return NULL; }
  }
  return m;
}
/* getline */
int lines_bad(FILE *f) {
  char *l = NULL; size_t n = 0; int c = 0;
  while (getline(&l, &n, f) > 0) c++;
  return c; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
int lines_good(FILE *f) {
  char *l = NULL; size_t n = 0; int c = 0;
  while (getline(&l, &n, f) > 0) { if (*l == '#') continue; c++; }
  free(l);
  return c;
}
/* asprintf */
int as_bad(int a) { char *s; if (asprintf(&s, "%d", a) < 0) return -1; if (a > 5) return 1; free(s); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int as_good(int a) { char *s; if (asprintf(&s, "%d", a) < 0) return -1; if (a > 5) { free(s); return 1; } free(s); return 0; }
/* stack addr in struct list */
struct node { struct node *next; int v; };
static struct node *glist;
void add_bad(int v) { struct node n = { glist, v }; glist = &n; } // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
/* two-phase init with goto ladder */
struct ctx { char *a, *b; FILE *f; };
struct ctx *ctx_new_bad(const char *p) {
  struct ctx *c = calloc(1, sizeof *c);
  if (!c) return NULL;
  c->a = malloc(16); if (!c->a) goto e0;
  c->b = malloc(16); if (!c->b) goto e1;
  c->f = fopen(p, "r"); if (!c->f) goto e1;
  return c;
e1: free(c->a);
e0: free(c); // expected-warning-re {{[{{(lien-field-leak|lien-leak)}}{{(-may)?}}]}}
  return NULL;
}
struct ctx *ctx_new_good(const char *p) {
  struct ctx *c = calloc(1, sizeof *c);
  if (!c) return NULL;
  c->a = malloc(16); if (!c->a) goto e0;
  c->b = malloc(16); if (!c->b) goto e1;
  c->f = fopen(p, "r"); if (!c->f) goto e2;
  return c;
e2: free(c->b);
e1: free(c->a);
e0: free(c);
  return NULL;
}
