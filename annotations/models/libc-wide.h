// C's <wchar.h>, <wctype.h> and <uchar.h>: wide characters.
// As in <string.h>, destinations are unannotated with a lifetime.
#ifndef LIEN_MODELS_LIBC_WIDE_H
#define LIEN_MODELS_LIBC_WIDE_H

#include <stdarg.h>
#include <stdio.h>
#include <uchar.h>
#include <wchar.h>
#include <wctype.h>
#include <lien.h>

wchar_t *_Nullable LIEN_OWNED_BY(free) wcsdup(const wchar_t *borrowed s) __attribute__((nonnull));
FILE *_Nullable LIEN_OWNED_BY(fclose) open_wmemstream(wchar_t **slot, size_t *size); // both are kept

wchar_t *lifetime(d) wcscpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s) __attribute__((nonnull));
wchar_t *lifetime(d) wcsncpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wcpcpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s) __attribute__((nonnull));
wchar_t *lifetime(d) wcpncpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wcscat(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s) __attribute__((nonnull));
wchar_t *lifetime(d) wcsncat(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wmemcpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wmemmove(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wmempcpy(wchar_t *LIEN_OUT lifetime(d) d, const wchar_t *borrowed s, size_t n) __attribute__((nonnull));
wchar_t *lifetime(d) wmemset(wchar_t *LIEN_OUT lifetime(d) d, wchar_t c, size_t n) __attribute__((nonnull));
size_t wcslcpy(wchar_t *LIEN_OUT __attribute__((noescape)) d, const wchar_t *borrowed s, size_t n);
size_t wcslcat(wchar_t *LIEN_OUT __attribute__((noescape)) d, const wchar_t *borrowed s, size_t n);
size_t wcsxfrm(wchar_t *LIEN_OUT __attribute__((noescape)) d, const wchar_t *borrowed s, size_t n);
wchar_t *wcstok(wchar_t *LIEN_OUT __attribute__((noescape)) s, const wchar_t *borrowed delimiters,
    wchar_t **__attribute__((noescape)) rest);

size_t wcslen(const wchar_t *borrowed s) __attribute__((pure, nonnull));
size_t wcsnlen(const wchar_t *borrowed s, size_t n) __attribute__((pure, nonnull));
int wcscmp(const wchar_t *borrowed a, const wchar_t *borrowed b) __attribute__((pure, nonnull));
int wcsncmp(const wchar_t *borrowed a, const wchar_t *borrowed b, size_t n) __attribute__((pure, nonnull));
int wcscasecmp(const wchar_t *borrowed a, const wchar_t *borrowed b) __attribute__((pure, nonnull));
int wcsncasecmp(const wchar_t *borrowed a, const wchar_t *borrowed b, size_t n) __attribute__((pure, nonnull));
int wcscoll(const wchar_t *borrowed a, const wchar_t *borrowed b);
int wmemcmp(const wchar_t *borrowed a, const wchar_t *borrowed b, size_t n) __attribute__((pure, nonnull));
size_t wcsspn(const wchar_t *borrowed s, const wchar_t *borrowed set) __attribute__((pure, nonnull));
size_t wcscspn(const wchar_t *borrowed s, const wchar_t *borrowed set) __attribute__((pure, nonnull));
int wcswidth(const wchar_t *borrowed s, size_t n);
wchar_t *lifetime(s) _Nullable wcschr(const wchar_t *lifetime(s) s, wchar_t c) __attribute__((pure, nonnull));
wchar_t *lifetime(s) _Nullable wcsrchr(const wchar_t *lifetime(s) s, wchar_t c) __attribute__((pure, nonnull));
wchar_t *lifetime(s) wcschrnul(const wchar_t *lifetime(s) s, wchar_t c) __attribute__((pure, nonnull));
wchar_t *lifetime(s) _Nullable wcspbrk(const wchar_t *lifetime(s) s, const wchar_t *borrowed set) __attribute__((pure, nonnull));
wchar_t *lifetime(s) _Nullable wcsstr(const wchar_t *lifetime(s) s, const wchar_t *borrowed needle) __attribute__((pure, nonnull));
wchar_t *lifetime(s) _Nullable wcswcs(const wchar_t *lifetime(s) s, const wchar_t *borrowed needle) __attribute__((pure));
wchar_t *lifetime(s) _Nullable wmemchr(const wchar_t *lifetime(s) s, wchar_t c, size_t n) __attribute__((pure, nonnull));

long wcstol(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end, int base);
long long wcstoll(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end, int base);
unsigned long wcstoul(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end, int base);
unsigned long long wcstoull(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end, int base);
double wcstod(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end);
float wcstof(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end);
long double wcstold(const wchar_t *lifetime(s) s, wchar_t *lifetime(s) *LIEN_OUT end);

int mbsinit(const mbstate_t *borrowed state);
size_t mbrlen(const char *borrowed s, size_t n, mbstate_t *borrowed_mut state);
size_t mbrtowc(wchar_t *LIEN_OUT __attribute__((noescape)) wc, const char *borrowed s, size_t n,
    mbstate_t *borrowed_mut state);
size_t wcrtomb(char *LIEN_OUT __attribute__((noescape)) s, wchar_t wc, mbstate_t *borrowed_mut state);
size_t mbsrtowcs(wchar_t *LIEN_OUT __attribute__((noescape)) to, const char **__attribute__((noescape)) from, size_t n,
    mbstate_t *borrowed_mut state);
size_t wcsrtombs(char *LIEN_OUT __attribute__((noescape)) to, const wchar_t **__attribute__((noescape)) from, size_t n,
    mbstate_t *borrowed_mut state);
size_t mbsnrtowcs(wchar_t *LIEN_OUT __attribute__((noescape)) to, const char **__attribute__((noescape)) from, size_t m,
    size_t n, mbstate_t *borrowed_mut state);
size_t wcsnrtombs(char *LIEN_OUT __attribute__((noescape)) to, const wchar_t **__attribute__((noescape)) from, size_t m,
    size_t n, mbstate_t *borrowed_mut state);
size_t mbrtoc16(char16_t *LIEN_OUT __attribute__((noescape)) c, const char *borrowed s, size_t n,
    mbstate_t *borrowed_mut state);
size_t mbrtoc32(char32_t *LIEN_OUT __attribute__((noescape)) c, const char *borrowed s, size_t n,
    mbstate_t *borrowed_mut state);
size_t c16rtomb(char *LIEN_OUT __attribute__((noescape)) s, char16_t c, mbstate_t *borrowed_mut state);
size_t c32rtomb(char *LIEN_OUT __attribute__((noescape)) s, char32_t c, mbstate_t *borrowed_mut state);
wctype_t wctype(const char *borrowed name);
wctrans_t wctrans(const char *borrowed name);

wint_t fgetwc(FILE *borrowed f);
wint_t getwc(FILE *borrowed f);
wint_t ungetwc(wint_t c, FILE *borrowed f);
wint_t fputwc(wchar_t c, FILE *borrowed f);
wint_t putwc(wchar_t c, FILE *borrowed f);
wchar_t *lifetime(s) _Nullable fgetws(wchar_t *LIEN_OUT lifetime(s) s, int n, FILE *borrowed f);
int fputws(const wchar_t *borrowed s, FILE *borrowed f);
int fwide(FILE *borrowed f, int mode);
int wprintf(const wchar_t *borrowed format, ...);
int fwprintf(FILE *borrowed f, const wchar_t *borrowed format, ...);
int swprintf(wchar_t *LIEN_OUT __attribute__((noescape)) s, size_t n, const wchar_t *borrowed format, ...);
int vwprintf(const wchar_t *borrowed format, va_list args);
int vfwprintf(FILE *borrowed f, const wchar_t *borrowed format, va_list args);
int vswprintf(wchar_t *LIEN_OUT __attribute__((noescape)) s, size_t n, const wchar_t *borrowed format, va_list args);
int wscanf(const wchar_t *borrowed format, ...);
int fwscanf(FILE *borrowed f, const wchar_t *borrowed format, ...);
int swscanf(const wchar_t *borrowed s, const wchar_t *borrowed format, ...);
size_t wcsftime(wchar_t *LIEN_OUT __attribute__((noescape)) s, size_t n, const wchar_t *borrowed format,
    const struct tm *borrowed tm);

#endif
