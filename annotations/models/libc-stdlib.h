// C's <stdlib.h>, <malloc.h> and <setjmp.h>: memory, numbers, sorting, environment, ends of the program.
#ifndef LIEN_MODELS_LIBC_STDLIB_H
#define LIEN_MODELS_LIBC_STDLIB_H

#include <alloca.h>
#include <assert.h>
#include <inttypes.h>
#include <malloc.h>
#include <setjmp.h>
#include <stddef.h>
#include <stdlib.h>
#include <sys/random.h>
#include <lien.h>

// ---- memory. What the malloc family returns goes to free, or to a function that takes it over as realloc does.

void *_Nullable LIEN_OWNED_BY(free) malloc(size_t size);
void *_Nullable LIEN_OWNED_BY(free) calloc(size_t n, size_t size);
void *_Nullable LIEN_OWNED_BY(free) realloc(void *LIEN_OWNED_BY(free) LIEN_WHEN(return != NULL) p,
    size_t size) __attribute__((ownership_takes(malloc, 1)));
void *_Nullable LIEN_OWNED_BY(free) reallocarray(void *LIEN_OWNED_BY(free) LIEN_WHEN(return != NULL) p, size_t n,
    size_t size) __attribute__((ownership_takes(malloc, 1)));
void *_Nullable LIEN_OWNED_BY(free) reallocf(void *LIEN_OWNED_BY(free) p, size_t size)
    __attribute__((ownership_takes(malloc, 1)));
void *_Nullable LIEN_OWNED_BY(free) aligned_alloc(size_t alignment, size_t size);
void *_Nullable LIEN_OWNED_BY(free) memalign(size_t alignment, size_t size);
void *_Nullable LIEN_OWNED_BY(free) valloc(size_t size);
void *_Nullable LIEN_OWNED_BY(free) pvalloc(size_t size);
int posix_memalign(void *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return == 0) slot, size_t alignment, size_t size);
void free(void *LIEN_OWNED_BY(free) p);
void cfree(void *LIEN_OWNED_BY(free) p) __attribute__((ownership_takes(malloc, 1)));
void free_sized(void *LIEN_OWNED_BY(free) p, size_t size) __attribute__((ownership_takes(malloc, 1)));
void free_aligned_sized(void *LIEN_OWNED_BY(free) p, size_t alignment, size_t size)
    __attribute__((ownership_takes(malloc, 1)));
void freezero(void *LIEN_OWNED_BY(free) p, size_t size) __attribute__((ownership_takes(malloc, 1)));
size_t malloc_usable_size(void *__attribute__((noescape)) p);
int malloc_trim(size_t pad);
int mallopt(int param, int value);
void malloc_stats(void);
void *_Nullable LIEN_OWNED_BY(free) __libc_malloc(size_t size);
void *_Nullable LIEN_OWNED_BY(free) __libc_calloc(size_t n, size_t size);
void *_Nullable LIEN_OWNED_BY(free) __libc_realloc(void *LIEN_OWNED_BY(free) LIEN_WHEN(return != NULL) p,
    size_t size) __attribute__((ownership_takes(malloc, 1)));
void __libc_free(void *LIEN_OWNED_BY(free) p) __attribute__((ownership_takes(malloc, 1)));

// ---- numbers. The end that they store is a place in the string.

int atoi(const char *borrowed s) __attribute__((pure));
long atol(const char *borrowed s) __attribute__((pure));
long long atoll(const char *borrowed s) __attribute__((pure));
double atof(const char *borrowed s) __attribute__((pure));
long strtol(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
long long strtoll(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
unsigned long strtoul(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
unsigned long long strtoull(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
long long strtoq(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
unsigned long long strtouq(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
intmax_t strtoimax(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
uintmax_t strtoumax(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end, int base);
double strtod(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end);
float strtof(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end);
long double strtold(const char *lifetime(s) s, char *lifetime(s) *LIEN_OUT end);
int strfromd(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, double value);
int strfromf(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, float value);
int strfroml(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, long double value);
long long strtonum(const char *borrowed s, long long min, long long max, const char **__attribute__((noescape)) error);
char *ecvt(double value, int digits, int *__attribute__((noescape)) point, int *__attribute__((noescape)) sign);
char *fcvt(double value, int digits, int *__attribute__((noescape)) point, int *__attribute__((noescape)) sign);
char *gcvt(double value, int digits, char *LIEN_OUT __attribute__((noescape)) buf);
char *l64a(long n);
long a64l(const char *borrowed s) __attribute__((pure));

// ---- sorting and searching

void qsort(void *borrowed_mut base, size_t n, size_t size, int (*compare)(const void *, const void *));
void qsort_r(void *borrowed_mut base, size_t n, size_t size, int (*compare)(const void *, const void *, void *),
    void *__attribute__((noescape)) arg);
void *lifetime(b) _Nullable bsearch(const void *borrowed key, const void *lifetime(b) base, size_t n, size_t size,
    int (*compare)(const void *, const void *));

// ---- random numbers

int rand_r(unsigned *borrowed_mut seed);
char *initstate(unsigned seed, char *state, size_t n);
char *setstate(char *state);
double erand48(unsigned short state[3]);
long nrand48(unsigned short state[3]);
long jrand48(unsigned short state[3]);
ssize_t getrandom(void *borrowed_mut buf, size_t n, unsigned flags);
int getentropy(void *borrowed_mut buf, size_t n);
void arc4random_buf(void *borrowed_mut buf, size_t n);

// ---- environment, files, programs

char *borrowed_mut lifetime(static) _Nullable getenv(const char *borrowed name);
char *borrowed_mut lifetime(static) _Nullable secure_getenv(const char *borrowed name);
int setenv(const char *borrowed name, const char *borrowed value, int replace);
int unsetenv(const char *borrowed name);
int clearenv(void);
int putenv(char *lifetime(static) string); // kept for ever
int system(const char *borrowed command);
char *lifetime(resolved) _Nullable realpath(const char *borrowed path, char *LIEN_OUT lifetime(resolved) resolved);
char *_Nullable LIEN_OWNED_BY(free) canonicalize_file_name(const char *borrowed path);
int mkstemp(char *borrowed_mut template);
int mkostemp(char *borrowed_mut template, int flags);
int mkstemps(char *borrowed_mut template, int suffix);
int mkostemps(char *borrowed_mut template, int suffix, int flags);
char *lifetime(t) _Nullable mkdtemp(char *LIEN_OUT lifetime(t) template);
char *lifetime(t) mktemp(char *LIEN_OUT lifetime(t) template);
char *borrowed_mut lifetime(static) ptsname(int fd);
int ptsname_r(int fd, char *borrowed_mut buf, size_t n);
int getloadavg(double avg[], int n);
int getsubopt(char **__attribute__((noescape)) option, char *const *__attribute__((noescape)) tokens,
    char **__attribute__((noescape)) value);
int rpmatch(const char *borrowed response);

int mblen(const char *borrowed s, size_t n);
int mbtowc(wchar_t *LIEN_OUT __attribute__((noescape)) wc, const char *borrowed s, size_t n);
int wctomb(char *LIEN_OUT __attribute__((noescape)) s, wchar_t wc);
size_t mbstowcs(wchar_t *LIEN_OUT __attribute__((noescape)) to, const char *borrowed from, size_t n);
size_t wcstombs(char *LIEN_OUT __attribute__((noescape)) to, const wchar_t *borrowed from, size_t n);

// ---- ends of the program

int atexit(void (*fn)(void));
int at_quick_exit(void (*fn)(void));
int on_exit(void (*fn)(int, void *), void *arg);
void abort(void) __attribute__((noreturn));
void exit(int status) __attribute__((noreturn));
void quick_exit(int status) __attribute__((noreturn));
void _Exit(int status) __attribute__((noreturn));
void __assert_fail(const char *borrowed text, const char *borrowed file, unsigned line,
    const char *borrowed function) __attribute__((noreturn));
void __assert_perror_fail(int error, const char *borrowed file, unsigned line,
    const char *borrowed function) __attribute__((noreturn));
void __assert(const char *borrowed text, const char *borrowed file, int line) __attribute__((noreturn));

int(setjmp)(jmp_buf env) __attribute__((returns_twice));
int _setjmp(struct __jmp_buf_tag env[1]) __attribute__((returns_twice));
int __sigsetjmp(struct __jmp_buf_tag env[1], int mask) __attribute__((returns_twice));
void longjmp(struct __jmp_buf_tag env[1], int value) __attribute__((noreturn));
void _longjmp(struct __jmp_buf_tag env[1], int value) __attribute__((noreturn));
void siglongjmp(sigjmp_buf env, int value) __attribute__((noreturn));

#endif
