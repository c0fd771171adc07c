// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// What the C library and POSIX hand out and want back.
#include <dirent.h>
#include <ifaddrs.h>
#include <netdb.h>
#include <regex.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <wchar.h>

int bad_line(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    while (getline(&line, &cap, in) > 0)
        n++;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_line(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    while (getline(&line, &cap, in) > 0)
        n++;
    free(line);
    return n;
}

int bad_line_early(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    while (getline(&line, &cap, in) != -1)
        if (line[0] != 0)
            return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    free(line);
    return 0;
}

int ok_line_early(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int found = 0;
    while (!found && getline(&line, &cap, in) != -1)
        if (line[0] != 0)
            found = 1;
    free(line);
    return found;
}

int bad_line_reset(FILE *in)
{
    char *line = NULL;
    size_t cap = 0;
    int n = 0;
    while (getline(&line, &cap, in) != -1) {
        n++;
        line = NULL; // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        cap = 0;
    }
    free(line);
    return n;
}

int bad_printed(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) < 0)
        return -1;
    return (int)strlen(s); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_printed(int n)
{
    char *s;
    if (asprintf(&s, "%d", n) < 0)
        return -1;
    int len = (int)strlen(s);
    free(s);
    return len;
}

int bad_printed_twice(int n)
{
    char *s = NULL;
    if (asprintf(&s, "%d", n) < 0)
        return -1;
    if (asprintf(&s, "<%d>", n) < 0) // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    puts(s);
    free(s);
    return 0;
}

int ok_printed_twice(int n)
{
    char *s = NULL, *t = NULL;
    if (asprintf(&s, "%d", n) < 0)
        return -1;
    if (asprintf(&t, "<%s>", s) < 0) {
        free(s);
        return -1;
    }
    puts(t);
    free(s);
    free(t);
    return 0;
}

int bad_addresses(const char *host)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST }, *list;
    if (getaddrinfo(host, "80", &hints, &list) != 0)
        return -1;
    int n = 0;
    for (struct addrinfo *a = list; a; a = a->ai_next)
        n++;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_addresses(const char *host)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST }, *list;
    if (getaddrinfo(host, "80", &hints, &list) != 0)
        return -1;
    int n = 0;
    for (struct addrinfo *a = list; a; a = a->ai_next)
        n++;
    freeaddrinfo(list);
    return n;
}

int bad_addresses_walked(const char *host)
{
    struct addrinfo hints = { .ai_flags = AI_NUMERICHOST }, *list = NULL;
    int rc = getaddrinfo(host, "80", &hints, &list);
    if (rc)
        return -1;
    if (list->ai_family != AF_INET6)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    freeaddrinfo(list);
    return 1;
}

int bad_interfaces(void)
{
    struct ifaddrs *all;
    if (getifaddrs(&all) == -1)
        return -1;
    return all != NULL; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_interfaces(void)
{
    struct ifaddrs *all;
    if (getifaddrs(&all) == -1)
        return -1;
    int some = all != NULL;
    freeifaddrs(all);
    return some;
}

int bad_directory(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    struct dirent *e;
    while ((e = readdir(d)) != NULL)
        if (e->d_name[0] == '.')
            return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    closedir(d);
    return 0;
}

int ok_directory(const char *path)
{
    DIR *d = opendir(path);
    if (!d)
        return -1;
    struct dirent *e;
    int hidden = 0;
    while ((e = readdir(d)) != NULL)
        if (e->d_name[0] == '.') {
            hidden = 1;
            break;
        }
    closedir(d);
    return hidden;
}

int bad_directory_entries(const char *path)
{
    struct dirent **names;
    int n = scandir(path, &names, NULL, alphasort);
    if (n < 0)
        return -1;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_directory_entries(const char *path)
{
    struct dirent **names;
    int n = scandir(path, &names, NULL, alphasort);
    if (n < 0)
        return -1;
    for (int i = 0; i < n; i++)
        free(names[i]);
    free(names);
    return n;
}

int bad_wide(const wchar_t *w)
{
    wchar_t *copy = wcsdup(w);
    if (!copy)
        return -1;
    return (int)wcslen(copy); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_wide(const wchar_t *w)
{
    wchar_t *copy = wcsdup(w);
    if (!copy)
        return -1;
    int n = (int)wcslen(copy);
    free(copy);
    return n;
}

int bad_aligned(size_t n)
{
    void *p;
    if (posix_memalign(&p, 64, n))
        return -1;
    memset(p, 0, n);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_aligned(size_t n)
{
    void *p;
    if (posix_memalign(&p, 64, n))
        return -1;
    memset(p, 0, n);
    free(p);
    return 0;
}

int ok_memory_stream(void)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out)
        return -1;
    fputs("hello", out);
    fclose(out);
    free(text);
    return (int)size;
}

int bad_first_word(const char *s)
{
    char *copy = strndup(s, 64);
    if (!copy)
        return -1;
    char *space = strchr(copy, ' ');
    if (!space)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    *space = 0;
    puts(copy);
    free(copy);
    return 1;
}

int ok_first_word(const char *s)
{
    char *copy = strndup(s, 64);
    if (!copy)
        return -1;
    char *space = strchr(copy, ' ');
    if (space)
        *space = 0;
    puts(copy);
    free(copy);
    return space != NULL;
}

int bad_tokens(const char *s)
{
    char *copy = strdup(s), *save, *token;
    int n = 0;
    if (!copy)
        return -1;
    for (token = strtok_r(copy, ",", &save); token; token = strtok_r(NULL, ",", &save))
        n++;
    return n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_tokens(const char *s)
{
    char *copy = strdup(s), *save, *token;
    int n = 0;
    if (!copy)
        return -1;
    for (token = strtok_r(copy, ",", &save); token; token = strtok_r(NULL, ",", &save))
        n++;
    free(copy);
    return n;
}

int bad_stream_lines(const char *path)
{
    char buf[64];
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return -1;
    while (fgets(buf, sizeof buf, f) != NULL)
        if (buf[0] == '\n')
            return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_stream_lines(const char *path)
{
    char buf[64];
    FILE *f = fopen(path, "r");
    if (f == NULL)
        return -1;
    int rc = 0;
    while (fgets(buf, sizeof buf, f) != NULL)
        if (buf[0] == '\n') {
            rc = 1;
            break;
        }
    fclose(f);
    return rc;
}

int bad_two_streams(const char *from, const char *to)
{
    FILE *in = fopen(from, "rb");
    if (!in)
        return -1;
    FILE *out = fopen(to, "wb");
    if (!out)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    int c;
    while ((c = getc(in)) != EOF)
        putc(c, out);
    fclose(out);
    fclose(in);
    return 0;
}

int ok_two_streams(const char *from, const char *to)
{
    FILE *in = fopen(from, "rb");
    if (!in)
        return -1;
    FILE *out = fopen(to, "wb");
    if (!out) {
        fclose(in);
        return -1;
    }
    int c;
    while ((c = getc(in)) != EOF)
        putc(c, out);
    fclose(out);
    fclose(in);
    return 0;
}

int bad_pipe(void)
{
    char buf[32];
    FILE *p = popen("echo hi", "r");
    if (!p)
        return -1;
    if (!fgets(buf, sizeof buf, p) || buf[0] == 'h')
        return 1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return pclose(p);
}

int ok_pipe(void)
{
    char buf[32];
    FILE *p = popen("echo hi", "r");
    if (!p)
        return -1;
    char *got = fgets(buf, sizeof buf, p);
    int rc = pclose(p);
    return got ? rc : -1;
}

int bad_temporary(void)
{
    FILE *t = tmpfile();
    if (!t)
        return -1;
    if (fputs("x", t) == EOF)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    rewind(t);
    return getc(t); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_temporary(void)
{
    FILE *t = tmpfile();
    if (!t)
        return -1;
    int c = fputs("x", t) == EOF ? EOF : 0;
    if (c == 0) {
        rewind(t);
        c = getc(t);
    }
    fclose(t);
    return c;
}

#ifdef JUDGE
#include "judge.h"
static void on(const char *path, int (*f)(FILE *))
{
    FILE *in = fopen(path, "r");
    f(in);
    fclose(in);
}
CASES(
    CASE(on("/proc/self/stat", bad_line)) CASE(on("/proc/self/stat", ok_line))
    CASE(on("/proc/self/stat", bad_line_early)) CASE(on("/proc/self/stat", ok_line_early))
    CASE(on("/proc/self/stat", bad_line_reset))
    CASE(bad_printed(3)) CASE(ok_printed(3)) CASE(bad_printed_twice(3)) CASE(ok_printed_twice(3))
    CASE(bad_addresses("127.0.0.1")) CASE(ok_addresses("127.0.0.1")) CASE(bad_addresses_walked("127.0.0.1"))
    CASE(bad_interfaces()) CASE(ok_interfaces()) CASE(bad_directory("/")) CASE(ok_directory("/"))
    CASE(bad_directory_entries("/")) CASE(ok_directory_entries("/")) CASE(bad_wide(L"w")) CASE(ok_wide(L"w"))
    CASE(bad_aligned(64)) CASE(ok_aligned(64)) CASE(ok_memory_stream())
    CASE(bad_first_word("a")) CASE(ok_first_word("a")) CASE(ok_first_word("a b")) CASE(bad_tokens("a,b"))
    CASE(ok_tokens("a,b"))
    CASE(bad_stream_lines("/proc/self/stat")) CASE(ok_stream_lines("/proc/self/stat"))
    CASE(bad_two_streams("/dev/null", "/no/such/file")) CASE(ok_two_streams("/dev/null", "/no/such/file"))
    CASE(bad_pipe()) CASE(ok_pipe()) CASE(bad_temporary()) CASE(ok_temporary())
)
#endif
