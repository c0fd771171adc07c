// The first pool is a static, the others are from malloc; each is freed once, as next was read before, and the list
// does not lead back to its head.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
typedef struct pool { struct pool *next; int okay; } pool_t;
static pool_t mainpool;
void term(void) {
  pool_t *pool, *next;
  for (pool = &mainpool; pool; pool = next) {
    next = pool->next;
    if (pool != &mainpool) free(pool);
  }
  mainpool.next = NULL;
}
void term_okay(void) {
  pool_t *pool, *next;
  for (pool = &mainpool; pool; pool = next) {
    next = pool->next;
    if (!pool->okay) continue;
    pool->okay = 0;
    if (pool != &mainpool) free(pool);
  }
  mainpool.next = NULL;
}
void term_param(pool_t *head) {
  pool_t *pool, *next;
  for (pool = head; pool; pool = next) {
    next = pool->next;
    if (pool != head) free(pool);
  }
  head->next = NULL;
}
void term_local(int n) {
  pool_t first = { 0 }, *pool, *next;
  while (n--) { pool_t *p = malloc(sizeof *p); if (!p) break; p->next = first.next; first.next = p; }
  for (pool = &first; pool; pool = next) {
    next = pool->next;
    if (pool != &first) free(pool);
  }
}
