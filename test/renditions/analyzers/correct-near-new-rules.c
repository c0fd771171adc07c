// Correct code with reopened streams, addresses chosen under conditions, tag bits, stubs, slots and threads. Nothing
// is to be told.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <pthread.h>
#include <stdatomic.h>
#include <unistd.h>
extern int unknown(void); extern void use(const void *); extern void *xlate(void *);
struct log { FILE *fp; const char *path; };
int rotate(struct log *l) { FILE *n = freopen(l->path, "a", l->fp); if (!n) { l->fp = NULL; return -1; } l->fp = n; return 0; }
int rotate2(struct log *l) { l->fp = freopen(l->path, "a", l->fp); return l->fp ? 0 : -1; }
int rotate3(struct log *l) { if (!(l->fp = freopen(l->path, "a", l->fp))) return -1; fputs("x", l->fp); return 0; }
int own1(const char *p, const char *q) { FILE *f = fopen(p, "r"); if (!f) return -1; f = freopen(q, "r", f); if (!f) return -1; fclose(f); return 0; }
int own2(const char *p, const char *q) { FILE *f = fopen(p, "r"), *g; if (!f) return -1; g = freopen(q, "r", f); if (g == NULL) { return -1; } fgetc(f); fclose(f); return 0; }
int own3(const char **ps, int n) { FILE *f = fopen(ps[0], "r"); int i; for (i = 1; f && i < n; i++) { while (getc(f) != EOF) { } f = freopen(ps[i], "r", f); } if (f) fclose(f); return 0; }
int so(const char *o) { if (o && !freopen(o, "w", stdout)) { perror(o); return 1; } puts("x"); if (fclose(stdout)) return 1; return 0; }
int se(void) { FILE *e = freopen("/dev/null", "w", stderr); if (e == NULL) return -1; fprintf(stderr, "x"); return 0; }
int tty(void) { FILE *in = stdin; if (!isatty(0)) { in = freopen("/dev/tty", "r", stdin); if (!in) return -1; } int c = getc(in); if (in != stdin) fclose(in); return c; }
/* addresses */
int *adr1(int n, int *q) { int l = 0; int *p = n ? q : &l; while (*p > 3) { if (p == &l) break; p++; } return p == &l ? q : p; }
char *adr2(const char *s, size_t *len) { char tmp[32], *p = tmp; size_t n = strlen(s); if (n >= sizeof tmp && !(p = malloc(n + 1))) return NULL; memcpy(p, s, n + 1); *len = n; if (p == tmp) return strdup(tmp); return p; }
struct it { int *cur; int tmp; };
void adr3(struct it *i, int *base, int n) { int local; int *p = &local; if (n >= 0) p = base + n; *p = 1; if (n >= 0) i->cur = p; else i->cur = &i->tmp; }
int *adr4(int mode, int *a, int *b) { int dummy, *p; switch (mode) { case 0: p = a; break; case 1: p = b; break; default: p = &dummy; break; } *p = 1; return mode == 0 ? a : mode == 1 ? b : NULL; }
int *adr5(int n, int *q) { int l, *p = &l; for (int i = 0; i < n; i++) { p = q + i; *p = i; } return n > 0 ? q : NULL; }
const char *adr6(int n) { char b[12]; const char *r = NULL; if (n == 0) r = "zero"; else { snprintf(b, sizeof b, "%d", n); use(b); } return r; }
char *adr7(int n) { static char st[12]; char b[12], *p = n ? st : b; p[0] = 0; if (p == b) return NULL; return p; }
struct big { char d[64]; }; struct big adr8(int n) { struct big x, y, *p = n ? &x : &y; memset(p, 0, sizeof *p); return *p; }
void adr9(void **out, int n) { int l; void *p = n ? xlate(NULL) : &l; use(p); if (n) *out = p; }
struct ctx { struct ctx *up; int n; }; static struct ctx *top; void adr10(int n) { struct ctx c = { top, n }; struct ctx *p = &c; top = p; use(top); top = c.up; }
int adr11(int n, struct ctx *o) { struct ctx c, *p; if (o) p = o; else { p = &c; p->up = NULL; p->n = 0; } p->n += n; if (o) o->up = p->up; return p->n; }
struct ctx *adr12(struct ctx *o, int n) { struct ctx c = { 0 }, *p = o ? o : &c; p->n = n; if (!o) { struct ctx *r = malloc(sizeof *r); if (r) *r = c; return r; } return p; }
struct ctx *adr13(struct ctx *o, int n) { struct ctx c = { 0 }, *p = o; if (p == NULL) p = &c; p->n = n; if (o == NULL) return NULL; return p; }
/* tags */
struct tn { uintptr_t l, r; };
struct tn *tn_new(int red) { struct tn *n = malloc(sizeof *n); if (!n) return NULL; n->l = n->r = 0; if (red) n->l |= 1; return n; }
void tn_free(uintptr_t w) { struct tn *n = (struct tn *)(w & ~(uintptr_t)1); if (!n) return; tn_free(n->l); tn_free(n->r); free(n); }
uintptr_t tn_tagged(int red) { struct tn *n = malloc(sizeof *n); if (!n) return 0; n->l = n->r = 0; return (uintptr_t)n | (red != 0); }
void *aligned(size_t n) { char *raw = malloc(n + 64 + sizeof(void *)); if (!raw) return NULL; char *p = (char *)(((uintptr_t)raw + 64 + sizeof(void *)) & ~(uintptr_t)63); ((void **)p)[-1] = raw; return p; }
void aligned_free(void *p) { if (p) free(((void **)p)[-1]); }
int is_aligned(void) { char *p = malloc(64); if (!p) return 0; int ok = ((uintptr_t)p & 15) == 0; free(p); return ok; }
size_t slot_of(void) { char *p = malloc(64); if (!p) return 0; size_t h = ((uintptr_t)p >> 4) % 17; free(p); return h; }
void page_of(void) { char *p = malloc(8192); if (!p) return; char *pg = (char *)((uintptr_t)p & ~(uintptr_t)4095); use(pg); free(p); }
/* stubs, slots */
struct dev { int id; };
#ifdef HAVE_DEV
struct dev *dev_find(int n);
#else
static inline struct dev *dev_find(int n) { (void)n; return NULL; }
#endif
int dv1(int n) { struct dev *d = dev_find(n); if (!d) return -1; return d->id; }
int dv2(int n) { struct dev *d; if (!(d = dev_find(n))) return -1; return d->id; }
int dv3(int n) { struct dev *d = dev_find(n); return d && d->id == n; }
int dv4(int n) { struct dev *d = dev_find(n), e = { n }; if (!d) d = &e; return d->id; }
void dv5(int n) { struct dev *d = NULL, **pd = &d; for (int i = 0; i < n && !*pd; i++) *pd = dev_find(i); if (*pd) use(*pd); }
int dv6(void **t, int n) { void *best = NULL, **slot = &best; for (int i = 0; i < n; i++) if (t[i] && unknown()) { slot = &t[i]; break; } return *slot ? *(int *)*slot : 0; }
int dv7(char **argv) { char *o = NULL; char **want = NULL; for (; *argv; argv++) { if (want) { *want = *argv; want = NULL; } else if (!strcmp(*argv, "-o")) want = &o; } return o ? o[0] : 0; }
int dv8(char **argv) { char *o = NULL, **want = &o; while (*argv) *want = *argv++; return o[0]; }
int dv9(int (*get)(void *)) { struct dev *d = NULL; void *p = &d; get(p); return d->id; }
int dv10(void) { struct dev *d = NULL; struct { struct dev **w; } s = { &d }; use(&s); return d->id; }
/* threads */
struct w { pthread_t t; atomic_int done; int in, out; };
static void *wrun(void *a) { struct w *w = a; w->out = w->in * 2; atomic_store(&w->done, 1); return NULL; }
struct w *w_start(int in) { struct w *w = calloc(1, sizeof *w); if (!w) return NULL; w->in = in; if (pthread_create(&w->t, NULL, wrun, w)) { free(w); return NULL; } return w; }
int w_end(struct w *w) { pthread_join(w->t, NULL); int r = w->out; free(w); return r; }
int w_both(void) { struct w *a = w_start(1), *b = w_start(2); int r = 0; if (a) r += w_end(a); if (b) r += w_end(b); return r; }
int w_inline(void) { struct w *w = calloc(1, sizeof *w); int r; if (!w) return -1; r = pthread_create(&w->t, NULL, wrun, w); if (!r) r = pthread_join(w->t, NULL); free(w); return r; }
int w_flag(int on) { struct w *w = calloc(1, sizeof *w); if (!w) return -1; if (on && pthread_create(&w->t, NULL, wrun, w)) on = 0; if (on) pthread_join(w->t, NULL); free(w); return 0; }
int w_det(int in) { struct w *w = calloc(1, sizeof *w); pthread_attr_t at; pthread_t t; int rc; if (!w) return -1; w->in = in; pthread_attr_init(&at); pthread_attr_setdetachstate(&at, PTHREAD_CREATE_DETACHED); rc = pthread_create(&t, &at, wrun, w); pthread_attr_destroy(&at); if (rc) free(w); return rc; }
int w_arr(int n) { struct w *v = calloc((size_t)n, sizeof *v); int i, k; if (!v) return -1; for (i = 0; i < n; i++) if (pthread_create(&v[i].t, NULL, wrun, &v[i])) break; for (k = 0; k < i; k++) pthread_join(v[k].t, NULL); free(v); return i; }
int w_two(void) { pthread_t a, b; int *x = malloc(4), *y = malloc(4); int ra = -1, rb = -1; if (!x || !y) goto out; *x = *y = 0; ra = pthread_create(&a, NULL, wrun, x); rb = pthread_create(&b, NULL, wrun, y); if (!ra) pthread_join(a, NULL); if (!rb) pthread_join(b, NULL); out: free(x); free(y); return ra | rb; }
int w_rcfield(struct { int rc; } *s) { pthread_t a; int *x = malloc(4); if (!x) return -1; *x = 1; s->rc = pthread_create(&a, NULL, wrun, x); if (s->rc != 0) { free(x); return -1; } pthread_join(a, NULL); free(x); return 0; }
int w_wait(struct w *w) { while (!atomic_load(&w->done)) usleep(10); return w->out; }
int w_waited(void) { struct w *w = w_start(3); int r; if (!w) return -1; r = w_wait(w); pthread_detach(w->t); free(w); return r; }
static void *joiner(pthread_t t) { void *r = NULL; pthread_join(t, &r); return r; }
int w_helper(void) { pthread_t t; int *x = malloc(4); if (!x) return -1; *x = 0; if (pthread_create(&t, NULL, wrun, x)) { free(x); return -1; } joiner(t); free(x); return 0; }
int w_cancel(void) { pthread_t t; int *x = malloc(4); if (!x) return -1; *x = 0; if (pthread_create(&t, NULL, wrun, x) == 0) { pthread_cancel(t); pthread_join(t, NULL); } free(x); return 0; }
