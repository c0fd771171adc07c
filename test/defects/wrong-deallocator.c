// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Given back to the wrong function.
#include <dirent.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_stream_by_free(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    int c = fgetc(f);
    free(f); // expected-warning {{[lien-mismatched-release]}}
    return c;
}

int ok_stream(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    int c = fgetc(f);
    fclose(f);
    return c;
}

int bad_memory_by_fclose(void)
{
    void *p = malloc(64);
    if (!p)
        return -1;
    memset(p, 0, 64);
    fclose(p); // expected-warning {{[lien-mismatched-release]}}
    return 0;
}

int bad_pipe_by_fclose(void)
{
    char buf[16];
    FILE *p = popen("echo a", "r");
    if (!p)
        return -1;
    char *got = fgets(buf, sizeof buf, p);
    fclose(p); // expected-warning {{[lien-mismatched-release]}}
    return got != NULL;
}

int ok_pipe(void)
{
    char buf[16];
    FILE *p = popen("echo a", "r");
    if (!p)
        return -1;
    char *got = fgets(buf, sizeof buf, p);
    pclose(p);
    return got != NULL;
}

int bad_stream_by_pclose(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    return pclose(f); // expected-warning {{[lien-mismatched-release]}}
}

int bad_directory_by_free(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    free(d); // expected-warning {{[lien-mismatched-release]}}
    return 0;
}

int ok_directory(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    return closedir(d);
}

int bad_directory_by_fclose(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    return fclose((FILE *)d); // expected-warning {{[lien-mismatched-release]}}
}

int bad_addresses_by_free(void)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST }, *list;
    if (getaddrinfo("127.0.0.1", "80", &hints, &list) != 0)
        return -1;
    int family = list->ai_family;
    free(list); // expected-warning {{[lien-mismatched-release]}}
    return family;
}

int ok_addresses(void)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST }, *list;
    if (getaddrinfo("127.0.0.1", "80", &hints, &list) != 0)
        return -1;
    int family = list->ai_family;
    freeaddrinfo(list);
    return family;
}

static void discard(void *p) { free(p); }

int bad_stream_by_wrapper(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    discard(f); // expected-warning {{[lien-mismatched-release]}}
    return 0;
}

static FILE *config(const char *path) { return fopen(path, "r"); }

int bad_wrapped_stream_by_free(const char *path)
{
    FILE *f = config(path);
    if (!f)
        return -1;
    free(f); // expected-warning {{[lien-mismatched-release]}}
    return 0;
}

int ok_wrapped_stream(const char *path)
{
    FILE *f = config(path);
    if (!f)
        return -1;
    fclose(f);
    return 0;
}

struct source { FILE *in; char *name; };

int bad_fields_mixed_up(const char *path)
{
    struct source s = { fopen(path, "r"), strdup(path) };
    if (s.in)
        free(s.in); // expected-warning {{[lien-mismatched-release]}}
    free(s.name);
    return 0;
}

int ok_fields(const char *path)
{
    struct source s = { fopen(path, "r"), strdup(path) };
    if (s.in)
        fclose(s.in);
    free(s.name);
    return 0;
}

int bad_on_one_path(const char *path, int piped)
{
    FILE *f = piped ? popen("true", "r") : fopen(path, "r");
    if (!f)
        return -1;
    return fclose(f); // expected-warning {{[lien-mismatched-release-may]}}
}

int ok_on_each_path(const char *path, int piped)
{
    FILE *f = piped ? popen("true", "r") : fopen(path, "r");
    if (!f)
        return -1;
    return piped ? pclose(f) : fclose(f);
}

int bad_realloc_of_stream(const char *path)
{
    void *f = fopen(path, "r");
    if (!f)
        return -1;
    void *g = realloc(f, 4096); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    free(g);
    return 0;
}

#ifdef JUDGE
#include "judge.h"
CASES(
    CASE(bad_stream_by_free("/dev/null")) CASE(ok_stream("/dev/null")) CASE(bad_memory_by_fclose()) CASE(ok_pipe())
    CASE(bad_directory_by_free("/")) CASE(ok_directory("/")) CASE(bad_directory_by_fclose("/"))
    CASE(ok_addresses()) CASE(bad_stream_by_wrapper("/dev/null")) CASE(bad_wrapped_stream_by_free("/dev/null"))
    CASE(ok_wrapped_stream("/dev/null"))
    CASE(bad_fields_mixed_up("/dev/null")) CASE(ok_fields("/dev/null"))
    CASE(ok_on_each_path("/dev/null", 1)) CASE(ok_on_each_path("/dev/null", 0)) CASE(bad_realloc_of_stream("/dev/null"))
)
#endif
