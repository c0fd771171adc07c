// The examples of the CERT C rules on memory, streams, lifetimes and threads, with what they call compliant, and
// lists as verification competitions build them.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <errno.h>
#include <pthread.h>
#include <threads.h>
#include <locale.h>
#include <unistd.h>
#include <fcntl.h>
#include <stddef.h>
/* DCL30-C */
const char *dcl_p;
void dcl_dont_do_this(void) { const char c_str[] = "This will change"; dcl_p = c_str; } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
void dcl_do(void) { const char c_str[] = "x"; dcl_p = c_str; puts(dcl_p); dcl_p = NULL; }
char *dcl_init_array(void) { char array[10]; return array; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
void dcl_squirrel(char **ptr_param) { char local_data[10]; *ptr_param = local_data; } // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
void dcl_squirrel_ok(char **ptr_param) { static char local_data[10]; *ptr_param = local_data; }
/* EXP34-C */
void exp34(const char *input_str) { size_t size = strlen(input_str) + 1; char *c_str = (char *)malloc(size); memcpy(c_str, input_str, size); free(c_str); c_str = NULL; } // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
void exp34_ok(const char *input_str) { size_t size; char *c_str; if (NULL == input_str) return; size = strlen(input_str) + 1; c_str = (char *)malloc(size); if (NULL == c_str) return; memcpy(c_str, input_str, size); free(c_str); c_str = NULL; }
/* MEM30-C */
struct node { int value; struct node *next; };
void free_list(struct node *head) { for (struct node *p = head; p != NULL; p = p->next) { free(p); } } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void free_list_ok(struct node *head) { struct node *q; for (struct node *p = head; p != NULL; p = q) { q = p->next; free(p); } }
int mem30_main(int argc, char *argv[]) { char *return_val = 0; const size_t bufsize = strlen(argv[0]) + 1; char *buf = (char *)malloc(bufsize); if (!buf) return EXIT_FAILURE; free(buf); strcpy(buf, argv[0]); return EXIT_SUCCESS; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void mem30_f(char *c_str1, size_t size) { char *c_str2 = (char *)realloc(c_str1, size); if (c_str2 == NULL) { free(c_str1); } } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void mem30_gd(size_t size) { void *p = malloc(size); int error = 0; if (p == NULL) return; if (rand()) { error = 1; free(p); } if (error) return; free(p); }
void mem30_gd_bad(size_t size) { void *p = malloc(size); int error = 0; if (p == NULL) return; if (rand()) { error = 1; free(p); } if (error) puts("x"); free(p); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
/* MEM31-C */
int mem31(void) { char *text_buffer = (char *)malloc(32); if (text_buffer == NULL) return -1; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* MEM33 */
struct flex { size_t num; int data[]; };
void mem33(size_t n) { struct flex *f = malloc(sizeof *f + sizeof(int) * n); if (f == NULL) return; f->num = n; for (size_t i = 0; i < n; ++i) f->data[i] = 1; free(f); }
struct flex *mem33_copy(const struct flex *s) { struct flex *d = malloc(sizeof *d + s->num * sizeof(int)); if (!d) return NULL; memcpy(d, s, sizeof *d + s->num * sizeof(int)); return d; }
/* MEM34 */
int mem34(int argc, const char *argv[]) { char *c_str = NULL; size_t len; if (argc == 2) { len = strlen(argv[1]) + 1; c_str = (char *)malloc(len); if (c_str == NULL) return 1; strcpy(c_str, argv[1]); } else { c_str = "usage: $>a.exe [string]"; printf("%s\n", c_str); } free(c_str); return 0; } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
enum { BUFSIZE = 256 };
void mem34_f(void) { char buf[BUFSIZE]; char *p = (char *)realloc(buf, 2 * BUFSIZE); if (p == NULL) return; free(p); } // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
/* MEM36 */
void mem36(size_t s) { int *ptr = aligned_alloc(4096, s), *q; if (!ptr) return; q = realloc(ptr, 2 * s); if (!q) { free(ptr); return; } free(q); }
/* FIO42 */
int fio42(const char *filename) { FILE *f = fopen(filename, "r"); if (NULL == f) return -1; return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
int fio42_exit(void) { FILE *f = fopen("x", "w"); if (NULL == f) exit(1); exit(0); }
/* FIO46 */
int fio46(const char *fn) { FILE *f = fopen(fn, "w"); if (!f) return -1; fclose(f); fputs("x", f); return 0; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
int fio46_so(void) { if (fclose(stdout) == EOF) return -1; return 0; }
/* STR30, ENV30, ENV34 */
void str30(void) { char *str = "string literal"; str[0] = 'S'; } // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
void str30_ok(void) { char str[] = "string literal"; str[0] = 'S'; puts(str); }
const char *str30_name(const char *pathname) { char *slash; slash = strrchr(pathname, '/'); if (slash) { return slash + 1; } return pathname; }
void env30_ok(void) { struct lconv *c = localeconv(); if (-1 == printf("%s", c->decimal_point)) return; }
int env34_ok(void) { char *t, *tmpvar = NULL; const char *temp = getenv("TMP"); if (temp != NULL) { tmpvar = (char *)malloc(strlen(temp) + 1); if (tmpvar != NULL) strcpy(tmpvar, temp); else return -1; } else return -1; t = getenv("TEMP"); int r = t && strcmp(tmpvar, t) == 0; free(tmpvar); return r; }
int env34_bad(void) { char *t, *tmpvar = NULL; const char *temp = getenv("TMP"); if (temp != NULL) { tmpvar = strdup(temp); if (tmpvar == NULL) return -1; } else return -1; t = getenv("TEMP"); if (!t) return -1; int r = strcmp(tmpvar, t) == 0; free(tmpvar); return r; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* POS34 */
int pos34_st(const char *var) { static char *oldenv; const char *fmt = "TEST=%s"; size_t len = strlen(var) + strlen(fmt); char *env = (char *)malloc(len); if (env == NULL) return -1; int rc = snprintf(env, len, fmt, var); if (rc < 0 || (size_t)rc >= len) { free(env); return -1; } rc = putenv(env); if (rc != 0) { free(env); return rc; } if (oldenv != NULL) free(oldenv); oldenv = env; return 0; }
/* CON34 */
static int child(void *val) { int *res = val; printf("%d\n", *res); return 0; }
void con34_create(thrd_t *tid) { int val = 1; if (thrd_success != thrd_create(tid, child, &val)) return; } // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
int con34_ok(void) { thrd_t tid; int val = 1; if (thrd_success != thrd_create(&tid, child, &val)) return -1; return thrd_join(tid, NULL); }
static void *pchild(void *v) { return v; }
int con34_p(void) { pthread_t t; int v = 1; if (pthread_create(&t, NULL, pchild, &v)) return -1; return 0; } // expected-warning-re {{[lien-thread-escape{{(-may)?}}]}}
/* CON30 */
static tss_t key;
int con30_add(void) { int *data = (int *)malloc(2 * sizeof(int)); if (data == NULL) return -1; data[0] = 0; if (thrd_success != tss_set(key, (void *)data)) { free(data); return -1; } return 0; }
/* ERR33 */
int err33(size_t n) { char *b = calloc(n, 1); if (b == NULL) { if (errno == ENOMEM) puts("no"); return -1; } b[0] = 1; free(b); return 0; }
/* API: ARR, INT casts */
int *arr36(int n) { static int a[5]; int *p = &a[n % 5]; return p; }
/* posix */
int dupd(int fd) { FILE *f = fdopen(dup(fd), "r"); if (!f) return -1; int c = fgetc(f); fclose(f); return c; }
int mkst(void) { char n[] = "/tmp/xXXXXXX"; int fd = mkstemp(n); FILE *f; if (fd < 0) return -1; if (!(f = fdopen(fd, "w"))) { close(fd); unlink(n); return -1; } fputs("x", f); fclose(f); unlink(n); return 0; }
char *cwd(void) { char *b = NULL; size_t n = 64; for (;;) { char *t = realloc(b, n); if (!t) { free(b); return NULL; } b = t; if (getcwd(b, n)) return b; if (errno != ERANGE) { free(b); return NULL; } n *= 2; } }
int tmp(void) { FILE *f = tmpfile(); if (!f) return -1; rewind(f); if (fgetc(f) != EOF) { fclose(f); return 1; } fclose(f); return 0; }
int tmp_bad(int n) { FILE *f = tmpfile(); if (!f) return -1; if (n) { return 1; } fclose(f); return 0; } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* SV-COMP like */
typedef struct n3 { struct n3 *n, *p; int h; } *DLL;
void sv_dll(void) { DLL a = malloc(sizeof *a), b, t; if (!a) return; a->n = a->p = NULL; b = a; for (int i = 0; i < 10; i++) { t = malloc(sizeof *t); if (!t) break; t->h = i; t->n = NULL; t->p = b; b->n = t; b = t; } while (a) { t = a->n; free(a); a = t; } }
void sv_two(void) { struct node *p1 = malloc(sizeof *p1), *p2 = malloc(sizeof *p2); if (!p1 || !p2) { free(p1); free(p2); return; } p1->next = p2; p2->next = NULL; free(p1->next); free(p1); }
void sv_two_bad(void) { struct node *p1 = malloc(sizeof *p1), *p2 = malloc(sizeof *p2); if (!p1 || !p2) { free(p1); free(p2); return; } p1->next = p2; p2->next = p1; free(p1->next); free(p2->next); free(p1); } // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
void sv_skip(void) { struct sk { struct sk *n1, *n2; } *h = malloc(sizeof *h), *t; if (!h) return; h->n1 = h->n2 = NULL; for (int i = 0; i < 3; i++) { t = malloc(sizeof *t); if (!t) break; t->n1 = h->n1; t->n2 = i & 1 ? h->n2 : NULL; h->n1 = t; if (i & 1) h->n2 = t; } while (h) { t = h->n1; free(h); h = t; } }
char *sv_dup(const char *s) { char *r = malloc(strlen(s) + 1); return r ? strcpy(r, s) : NULL; }
void sv_arr(void) { int **a[2]; for (int i = 0; i < 2; i++) { a[i] = malloc(2 * sizeof **a); if (!a[i]) { while (i--) free(a[i]); return; } } for (int i = 0; i < 2; i++) free(a[i]); }
struct T { char *name; struct T *sub; };
struct T *t_new(const char *n) { struct T *t = malloc(sizeof *t); if (!t) return NULL; if (!(t->name = strdup(n))) { free(t); return NULL; } t->sub = NULL; return t; }
void t_del(struct T *t) { if (t) { t_del(t->sub); free(t->name); free(t); } }
int t_use(void) { struct T *t = t_new("a"); if (!t) return -1; t->sub = t_new("b"); if (!t->sub) { t_del(t); return -1; } free(t->sub->name); t->sub->name = strdup("c"); t_del(t); return 0; }
int t_use_bad(void) { struct T *t = t_new("a"); if (!t) return -1; t->sub = t_new("b"); free(t->name); free(t); return 0; } // expected-warning-re {{[{{(lien-field-leak|lien-leak)}}{{(-may)?}}]}}
int t_use_bad2(void) { struct T *t = t_new("a"); if (!t) return -1; free(t->name); t_del(t); return 0; } // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
int t_use_bad3(void) { struct T *t = t_new("a"); if (!t) return -1; t->name = strdup("b"); t_del(t); return 0; } // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
