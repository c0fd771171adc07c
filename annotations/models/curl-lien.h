// libcurl, the easy interface, its lists, URLs and forms.
// Not built in: include it after <curl/curl.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_CURL_LIEN_H
#define LIEN_MODELS_CURL_LIEN_H

#include <curl/curl.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- handles. Whether curl_easy_setopt keeps what it is given depends on the option: nothing is said of it.

CURL *_Nullable LIEN_OWNED_BY(curl_easy_cleanup) curl_easy_init(void);
CURL *_Nullable LIEN_OWNED_BY(curl_easy_cleanup) curl_easy_duphandle(CURL *__attribute__((noescape)) h);
void curl_easy_cleanup(CURL *LIEN_OWNED_BY(curl_easy_cleanup) h);
CURLcode(curl_easy_setopt)(CURL *__attribute__((noescape)) h, CURLoption option, ...); // a macro, too
CURLcode(curl_easy_getinfo)(CURL *__attribute__((noescape)) h, CURLINFO info, ...);
CURLcode curl_easy_perform(CURL *__attribute__((noescape)) h);
void curl_easy_reset(CURL *__attribute__((noescape)) h);
CURLcode curl_easy_pause(CURL *__attribute__((noescape)) h, int what);
CURLcode curl_easy_recv(CURL *__attribute__((noescape)) h, void *__attribute__((noescape)) buf, size_t n,
    size_t *__attribute__((noescape)) got);
CURLcode curl_easy_send(CURL *__attribute__((noescape)) h, const void *borrowed buf, size_t n,
    size_t *__attribute__((noescape)) sent);
const char *curl_easy_strerror(CURLcode code);

// ---- text that curl allocates goes to curl_free

char *_Nullable LIEN_OWNED_BY(curl_free) curl_easy_escape(CURL *__attribute__((noescape)) h, const char *borrowed s,
    int n);
char *_Nullable LIEN_OWNED_BY(curl_free) curl_easy_unescape(CURL *__attribute__((noescape)) h, const char *borrowed s,
    int n,
    int *__attribute__((noescape)) out);
void curl_free(void *LIEN_OWNED_BY(curl_free) p);

// ---- lists. What curl_slist_append returns, if it is not null, is the list; otherwise the old list is unchanged.

struct curl_slist *_Nullable LIEN_OWNED_BY(curl_slist_free_all)
    curl_slist_append(struct curl_slist *LIEN_OWNED_BY(curl_slist_free_all) LIEN_WHEN(return != NULL) list,
    const char *borrowed s);
void curl_slist_free_all(struct curl_slist *LIEN_OWNED_BY(curl_slist_free_all) list);

// ---- URLs and forms

CURLU *_Nullable LIEN_OWNED_BY(curl_url_cleanup) curl_url(void);
void curl_url_cleanup(CURLU *LIEN_OWNED_BY(curl_url_cleanup) u);
#if LIBCURL_VERSION_NUM >= 0x080000
CURLU *_Nullable LIEN_OWNED_BY(curl_url_cleanup) curl_url_dup(const CURLU *borrowed u);
CURLUcode curl_url_get(const CURLU *borrowed u, CURLUPart what,
    char *LIEN_OWNED_BY(curl_free) LIEN_WHEN(return == 0) *LIEN_OUT part,
    unsigned flags);
#else
CURLU *_Nullable LIEN_OWNED_BY(curl_url_cleanup) curl_url_dup(CURLU *__attribute__((noescape)) u);
CURLUcode curl_url_get(CURLU *__attribute__((noescape)) u, CURLUPart what,
    char *LIEN_OWNED_BY(curl_free) LIEN_WHEN(return == 0) *LIEN_OUT part,
    unsigned flags);
#endif
CURLUcode curl_url_set(CURLU *__attribute__((noescape)) u, CURLUPart what, const char *borrowed part, unsigned flags);
curl_mime *_Nullable LIEN_OWNED_BY(curl_mime_free) curl_mime_init(CURL *__attribute__((noescape)) h);
void curl_mime_free(curl_mime *LIEN_OWNED_BY(curl_mime_free) m);
curl_mimepart *borrowed_mut lifetime(m) curl_mime_addpart(curl_mime *borrowed lifetime(m) m);
CURLcode curl_mime_name(curl_mimepart *__attribute__((noescape)) p, const char *borrowed name);
CURLcode curl_mime_data(curl_mimepart *__attribute__((noescape)) p, const char *borrowed data, size_t n);
CURLcode curl_mime_filename(curl_mimepart *__attribute__((noescape)) p, const char *borrowed name);
CURLcode curl_mime_filedata(curl_mimepart *__attribute__((noescape)) p, const char *borrowed name);
CURLcode curl_mime_type(curl_mimepart *__attribute__((noescape)) p, const char *borrowed type);

#pragma clang diagnostic pop
#endif

#endif
