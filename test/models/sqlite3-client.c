// SQLite: faults and their mended twins against the library's own header, which has no annotations.
// The model file is named, then included; it has the types of the header.
// RUN: %lien -fplugin-arg-lien-models=%include/models/sqlite3-lien.h \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note \
// RUN:   %s
// RUN: %lien -include %include/models/sqlite3-lien.h -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: %clang -std=gnu11 -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only -x c \
// RUN:   %include/models/sqlite3-lien.h
// RUN: %cc -std=gnu11 -I %include -Wall -Werror -fsyntax-only -x c %include/models/sqlite3-lien.h
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int bad_failed_open(const char *path)
{
    sqlite3 *db;
    if (sqlite3_open(path, &db) != SQLITE_OK)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    sqlite3_close(db);
    return 0;
}

int ok_failed_open(const char *path)
{
    sqlite3 *db;
    if (sqlite3_open(path, &db) != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        sqlite3_close(db);
        return -1;
    }
    sqlite3_close_v2(db);
    return 0;
}

int bad_statement(sqlite3 *db)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, "SELECT 1", -1, &s, NULL) != SQLITE_OK)
        return -1;
    if (sqlite3_step(s) != SQLITE_ROW)
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    int v = sqlite3_column_int(s, 0);
    sqlite3_finalize(s);
    return v;
}

int ok_statement(sqlite3 *db)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, "SELECT 1", -1, &s, NULL) != SQLITE_OK)
        return -1;
    int v = -1;
    while (sqlite3_step(s) == SQLITE_ROW)
        v = sqlite3_column_int(s, 0);
    sqlite3_finalize(s);
    return v;
}

int ok_finalized_in_any_case(sqlite3 *db)
{
    sqlite3_stmt *s = NULL;
    int rc = sqlite3_prepare_v2(db, "SELECT 1", -1, &s, NULL);
    if (rc == SQLITE_OK)
        rc = sqlite3_step(s);
    sqlite3_finalize(s);
    return rc;
}

int bad_text_after_finalize(sqlite3 *db)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, "SELECT 'a'", -1, &s, NULL) != SQLITE_OK)
        return -1;
    if (sqlite3_step(s) != SQLITE_ROW) {
        sqlite3_finalize(s);
        return -1;
    }
    const unsigned char *text = sqlite3_column_text(s, 0);
    sqlite3_finalize(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return text ? text[0] : 0;
}

int ok_text_before_finalize(sqlite3 *db)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, "SELECT 'a'", -1, &s, NULL) != SQLITE_OK)
        return -1;
    int first = 0;
    if (sqlite3_step(s) == SQLITE_ROW) {
        const unsigned char *text = sqlite3_column_text(s, 0);
        first = text ? text[0] : 0;
    }
    sqlite3_finalize(s);
    return first;
}

int ok_rows(sqlite3 *db, const char *name, char *to, size_t n)
{
    sqlite3_stmt *s = NULL;
    int rc = sqlite3_prepare_v2(db, "SELECT a, b FROM t WHERE n = ?", -1, &s, NULL);
    if (rc != SQLITE_OK) {
        fprintf(stderr, "%s\n", sqlite3_errmsg(db));
        goto out;
    }
    sqlite3_bind_text(s, 1, name, -1, SQLITE_TRANSIENT);
    while ((rc = sqlite3_step(s)) == SQLITE_ROW) {
        const char *text = (const char *)sqlite3_column_text(s, 0);
        if (text)
            snprintf(to, n, "%s", text);
        sqlite3_reset(s);
        sqlite3_clear_bindings(s);
    }
    rc = rc == SQLITE_DONE ? 0 : -1;
out:
    sqlite3_finalize(s);
    return rc;
}

int bad_message(sqlite3 *db)
{
    char *message = NULL;
    if (sqlite3_exec(db, "VACUUM", NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "%s\n", message ? message : "?");
        return -1; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    }
    return 0;
}

int ok_message(sqlite3 *db)
{
    char *message = NULL;
    if (sqlite3_exec(db, "VACUUM", NULL, NULL, &message) != SQLITE_OK) {
        fprintf(stderr, "%s\n", message ? message : "?");
        sqlite3_free(message);
        return -1;
    }
    return sqlite3_exec(db, "ANALYZE", NULL, NULL, NULL);
}

int bad_sql_by_free(sqlite3 *db, const char *name)
{
    char *sql = sqlite3_mprintf("DELETE FROM t WHERE n = %Q", name);
    if (!sql)
        return -1;
    int rc = sqlite3_exec(db, sql, NULL, NULL, NULL);
    free(sql); // expected-warning {{[lien-mismatched-release]}}
    return rc;
}

int ok_sql(sqlite3 *db, const char *name)
{
    char *sql = sqlite3_mprintf("DELETE FROM t WHERE n = %Q", name);
    if (!sql)
        return -1;
    int rc = sqlite3_exec(db, sql, NULL, NULL, NULL);
    sqlite3_free(sql);
    return rc;
}

int bad_finalized_twice(sqlite3 *db)
{
    sqlite3_stmt *s;
    if (sqlite3_prepare_v2(db, "SELECT 1", -1, &s, NULL) != SQLITE_OK)
        return -1;
    sqlite3_finalize(s);
    return sqlite3_finalize(s); // expected-warning {{[lien-double-free]}}
}

int bad_table(sqlite3 *db)
{
    char **cells;
    int rows, columns;
    if (sqlite3_get_table(db, "SELECT * FROM t", &cells, &rows, &columns, NULL) != SQLITE_OK)
        return -1;
    return rows * columns; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int ok_table(sqlite3 *db)
{
    char **cells;
    int rows, columns;
    if (sqlite3_get_table(db, "SELECT * FROM t", &cells, &rows, &columns, NULL) != SQLITE_OK)
        return -1;
    if (rows)
        puts(cells[columns]);
    sqlite3_free_table(cells);
    return rows * columns;
}
