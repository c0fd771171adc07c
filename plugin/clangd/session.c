// The messages one by one, in both directions; and a clangd that dies: another takes over, is told what the first one
// was told, and has the open texts opened again.
#include "relay.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

enum { DEATHS = sizeof((Session *)0)->deaths / sizeof(int64_t), SOON = 60000 };

static char *key_of(const json_t *id) { return json_dumps(id, JSON_ENCODE_ANY | JSON_COMPACT); }

static bool is(const char *method, const char *name) { return method && strcmp(method, name) == 0; }

void session_tell(Session *s, int kind, const char *format, ...)
{
    va_list args;
    char *text;
    va_start(args, format);
    int n = vasprintf(&text, format, args);
    va_end(args);
    if (n < 0)
        die("out of memory");
    say("%s", text);
    json_t *message = json_pack("{s:s, s:s, s:{s:i, s:s+}}", "jsonrpc", "2.0", "method", "window/showMessage", "params",
                                "type", kind, "message", "Lien: ", text);
    frame_add_json(&s->to_editor, message);
    json_decref(message);
    free(text);
}

// ---------------------------------------------------------------- from the editor

static void keep(json_t **slot, json_t *message)
{
    json_decref(*slot);
    *slot = json_incref(message);
}

// What is to be known for later, before the message goes on.
static void note(Session *s, const char *method, json_t *message)
{
    json_t *params = json_object_get(message, "params");
    const char *uri = json_string_value(json_object_get(json_object_get(params, "textDocument"), "uri"));
    if (is(method, "initialize")) {
        keep(&s->initialize, message);
    } else if (is(method, "initialized")) {
        keep(&s->initialized, message);
    } else if (is(method, "workspace/didChangeConfiguration")) {
        keep(&s->configuration, message);
    } else if (is(method, "shutdown") || is(method, "exit")) {
        s->shutting_down = true;
    } else if (is(method, "textDocument/didOpen")) {
        Document *d = document_open(&s->documents, json_object_get(params, "textDocument"));
        if (d) {
            d->ours_of = -1;
            beside_edited(s, d);
        }
    } else if (is(method, "textDocument/didChange")) {
        Document *d = uri ? document_of(s->documents, uri) : NULL;
        if (d) {
            document_edit(d, params, s->encoding);
            beside_edited(s, d);
        }
    } else if (is(method, "textDocument/didSave")) { // of a header, perhaps, that others include
        for (Document *d = s->documents; d; d = d->next)
            beside_edited(s, d);
    } else if (is(method, "textDocument/didClose")) {
        if (uri)
            document_close(&s->documents, uri);
    }
}

// An answer of the editor's is for the clangd that asked. False if that one is dead.
static bool answers_clangd(Session *s, const json_t *id)
{
    char *key = key_of(id);
    bool asked = key && json_object_get(s->asked_by_clangd, key);
    if (asked)
        json_object_del(s->asked_by_clangd, key);
    free(key);
    return asked;
}

void session_from_editor(Session *s, const char *body, size_t n)
{
    json_error_t error;
    json_t *message = json_loadb(body, n, JSON_ALLOW_NUL, &error);
    const char *method = json_string_value(json_object_get(message, "method"));
    json_t *id = json_object_get(message, "id");
    if (!json_is_object(message)) {
        frame_add(&s->to_clangd, body, n); // clangd's to judge; it may have been an edit
        for (Document *d = s->documents; d; d = d->next)
            d->lost = true;
        json_decref(message);
        return;
    }
    if (!method && id && !answers_clangd(s, id)) {
        json_decref(message);
        return;
    }
    bool actions = is(method, "textDocument/codeAction");
    if (method && id) {
        char *key = key_of(id);
        json_t *params = json_object_get(message, "params");
        json_object_set_new(s->asked_by_editor, key,
                            json_pack("{s:O, s:s, s:o}", "id", id, "method", method, "params",
                                      actions ? json_deep_copy(params) : json_null()));
        free(key);
    }
    note(s, method, message);
    if (actions) {
        reports_restore(s, json_object_get(message, "params"));
        frame_add_json(&s->to_clangd, message);
    } else {
        frame_add(&s->to_clangd, body, n);
    }
    json_decref(message);
}

// ---------------------------------------------------------------- from clangd

static Encoding encoding_of(const json_t *result)
{
    const char *name = json_string_value(json_object_get(json_object_get(result, "capabilities"), "positionEncoding"));
    if (!name)
        name = json_string_value(json_object_get(result, "offsetEncoding"));
    return is(name, "utf-8") ? UTF8 : is(name, "utf-32") ? UTF32 : UTF16;
}

static void initialized_by_clangd(Session *s, json_t *answer)
{
    s->encoding = encoding_of(json_object_get(answer, "result"));
    s->answered_initialize = true;
    if (s->place == PLACE_UNKNOWN) // not even the shim was loaded
        session_placed(s, PLACE_BESIDE, "this clangd is statically linked");
}

// An answer of clangd's. True if the editor is to have it.
static bool take_answer(Session *s, json_t *answer, bool *changed)
{
    char *key = key_of(json_object_get(answer, "id"));
    json_t *asked = key ? json_incref(json_object_get(s->asked_by_editor, key)) : NULL;
    bool wanted = true;
    if (asked) {
        const char *method = json_string_value(json_object_get(asked, "method"));
        json_object_del(s->asked_by_editor, key);
        if (is(method, "initialize")) {
            initialized_by_clangd(s, answer);
            wanted = !s->initializing_again;
            s->initializing_again = false;
        } else if (is(method, "textDocument/codeAction")) {
            reports_actions(s, json_object_get(asked, "params"), answer);
            *changed = true;
        }
    }
    json_decref(asked);
    free(key);
    return wanted;
}

static void publish(Session *s, json_t *params)
{
    const char *uri = json_string_value(json_object_get(params, "uri"));
    if (uri)
        reports_publish(s, document_of(s->documents, uri), params);
}

void session_from_clangd(Session *s, const char *body, size_t n)
{
    json_error_t error;
    json_t *message = json_loadb(body, n, JSON_ALLOW_NUL, &error);
    const char *method = json_string_value(json_object_get(message, "method"));
    json_t *id = json_object_get(message, "id");
    bool changed = false;
    if (is(method, "textDocument/publishDiagnostics")) {
        publish(s, json_object_get(message, "params"));
        json_decref(message);
        return;
    }
    if (method && id) {
        char *key = key_of(id);
        json_object_set_new(s->asked_by_clangd, key, json_true());
        free(key);
    } else if (id && !take_answer(s, message, &changed)) {
        json_decref(message);
        return;
    }
    if (changed)
        frame_add_json(&s->to_editor, message);
    else
        frame_add(&s->to_editor, body, n);
    json_decref(message);
}

void session_placed(Session *s, Place place, const char *why)
{
    s->place = place;
    if (place == PLACE_INSIDE) {
        say("the plugin is in %s, %s", s->options.clangd, why);
        return;
    }
    say("%s takes no plugin (%s): files are checked beside it", s->options.clangd, why);
    if (!s->options.lien)
        session_tell(
            s, 2, "%s can't load the plugin (%s), and the program lien is not beside lien-clangd: nothing is checked",
            s->options.clangd, why);
    for (Document *d = s->documents; d; d = d->next) {
        d->ours_of = -1;
        beside_edited(s, d);
    }
}

// ---------------------------------------------------------------- a clangd that dies

static void send_kept(Session *s, const json_t *message)
{
    if (message)
        frame_add_json(&s->to_clangd, message);
}

// What the dead one was asked is answered, or the editor would wait for ever.
static void answer_all(Session *s)
{
    const char *key;
    json_t *asked;
    json_object_foreach(s->asked_by_editor, key, asked) {
        json_t *answer = json_pack("{s:s, s:O, s:{s:i, s:s}}", "jsonrpc", "2.0", "id", json_object_get(asked, "id"),
                                   "error", "code", -32603, "message", "clangd ended before it answered");
        if (!is(json_string_value(json_object_get(asked, "method")), "initialize"))
            frame_add_json(&s->to_editor, answer);
        json_decref(answer);
    }
    json_object_clear(s->asked_by_editor);
    json_object_clear(s->asked_by_clangd);
}

static size_t open_again(Session *s)
{
    size_t n = 0;
    for (Document *d = s->documents; d; d = d->next) {
        if (d->lost)
            continue;
        json_t *text = json_stringn_nocheck(d->text.at + d->text.from, bytes_left(&d->text));
        json_t *message =
            json_pack("{s:s, s:s, s:{s:{s:s, s:O, s:O, s:o}}}", "jsonrpc", "2.0", "method", "textDocument/didOpen",
                      "params", "textDocument", "uri", d->uri, "languageId", d->language ? d->language : json_null(),
                      "version", d->version ? d->version : json_null(), "text", text);
        send_kept(s, message);
        json_decref(message);
        n++;
    }
    return n;
}

static void start_again(Session *s)
{
    bytes_free(&s->from_clangd);
    bytes_free(&s->to_clangd);
    bytes_free(&s->errors);
    answer_all(s);
    if (!s->initialize)
        return;
    char *key = key_of(json_object_get(s->initialize, "id"));
    json_object_set_new(s->asked_by_editor, key,
                        json_pack("{s:O, s:s}", "id", json_object_get(s->initialize, "id"), "method", "initialize"));
    free(key);
    s->initializing_again = s->answered_initialize;
    send_kept(s, s->initialize);
    send_kept(s, s->initialized);
    send_kept(s, s->configuration);
}

static unsigned recent_deaths(const Session *s, int64_t within)
{
    unsigned n = 0;
    for (size_t i = 0; i < DEATHS; i++)
        n += s->deaths[i] && now() - s->deaths[i] <= within;
    return n;
}

static void how(int status, char *out, size_t n)
{
    if (WIFSIGNALED(status))
        snprintf(out, n, "by signal %d", WTERMSIG(status));
    else
        snprintf(out, n, "with status %d", WEXITSTATUS(status));
}

void session_died(Session *s, int status)
{
    char why[64];
    how(status, why, sizeof why);
    if (s->shutting_down) {
        s->status = WIFEXITED(status) ? WEXITSTATUS(status) : 1;
        s->ended = true;
        return;
    }
    memmove(s->deaths + 1, s->deaths, (DEATHS - 1) * sizeof *s->deaths);
    s->deaths[0] = now();
    unsigned deaths = recent_deaths(s, SOON);
    if (deaths > 4) {
        session_tell(s, 1, "clangd ended %u times within a minute, the last time %s: given up", deaths, why);
        answer_all(s);
        s->status = 1;
        s->ended = true;
        return;
    }
    bool inside = s->place == PLACE_INSIDE || s->place == PLACE_UNKNOWN;
    if (inside && deaths > 1) // perhaps it is our doing: from now on a check can only take itself along
        s->options.beside = true;
    start_again(s);
    s->place = PLACE_UNKNOWN;
    clangd_start(&s->clangd, &s->options, !s->options.beside);
    size_t open = open_again(s);
    session_tell(s, 2, "clangd ended %s; started again%s, %zu file%s open", why,
                 inside && s->options.beside ? " without the plugin, files are checked beside it" : "", open,
                 open == 1 ? "" : "s");
    if (s->options.beside)
        session_placed(s, PLACE_BESIDE, inside ? "it died with it" : "as asked for");
}

void session_free(Session *s)
{
    beside_end(s);
    while (s->documents)
        document_close(&s->documents, s->documents->uri);
    Bytes *all[] = {&s->from_editor, &s->to_editor, &s->from_clangd, &s->to_clangd, &s->errors, &s->logged};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        bytes_free(all[i]);
    json_decref(s->initialize);
    json_decref(s->initialized);
    json_decref(s->configuration);
    json_decref(s->asked_by_editor);
    json_decref(s->asked_by_clangd);
    free(s->folder);
    options_free(&s->options);
}
