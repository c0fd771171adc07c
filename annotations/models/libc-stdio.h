// C's <stdio.h>. A stream locks itself, so a shared borrow of it is enough for everything but closing it.
#ifndef LIEN_MODELS_LIBC_STDIO_H
#define LIEN_MODELS_LIBC_STDIO_H

#include <err.h>
#include <error.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <sys/types.h>
#include <syslog.h>
#include <lien.h>

// ---- streams

FILE *_Nullable LIEN_OWNED_BY(fclose) fopen(const char *borrowed path, const char *borrowed mode);
FILE *_Nullable LIEN_OWNED_BY(fclose) fopen64(const char *borrowed path, const char *borrowed mode);
FILE *_Nullable LIEN_OWNED_BY(fclose) fdopen(int fd, const char *borrowed mode);
FILE *_Nullable LIEN_OWNED_BY(fclose) tmpfile(void);
FILE *_Nullable LIEN_OWNED_BY(fclose) tmpfile64(void);
FILE *_Nullable LIEN_OWNED_BY(fclose) fmemopen(void *buf, size_t n, const char *borrowed mode); // buf is kept
FILE *_Nullable LIEN_OWNED_BY(fclose) open_memstream(char **slot, size_t *size);               // both are kept
FILE *_Nullable LIEN_OWNED_BY(fclose) fopencookie(void *cookie, const char *borrowed mode, cookie_io_functions_t io);
FILE *lifetime(f) _Nullable freopen(const char *borrowed path, const char *borrowed mode,
    FILE *LIEN_OWNED_BY(fclose) LIEN_WHEN(!return) lifetime(f) f); // closed, too, if it fails (C17 7.21.5.4)
FILE *lifetime(f) _Nullable freopen64(const char *borrowed path, const char *borrowed mode,
    FILE *LIEN_OWNED_BY(fclose) LIEN_WHEN(!return) lifetime(f) f); // closed, too, if it fails (C17 7.21.5.4)
int fclose(FILE *_Nonnull LIEN_OWNED_BY(fclose) f);
int fcloseall(void);
FILE *_Nullable LIEN_OWNED_BY(pclose) popen(const char *borrowed command, const char *borrowed mode);
int pclose(FILE *_Nonnull LIEN_OWNED_BY(pclose) f);
int fflush(FILE *borrowed f);
int fflush_unlocked(FILE *borrowed f);
int fpurge(FILE *_Nonnull borrowed f);
void __fpurge(FILE *_Nonnull borrowed f);
int setvbuf(FILE *_Nonnull borrowed lifetime(f) f, char *lifetime(f) buf, int mode, size_t n); // buf is kept until f is closed
void setbuf(FILE *_Nonnull borrowed lifetime(f) f, char *lifetime(f) buf);
void setbuffer(FILE *_Nonnull borrowed lifetime(f) f, char *lifetime(f) buf, size_t n);
void setlinebuf(FILE *_Nonnull borrowed f);
int fileno(FILE *_Nonnull borrowed f);
int fileno_unlocked(FILE *_Nonnull borrowed f);
int feof(FILE *_Nonnull borrowed f);
int feof_unlocked(FILE *_Nonnull borrowed f);
int ferror(FILE *_Nonnull borrowed f);
int ferror_unlocked(FILE *_Nonnull borrowed f);
void clearerr(FILE *_Nonnull borrowed f);
void clearerr_unlocked(FILE *_Nonnull borrowed f);
void flockfile(FILE *_Nonnull borrowed f);
int ftrylockfile(FILE *_Nonnull borrowed f);
void funlockfile(FILE *_Nonnull borrowed f);
int fseek(FILE *_Nonnull borrowed f, long offset, int whence);
int fseeko(FILE *_Nonnull borrowed f, off_t offset, int whence);
int fseeko64(FILE *_Nonnull borrowed f, off64_t offset, int whence);
long ftell(FILE *_Nonnull borrowed f);
off_t ftello(FILE *_Nonnull borrowed f);
off64_t ftello64(FILE *_Nonnull borrowed f);
void rewind(FILE *_Nonnull borrowed f);
int fgetpos(FILE *_Nonnull borrowed f, fpos_t *LIEN_OUT __attribute__((noescape)) pos);
int fsetpos(FILE *_Nonnull borrowed f, const fpos_t *__attribute__((noescape)) pos);

// ---- reading

int fgetc(FILE *_Nonnull borrowed f);
int getc(FILE *_Nonnull borrowed f);
int getc_unlocked(FILE *_Nonnull borrowed f);
int fgetc_unlocked(FILE *_Nonnull borrowed f);
int getw(FILE *_Nonnull borrowed f);
int ungetc(int c, FILE *_Nonnull borrowed f);
char *lifetime(s) _Nullable fgets(char *LIEN_OUT lifetime(s) s, int n, FILE *_Nonnull borrowed f);
char *lifetime(s) _Nullable fgets_unlocked(char *LIEN_OUT lifetime(s) s, int n, FILE *_Nonnull borrowed f);
char *lifetime(s) _Nullable __fgets_chk(char *LIEN_OUT lifetime(s) s, size_t size, int n, FILE *_Nonnull borrowed f);
char *lifetime(s) _Nullable gets(char *LIEN_OUT lifetime(s) s);
size_t fread(void *LIEN_OUT __attribute__((noescape)) buf, size_t size, size_t n, FILE *_Nonnull borrowed f);
size_t fread_unlocked(void *LIEN_OUT __attribute__((noescape)) buf, size_t size, size_t n, FILE *_Nonnull borrowed f);
size_t __fread_chk(void *LIEN_OUT __attribute__((noescape)) buf, size_t length, size_t size, size_t n,
    FILE *_Nonnull borrowed f);
ssize_t getline(char *LIEN_OWNED_BY(free) *borrowed_mut line, size_t *borrowed_mut n, FILE *_Nonnull borrowed f);
ssize_t getdelim(char *LIEN_OWNED_BY(free) *borrowed_mut line, size_t *borrowed_mut n, int delimiter, FILE *_Nonnull borrowed f);
ssize_t __getdelim(char *LIEN_OWNED_BY(free) *borrowed_mut line, size_t *borrowed_mut n, int delimiter,
    FILE *_Nonnull borrowed f);
char *lifetime(f) _Nullable fgetln(FILE *lifetime(f) f, size_t *__attribute__((noescape)) n);
int scanf(const char *borrowed format, ...) __attribute__((format(scanf, 1, 2)));
int fscanf(FILE *_Nonnull borrowed f, const char *borrowed format, ...) __attribute__((format(scanf, 2, 3)));
int sscanf(const char *borrowed s, const char *borrowed format, ...) __attribute__((format(scanf, 2, 3)));
int vscanf(const char *borrowed format, va_list args);
int vfscanf(FILE *_Nonnull borrowed f, const char *borrowed format, va_list args);
int vsscanf(const char *borrowed s, const char *borrowed format, va_list args);

// ---- writing

int fputc(int c, FILE *_Nonnull borrowed f);
int putc(int c, FILE *_Nonnull borrowed f);
int putc_unlocked(int c, FILE *_Nonnull borrowed f);
int fputc_unlocked(int c, FILE *_Nonnull borrowed f);
int putw(int w, FILE *_Nonnull borrowed f);
int fputs(const char *borrowed s, FILE *_Nonnull borrowed f);
int fputs_unlocked(const char *borrowed s, FILE *_Nonnull borrowed f);
int puts(const char *borrowed s);
size_t fwrite(const void *borrowed buf, size_t size, size_t n, FILE *_Nonnull borrowed f);
size_t fwrite_unlocked(const void *borrowed buf, size_t size, size_t n, FILE *_Nonnull borrowed f);
void perror(const char *borrowed s);
int printf(const char *borrowed format, ...) __attribute__((format(printf, 1, 2)));
int fprintf(FILE *_Nonnull borrowed f, const char *borrowed format, ...) __attribute__((format(printf, 2, 3)));
int dprintf(int fd, const char *borrowed format, ...) __attribute__((format(printf, 2, 3)));
int sprintf(char *LIEN_OUT __attribute__((noescape)) s, const char *borrowed format, ...)
    __attribute__((format(printf, 2, 3)));
int snprintf(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, ...)
    __attribute__((format(printf, 3, 4)));
int vprintf(const char *borrowed format, va_list args);
int vfprintf(FILE *_Nonnull borrowed f, const char *borrowed format, va_list args);
int vdprintf(int fd, const char *borrowed format, va_list args);
int vsprintf(char *LIEN_OUT __attribute__((noescape)) s, const char *borrowed format, va_list args);
int vsnprintf(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, va_list args);
int asprintf(char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) slot, const char *borrowed format,
    ...) __attribute__((format(printf, 2, 3)));
int __asprintf(char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) slot, const char *borrowed format,
    ...) __attribute__((format(printf, 2, 3)));
int vasprintf(char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) slot, const char *borrowed format,
    va_list args);

// ---- the fortified names, where they are more than one size behind

int __printf_chk(int flag, const char *borrowed format, ...) __attribute__((format(printf, 2, 3)));
int __fprintf_chk(FILE *_Nonnull borrowed f, int flag, const char *borrowed format, ...) __attribute__((format(printf, 3, 4)));
int __dprintf_chk(int fd, int flag, const char *borrowed format, ...) __attribute__((format(printf, 3, 4)));
int __sprintf_chk(char *LIEN_OUT __attribute__((noescape)) s, int flag, size_t size, const char *borrowed format,
    ...) __attribute__((format(printf, 4, 5)));
int __snprintf_chk(char *LIEN_OUT __attribute__((noescape)) s, size_t n, int flag, size_t size,
    const char *borrowed format,
    ...) __attribute__((format(printf, 5, 6)));
int __vprintf_chk(int flag, const char *borrowed format, va_list args);
int __vfprintf_chk(FILE *_Nonnull borrowed f, int flag, const char *borrowed format, va_list args);
int __vsprintf_chk(char *LIEN_OUT __attribute__((noescape)) s, int flag, size_t size, const char *borrowed format,
    va_list args);
int __vsnprintf_chk(char *LIEN_OUT __attribute__((noescape)) s, size_t n, int flag, size_t size,
    const char *borrowed format,
    va_list args);
int __asprintf_chk(char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) slot, int flag,
    const char *borrowed format, ...) __attribute__((format(printf, 3, 4)));
int __vasprintf_chk(char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return >= 0) slot, int flag,
    const char *borrowed format, va_list args);

// ---- files by name

int remove(const char *borrowed path);
int rename(const char *borrowed from, const char *borrowed to);
int renameat(int from_fd, const char *borrowed from, int to_fd, const char *borrowed to);
int renameat2(int from_fd, const char *borrowed from, int to_fd, const char *borrowed to, unsigned flags);
char *_Nullable LIEN_OWNED_BY(free) tempnam(const char *borrowed dir, const char *borrowed prefix);
char *tmpnam(char *LIEN_OUT __attribute__((noescape)) s);
char *ctermid(char *LIEN_OUT __attribute__((noescape)) s);

// ---- messages

void err(int status, const char *borrowed format, ...) __attribute__((noreturn, format(printf, 2, 3)));
void errx(int status, const char *borrowed format, ...) __attribute__((noreturn, format(printf, 2, 3)));
void verr(int status, const char *borrowed format, va_list args) __attribute__((noreturn));
void verrx(int status, const char *borrowed format, va_list args) __attribute__((noreturn));
void warn(const char *borrowed format, ...) __attribute__((format(printf, 1, 2)));
void warnx(const char *borrowed format, ...) __attribute__((format(printf, 1, 2)));
void vwarn(const char *borrowed format, va_list args);
void vwarnx(const char *borrowed format, va_list args);
void error(int status, int number, const char *borrowed format, ...) __attribute__((format(printf, 3, 4)));
void error_at_line(int status, int number, const char *borrowed file, unsigned line, const char *borrowed format,
    ...) __attribute__((format(printf, 5, 6)));
void openlog(const char *ident, int option, int facility); // ident is kept
void syslog(int priority, const char *borrowed format, ...) __attribute__((format(printf, 2, 3)));
void vsyslog(int priority, const char *borrowed format, va_list args);
void psignal(int signal, const char *borrowed s);

#endif
