// A queue whose head is a local with TAILQ_HEAD_INITIALIZER, filled by another file's function: each entry is taken
// off before it is freed, so TAILQ_FIRST gives another one in the next round.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
#include <sys/queue.h>
struct file { TAILQ_ENTRY(file) entries; char *name, *flags; };
TAILQ_HEAD(file_list, file);
int parse(struct file_list *l, const char *s);
int reg(const char *p, struct file_list *l);
int open_(const char **settings) {
  struct file_list files = TAILQ_HEAD_INITIALIZER(files);
  struct file *f;
  const char *cp, *path = NULL;
  int ret = -1;
  for (const char **cur = settings; (cp = *cur) != NULL; cur++) {
    if (cp[0] == 'd') { if (parse(&files, cp) == -1) goto done; continue; }
    if (cp[0] == 'p') { path = cp; continue; }
  }
  if (path && !TAILQ_EMPTY(&files)) if (reg(path, &files) < 0) goto done;
  ret = 1;
done:
  while ((f = TAILQ_FIRST(&files)) != NULL) {
    TAILQ_REMOVE(&files, f, entries);
    free(f->name);
    free(f->flags);
    free(f);
  }
  return ret;
}
