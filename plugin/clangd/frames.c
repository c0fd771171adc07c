// Bytes on their way, and the frames of the language server protocol in them: "Content-Length: N", an empty line, N
// bytes of JSON.
#include "relay.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

void bytes_add(Bytes *b, const char *s, size_t n)
{
    if (b->from && (b->from == b->n || b->from > b->cap / 2)) { // what was taken makes room
        memmove(b->at, b->at + b->from, b->n - b->from);
        b->n -= b->from;
        b->from = 0;
    }
    if (b->cap - b->n < n + 1) {
        size_t cap = (b->cap + n) * 2 + 256;
        char *more = realloc(b->at, cap);
        if (!more)
            die("out of memory");
        b->at = more;
        b->cap = cap;
    }
    if (n)
        memcpy(b->at + b->n, s, n);
    b->n += n;
}

void bytes_format(Bytes *b, const char *format, ...)
{
    va_list args;
    char *s = NULL;
    va_start(args, format);
    int n = vasprintf(&s, format, args);
    va_end(args);
    if (n < 0)
        die("out of memory");
    bytes_add(b, s, (size_t)n);
    free(s);
}

void bytes_take(Bytes *b, size_t n)
{
    b->from += n;
    if (b->from < b->n)
        return;
    b->from = b->n = 0;
    if (b->cap > 1 << 22)
        bytes_free(b);
}

void bytes_free(Bytes *b)
{
    free(b->at);
    *b = (Bytes){0};
}

const char *bytes_text(Bytes *b)
{
    bytes_add(b, "", 0);
    b->at[b->n] = 0;
    return b->at + b->from;
}

// ---------------------------------------------------------------- frames

FrameState frame_find(Bytes *b, size_t *whole, const char **body, size_t *n)
{
    const char *start = bytes_text(b), *end = start + bytes_left(b);
    bool known = false;
    for (const char *s = start;;) {
        const char *line_end = memchr(s, '\n', (size_t)(end - s));
        if (!line_end)
            return end - s > 4096 ? FRAME_BAD : FRAME_NONE;
        size_t length = (size_t)(line_end - s);
        if (length && s[length - 1] == '\r')
            length--;
        const char *line = s;
        s = line_end + 1;
        if (length == 0 && known) {
            *body = s;
            *whole = (size_t)(s - start) + *n;
            return (size_t)(end - s) >= *n ? FRAME_WHOLE : FRAME_NONE;
        }
        if (length == 0)
            return FRAME_BAD;
        if (length > 15 && strncasecmp(line, "Content-Length:", 15) == 0) {
            char *after;
            unsigned long long value = strtoull(line + 15, &after, 10);
            if (after == line + 15 || value > (1u << 30))
                return FRAME_BAD;
            *n = (size_t)value;
            known = true;
        }
    }
}

void frame_add(Bytes *b, const char *body, size_t n)
{
    bytes_format(b, "Content-Length: %zu\r\n\r\n", n);
    bytes_add(b, body, n);
}

void frame_add_json(Bytes *b, const json_t *message)
{
    char *body = json_dumps(message, JSON_COMPACT | JSON_ENCODE_ANY);
    if (!body) { // json_pack refuses what is no UTF-8
        say("a message could not be written");
        return;
    }
    frame_add(b, body, strlen(body));
    free(body);
}

// ---------------------------------------------------------------- saying

void die(const char *format, ...)
{
    va_list args;
    fputs("lien-clangd: ", stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
    exit(1);
}

void say(const char *format, ...)
{
    va_list args;
    fputs("lien-clangd: ", stderr);
    va_start(args, format);
    vfprintf(stderr, format, args);
    va_end(args);
    fputc('\n', stderr);
}
