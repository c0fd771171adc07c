// SQLite: connections, statements, blobs, backups, and text that goes to sqlite3_free.
// Not built in: include it after <sqlite3.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_SQLITE3_LIEN_H
#define LIEN_MODELS_SQLITE3_LIEN_H

#include <sqlite3.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- connections. An open that fails gives one too, unless memory ran out: it has the message, and must be closed.

int sqlite3_open(const char *borrowed path, sqlite3 *_Nullable LIEN_OWNED_BY(sqlite3_close) *LIEN_OUT db);
int sqlite3_open16(const void *borrowed path, sqlite3 *_Nullable LIEN_OWNED_BY(sqlite3_close) *LIEN_OUT db);
int sqlite3_open_v2(const char *borrowed path, sqlite3 *_Nullable LIEN_OWNED_BY(sqlite3_close) *LIEN_OUT db, int flags,
    const char *borrowed vfs);
int sqlite3_close(sqlite3 *LIEN_OWNED_BY(sqlite3_close) db);
int sqlite3_close_v2(sqlite3 *LIEN_OWNED_BY(sqlite3_close) db) __attribute__((ownership_takes(sqlite3_close, 1)));
const char *borrowed lifetime(db) sqlite3_errmsg(sqlite3 *borrowed lifetime(db) db);
int sqlite3_errcode(sqlite3 *__attribute__((noescape)) db);
int sqlite3_extended_errcode(sqlite3 *__attribute__((noescape)) db);
int sqlite3_busy_timeout(sqlite3 *__attribute__((noescape)) db, int ms);
sqlite3_int64 sqlite3_last_insert_rowid(sqlite3 *__attribute__((noescape)) db);
int sqlite3_changes(sqlite3 *__attribute__((noescape)) db);
void sqlite3_interrupt(sqlite3 *__attribute__((noescape)) db);

// ---- statements. On an error the slot is null.

int sqlite3_prepare(sqlite3 *__attribute__((noescape)) db, const char *borrowed sql, int n,
    sqlite3_stmt *_Nullable LIEN_OWNED_BY(sqlite3_finalize) LIEN_WHEN(return == 0) *LIEN_OUT stmt,
    const char **__attribute__((noescape)) tail);
int sqlite3_prepare_v2(sqlite3 *__attribute__((noescape)) db, const char *borrowed sql, int n,
    sqlite3_stmt *_Nullable LIEN_OWNED_BY(sqlite3_finalize) LIEN_WHEN(return == 0) *LIEN_OUT stmt,
    const char **__attribute__((noescape)) tail);
int sqlite3_prepare_v3(sqlite3 *__attribute__((noescape)) db, const char *borrowed sql, int n, unsigned flags,
    sqlite3_stmt *_Nullable LIEN_OWNED_BY(sqlite3_finalize) LIEN_WHEN(return == 0) *LIEN_OUT stmt,
    const char **__attribute__((noescape)) tail);
int sqlite3_finalize(sqlite3_stmt *LIEN_OWNED_BY(sqlite3_finalize) s);
int sqlite3_step(sqlite3_stmt *__attribute__((noescape)) s);
int sqlite3_reset(sqlite3_stmt *__attribute__((noescape)) s);
int sqlite3_clear_bindings(sqlite3_stmt *__attribute__((noescape)) s);
int sqlite3_bind_double(sqlite3_stmt *__attribute__((noescape)) s, int i, double v);
int sqlite3_bind_int(sqlite3_stmt *__attribute__((noescape)) s, int i, int v);
int sqlite3_bind_int64(sqlite3_stmt *__attribute__((noescape)) s, int i, sqlite3_int64 v);
int sqlite3_bind_null(sqlite3_stmt *__attribute__((noescape)) s, int i);
// The text or blob bound is copied, kept or released, as the last argument says: unannotated.
int sqlite3_bind_text(sqlite3_stmt *__attribute__((noescape)) s, int i, const char *v, int n, void (*destroy)(void *));
int sqlite3_bind_blob(sqlite3_stmt *__attribute__((noescape)) s, int i, const void *v, int n, void (*destroy)(void *));
int sqlite3_bind_parameter_index(sqlite3_stmt *__attribute__((noescape)) s, const char *borrowed name);
int sqlite3_column_count(sqlite3_stmt *__attribute__((noescape)) s);
int sqlite3_column_type(sqlite3_stmt *__attribute__((noescape)) s, int i);
int sqlite3_column_bytes(sqlite3_stmt *__attribute__((noescape)) s, int i);
int sqlite3_column_int(sqlite3_stmt *__attribute__((noescape)) s, int i);
sqlite3_int64 sqlite3_column_int64(sqlite3_stmt *__attribute__((noescape)) s, int i);
double sqlite3_column_double(sqlite3_stmt *__attribute__((noescape)) s, int i);
const unsigned char *borrowed lifetime(s) sqlite3_column_text(sqlite3_stmt *borrowed lifetime(s) s, int i);
const void *borrowed lifetime(s) sqlite3_column_blob(sqlite3_stmt *borrowed lifetime(s) s, int i);
const char *borrowed lifetime(s) sqlite3_column_name(sqlite3_stmt *borrowed lifetime(s) s, int i);
const char *borrowed lifetime(s) sqlite3_sql(sqlite3_stmt *borrowed lifetime(s) s);
sqlite3 *sqlite3_db_handle(sqlite3_stmt *__attribute__((noescape)) s);

// ---- all at once. The message is the caller's when there is an error; a table when there is none.

int sqlite3_exec(sqlite3 *__attribute__((noescape)) db, const char *borrowed sql,
    int (*row)(void *, int, char **, char **), void *__attribute__((noescape)) arg,
    char *_Nullable LIEN_OWNED_BY(sqlite3_free) LIEN_WHEN(return) *LIEN_OUT message);
int sqlite3_get_table(sqlite3 *__attribute__((noescape)) db, const char *borrowed sql,
    char **LIEN_OWNED_BY(sqlite3_free_table) LIEN_WHEN(return == 0) *LIEN_OUT table,
    int *__attribute__((noescape)) rows,
    int *__attribute__((noescape)) columns,
    char *_Nullable LIEN_OWNED_BY(sqlite3_free) LIEN_WHEN(return) *LIEN_OUT message);
void sqlite3_free_table(char **LIEN_OWNED_BY(sqlite3_free_table) table);

// ---- memory

void *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_malloc(int n);
void *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_malloc64(sqlite3_uint64 n);
void *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_realloc(void *LIEN_OWNED_BY(sqlite3_free)
    LIEN_WHEN(return != NULL) p, int n) __attribute__((ownership_takes(sqlite3_free, 1)));
void *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_realloc64(void *LIEN_OWNED_BY(sqlite3_free)
    LIEN_WHEN(return != NULL) p, sqlite3_uint64 n) __attribute__((ownership_takes(sqlite3_free, 1)));
void sqlite3_free(void *LIEN_OWNED_BY(sqlite3_free) p);
char *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_mprintf(const char *borrowed format, ...);
char *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_vmprintf(const char *borrowed format, va_list args);
char *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_expanded_sql(sqlite3_stmt *__attribute__((noescape)) s);

// ---- blobs, backups, values, strings

int sqlite3_blob_open(sqlite3 *__attribute__((noescape)) db, const char *borrowed name, const char *borrowed table,
    const char *borrowed column, sqlite3_int64 row, int flags,
    sqlite3_blob *_Nullable LIEN_OWNED_BY(sqlite3_blob_close) LIEN_WHEN(return == 0) *LIEN_OUT blob);
int sqlite3_blob_close(sqlite3_blob *LIEN_OWNED_BY(sqlite3_blob_close) b);
int sqlite3_blob_bytes(sqlite3_blob *__attribute__((noescape)) b);
int sqlite3_blob_read(sqlite3_blob *__attribute__((noescape)) b, void *__attribute__((noescape)) to, int n, int at);
int sqlite3_blob_write(sqlite3_blob *__attribute__((noescape)) b, const void *borrowed from, int n, int at);
sqlite3_backup *_Nullable LIEN_OWNED_BY(sqlite3_backup_finish) sqlite3_backup_init(sqlite3 *to,
    const char *borrowed to_name,
    sqlite3 *from, const char *borrowed from_name);
int sqlite3_backup_step(sqlite3_backup *__attribute__((noescape)) b, int pages);
int sqlite3_backup_finish(sqlite3_backup *LIEN_OWNED_BY(sqlite3_backup_finish) b);
sqlite3_value *_Nullable LIEN_OWNED_BY(sqlite3_value_free) sqlite3_value_dup(const sqlite3_value *borrowed v);
void sqlite3_value_free(sqlite3_value *LIEN_OWNED_BY(sqlite3_value_free) v);
sqlite3_str *LIEN_OWNED_BY(sqlite3_str_finish) sqlite3_str_new(sqlite3 *db);
char *_Nullable LIEN_OWNED_BY(sqlite3_free) sqlite3_str_finish(sqlite3_str *LIEN_OWNED_BY(sqlite3_str_finish) s);
void sqlite3_str_append(sqlite3_str *__attribute__((noescape)) s, const char *borrowed text, int n);
void sqlite3_str_appendall(sqlite3_str *__attribute__((noescape)) s, const char *borrowed text);
void sqlite3_str_appendchar(sqlite3_str *__attribute__((noescape)) s, int n, char c);

#pragma clang diagnostic pop
#endif

#endif
