// rules of clang/test/Analysis/stream.c, stream-*.c, gcc file-*.c, Infer fopen.c/resource_leak.c: FILE only
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <dirent.h>
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

void read_unchecked(void)
{
    FILE *fp = fopen("log", "r");
    char buf[64];
    fread(buf, 1, 1, fp); // expected-warning {{[lien-null-dereference]}}
    fclose(fp);
}

void seek_unchecked(void)
{
    FILE *fp = fopen("log", "r");
    fseek(fp, 1, SEEK_SET); // expected-warning {{[lien-null-dereference]}}
    fclose(fp);
}

void getc_unchecked(void)
{
    FILE *fp = fopen("log", "r");
    int c = fgetc(fp); // expected-warning {{[lien-null-dereference]}}
    (void)c;
    fclose(fp);
}

void tmpfile_unchecked(void)
{
    FILE *fp = tmpfile();
    fprintf(fp, "ok"); // expected-warning {{[lien-null-dereference]}}
    fclose(fp);
}

void close_twice(void)
{
    FILE *p = fopen("log", "r");
    if (!p)
        return;
    fclose(p);
    fclose(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void use_after_close(void)
{
    FILE *p = fopen("log", "r");
    if (!p)
        return;
    fclose(p);
    fputs("x", p); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

void open_lost(int c)
{
    FILE *p = fopen("log.c", "r");
    if (!p)
        return;
    if (c)
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(p);
}

FILE *open_returned_ok(void)
{
    FILE *p = fopen("log", "r");
    return p;
}

FILE *global_file;
void open_to_global_ok(void)
{
    FILE *p = fopen("log", "r");
    global_file = p;
}

void freopen_ok(void)
{
    FILE *f = fopen("log", "r");
    if (!f)
        return;
    f = freopen(0, "w", f);
    if (f) {
        fclose(f);
    }
}

void freopen_then_old(void)
{
    FILE *f1 = fopen("log", "r");
    if (!f1)
        return;
    FILE *f2 = freopen(0, "w", f1);
    if (f2) {
        rewind(f2);
        fclose(f2);
    } else {
        return;
    }
}

void freopen_lost(void)
{
    FILE *f1 = fopen("log", "r");
    if (!f1)
        return;
    FILE *f2 = freopen(0, "w", f1);
    if (f2)
        fgetc(f2);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void fdopen_ok(int fd)
{
    FILE *f = fdopen(fd, "r");
    if (!f)
        return;
    fgetc(f);
    fclose(f);
}

void fdopen_lost(int fd)
{
    FILE *f = fdopen(fd, "r");
    if (!f)
        return;
    fgetc(f);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int popen_lost(const char *cmd)
{
    char buf[64];
    FILE *p = popen(cmd, "r");
    if (!p)
        return -1;
    if (!fgets(buf, sizeof buf, p))
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    return pclose(p);
}

int popen_unchecked(const char *cmd)
{
    FILE *p = popen(cmd, "r");
    int c = fgetc(p); // expected-warning {{[lien-null-dereference]}}
    pclose(p);
    return c;
}

void pclose_twice(const char *cmd)
{
    FILE *p = popen(cmd, "r");
    if (p) {
        pclose(p);
        pclose(p); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void tmpfile_lost(void)
{
    FILE *f = tmpfile();
    (void)f;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void two_files_ok(const char *a, const char *b)
{
    FILE *in = fopen(a, "r");
    if (!in)
        return;
    FILE *out = fopen(b, "w");
    if (!out) {
        fclose(in);
        return;
    }
    int c;
    while ((c = fgetc(in)) != EOF)
        fputc(c, out);
    fclose(in);
    fclose(out);
}

void two_files_second_fails(const char *a, const char *b)
{
    FILE *in = fopen(a, "r");
    if (!in)
        return;
    FILE *out = fopen(b, "w");
    if (!out)
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(in);
    fclose(out);
}

void fgets_loop_ok(const char *a)
{
    char line[80];
    FILE *f = fopen(a, "r");
    if (f == NULL) {
        perror(a);
        return;
    }
    while (fgets(line, sizeof line, f))
        if (line[0] == '#')
            break;
    fclose(f);
}

void loop_return_lost(const char *a)
{
    char line[80];
    FILE *f = fopen(a, "r");
    if (f == NULL)
        return;
    while (fgets(line, sizeof line, f))
        if (line[0] == '#')
            return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    fclose(f);
}

static void exit_handler_ok(const char *a)
{
    FILE *f = fopen(a, "r");
    if (!f)
        exit(1);
    fclose(f);
}

void stdin_or_file_ok(const char *a)
{
    FILE *f = a ? fopen(a, "r") : stdin;
    if (!f)
        return;
    fgetc(f);
    if (f != stdin)
        fclose(f);
    exit_handler_ok(a);
}

void dir_lost(const char *a)
{
    DIR *d = opendir(a);
    if (!d)
        return;
    struct dirent *e;
    while ((e = readdir(d)))
        if (e->d_name[0] == '.')
            return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    closedir(d);
}

void dir_ok(const char *a)
{
    DIR *d = opendir(a);
    struct dirent *e;
    if (!d)
        return;
    while ((e = readdir(d)) != NULL)
        puts(e->d_name);
    closedir(d);
}

void dir_after_close(const char *a)
{
    DIR *d = opendir(a);
    if (!d)
        return;
    struct dirent *e = readdir(d);
    closedir(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    if (e)
        puts(e->d_name);
}

void dir_twice(const char *a)
{
    DIR *d = opendir(a);
    if (!d)
        return;
    closedir(d);
    closedir(d); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

int copy_once_ok(const char *a)
{
    FILE *f;
    int rc = -1;
    if ((f = fopen(a, "rb")) == NULL)
        goto out;
    if (fseek(f, 0, SEEK_END) != 0)
        goto out_close;
    rc = (int)ftell(f);
out_close:
    fclose(f);
out:
    return rc;
}

int copy_once_lost(const char *a)
{
    FILE *f;
    int rc = -1;
    if ((f = fopen(a, "rb")) == NULL)
        goto out;
    if (fseek(f, 0, SEEK_END) != 0)
        goto out;
    rc = (int)ftell(f);
    fclose(f);
out:
    return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int fclose_failure_ok(const char *a)
{
    FILE *f = fopen(a, "w");
    if (!f)
        return -1;
    if (fputs("hello", f) == EOF) {
        fclose(f);
        return -1;
    }
    if (fclose(f) != 0)
        return -1;
    return 0;
}

int fclose_again_on_failure(const char *a)
{
    FILE *f = fopen(a, "w");
    if (!f)
        return -1;
    if (fclose(f) != 0) {
        fclose(f); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        return -1;
    }
    return 0;
}
