// prev is the last entry that stayed: what is released is never prev.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdlib.h>
struct hdr { unsigned char code, id; };
struct msg { unsigned char *buf; struct hdr *hdr; };
struct entry { struct entry *next; struct msg *msg; char addr[6]; };
struct data { struct entry *msgs; unsigned char next_id; size_t num; };
void logger(void *ctx, const char *addr, int id);
struct hdr *get_hdr(struct msg *);
void msg_free(struct msg *);
static void entry_free(struct entry *e) { msg_free(e->msg); free(e); }
unsigned char get_id(struct data *d) {
  struct entry *entry, *prev, *_remove;
  unsigned char id = d->next_id++;
  entry = d->msgs;
  prev = NULL;
  while (entry) {
    if (get_hdr(entry->msg)->id == id) {
      logger(d, entry->addr, id);
      if (prev) prev->next = entry->next;
      else d->msgs = entry->next;
      _remove = entry;
    } else {
      _remove = NULL;
      prev = entry;
    }
    entry = entry->next;
    if (_remove) entry_free(_remove);
  }
  return id;
}
struct n { struct n *next; int v; };
void drop_all(struct n **head, int v) {
  struct n *e = *head, *prev = NULL, *dead;
  while (e) {
    if (e->v == v) {
      if (prev) prev->next = e->next; else *head = e->next;
      dead = e;
    } else { dead = NULL; prev = e; }
    e = e->next;
    if (dead) free(dead);
  }
}
void drop_all2(struct n **head, int v) {
  struct n *e = *head, *prev = NULL, *next;
  for (; e; e = next) {
    next = e->next;
    if (e->v == v) {
      if (prev) prev->next = next; else *head = next;
      free(e);
    } else prev = e;
  }
}
