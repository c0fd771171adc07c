// rc = -errno after a call that failed is not 0, so p is freed; where rc is 0 the list holds it.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <dirent.h>
#include <unistd.h>
struct list { struct list *next, *prev; };
struct proc { int pid; struct list link; };
static inline void list_add_tail(struct list *n, struct list *h) { n->prev = h->prev; n->next = h; h->prev->next = n; h->prev = n; }
int read_proc(struct list *head, const char *dir) {
  int rc = 0, fd;
  FILE *f = NULL;
  DIR *d = opendir(dir);
  struct proc *p;
  if (!d) return -errno;
  p = calloc(1, sizeof *p);
  if (!p) abort();
  fd = openat(dirfd(d), "stat", O_RDONLY);
  if (fd < 0) { rc = -errno; goto done; }
  if (!(f = fdopen(fd, "r"))) { rc = -errno; close(fd); goto done; }
  if (fscanf(f, "%d", &p->pid) != 1) { rc = -EINVAL; goto done; }
  list_add_tail(&p->link, head);
done:
  if (f) fclose(f);
  closedir(d);
  if (rc) free(p);
  return rc;
}
int copy(const char *name, char **out) {
  int rc = 0;
  char *b = malloc(100);
  if (!b) return -errno;
  int fd = open(name, O_RDONLY);
  if (fd < 0) { rc = errno; goto out; }
  if (read(fd, b, 100) < 0) { rc = errno; close(fd); goto out; }
  close(fd);
  *out = b;
out:
  if (rc != 0) free(b);
  return rc;
}
