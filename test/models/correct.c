// Ordinary, correct C over libc and POSIX: nothing is reported.
// RUN: %lien -D_GNU_SOURCE -Wall -Werror -Xclang -verify %s
// expected-no-diagnostics
#include <arpa/inet.h>
#include <ctype.h>
#include <dirent.h>
#include <dlfcn.h>
#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <getopt.h>
#include <glob.h>
#include <iconv.h>
#include <ifaddrs.h>
#include <locale.h>
#include <netdb.h>
#include <pthread.h>
#include <pwd.h>
#include <regex.h>
#include <search.h>
#include <semaphore.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>

// ---- memory

char *doubled(const char *s)
{
    size_t n = strlen(s);
    char *p = malloc(2 * n + 1);
    if (!p)
        return NULL;
    memcpy(p, s, n);
    memcpy(p + n, s, n + 1);
    memmove(p, p + 1, n);
    return p;
}

int *grown(int *a, size_t *capacity)
{
    size_t more = *capacity ? *capacity * 2 : 8;
    int *b = realloc(a, more * sizeof *b);
    if (!b) {
        free(a);
        return NULL;
    }
    *capacity = more;
    return b;
}

int aligned(size_t n)
{
    void *p;
    if (posix_memalign(&p, 64, n) != 0)
        return -1;
    memset(p, 0, n);
    free(p);
    return 0;
}

char *copied_into(const char *s)
{
    char *p = malloc(strlen(s) + 1);
    return p ? strcpy(p, s) : NULL;
}

char *abort_on_null(const char *s)
{
    char *p = strdup(s);
    if (p == NULL)
        abort();
    p[0] = (char)toupper((unsigned char)p[0]);
    return p;
}

// ---- strings

void cut_line(char *line)
{
    char *end = strchr(line, '\n');
    if (end)
        *end = '\0';
    line[strcspn(line, "\r")] = 0;
}

long parsed(const char *s, int *bad)
{
    char *end;
    errno = 0;
    long v = strtol(s, &end, 10);
    *bad = errno || end == s || *end;
    return v;
}

int sum_of(char *s)
{
    int sum = 0;
    while (*s)
        sum += (int)strtol(s, &s, 10);
    return sum;
}

int words(const char *text)
{
    int n = 0;
    char *copy = strdup(text), *rest = NULL;
    if (!copy)
        return -1;
    for (char *w = strtok_r(copy, " ", &rest); w; w = strtok_r(NULL, " ", &rest))
        n += *w != '#';
    free(copy);
    return n;
}

int fields(const char *text)
{
    int n = 0;
    char *copy = strdup(text);
    char *at = copy;
    if (!copy)
        return -1;
    for (char *f; (f = strsep(&at, ",")) != NULL;)
        n += atoi(f);
    free(copy);
    return n;
}

char *formatted(int a, const char *s)
{
    char *out;
    if (asprintf(&out, "%d %s", a, s) < 0)
        return NULL;
    return out;
}

char *path_of(const char *dir, const char *name)
{
    int n = snprintf(NULL, 0, "%s/%s", dir, name);
    char *p = malloc((size_t)n + 1);
    if (p)
        snprintf(p, (size_t)n + 1, "%s/%s", dir, name);
    return p;
}

void shown(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *s = NULL;
    if (vasprintf(&s, format, args) >= 0) {
        fputs(s, stderr);
        free(s);
    }
    va_end(args);
}

const char *home(void)
{
    const char *h = getenv("HOME");
    if (!h) {
        struct passwd *pw = getpwuid(getuid());
        h = pw ? pw->pw_dir : "/";
    }
    return h;
}

// ---- streams

int lines_of(const char *path)
{
    FILE *f = fopen(path, "r");
    if (!f)
        return -1;
    char *line = NULL;
    size_t n = 0;
    int count = 0;
    while (getline(&line, &n, f) != -1) {
        cut_line(line);
        count += line[0] != 0;
    }
    free(line);
    fclose(f);
    return count;
}

int read_all(const char *path, char **out, size_t *size)
{
    FILE *f = fopen(path, "rb");
    char *buf = NULL;
    int rc = -1;
    if (!f) {
        perror(path);
        return -1;
    }
    if (fseek(f, 0, SEEK_END) == 0) {
        long n = ftell(f);
        rewind(f);
        buf = malloc((size_t)n + 1);
        if (buf && fread(buf, 1, (size_t)n, f) == (size_t)n) {
            buf[n] = 0;
            *out = buf;
            *size = (size_t)n;
            buf = NULL;
            rc = 0;
        }
    }
    free(buf);
    fclose(f);
    return rc;
}

int command(const char *cmd)
{
    char line[128];
    FILE *p = popen(cmd, "r");
    if (!p)
        return -1;
    while (fgets(line, sizeof line, p))
        fputs(line, stdout);
    return pclose(p);
}

int or_standard_input(const char *path)
{
    FILE *f = path ? fopen(path, "r") : stdin;
    if (!f)
        return -1;
    int c = getc(f);
    if (f != stdin)
        fclose(f);
    return c;
}

void to_file(const char *path)
{
    if (!freopen(path, "w", stdout))
        err(1, "%s", path);
    setvbuf(stdout, NULL, _IOLBF, 0);
}

int buffered(const char *path)
{
    static char big[1 << 16];
    FILE *f = fopen(path, "w");
    if (!f)
        return -1;
    setvbuf(f, big, _IOFBF, sizeof big);
    fprintf(f, "%p\n", (void *)f);
    return fclose(f);
}

char *in_memory(void)
{
    char *s = NULL;
    size_t n = 0;
    FILE *f = open_memstream(&s, &n);
    if (!f)
        return NULL;
    fprintf(f, "%d", 7);
    fclose(f);
    return s;
}

// ---- files

int largest(const char *path)
{
    DIR *d = opendir(path);
    struct dirent *e;
    struct stat st;
    off_t most = 0;
    if (!d)
        return -1;
    while ((e = readdir(d)) != NULL) {
        if (e->d_name[0] == '.')
            continue;
        if (fstatat(dirfd(d), e->d_name, &st, 0) == 0 && st.st_size > most)
            most = st.st_size;
    }
    closedir(d);
    return (int)most;
}

int listed(const char *path)
{
    struct dirent **list;
    int n = scandir(path, &list, NULL, alphasort);
    if (n < 0)
        return -1;
    for (int i = 0; i < n; i++) {
        puts(list[i]->d_name);
        free(list[i]);
    }
    free(list);
    return n;
}

int mapped(const char *path)
{
    struct stat st;
    int fd = open(path, O_RDONLY), sum = 0;
    if (fd < 0 || fstat(fd, &st) < 0)
        return -1;
    unsigned char *p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
    close(fd);
    if (p == MAP_FAILED)
        return -1;
    for (off_t i = 0; i < st.st_size; i++)
        sum += p[i];
    munmap(p, (size_t)st.st_size);
    return sum;
}

int walked(char *path)
{
    char *paths[] = {path, NULL};
    FTS *f = fts_open(paths, FTS_PHYSICAL, NULL);
    int n = 0;
    if (!f)
        return -1;
    for (FTSENT *e; (e = fts_read(f)) != NULL;)
        n += e->fts_info == FTS_F;
    fts_close(f);
    return n;
}

int globbed(const char *pattern)
{
    glob_t g = {0};
    int n = 0;
    if (glob(pattern, 0, NULL, &g) == 0)
        n = (int)g.gl_pathc;
    globfree(&g);
    return n;
}

char *resolved(const char *path)
{
    char *p = realpath(path, NULL);
    return p ? p : strdup(path);
}

int where(void)
{
    char buf[4096];
    if (!getcwd(buf, sizeof buf))
        return -1;
    puts(buf);
    return 0;
}

// ---- patterns, conversions, shared objects

int matches(const char *pattern, const char *s)
{
    regex_t re;
    regmatch_t m[2];
    if (regcomp(&re, pattern, REG_EXTENDED) != 0)
        return -1;
    int rc = regexec(&re, s, 2, m, 0);
    regfree(&re);
    return rc == 0;
}

int converted(char *in, size_t n, char *out, size_t m)
{
    iconv_t cd = iconv_open("UTF-8", "LATIN1");
    if (cd == (iconv_t)-1)
        return -1;
    size_t rc = iconv(cd, &in, &n, &out, &m);
    iconv_close(cd);
    return rc == (size_t)-1 ? -1 : 0;
}

int loaded(const char *path, int x)
{
    void *h = dlopen(path, RTLD_NOW);
    if (!h) {
        fprintf(stderr, "%s\n", dlerror());
        return -1;
    }
    int (*fn)(int) = (int (*)(int))dlsym(h, "entry");
    int v = fn ? fn(x) : 0;
    dlclose(h);
    return v;
}

// ---- network

int connected(const char *host, const char *port)
{
    struct addrinfo hints, *list, *a;
    int fd = -1;
    memset(&hints, 0, sizeof hints);
    hints.ai_socktype = SOCK_STREAM;
    int rc = getaddrinfo(host, port, &hints, &list);
    if (rc != 0) {
        fprintf(stderr, "%s\n", gai_strerror(rc));
        return -1;
    }
    for (a = list; a; a = a->ai_next) {
        fd = socket(a->ai_family, a->ai_socktype, a->ai_protocol);
        if (fd < 0)
            continue;
        if (connect(fd, a->ai_addr, a->ai_addrlen) == 0)
            break;
        close(fd);
        fd = -1;
    }
    freeaddrinfo(list);
    return fd;
}

int interfaces(void)
{
    struct ifaddrs *list, *i;
    int n = 0;
    if (getifaddrs(&list) != 0)
        return -1;
    for (i = list; i; i = i->ifa_next)
        n++;
    freeifaddrs(list);
    return n;
}

struct client { int fd; char name[32]; };

int watched(int epoll, int fd)
{
    struct client *c = calloc(1, sizeof *c);
    if (!c)
        return -1;
    c->fd = fd;
    struct epoll_event e = {.events = EPOLLIN, .data.ptr = c};
    return epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &e); // the event has c from now on
}

// ---- threads

struct job { pthread_mutex_t lock; int done; };

static void *work(void *arg)
{
    struct job *j = arg;
    pthread_mutex_lock(&j->lock);
    j->done = 1;
    pthread_mutex_unlock(&j->lock);
    return NULL;
}

int joined(void)
{
    struct job j = {.lock = PTHREAD_MUTEX_INITIALIZER};
    pthread_t t;
    if (pthread_create(&t, NULL, work, &j) != 0)
        return -1;
    pthread_join(t, NULL);
    return j.done;
}

static void *work_and_free(void *arg)
{
    struct job *j = arg;
    j->done = 1;
    free(j);
    return NULL;
}

int detached(void)
{
    pthread_t t;
    struct job *j = calloc(1, sizeof *j);
    if (!j)
        return -1;
    if (pthread_create(&t, NULL, work_and_free, j) != 0) {
        free(j);
        return -1;
    }
    pthread_detach(t);
    return 0;
}

// ---- time, processes, search

int hour(void)
{
    time_t now = time(NULL);
    struct tm tm, *local = localtime(&now);
    char buf[64];
    if (!localtime_r(&now, &tm) || !local)
        return -1;
    local->tm_mday++;
    mktime(local);
    strftime(buf, sizeof buf, "%F", &tm);
    puts(buf);
    struct timespec ts = {1, 0};
    while (nanosleep(&ts, &ts) == -1 && errno == EINTR)
        ;
    return tm.tm_hour;
}

int child(char **argv)
{
    int status;
    pid_t pid = fork();
    if (pid == 0) {
        execvp(argv[0], argv);
        _exit(127);
    }
    return waitpid(pid, &status, 0) == pid ? status : -1;
}

static int by_value(const void *a, const void *b)
{
    return *(const int *)a - *(const int *)b;
}

int *found(int *a, size_t n, int key)
{
    qsort(a, n, sizeof *a, by_value);
    return bsearch(&key, a, n, sizeof *a, by_value);
}

static int by_text(const void *a, const void *b)
{
    return strcmp(a, b);
}

static void *tree;

int put_in_tree(const char *s)
{
    char *copy = strdup(s);
    if (!copy)
        return -1;
    char **at = tsearch(copy, &tree, by_text);
    if (!at || *at != copy)
        free(copy);
    return at ? 0 : -1;
}

int environment(void)
{
    char *pair = strdup("A=1");
    return pair ? putenv(pair) : -1; // kept
}

static jmp_buf back;

int protected(int (*fn)(void))
{
    char *volatile p = malloc(8);
    int rc = -1;
    if (setjmp(back) == 0)
        rc = fn();
    free(p);
    return rc;
}

int options(int argc, char **argv)
{
    int c;
    char *name = NULL;
    while ((c = getopt(argc, argv, "n:")) != -1) {
        if (c == 'n') {
            free(name);
            name = strdup(optarg);
        }
    }
    if (name)
        printf("%s\n", name);
    free(name);
    return 0;
}

wchar_t *wide(const wchar_t *s)
{
    wchar_t *w = wcsdup(s);
    if (w && wcslen(w) > 1)
        wcsncpy(w, L"x", 2);
    return w;
}
