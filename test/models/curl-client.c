// libcurl: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/curl-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/curl-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/curl-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/curl-lien.h
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>

int bad_handle(const char *url)
{
    CURL *h = curl_easy_init();
    if (!h)
        return -1;
    curl_easy_setopt(h, CURLOPT_URL, url);
    if (curl_easy_perform(h) != CURLE_OK)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    curl_easy_cleanup(h);
    return 0;
}

int ok_handle(const char *url)
{
    CURL *h = curl_easy_init();
    if (!h)
        return -1;
    curl_easy_setopt(h, CURLOPT_URL, url);
    CURLcode rc = curl_easy_perform(h);
    if (rc != CURLE_OK)
        fprintf(stderr, "%s\n", curl_easy_strerror(rc));
    curl_easy_cleanup(h);
    return rc == CURLE_OK ? 0 : -1;
}

CURLcode bad_after_cleanup(void)
{
    CURL *h = curl_easy_init();
    if (!h)
        return CURLE_OUT_OF_MEMORY;
    curl_easy_cleanup(h);
    return curl_easy_perform(h); // expected-warning {{[lien-use-after-free]}}
}

void bad_text_by_free(CURL *h, const char *s)
{
    char *escaped = curl_easy_escape(h, s, 0);
    if (escaped)
        puts(escaped);
    free(escaped); // expected-warning {{[lien-mismatched-release]}}
}

void ok_text(CURL *h, const char *s)
{
    char *escaped = curl_easy_escape(h, s, 0);
    if (escaped)
        puts(escaped);
    curl_free(escaped);
}

int bad_list(void)
{
    struct curl_slist *list = curl_slist_append(NULL, "Accept: */*");
    if (!list)
        return -1;
    struct curl_slist *more = curl_slist_append(list, "X-A: b");
    if (!more)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    curl_slist_free_all(more);
    return 0;
}

int ok_list(void)
{
    struct curl_slist *list = curl_slist_append(NULL, "Accept: */*");
    if (!list)
        return -1;
    struct curl_slist *more = curl_slist_append(list, "X-A: b");
    if (!more) {
        curl_slist_free_all(list);
        return -1;
    }
    curl_slist_free_all(more);
    return 0;
}

int bad_url_part(CURLU *u)
{
    char *host;
    if (curl_url_get(u, CURLUPART_HOST, &host, 0) != CURLUE_OK)
        return -1;
    puts(host);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_url_part(CURLU *u)
{
    char *host;
    if (curl_url_get(u, CURLUPART_HOST, &host, 0) != CURLUE_OK)
        return -1;
    puts(host);
    curl_free(host);
    return 0;
}

int ok_form(CURL *h)
{
    curl_mime *form = curl_mime_init(h);
    if (!form)
        return -1;
    curl_mimepart *part = curl_mime_addpart(form);
    curl_mime_name(part, "file");
    curl_mime_filedata(part, "a.txt");
    curl_easy_setopt(h, CURLOPT_MIMEPOST, form);
    CURLcode rc = curl_easy_perform(h);
    curl_mime_free(form);
    return rc == CURLE_OK ? 0 : -1;
}
