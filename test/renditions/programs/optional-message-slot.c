// lien-leak missing: message slot set by a helper under 'if (err)', inner '*err == NULL' return (section 2: summary also through pointers to pointers, by class of the result)
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
#include <stdio.h>
#include <stdint.h>
#include <stdbool.h>
#include <errno.h>
#include <unistd.h>

static int exec_sql(const char *sql, char **err)
{
    if (err)
        *err = NULL;
    if (sql[0] != 'S') {
        if (err) {
            *err = malloc(32);
            if (*err == NULL)
                return 7;
            snprintf(*err, 32, "near %c", sql[0]);
        }
        return 1;
    }
    return 0;
}
int bad_run(const char *sql)
{
    char *err = NULL;
    int rc = exec_sql(sql, &err);
    if (rc != 0) {
        fprintf(stderr, "%d\n", rc);
        return rc; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    return 0;
}
int good_run(const char *sql)
{
    char *err = NULL;
    int rc = exec_sql(sql, &err);
    if (rc != 0) {
        fprintf(stderr, "%d %s\n", rc, err ? err : "?");
        free(err);
        return rc;
    }
    return 0;
}
int good_run_noerr(const char *sql)
{
    return exec_sql(sql, NULL);
}
