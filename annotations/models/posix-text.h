// Text: patterns, locales, conversions, messages; and libc's small containers (<search.h>, <argz.h>).
#ifndef LIEN_MODELS_POSIX_TEXT_H
#define LIEN_MODELS_POSIX_TEXT_H

#include <argz.h>
#include <envz.h>
#include <fnmatch.h>
#include <iconv.h>
#include <langinfo.h>
#include <libintl.h>
#include <locale.h>
#include <monetary.h>
#include <nl_types.h>
#include <regex.h>
#include <search.h>
#include <wordexp.h>
#include <lien.h>

// ---- patterns

int regcomp(regex_t *LIEN_OUT LIEN_WHEN(return == 0) re, const char *borrowed pattern, int flags);
int regexec(const regex_t *__attribute__((noescape)) re, const char *borrowed s, size_t n,
    regmatch_t *__attribute__((noescape)) matches, int flags);
size_t regerror(int error, const regex_t *__attribute__((noescape)) re, char *LIEN_OUT __attribute__((noescape)) buf,
    size_t n);
void regfree(regex_t *LIEN_DROPS re);
int fnmatch(const char *borrowed pattern, const char *borrowed s, int flags);
int wordexp(const char *borrowed words, wordexp_t *__attribute__((noescape)) result, int flags);
void wordfree(wordexp_t *LIEN_DROPS result);

// ---- locales

char *borrowed_mut lifetime(static) _Nullable setlocale(int category, const char *borrowed name);
struct lconv *borrowed_mut lifetime(static) localeconv(void);
char *borrowed_mut lifetime(static) nl_langinfo(nl_item item);
char *nl_langinfo_l(nl_item item, locale_t locale);
locale_t _Nullable LIEN_OWNED_BY(freelocale) newlocale(int mask, const char *borrowed name,
    locale_t LIEN_OWNED_BY(freelocale) LIEN_WHEN(return != NULL) base);
locale_t _Nullable LIEN_OWNED_BY(freelocale) duplocale(locale_t locale);
void freelocale(locale_t LIEN_OWNED_BY(freelocale) locale);
locale_t uselocale(locale_t locale); // kept
ssize_t strfmon(char *LIEN_OUT __attribute__((noescape)) s, size_t n, const char *borrowed format, ...);

// ---- conversions and messages. iconv_open and catopen fail with -1, which is no null: unannotated.

iconv_t iconv_open(const char *borrowed to,
    const char *borrowed from);
size_t iconv(iconv_t cd, char **__attribute__((noescape)) in, size_t *__attribute__((noescape)) in_left,
    char **__attribute__((noescape)) out, size_t *__attribute__((noescape)) out_left);
int iconv_close(iconv_t cd);
nl_catd catopen(const char *borrowed name, int flag);
char *catgets(nl_catd catalog, int set, int number, const char *__attribute__((noescape)) fallback);
int catclose(nl_catd catalog);
char *lifetime(m) gettext(const char *lifetime(m) message);
char *lifetime(m) dgettext(const char *borrowed domain, const char *lifetime(m) message);
char *lifetime(m) dcgettext(const char *borrowed domain, const char *lifetime(m) message, int category);
char *lifetime(m) ngettext(const char *lifetime(m) one, const char *lifetime(m) many, unsigned long n);
char *lifetime(m) dngettext(const char *borrowed domain, const char *lifetime(m) one, const char *lifetime(m) many,
    unsigned long n);
char *borrowed_mut lifetime(static) textdomain(const char *borrowed domain);
char *borrowed_mut lifetime(static) bindtextdomain(const char *borrowed domain, const char *borrowed dir);
char *borrowed_mut lifetime(static) bind_textdomain_codeset(const char *borrowed domain, const char *borrowed codeset);

// ---- <search.h>: what is put in is kept, the tree's nodes are libc's

int hcreate(size_t n);
ENTRY *hsearch(ENTRY item, ACTION action);
int hcreate_r(size_t n, struct hsearch_data *__attribute__((noescape)) table);
void hdestroy_r(struct hsearch_data *__attribute__((noescape)) table);
int hsearch_r(ENTRY item, ACTION action, ENTRY **__attribute__((noescape)) result,
    struct hsearch_data *__attribute__((noescape)) table);
void *tsearch(const void *key, void **__attribute__((noescape)) root, int (*compare)(const void *, const void *));
void *tfind(const void *__attribute__((noescape)) key, void *const *__attribute__((noescape)) root,
    int (*compare)(const void *, const void *));
void *tdelete(const void *__attribute__((noescape)) key, void **__attribute__((noescape)) root,
    int (*compare)(const void *, const void *));
void twalk(const void *__attribute__((noescape)) root, void (*visit)(const void *, VISIT, int));
void tdestroy(void *__attribute__((noescape)) root, void (*release)(void *));
void *lifetime(b) lfind(const void *borrowed key, const void *lifetime(b) base, size_t *__attribute__((noescape)) n,
    size_t size, int (*compare)(const void *, const void *));
void *lifetime(b) lsearch(const void *borrowed key, void *lifetime(b) base, size_t *__attribute__((noescape)) n,
    size_t size, int (*compare)(const void *, const void *));
void insque(void *element, void *before);
void remque(void *__attribute__((noescape)) element);

// ---- <argz.h>, <envz.h>: a slot that holds a malloced vector

error_t argz_create(char *const *__attribute__((noescape)) argv,
    char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return == 0) argz, size_t *__attribute__((noescape)) n);
error_t argz_create_sep(const char *borrowed s, int separator,
    char *LIEN_OWNED_BY(free) *LIEN_OUT LIEN_WHEN(return == 0) argz, size_t *__attribute__((noescape)) n);
size_t argz_count(const char *borrowed argz, size_t n) __attribute__((pure));
void argz_extract(const char *borrowed argz, size_t n, char **__attribute__((noescape)) argv);
void argz_stringify(char *borrowed_mut argz, size_t n, int separator);
error_t argz_append(char *LIEN_OWNED_BY(free) *borrowed_mut argz, size_t *__attribute__((noescape)) n,
    const char *borrowed buf, size_t size);
error_t argz_add(char *LIEN_OWNED_BY(free) *borrowed_mut argz, size_t *__attribute__((noescape)) n,
    const char *borrowed s);
error_t argz_add_sep(char *LIEN_OWNED_BY(free) *borrowed_mut argz, size_t *__attribute__((noescape)) n,
    const char *borrowed s, int separator);
void argz_delete(char *LIEN_OWNED_BY(free) *borrowed_mut argz, size_t *__attribute__((noescape)) n,
    char *__attribute__((noescape)) entry);
error_t argz_insert(char *LIEN_OWNED_BY(free) *borrowed_mut argz, size_t *__attribute__((noescape)) n,
    char *__attribute__((noescape)) before, const char *borrowed entry);
char *lifetime(a) argz_next(const char *lifetime(a) argz, size_t n, const char *__attribute__((noescape)) entry);
error_t envz_add(char *LIEN_OWNED_BY(free) *borrowed_mut envz, size_t *__attribute__((noescape)) n,
    const char *borrowed name, const char *borrowed value);
char *lifetime(e) envz_get(const char *lifetime(e) envz, size_t n, const char *borrowed name);
char *lifetime(e) envz_entry(const char *lifetime(e) envz, size_t n, const char *borrowed name);
void envz_remove(char *LIEN_OWNED_BY(free) *borrowed_mut envz, size_t *__attribute__((noescape)) n,
    const char *borrowed name);

#endif
