// What commits of well-known programs have mended, reduced: before and after.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stddef.h>
#include <errno.h>
#include <pthread.h>
#include <dirent.h>
/* 1 curl CVE-2016-8619 style: krb5 double free through realloc of zero length */
struct krb5buffer { void *data; size_t size; size_t index; int eof_flag; };
extern int sread(int fd, void *p, size_t n); extern int decode(void *d, int n);
static int read_data_bad(int fd, struct krb5buffer *buf) {
    int len; void *tmp;
    if (sread(fd, &len, sizeof len) < 0) return -1;
    if (!len) return 1;
    tmp = realloc(buf->data, len);
    if (tmp == NULL) return 2;
    buf->data = tmp;
    if (sread(fd, buf->data, len) < 0) return -1;
    buf->size = decode(buf->data, len); buf->index = 0;
    return 0;
}
/* 2 curl: Curl_smb / ftp wildcard: double free on error path; CVE-2018-0500-like */
struct wildcard { char *path; char *pattern; void *tmp; };
struct tmpdata { char *out; int st; };
static struct tmpdata *parse_list_alloc(void) { return calloc(1, sizeof(struct tmpdata)); }
static void parse_list_free(struct tmpdata **pd) { free((*pd)->out); free(*pd); *pd = NULL; }
extern int do_pattern(struct wildcard *);
int init_wc_bad(struct wildcard *w, const char *path) {
    int result;
    char *last_slash = strrchr(path, '/');
    struct tmpdata *t = NULL;
    if (last_slash) {
        w->pattern = strdup(last_slash);
        if (!w->pattern) return 27;
    }
    t = calloc(1, sizeof *t);
    if (!t) { free(w->pattern); w->pattern = NULL; return 27; }
    t->out = malloc(10);
    if (!t->out) {
        free(w->pattern);
        w->pattern = NULL;
        return 27; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    w->path = strdup(path);
    if (!w->path) { free(w->pattern); w->pattern = NULL; parse_list_free(&t); return 27; }
    result = do_pattern(w);
    w->tmp = t;
    return result;
}
int init_wc_ok(struct wildcard *w, const char *path) {
    int result = 27;
    char *last_slash = strrchr(path, '/');
    struct tmpdata *t = NULL;
    if (last_slash) { w->pattern = strdup(last_slash); if (!w->pattern) return 27; }
    t = calloc(1, sizeof *t);
    if (!t) goto fail;
    t->out = malloc(10);
    if (!t->out) goto fail;
    w->path = strdup(path);
    if (!w->path) goto fail;
    result = do_pattern(w);
    w->tmp = t;
    return result;
fail:
    if (t) parse_list_free(&t);
    free(w->pattern); w->pattern = NULL;
    return result;
}
/* 3 openssl CVE-2009-1377/2015-... : dtls1_buffer_record leak when insertion fails */
typedef struct pitem { uint64_t prio; void *data; struct pitem *next; } pitem;
typedef struct pqueue { pitem *items; int count; } pqueue;
typedef struct { void *packet; unsigned len; void *rbuf; } rec_data;
static pitem *pitem_new(uint64_t p, void *d) { pitem *i = malloc(sizeof *i); if (!i) return NULL; i->prio = p; i->data = d; i->next = NULL; return i; }
static void pitem_free(pitem *i) { free(i); }
static pitem *pqueue_insert(pqueue *q, pitem *it) {
    pitem *cur, *next;
    if (q->items == NULL) { q->items = it; return it; }
    for (cur = NULL, next = q->items; next != NULL; cur = next, next = next->next) {
        if (next->prio > it->prio) { it->next = next; if (cur == NULL) q->items = it; else cur->next = it; return it; }
        if (next->prio == it->prio) return NULL;
    }
    it->next = NULL; cur->next = it;
    return it;
}
int buffer_record_bad(pqueue *q, uint64_t prio, void *packet) {
    rec_data *rd; pitem *item;
    rd = malloc(sizeof *rd);
    item = pitem_new(prio, rd);
    if (rd == NULL || item == NULL) {
        if (rd != NULL) free(rd);
        if (item != NULL) pitem_free(item);
        return 0;
    }
    rd->packet = packet; rd->rbuf = NULL;
    if (pqueue_insert(q, item) == NULL) {
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    return 1;
}
int buffer_record_ok(pqueue *q, uint64_t prio, void *packet) {
    rec_data *rd; pitem *item;
    rd = malloc(sizeof *rd);
    item = pitem_new(prio, rd);
    if (rd == NULL || item == NULL) {
        if (rd != NULL) free(rd);
        if (item != NULL) pitem_free(item);
        return 0;
    }
    rd->packet = packet; rd->rbuf = NULL;
    if (pqueue_insert(q, item) == NULL) { free(rd); pitem_free(item); return 0; }
    return 1;
}
/* 4 libxml2: xmlXPath / xmlParseXXX double free in error path; CVE-2011-2821-like */
typedef struct xobj { int type; char *s; struct nodeset *ns; } xobj;
struct nodeset { int nr, max; void **tab; };
static struct nodeset *ns_create(void *v) {
    struct nodeset *r = malloc(sizeof *r);
    if (!r) return NULL;
    memset(r, 0, sizeof *r);
    if (v) {
        r->tab = malloc(10 * sizeof(void *));
        if (!r->tab) { free(r); return NULL; }
        r->tab[r->nr++] = v; r->max = 10;
    }
    return r;
}
static struct nodeset *ns_create_bad(void *v) {
    struct nodeset *r = malloc(sizeof *r);
    if (!r) return NULL;
    memset(r, 0, sizeof *r);
    if (v) {
        r->tab = malloc(10 * sizeof(void *));
        if (!r->tab) {
            return NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
        }
        r->tab[r->nr++] = v; r->max = 10;
    }
    return r;
}
static void ns_free(struct nodeset *o) { if (!o) return; if (o->tab) free(o->tab); free(o); }
static xobj *new_set(void *v) { xobj *r = malloc(sizeof *r); if (!r) return NULL; memset(r, 0, sizeof *r); r->ns = ns_create(v); return r; }
static void free_obj(xobj *o) { if (!o) return; if (o->type == 1) ns_free(o->ns); else free(o->s); free(o); }
int eval_bad(void *v, int n) { xobj *o = new_set(v); if (!o) return -1; o->type = 1; if (n > 3) { ns_free(o->ns); free_obj(o); return 1; } free_obj(o); return 0; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}} expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int eval_ok(void *v, int n) { xobj *o = new_set(v); if (!o) return -1; o->type = 1; if (n > 3) { ns_free(o->ns); o->ns = NULL; free_obj(o); return 1; } free_obj(o); return 0; }
/* 5 a probe function in the manner of the kernel's drivers: used after the last label freed it, a label left out */
struct dev { char *name; int *regs; struct dev *parent; int users; };
extern int register_dev(struct dev *); extern int hw_init(int *);
struct dev *probe_bad(const char *n) {
    struct dev *d = calloc(1, sizeof *d);
    if (!d) return NULL;
    d->name = strdup(n);
    if (!d->name) goto err;
    d->regs = malloc(64);
    if (!d->regs) goto err_name;
    if (hw_init(d->regs) < 0) goto err_regs;
    return d;
err_regs:
    free(d->regs);
err_name:
    free(d->name);
err:
    free(d);
    fprintf(stderr, "probe of %s failed\n", d->name); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    return NULL;
}
struct dev *probe_bad2(const char *n) {
    struct dev *d = calloc(1, sizeof *d);
    if (!d) return NULL;
    d->name = strdup(n);
    if (!d->name) goto err;
    d->regs = malloc(64);
    if (!d->regs) goto err;
    if (hw_init(d->regs) < 0) goto err_regs;
    return d;
err_regs:
    free(d->regs);
    free(d->name);
err:
    free(d); // expected-warning-re {{[{{(lien-field-leak|lien-leak)}}{{(-may)?}}]}}
    return NULL;
}
struct dev *probe_ok(const char *n) {
    struct dev *d = calloc(1, sizeof *d);
    if (!d) return NULL;
    d->name = strdup(n);
    if (!d->name) goto err;
    d->regs = malloc(64);
    if (!d->regs) goto err_name;
    if (hw_init(d->regs) < 0) goto err_regs;
    return d;
err_regs:
    free(d->regs);
err_name:
    free(d->name);
err:
    free(d);
    return NULL;
}
/* 6 git: strbuf leak on early return; apply.c */
struct strbuf { size_t alloc, len; char *buf; };
static char slop[1];
#define STRBUF_INIT { 0, 0, slop }
static void sb_grow(struct strbuf *sb, size_t n) {
    char *p;
    int fresh = !sb->alloc;
    if (sb->len + n + 1 <= sb->alloc) return;
    p = realloc(fresh ? NULL : sb->buf, sb->len + n + 1);
    if (!p) exit(128);
    sb->buf = p; sb->alloc = sb->len + n + 1;
    if (fresh) sb->buf[0] = 0;
}
static void sb_init(struct strbuf *sb) { sb->alloc = sb->len = 0; sb->buf = slop; }
static void sb_release(struct strbuf *sb) { if (sb->alloc) { free(sb->buf); sb_init(sb); } }
static void sb_addstr(struct strbuf *sb, const char *s) { size_t l = strlen(s); sb_grow(sb, l); memcpy(sb->buf + sb->len, s, l + 1); sb->len += l; }
static char *sb_detach(struct strbuf *sb) { char *r; sb_grow(sb, 0); r = sb->buf; sb_init(sb); return r; }
int sb_use_bad(const char *a, int c) { struct strbuf sb = STRBUF_INIT; sb_addstr(&sb, a); if (c) return -1; puts(sb.buf); sb_release(&sb); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int sb_use_ok(const char *a, int c) { struct strbuf sb = STRBUF_INIT; sb_addstr(&sb, a); if (c) { sb_release(&sb); return -1; } puts(sb.buf); sb_release(&sb); return 0; }
char *sb_detach_ok(const char *a) { struct strbuf sb = STRBUF_INIT; sb_addstr(&sb, a); return sb_detach(&sb); }
int sb_detach_bad(const char *a) { struct strbuf sb = STRBUF_INIT; sb_addstr(&sb, a); char *d = sb_detach(&sb); puts(d); sb_release(&sb); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int sb_detach_ok2(const char *a) { struct strbuf sb = STRBUF_INIT; sb_addstr(&sb, a); char *d = sb_detach(&sb); puts(d); free(d); sb_release(&sb); return 0; }
/* 7 vim: use after free of autocommand buffer; reduced to a list whose node is freed by callback */
typedef struct win { struct win *next; char *buf; } win_T;
static win_T *firstwin, *curwin;
static void win_free(win_T *w) { win_T **pp; for (pp = &firstwin; *pp; pp = &(*pp)->next) if (*pp == w) { *pp = w->next; break; } free(w->buf); free(w); }
int close_win_bad(win_T *w) { char *b = w->buf; win_free(w); return b[0]; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int close_win_bad2(win_T *w) { win_free(w); return w->buf != 0; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int close_win_ok(win_T *w) { int c = w->buf[0]; win_free(w); return c; }
/* 8 libtiff CVE-2017-... : tiffcp leak of buf on goto done */
extern int tread(void *, size_t);
int copy_strips_bad(size_t n, int k) {
    uint8_t *buf = malloc(n);
    int s;
    if (!buf) return 0;
    memset(buf, 0, n);
    for (s = 0; s < k; s++) {
        if (tread(&n, sizeof n) < 0)
            return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    free(buf);
    return 1;
}
int copy_strips_ok(size_t n, int k) {
    uint8_t *buf = malloc(n); int s;
    if (!buf) return 0;
    memset(buf, 0, n);
    for (s = 0; s < k; s++) { if (tread(&n, sizeof n) < 0) { free(buf); return 0; } }
    free(buf);
    return 1;
}
/* 9 dnsmasq / systemd: freed then compared string; systemd journald free in loop */
struct item { char *key, *val; };
int parse_bad(char **v, int n, struct item *out) {
    char *k = NULL; int i;
    for (i = 0; i < n; i++) {
        free(k); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        k = strdup(v[i]);
        if (!k) return -ENOMEM;
        if (k[0] == '#') { free(k); continue; }
        if (k[0] == '!') break;
    }
    out->key = k;
    return 0;
}
/* 10 X.org / cups: pthread_create fails and the argument leaks */
struct job { char *t; int id; };
static void *job_main(void *v) { struct job *j = v; free(j->t); free(j); return NULL; }
int start_bad(const char *t) {
    pthread_t th; struct job *j = malloc(sizeof *j);
    if (!j) return -1;
    j->t = strdup(t); j->id = 1;
    if (pthread_create(&th, NULL, job_main, j) != 0)
        return -1; // not known: the thread may have it
    pthread_detach(th);
    return 0;
}
int start_ok(const char *t) {
    pthread_t th; struct job *j = malloc(sizeof *j);
    if (!j) return -1;
    j->t = strdup(t); j->id = 1;
    if (pthread_create(&th, NULL, job_main, j) != 0) { free(j->t); free(j); return -1; }
    pthread_detach(th);
    return 0;
}
/* 11 util-linux: opendir leak */
int scan_bad(const char *p) { DIR *d = opendir(p); struct dirent *e; if (!d) return -1; while ((e = readdir(d))) if (e->d_name[0] == 'x') return 1; closedir(d); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* 12 bash/readline: xrealloc'd array of strings, error frees array but not strings */
char **split_bad(const char *s, int n) {
    char **v = calloc(n + 1, sizeof *v); int i;
    if (!v) return NULL;
    for (i = 0; i < n; i++) { v[i] = strdup(s); if (!v[i]) { free(v); return NULL; } }
    return v;
}
char **split_ok(const char *s, int n) {
    char **v = calloc(n + 1, sizeof *v); int i;
    if (!v) return NULL;
    for (i = 0; i < n; i++) { v[i] = strdup(s); if (!v[i]) { while (i--) free(v[i]); free(v); return NULL; } }
    return v;
}
/* 13 samba talloc-like: parent frees child twice */
struct tnode { struct tnode *l, *r; char *k; };
static void tfree(struct tnode *t) { if (!t) return; tfree(t->l); tfree(t->r); free(t->k); free(t); }
void tdel_bad(struct tnode *t) { tfree(t->l); tfree(t); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
void tdel_ok(struct tnode *t) { tfree(t->l); t->l = NULL; tfree(t); }
/* 14 wget: free of const literal default */
struct opt { char *dir; };
void setopt_bad(struct opt *o, const char *d) { o->dir = "."; if (d) { free(o->dir); o->dir = strdup(d); } } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
/* 15 sudo CVE-2019-ish: getline buffer not freed */
int lines_bad(FILE *f) { char *l = NULL; size_t n = 0; int c = 0; while (getline(&l, &n, f) != -1) c++; return c; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int lines_ok(FILE *f) { char *l = NULL; size_t n = 0; int c = 0; while (getline(&l, &n, f) != -1) c++; free(l); return c; }
/* 16 nginx-like: freed conf pointer kept in struct (dangling then freed by destroy) */
struct conf { char *root, *log; };
static void conf_destroy(struct conf *c) { free(c->root); free(c->log); free(c); }
int reload_bad(struct conf *c, const char *r) {
    free(c->root);
    if (!r) { conf_destroy(c); return -1; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    c->root = strdup(r);
    return 0;
}
int reload_ok(struct conf *c, const char *r) { free(c->root); c->root = NULL; if (!r) { conf_destroy(c); return -1; } c->root = strdup(r); return 0; }
/* 17 qemu: error_setg leak, g_free twice via cleanup label */
int cleanup_bad(const char *a) {
    char *x = NULL, *y = NULL; int rc = -1;
    x = strdup(a); if (!x) goto out;
    y = strdup(a); if (!y) goto out;
    if (y[0] == 'q') { free(x); goto out; }
    rc = 0;
out:
    free(y); free(x); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    return rc;
}
int cleanup_ok(const char *a) {
    char *x = NULL, *y = NULL; int rc = -1;
    x = strdup(a); if (!x) goto out;
    y = strdup(a); if (!y) goto out;
    if (y[0] == 'q') { free(x); x = NULL; goto out; }
    rc = 0;
out:
    free(y); free(x);
    return rc;
}
/* 18 ffmpeg: avformat free in open + caller close */
struct fctx { void *priv; char *url; };
static int fopen_in(struct fctx **pc, const char *u) { struct fctx *c = calloc(1, sizeof *c); if (!c) return -12; c->url = strdup(u); if (!c->url) { free(c); return -12; } if (u[0] == '-') { free(c->url); free(c); return -22; } *pc = c; return 0; }
static void fclose_in(struct fctx **pc) { if (!*pc) return; free((*pc)->url); free(*pc); *pc = NULL; }
int play_bad(const char *u) { struct fctx *c = NULL; int r = fopen_in(&c, u); if (r < 0) return r; if (u[1] == 'x') return -1; fclose_in(&c); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int play_ok(const char *u) { struct fctx *c = NULL; int r = fopen_in(&c, u); if (r < 0) { fclose_in(&c); return r; } fclose_in(&c); return 0; }
int play_bad2(const char *u) { struct fctx *c; int r = fopen_in(&c, u); if (r < 0) { fclose_in(&c); return r; } fclose_in(&c); return 0; } // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
/* 19 gnutls CVE-2017-5334/CVE-2022-2509 double free via two lists sharing */
struct cert { unsigned char *der; int n; };
static int cert_dup(struct cert *d, const struct cert *s) { d->der = malloc(s->n); if (!d->der) return -1; memcpy(d->der, s->der, s->n); d->n = s->n; return 0; }
static void cert_deinit(struct cert *c) { free(c->der); }
int two_bad(const struct cert *s) { struct cert a, b; if (cert_dup(&a, s) < 0) return -1; b = a; cert_deinit(&a); cert_deinit(&b); return 0; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
int two_ok(const struct cert *s) { struct cert a, b; if (cert_dup(&a, s) < 0) return -1; if (cert_dup(&b, &a) < 0) { cert_deinit(&a); return -1; } cert_deinit(&a); cert_deinit(&b); return 0; }
int two_bad2(const struct cert *s) { struct cert a, b; if (cert_dup(&a, s) < 0) return -1; if (cert_dup(&b, &a) < 0) { return -1; } cert_deinit(&a); cert_deinit(&b); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
