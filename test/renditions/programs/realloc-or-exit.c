// Where realloc fails the program ends at once: the old block is not lost.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#define _GNU_SOURCE
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int sessions(const char *dir) {
  DIR *d = opendir(dir);
  struct dirent *dp;
  char **v = NULL;
  size_t len = 0, size = 0;
  if (!d) exit(1);
  while ((dp = readdir(d))) {
    if (len + 1 > size) {
      if (size == 0) size = 36;
      v = reallocarray(v, size, 2 * sizeof(char *));
      if (v == NULL) { fprintf(stderr, "no memory\n"); exit(1); }
      size *= 2;
    }
    if ((v[len] = strdup(dp->d_name)) == NULL) exit(1);
    len++;
  }
  closedir(d);
  for (size_t i = 0; i < len; i++) { puts(v[i]); free(v[i]); }
  free(v);
  return 0;
}
struct info { int ino, mode; };
void del(int n) {
  struct info *v;
  int num = 0, max = 100;
  v = malloc(max * sizeof *v);
  if (!v) { fprintf(stderr, "no\n"); exit(1); }
  for (int i = 0; i < n; i++) {
    if (num >= max) {
      max += 50;
      v = realloc(v, max * sizeof *v);
      if (!v) { fprintf(stderr, "no\n"); exit(1); }
    }
    v[num].ino = i;
    num++;
  }
  printf("%d\n", v[0].ino);
  free(v);
}
int *grow(int *v, size_t n) { v = realloc(v, n * sizeof *v); if (!v) { perror("realloc"); exit(1); } return v; }
int simple(int n) { int *v = malloc(4); if (!v) abort(); v = realloc(v, n); if (!v) abort(); v[0] = 1; n = v[0]; free(v); return n; }
int in_cond(int n) { int *v = malloc(4); if (!v) abort(); if (!(v = realloc(v, n))) abort(); v[0] = 1; n = v[0]; free(v); return n; }
void die(const char *, ...) __attribute__((noreturn));
int dies(int n) { int *v = malloc(4); if (!v) die("x"); v = realloc(v, n); if (!v) die("x %d", n); v[0] = 1; n = v[0]; free(v); return n; }
struct s { char *buf; size_t n; };
void field(struct s *s, char c) { if (!(s->n & (s->n - 1))) { s->buf = realloc(s->buf, s->n ? 2 * s->n : 1); if (!s->buf) die("no memory"); } s->buf[s->n++] = c; }
char *switched(size_t k) { char *p = malloc(1); if (!p) die("x"); p = ({ realloc(p, k); }); switch ((int)(p != NULL)) { case 0: die("no"); } return p; }
