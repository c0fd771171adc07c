// What a call that failed has not set is given to a function of this file that sees the failure by another argument.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Wno-uninitialized -Wno-sometimes-uninitialized -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <dirent.h>
#include <stdlib.h>
#include <string.h>
static void free_list(struct dirent **files, int count)
{
    if (count < 0)
        return;
    for (int i = 0; i < count; ++i)
        free(files[i]);
    free(files);
}
static void show_first(struct dirent **files)
{
    strlen(files[0]->d_name);
}
int use(int);

long sum(const char *dir)
{
    struct dirent **files;
    long t = 0;
    int n = scandir(dir, &files, NULL, NULL);
    for (int i = 0; i < n; i++)
        t += strlen(files[i]->d_name);
    free_list(files, n);
    return t;
}

long sum_shown(const char *dir)
{
    struct dirent **files;
    int n = scandir(dir, &files, NULL, NULL);
    if (n < 0)
        show_first(files); // expected-warning {{'files' is used before it is set [lien-uninitialized]}}
    free_list(files, n);
    return n;
}

long freed_twice(const char *dir)
{
    struct dirent **files;
    int n = scandir(dir, &files, NULL, NULL);
    if (n < 0)
        return -1;
    free_list(files, n);
    free_list(files, n); // expected-warning {{'files' is released twice [lien-double-free]}}
    return n;
}

long used_after(const char *dir)
{
    struct dirent **files;
    int n = scandir(dir, &files, NULL, NULL);
    if (n < 0)
        return -1;
    free_list(files, n);
    return files[0]->d_name[0]; // expected-warning {{'files' is used after it was released [lien-use-after-free]}}
}
