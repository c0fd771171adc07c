// Bugs in the manner of parsers, clients and containers, beside their mends.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <errno.h>
#include <stdint.h>
#include <unistd.h>
#include <fcntl.h>
#include <dirent.h>
#include <netdb.h>
#include <sys/socket.h>
/* 1. expat CVE-2022-43680 like: parser destroyed twice shares dtd */
struct dtd { int n; char *base; };
struct parser { struct dtd *dtd; struct parser *parent; char *buf; };
extern int setup_more(struct parser *);
void parser_free(struct parser *p) {
  if (!p) return;
  if (!p->parent) free(p->dtd);
  free(p->buf);
  free(p);
}
struct parser *ext_create_bad(struct parser *old) {
  struct parser *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->dtd = old->dtd;
  p->buf = malloc(64);
  if (!p->buf) {
    free(p->dtd);
    free(p);
    return NULL;
  }
  p->parent = old;
  return p;
}
/* 2. openssl CVE-2022-4450 like: double free of header */
extern int read_bytes(char *b, size_t n);
int pem_read(char **name, char **header, unsigned char **data) {
  char *n = malloc(10), *h = malloc(10);
  unsigned char *d = NULL;
  int ret = 0;
  if (!n || !h) goto end;
  if (read_bytes(h, 10) <= 0) goto end;
  *name = n; *header = h;
  n = h = NULL;
  d = malloc(20);
  if (!d) goto end;
  *data = d;
  ret = 1;
end:
  free(n); free(h);
  return ret;
}
int pem_caller_bad(void) {
  char *h = malloc(5);
  if (!h) return 0;
  if (read_bytes(h, 5) < 0) {
    free(h);
    goto err;
  }
  free(h);
  return 1;
err:
  free(h); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
  return 0;
}
/* 3. curl-like: leak of dup on second failure */
struct creds { char *user, *pass; };
int creds_set_bad(struct creds *c, const char *u, const char *p) {
  char *nu = strdup(u), *np;
  if (!nu) return ENOMEM;
  np = strdup(p);
  if (!np) return ENOMEM; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
  free(c->user); free(c->pass);
  c->user = nu; c->pass = np;
  return 0;
}
int creds_set_good(struct creds *c, const char *u, const char *p) {
  char *nu = strdup(u), *np;
  if (!nu) return ENOMEM;
  np = strdup(p);
  if (!np) { free(nu); return ENOMEM; }
  free(c->user); free(c->pass);
  c->user = nu; c->pass = np;
  return 0;
}
/* 4. git-like: strbuf_detach path leak on early return in loop */
struct sb { char *buf; size_t len, cap; };
void sb_init(struct sb *s) { s->buf = NULL; s->len = s->cap = 0; }
int sb_grow(struct sb *s, size_t n) { if (s->cap < n) { char *q = realloc(s->buf, n); if (!q) return -1; s->buf = q; s->cap = n; } return 0; }
void sb_free(struct sb *s) { free(s->buf); s->buf = NULL; s->len = s->cap = 0; }
int read_refs_bad(FILE *f) {
  struct sb s; int n = 0;
  sb_init(&s);
  if (sb_grow(&s, 128) < 0) return -1;
  while (fgets(s.buf, 128, f)) {
    if (s.buf[0] == '#') return -2; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    n++;
  }
  sb_free(&s);
  return n;
}
int read_refs_good(FILE *f) {
  struct sb s; int n = 0;
  sb_init(&s);
  if (sb_grow(&s, 128) < 0) return -1;
  while (fgets(s.buf, 128, f)) {
    if (s.buf[0] == '#') { n = -2; break; }
    n++;
  }
  sb_free(&s);
  return n;
}
/* 5. getaddrinfo result leak when socket fails */
int connect_bad(const char *host) {
  struct addrinfo *res = NULL, hints; int fd;
  memset(&hints, 0, sizeof hints);
  if (getaddrinfo(host, "80", &hints, &res)) return -1;
  fd = socket(res->ai_family, res->ai_socktype, 0);
  if (fd < 0) return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
  if (connect(fd, res->ai_addr, res->ai_addrlen) < 0) { close(fd); fd = -1; }
  freeaddrinfo(res);
  return fd;
}
int connect_good(const char *host) {
  struct addrinfo *res = NULL, *r, hints; int fd = -1;
  memset(&hints, 0, sizeof hints);
  if (getaddrinfo(host, "80", &hints, &res)) return -1;
  for (r = res; r; r = r->ai_next) {
    fd = socket(r->ai_family, r->ai_socktype, 0);
    if (fd < 0) continue;
    if (connect(fd, r->ai_addr, r->ai_addrlen) == 0) break;
    close(fd); fd = -1;
  }
  freeaddrinfo(res);
  return fd;
}
/* 6. opendir leak */
int count_bad(const char *d, const char *skip) {
  DIR *dir = opendir(d); struct dirent *e; int n = 0;
  if (!dir) return -1;
  while ((e = readdir(dir))) {
    if (!strcmp(e->d_name, skip)) return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    n++;
  }
  closedir(dir);
  return n;
}
/* 7. UAF in list removal */
struct ev { struct ev *next; int id; void (*cb)(void *); void *arg; };
static struct ev *evs;
void ev_remove_bad(int id) {
  for (struct ev *e = evs; e; e = e->next) // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    if (e->id == id) free(e);
}
void ev_remove_good(int id) {
  for (struct ev **pp = &evs, *e; (e = *pp);) {
    if (e->id == id) { *pp = e->next; free(e); } else pp = &e->next;
  }
}
/* 8. realloc leak */
int grow_bad(char **buf, size_t n) {
  char *p = *buf;
  p = realloc(p, n);
  if (!p) return -1;
  p[0] = 0;
  *buf = p;
  return 0;
}
int push_bad(struct sb *s, char c) {
  if (s->len == s->cap) {
    s->cap = s->cap ? s->cap * 2 : 16;
    s->buf = realloc(s->buf, s->cap); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    if (!s->buf) return -1;
  }
  s->buf[s->len++] = c;
  return 0;
}
/* 9. error path frees then uses name in message */
int load_bad(const char *dir, const char *name) {
  size_t n = strlen(dir) + strlen(name) + 2;
  char *path = malloc(n);
  if (!path) return -1;
  snprintf(path, n, "%s/%s", dir, name);
  FILE *f = fopen(path, "r");
  free(path);
  if (!f) {
    fprintf(stderr, "cannot open %s\n", path); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    return -1;
  }
  fclose(f);
  return 0;
}
/* 10. fd ok, mapped FILE leak on fdopen */
FILE *open_good(const char *p) {
  int fd = open(p, O_RDONLY);
  if (fd < 0) return NULL;
  FILE *f = fdopen(fd, "r");
  if (!f) close(fd);
  return f;
}
/* 11. return of local buffer via strchr */
char *ext_bad(const char *path) {
  char tmp[256];
  strncpy(tmp, path, sizeof tmp - 1);
  tmp[255] = 0;
  char *dot = strrchr(tmp, '.');
  return dot ? dot + 1 : NULL; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
/* 12. hash table: free key, keep entry in table */
struct ent { char *key; struct ent *next; };
struct tab { struct ent *b[16]; };
void tab_del_bad(struct tab *t, const char *key) {
  struct ent *e = t->b[0];
  while (e) {
    if (!strcmp(e->key, key)) { free(e->key); free(e); break; }
    e = e->next;
  }
  if (e) printf("%s\n", e->key); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
