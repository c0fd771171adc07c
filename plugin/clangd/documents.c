// The texts that are open in the editor, as edited, and what the protocol calls places in them: a line, and in it a
// count of units that both sides agreed on, UTF-16 if they did not.
#include "relay.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- names

static int hex(char c)
{
    return isdigit((unsigned char)c) ? c - '0' : isxdigit((unsigned char)c) ? (c | 32) - 'a' + 10 : -1;
}

char *path_of_uri(const char *uri)
{
    if (strncmp(uri, "file://", 7) != 0)
        return NULL;
    const char *s = strchr(uri + 7, '/'); // behind the host's name
    char *path = s ? malloc(strlen(s) + 1) : NULL, *to = path;
    if (!path)
        return NULL;
    for (; *s; s++) {
        if (*s == '%' && hex(s[1]) >= 0 && hex(s[2]) >= 0) {
            *to++ = (char)(hex(s[1]) * 16 + hex(s[2]));
            s += 2;
        } else {
            *to++ = *s;
        }
    }
    *to = 0;
    return path;
}

char *uri_of_path(const char *path)
{
    char *uri = malloc(strlen(path) * 3 + 8), *to = uri;
    if (!uri)
        die("out of memory");
    to += sprintf(to, "file://");
    for (; *path; path++) {
        unsigned char c = (unsigned char)*path;
        if (isalnum(c) || strchr("/-._~", c))
            *to++ = (char)c;
        else
            to += sprintf(to, "%%%02X", c);
    }
    *to = 0;
    return uri;
}

Document *document_of_path(Document *all, const char *path)
{
    while (all && strcmp(all->path, path) != 0)
        all = all->next;
    return all;
}

Document *document_of(Document *all, const char *uri)
{
    char *path = path_of_uri(uri); // the same file has many URIs: the editor's need not be clangd's
    Document *d = path ? document_of_path(all, path) : NULL;
    free(path);
    return d;
}

// ---------------------------------------------------------------- places

static size_t line_begin(const char *s, size_t n, size_t line)
{
    size_t at = 0;
    for (; line; line--) {
        const char *end = memchr(s + at, '\n', n - at);
        if (!end)
            return SIZE_MAX;
        at = (size_t)(end - s) + 1;
    }
    return at;
}

static size_t line_end(const char *s, size_t n, size_t at)
{
    const char *end = memchr(s + at, '\n', n - at);
    return end ? (size_t)(end - s) : n;
}

// How many bytes the character takes that begins with this byte; what is no UTF-8 counts byte by byte, as clangd has
// it.
static size_t character(const char *s, size_t left)
{
    unsigned char c = (unsigned char)*s;
    size_t n = c < 0xC2 ? 1 : c < 0xE0 ? 2 : c < 0xF0 ? 3 : c < 0xF5 ? 4 : 1;
    if (n > left)
        return 1;
    for (size_t i = 1; i < n; i++)
        if (((unsigned char)s[i] & 0xC0) != 0x80)
            return 1;
    return n;
}

static size_t units(size_t bytes, Encoding encoding)
{
    return encoding == UTF8 ? bytes : encoding == UTF16 && bytes == 4 ? 2 : 1;
}

// The offset of a place; SIZE_MAX if there is none such. One behind the end of its line is at that end.
static size_t offset_of(const Bytes *text, const json_t *position, Encoding encoding)
{
    json_int_t line = -1, column = -1;
    const char *s = text->at + text->from;
    size_t n = bytes_left(text), counted = 0;
    if (json_unpack((json_t *)(uintptr_t)position, "{s:I, s:I}", "line", &line, "character", &column) != 0 ||
        line < 0 || column < 0)
        return SIZE_MAX;
    size_t at = line_begin(s, n, (size_t)line);
    if (at == SIZE_MAX)
        return SIZE_MAX;
    size_t end = line_end(s, n, at);
    while (at < end && counted < (size_t)column) {
        size_t bytes = character(s + at, end - at);
        counted += units(bytes, encoding);
        at += bytes;
    }
    return at;
}

json_t *position_of(const Bytes *text, size_t line, size_t byte, Encoding encoding)
{
    const char *s = text->at + text->from;
    size_t n = bytes_left(text), begin = line_begin(s, n, line), column = 0;
    if (begin != SIZE_MAX) {
        size_t end = line_end(s, n, begin);
        for (size_t at = begin; at < end && at - begin < byte;) {
            size_t bytes = character(s + at, end - at);
            column += units(bytes, encoding);
            at += bytes;
        }
    }
    return json_pack("{s:I, s:I}", "line", (json_int_t)line, "character", (json_int_t)column);
}

static bool in_word(unsigned char c) { return isalnum(c) || c == '_' || c == '$' || c >= 0x80; }

size_t word_end(const Bytes *text, size_t line, size_t byte)
{
    const char *s = text->at + text->from;
    size_t n = bytes_left(text), begin = line_begin(s, n, line);
    if (begin == SIZE_MAX)
        return byte + 1;
    size_t end = line_end(s, n, begin), at = begin + byte;
    while (at < end && in_word((unsigned char)s[at]))
        at++;
    return at > begin + byte ? at - begin : byte + 1;
}

// ---------------------------------------------------------------- open, edited, closed

static void forget(Document *d)
{
    beside_stop(d);
    free(d->uri);
    free(d->path);
    beside_forget_command(d);
    bytes_free(&d->text);
    json_decref(d->language);
    json_decref(d->version);
    json_decref(d->shown);
    json_decref(d->theirs);
    json_decref(d->ours);
    free(d);
}

void document_close(Document **all, const char *uri)
{
    Document *d = document_of(*all, uri);
    if (!d)
        return;
    while (*all != d)
        all = &(*all)->next;
    *all = d->next;
    forget(d);
}

static void set_text(Document *d, const json_t *text)
{
    bytes_free(&d->text);
    bytes_add(&d->text, json_string_value(text), json_string_length(text));
    d->lost = false;
}

Document *document_open(Document **all, const json_t *item)
{
    const char *uri = json_string_value(json_object_get(item, "uri"));
    const json_t *text = json_object_get(item, "text");
    char *path = uri ? path_of_uri(uri) : NULL;
    if (!path || !json_is_string(text)) {
        free(path);
        return NULL;
    }
    document_close(all, uri);
    Document *d = calloc(1, sizeof *d);
    if (!d || !(d->uri = strdup(uri)))
        die("out of memory");
    d->path = path;
    d->language = json_incref(json_object_get(item, "languageId"));
    d->version = json_incref(json_object_get(item, "version"));
    d->shown = json_array();
    set_text(d, text);
    d->next = *all;
    *all = d;
    return d;
}

static bool replace(Document *d, size_t from, size_t to, const json_t *with)
{
    Bytes made = {0};
    const char *s = d->text.at + d->text.from;
    if (from == SIZE_MAX || to == SIZE_MAX || from > to)
        return false;
    bytes_add(&made, s, from);
    bytes_add(&made, json_string_value(with), json_string_length(with));
    bytes_add(&made, s + to, bytes_left(&d->text) - to);
    bytes_free(&d->text);
    d->text = made;
    return true;
}

void document_edit(Document *d, const json_t *params, Encoding encoding)
{
    const json_t *change, *version = json_object_get(json_object_get(params, "textDocument"), "version");
    size_t i;
    json_array_foreach(json_object_get(params, "contentChanges"), i, change) {
        const json_t *range = json_object_get(change, "range"), *text = json_object_get(change, "text");
        if (!json_is_string(text))
            continue;
        if (!json_is_object(range))
            set_text(d, text);
        else if (!d->lost)
            d->lost = !replace(d, offset_of(&d->text, json_object_get(range, "start"), encoding),
                               offset_of(&d->text, json_object_get(range, "end"), encoding), text);
    }
    json_decref(d->version);
    d->version = json_incref((json_t *)(uintptr_t)version);
    d->edits++;
}
