// C's <string.h> and <strings.h>: bytes and strings. Destinations are unannotated pointers with a lifetime: C lets them
// overlap what is beside them, and the result is the argument. LIEN_OUT says that they are written.
#ifndef LIEN_MODELS_LIBC_STRING_H
#define LIEN_MODELS_LIBC_STRING_H

#include <stddef.h>
#include <string.h>
#include <strings.h>
#include <lien.h>

// ---- bytes

void *lifetime(d) memcpy(void *LIEN_OUT lifetime(d) d, const void *borrowed s, size_t n);
void *lifetime(d) memmove(void *LIEN_OUT lifetime(d) d, const void *borrowed s, size_t n);
void *lifetime(d) mempcpy(void *LIEN_OUT lifetime(d) d, const void *borrowed s, size_t n);
void *lifetime(d) _Nullable memccpy(void *LIEN_OUT lifetime(d) d, const void *borrowed s, int c, size_t n);
void *lifetime(d) memset(void *LIEN_OUT lifetime(d) d, int c, size_t n);
void *lifetime(d) memset_explicit(void *LIEN_OUT lifetime(d) d, int c, size_t n);
void explicit_bzero(void *LIEN_OUT __attribute__((noescape)) d, size_t n);
void bzero(void *LIEN_OUT __attribute__((noescape)) d, size_t n);
void bcopy(const void *borrowed s, void *LIEN_OUT __attribute__((noescape)) d, size_t n);
void swab(const void *borrowed s, void *LIEN_OUT __attribute__((noescape)) d, ssize_t n);
int memcmp(const void *borrowed a, const void *borrowed b, size_t n) __attribute__((pure));
int bcmp(const void *borrowed a, const void *borrowed b, size_t n) __attribute__((pure));
int timingsafe_bcmp(const void *borrowed a, const void *borrowed b, size_t n);
void *lifetime(s) _Nullable memchr(const void *lifetime(s) s, int c, size_t n) __attribute__((pure));
void *lifetime(s) _Nullable memrchr(const void *lifetime(s) s, int c, size_t n) __attribute__((pure));
void *lifetime(s) rawmemchr(const void *lifetime(s) s, int c) __attribute__((pure));
void *lifetime(s) _Nullable memmem(const void *lifetime(s) s, size_t n, const void *borrowed needle, size_t m)
    __attribute__((pure));
void *lifetime(d) memfrob(void *LIEN_OUT lifetime(d) d, size_t n);

// ---- copies that are the caller's

char *_Nullable LIEN_OWNED_BY(free) strdup(const char *borrowed s);
char *_Nullable LIEN_OWNED_BY(free) strndup(const char *borrowed s, size_t n);
char *_Nullable LIEN_OWNED_BY(free) __strdup(const char *borrowed s);
char *_Nullable LIEN_OWNED_BY(free) __strndup(const char *borrowed s, size_t n);

// ---- strings that are written

char *lifetime(d) strcpy(char *LIEN_OUT lifetime(d) d, const char *borrowed s);
char *lifetime(d) strncpy(char *LIEN_OUT lifetime(d) d, const char *borrowed s, size_t n);
char *lifetime(d) stpcpy(char *LIEN_OUT lifetime(d) d, const char *borrowed s);
char *lifetime(d) stpncpy(char *LIEN_OUT lifetime(d) d, const char *borrowed s, size_t n);
char *lifetime(d) strcat(char *LIEN_OUT lifetime(d) d, const char *borrowed s);
char *lifetime(d) strncat(char *LIEN_OUT lifetime(d) d, const char *borrowed s, size_t n);
size_t strlcpy(char *LIEN_OUT __attribute__((noescape)) d, const char *borrowed s, size_t n);
size_t strlcat(char *LIEN_OUT __attribute__((noescape)) d, const char *borrowed s, size_t n);
size_t strxfrm(char *LIEN_OUT __attribute__((noescape)) d, const char *borrowed s, size_t n);
size_t strxfrm_l(char *LIEN_OUT __attribute__((noescape)) d, const char *borrowed s, size_t n, locale_t locale);
char *lifetime(d) strfry(char *LIEN_OUT lifetime(d) d);
char *lifetime(s) strtok(char *lifetime(s) s, const char *borrowed delimiters); // kept until the next call
char *lifetime(s) strtok_r(char *lifetime(s) s, const char *borrowed delimiters,
    char **__attribute__((noescape)) rest);
char *lifetime(s) __strtok_r(char *lifetime(s) s, const char *borrowed delimiters,
    char **__attribute__((noescape)) rest);
char *strsep(char **__attribute__((noescape)) rest, const char *borrowed delimiters);

// ---- strings that are read

size_t strlen(const char *borrowed s) __attribute__((pure));
size_t strnlen(const char *borrowed s, size_t n) __attribute__((pure));
int strcmp(const char *borrowed a, const char *borrowed b) __attribute__((pure));
int strncmp(const char *borrowed a, const char *borrowed b, size_t n) __attribute__((pure));
int strcasecmp(const char *borrowed a, const char *borrowed b) __attribute__((pure));
int strncasecmp(const char *borrowed a, const char *borrowed b, size_t n) __attribute__((pure));
int strcasecmp_l(const char *borrowed a, const char *borrowed b, locale_t locale) __attribute__((pure));
int strncasecmp_l(const char *borrowed a, const char *borrowed b, size_t n, locale_t locale) __attribute__((pure));
int strcoll(const char *borrowed a, const char *borrowed b) __attribute__((pure));
int strcoll_l(const char *borrowed a, const char *borrowed b, locale_t locale) __attribute__((pure));
int strverscmp(const char *borrowed a, const char *borrowed b) __attribute__((pure));
size_t strspn(const char *borrowed s, const char *borrowed set) __attribute__((pure));
size_t strcspn(const char *borrowed s, const char *borrowed set) __attribute__((pure));
char *lifetime(s) _Nullable strchr(const char *lifetime(s) s, int c) __attribute__((pure));
char *lifetime(s) _Nullable strrchr(const char *lifetime(s) s, int c) __attribute__((pure));
char *lifetime(s) strchrnul(const char *lifetime(s) s, int c) __attribute__((pure));
char *lifetime(s) _Nullable index(const char *lifetime(s) s, int c) __attribute__((pure));
char *lifetime(s) _Nullable rindex(const char *lifetime(s) s, int c) __attribute__((pure));
char *lifetime(s) _Nullable strpbrk(const char *lifetime(s) s, const char *borrowed set) __attribute__((pure));
char *lifetime(s) _Nullable strstr(const char *lifetime(s) s, const char *borrowed needle) __attribute__((pure));
char *lifetime(s) _Nullable strcasestr(const char *lifetime(s) s, const char *borrowed needle) __attribute__((pure));
char *lifetime(s) _Nullable strnstr(const char *lifetime(s) s, const char *borrowed needle, size_t n) __attribute__((pure));
char *lifetime(p) basename(const char *lifetime(p) path);
char *lifetime(p) __xpg_basename(char *lifetime(p) path);
char *lifetime(p) dirname(char *lifetime(p) path);

// ---- messages

char *borrowed_mut lifetime(static) strerror(int error);
char *borrowed_mut lifetime(static) strerror_l(int error, locale_t locale);
char *lifetime(b) strerror_r(int error, char *lifetime(b) buf, size_t n);
int __xpg_strerror_r(int error, char *borrowed_mut buf, size_t n);
const char *borrowed lifetime(static) strerrorname_np(int error);
const char *borrowed lifetime(static) strerrordesc_np(int error);
char *borrowed_mut lifetime(static) strsignal(int signal);
const char *borrowed lifetime(static) sigabbrev_np(int signal);
const char *borrowed lifetime(static) sigdescr_np(int signal);

#endif
