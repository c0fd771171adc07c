// A misaligned field is borrowed through a cast that changes the sign alone
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
struct __attribute__((packed)) hd { char t; unsigned len; int n; uint64_t stamp; char tag[4]; };
struct plain { char t; unsigned len; };
typedef int num;
void see(const int *borrowed p);
void put(int *borrowed_mut p);
void bytes(const char *borrowed p);
void raw(const void *p);
void b1(struct hd *borrowed_mut h) { see((int *)&h->len); } // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
void b2(struct hd *borrowed_mut h) { see((const int *)&h->n); } // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
void b3(struct hd *borrowed_mut h) { put((num *)&h->len); } // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
void b4(struct hd *borrowed_mut h) { const int64_t *t = (const int64_t *)&h->stamp; (void)t; } // expected-warning-re {{[lien-packed-borrow{{(-may)?}}]}}
void g1(struct hd *borrowed_mut h) { bytes((const char *)&h->len); }
void g2(struct hd *borrowed_mut h) { raw(&h->len); raw((void *)&h->n); }
void g3(struct hd *borrowed_mut h) { int n; memcpy(&n, &h->n, sizeof n); see(&n); }
void g4(struct plain *borrowed_mut h) { see((int *)&h->len); }
int g5(struct hd *borrowed_mut h) { return (int)h->len + h->n; }
void g6(struct hd *borrowed_mut h) { uint8_t *p = (uint8_t *)&h->stamp; p[0] = 1; h->tag[0] = (char)p[1]; }
void g7(struct hd *borrowed_mut h) { LIEN_UNSAFE { see((int *)&h->len); } }
