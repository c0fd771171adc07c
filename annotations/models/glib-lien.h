// GLib's allocation family: what g_malloc, g_strdup and their kin return goes to g_free, which is not free; string
// vectors, GString, slices.
// Not built in: include it after <glib.h>, or name it by -fplugin-arg-lien-models=FILE.
#ifndef LIEN_MODELS_GLIB_LIEN_H
#define LIEN_MODELS_GLIB_LIEN_H

#include <glib.h>
#include <lien.h>

#ifdef __clang__ // for its attributes; not every pointer is marked nullable or not
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-completeness"

// ---- memory. The functions without "try" end the program when there is none.

void *LIEN_OWNED_BY(g_free) g_malloc(gsize n);
void *LIEN_OWNED_BY(g_free) g_malloc0(gsize n);
void *LIEN_OWNED_BY(g_free) g_malloc_n(gsize blocks, gsize n);
void *LIEN_OWNED_BY(g_free) g_malloc0_n(gsize blocks, gsize n);
void *_Nullable LIEN_OWNED_BY(g_free) g_try_malloc(gsize n);
void *_Nullable LIEN_OWNED_BY(g_free) g_try_malloc0(gsize n);
void *_Nullable LIEN_OWNED_BY(g_free) g_try_malloc_n(gsize blocks, gsize n);
void *_Nullable LIEN_OWNED_BY(g_free) g_try_malloc0_n(gsize blocks, gsize n);
void *LIEN_OWNED_BY(g_free) g_realloc(void *LIEN_OWNED_BY(g_free) p, gsize n) __attribute__((ownership_takes(g_free,
    1)));
void *LIEN_OWNED_BY(g_free) g_realloc_n(void *LIEN_OWNED_BY(g_free) p, gsize blocks, gsize n)
    __attribute__((ownership_takes(g_free, 1)));
void *_Nullable LIEN_OWNED_BY(g_free) g_try_realloc(void *LIEN_OWNED_BY(g_free) LIEN_WHEN(return != NULL) p, gsize n)
    __attribute__((ownership_takes(g_free, 1)));
void *_Nullable LIEN_OWNED_BY(g_free) g_try_realloc_n(void *LIEN_OWNED_BY(g_free) LIEN_WHEN(return != NULL) p,
    gsize blocks, gsize n)
    __attribute__((ownership_takes(g_free, 1)));
#undef g_free
void g_free(void *LIEN_OWNED_BY(g_free) p);
void *LIEN_OWNED_BY(g_free) g_memdup(const void *borrowed p, guint n);
void *LIEN_OWNED_BY(g_free) g_memdup2(const void *borrowed p, gsize n);
void *LIEN_OWNED_BY(g_slice_free1) g_slice_alloc(gsize n);
void *LIEN_OWNED_BY(g_slice_free1) g_slice_alloc0(gsize n);
void g_slice_free1(gsize n, void *LIEN_OWNED_BY(g_slice_free1) p);

// ---- strings

gchar *LIEN_OWNED_BY(g_free) g_strdup(const gchar *borrowed s);
gchar *LIEN_OWNED_BY(g_free) g_strndup(const gchar *borrowed s, gsize n);
gchar *LIEN_OWNED_BY(g_free) g_strnfill(gsize n, gchar c);
gchar *LIEN_OWNED_BY(g_free) g_strdup_printf(const gchar *borrowed format, ...) __attribute__((format(printf, 1, 2)));
gchar *LIEN_OWNED_BY(g_free) g_strdup_vprintf(const gchar *borrowed format, va_list args);
gchar *LIEN_OWNED_BY(g_free) g_strescape(const gchar *borrowed s, const gchar *borrowed exceptions);
gchar *LIEN_OWNED_BY(g_free) g_strcompress(const gchar *borrowed s);
gchar *LIEN_OWNED_BY(g_free) g_ascii_strup(const gchar *borrowed s, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_ascii_strdown(const gchar *borrowed s, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_utf8_strup(const gchar *borrowed s, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_utf8_strdown(const gchar *borrowed s, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_utf8_casefold(const gchar *borrowed s, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_path_get_basename(const gchar *borrowed path);
gchar *LIEN_OWNED_BY(g_free) g_path_get_dirname(const gchar *borrowed path);
gchar *LIEN_OWNED_BY(g_free) g_get_current_dir(void);
gchar *_Nullable LIEN_OWNED_BY(g_free) g_find_program_in_path(const gchar *borrowed program);
gchar *LIEN_OWNED_BY(g_free) g_base64_encode(const guchar *borrowed data, gsize n);
gchar *LIEN_OWNED_BY(g_free) g_markup_escape_text(const gchar *borrowed text, gssize n);
gchar *LIEN_OWNED_BY(g_free) g_shell_quote(const gchar *borrowed s);
gboolean g_file_get_contents(const gchar *borrowed path, gchar *LIEN_OWNED_BY(g_free) LIEN_WHEN(return) *LIEN_OUT text,
    gsize *__attribute__((noescape)) n, GError **error);

// ---- vectors of strings: the vector and the strings in it go together

gchar **LIEN_OWNED_BY(g_strfreev) g_strsplit(const gchar *borrowed s, const gchar *borrowed delimiter, gint max);
gchar **LIEN_OWNED_BY(g_strfreev) g_strsplit_set(const gchar *borrowed s, const gchar *borrowed delimiters, gint max);
gchar **LIEN_OWNED_BY(g_strfreev) g_strdupv(gchar **__attribute__((noescape)) v);
gchar **LIEN_OWNED_BY(g_strfreev) g_get_environ(void);
gchar *LIEN_OWNED_BY(g_free) g_strjoinv(const gchar *borrowed separator, gchar **__attribute__((noescape)) v);
guint g_strv_length(gchar **__attribute__((noescape)) v);
void g_strfreev(gchar **LIEN_OWNED_BY(g_strfreev) v);

// ---- GString. Whether g_string_free returns the text depends on another argument, so its result is unannotated.

GString *LIEN_OWNED_BY(g_string_free) g_string_new(const gchar *borrowed s);
GString *LIEN_OWNED_BY(g_string_free) g_string_new_len(const gchar *borrowed s, gssize n);
GString *LIEN_OWNED_BY(g_string_free) g_string_sized_new(gsize n);
gchar *g_string_free(GString *LIEN_OWNED_BY(g_string_free) s, gboolean segment);
void g_string_append_printf(GString *__attribute__((noescape)) s, const gchar *borrowed format,
    ...) __attribute__((format(printf, 2, 3)));
void g_string_printf(GString *__attribute__((noescape)) s, const gchar *borrowed format,
    ...) __attribute__((format(printf, 2, 3)));

// They return their argument, an alias: only a model file, whose preprocessor lines are stepped over, can say so.
#if 0
GString *lifetime(s) g_string_assign(GString *lifetime(s) __attribute__((noescape)) s, const gchar *borrowed text);
GString *lifetime(s) g_string_append(GString *lifetime(s) __attribute__((noescape)) s, const gchar *borrowed text);
GString *lifetime(s) g_string_append_len(GString *lifetime(s) __attribute__((noescape)) s, const gchar *borrowed text,
    gssize n);
GString *lifetime(s) g_string_prepend(GString *lifetime(s) __attribute__((noescape)) s, const gchar *borrowed text);
GString *lifetime(s) g_string_truncate(GString *lifetime(s) __attribute__((noescape)) s, gsize n);
#endif

// ---- errors and timers. A GError ** of any function is left alone: it may be null.

void g_error_free(GError *LIEN_OWNED_BY(g_error_free) e);
GError *LIEN_OWNED_BY(g_error_free) g_error_copy(const GError *borrowed e);
GError *LIEN_OWNED_BY(g_error_free) g_error_new_literal(GQuark domain, gint code, const gchar *borrowed message);
GTimer *LIEN_OWNED_BY(g_timer_destroy) g_timer_new(void);
void g_timer_destroy(GTimer *LIEN_OWNED_BY(g_timer_destroy) t);

#pragma clang diagnostic pop
#endif

#endif
