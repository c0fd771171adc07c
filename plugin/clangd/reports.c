// Our reports among clangd's diagnostics. The plugin can say its id in the text only, "'p' is never released
// [lien-leak]", and clangd may put " (fix available)" and the notes behind it. The editor gets the id as `code`, with a
// link to its page. clangd knows a diagnostic by its range and message: what the editor sends back with a request for
// mends is given its first message again.
#include "relay.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool in_id(char c) { return (c >= 'a' && c <= 'z') || c == '-'; }

typedef struct {
    const char *open, *id, *id_end, *close;
    bool note;
} Found;

// Where " [lien-…]" stands in a message, with nothing of the report's own text behind it. A report of the level `note`,
// which clangd has no place for, is a warning " [lien-…, note]".
static bool find_id(const char *message, Found *out)
{
    static const char level[] = ", note";
    for (const char *s = message; (s = strstr(s, " [lien-")); s++) {
        *out = (Found){.open = s, .id = s + 2, .id_end = s + 7};
        while (in_id(*out->id_end))
            out->id_end++;
        out->note = strncmp(out->id_end, level, sizeof level - 1) == 0;
        const char *end = out->close = out->id_end + (out->note ? sizeof level - 1 : 0);
        if (*end == ']' && out->id_end > s + 7 && (!end[1] || end[1] == '\n' || strncmp(end + 1, " (fix", 5) == 0))
            return true;
    }
    return false;
}

static void set_code(const Session *s, json_t *diagnostic, const char *id, size_t n)
{
    size_t page = n > 4 && strncmp(id + n - 4, "-may", 4) == 0 ? n - 4 : n;
    char *href;
    json_object_set_new(diagnostic, "code", json_stringn(id, n));
    json_object_set_new(diagnostic, "source", json_string("lien"));
    if (!s->options.pages)
        return;
    if (asprintf(&href, "%s%.*s.md", s->options.pages, (int)page, id) < 0)
        die("out of memory");
    json_object_set_new(diagnostic, "codeDescription", json_pack("{s:s}", "href", href));
    free(href);
}

json_t *reports_diagnostic(const Session *s, json_t *range, int severity, const char *text, const char *id, bool may)
{
    json_t *d = json_pack("{s:o, s:i, s:s}", "range", range, "severity", severity, "message", text);
    char *code;
    if (asprintf(&code, "%s%s", id, may ? "-may" : "") < 0)
        die("out of memory");
    if (d)
        set_code(s, d, code, strlen(code));
    free(code);
    return d;
}

// A diagnostic of clangd's that is one of ours, in our form; null if it is not. To be given up.
static json_t *ours(const Session *s, const json_t *diagnostic)
{
    const char *message = json_string_value(json_object_get(diagnostic, "message"));
    Found found;
    char *shown;
    if (!message || !find_id(message, &found))
        return NULL;
    json_t *d = json_copy((json_t *)(uintptr_t)diagnostic);
    if (!d || asprintf(&shown, "%.*s%s", (int)(found.open - message), message, found.close + 1) < 0)
        die("out of memory");
    json_object_set_new(d, "message", json_string(shown));
    free(shown);
    if (found.note)
        json_object_set_new(d, "severity", json_integer(3));
    set_code(s, d, found.id, (size_t)(found.id_end - found.id));
    return d;
}

// The diagnostics of a code action that clangd offers; and its title, which is the message where a mend is of several
// edits.
static void translate_action(const Session *s, json_t *action)
{
    const char *title = json_string_value(json_object_get(action, "title"));
    Found found;
    if (title && find_id(title, &found))
        json_object_set_new(action, "title", json_sprintf("mend: %.*s", (int)(found.open - title), title));
    json_t *list = json_object_get(action, "diagnostics"), *made;
    for (size_t i = 0; i < json_array_size(list); i++)
        if ((made = ours(s, json_array_get(list, i))))
            json_array_set_new(list, i, made);
}

// ---------------------------------------------------------------- published

static void remember(Document *d, const json_t *shown, const json_t *original)
{
    json_array_append_new(d->shown, json_pack("{s:O, s:O, s:O}", "range", json_object_get(shown, "range"), "message",
                                              json_object_get(shown, "message"), "original", original));
}

static json_t *merged(Session *s, Document *d, const json_t *params)
{
    json_t *all = json_array(), *theirs, *made;
    size_t i;
    if (d)
        json_array_clear(d->shown);
    json_array_foreach(json_object_get(params, "diagnostics"), i, theirs) {
        made = ours(s, theirs);
        if (made && s->place == PLACE_BESIDE &&
            s->options.lien) { // of a plugin that clangd's own settings load, perhaps
            json_decref(made);
            continue;
        }
        if (made && d)
            remember(d, made, theirs);
        size_t k;
        json_t *action;
        json_array_foreach(json_object_get(theirs, "codeActions"), k, action)
            translate_action(s, action);
        json_array_append_new(all, made ? made : json_incref(theirs));
    }
    if (d)
        json_array_foreach(d->ours, i, made)
            json_array_append(all, json_object_get(made, "diagnostic"));
    return all;
}

void reports_publish(Session *s, Document *d, json_t *params)
{
    if (d && d->theirs != params) {
        json_decref(d->theirs);
        d->theirs = json_incref(params);
    }
    if (d)
        d->alone = 0;
    json_t *sent = json_copy(params);
    json_object_set_new(sent, "diagnostics", merged(s, d, params));
    json_t *message =
        json_pack("{s:s, s:s, s:o}", "jsonrpc", "2.0", "method", "textDocument/publishDiagnostics", "params", sent);
    frame_add_json(&s->to_editor, message);
    json_decref(message);
}

void reports_republish(Session *s, Document *d)
{
    if (d->theirs)
        reports_publish(s, d, d->theirs);
}

// ---------------------------------------------------------------- code actions

void reports_restore(Session *s, json_t *params)
{
    const char *uri = json_string_value(json_object_get(json_object_get(params, "textDocument"), "uri"));
    Document *d = uri ? document_of(s->documents, uri) : NULL;
    json_t *list = json_object_get(json_object_get(params, "context"), "diagnostics"), *shown;
    size_t k;
    for (size_t i = 0; d && i < json_array_size(list); i++) {
        const json_t *one = json_array_get(list, i);
        json_array_foreach(d->shown, k, shown)
            if (json_equal(json_object_get(one, "range"), json_object_get(shown, "range")) &&
                json_equal(json_object_get(one, "message"), json_object_get(shown, "message"))) {
                json_array_set(list, i, json_object_get(shown, "original"));
                break;
            }
    }
}

static bool before(const json_t *a, const json_t *b)
{
    json_int_t al = json_integer_value(json_object_get(a, "line")), bl = json_integer_value(json_object_get(b, "line"));
    json_int_t ac = json_integer_value(json_object_get(a, "character")),
               bc = json_integer_value(json_object_get(b, "character"));
    return al < bl || (al == bl && ac < bc);
}

static bool touch(const json_t *a, const json_t *b)
{
    return !before(json_object_get(a, "end"), json_object_get(b, "start")) &&
           !before(json_object_get(b, "end"), json_object_get(a, "start"));
}

// Named as clangd names its own.
static char *title_of(const json_t *edits)
{
    const json_t *edit = json_array_get(edits, 0), *range = json_object_get(edit, "range");
    const char *text = json_string_value(json_object_get(edit, "newText"));
    char *title;
    text += strspn(text, " \t\r\n");
    int n = (int)strcspn(text, "\n");
    while (n && text[n - 1] == ' ')
        n--;
    bool inserts = json_equal(json_object_get(range, "start"), json_object_get(range, "end")), removes = !*text;
    if ((json_array_size(edits) > 1 ? asprintf(&title, "mend this")
         : inserts                  ? asprintf(&title, "insert '%.*s'", n, text)
         : removes                  ? asprintf(&title, "remove this statement")
                                    : asprintf(&title, "replace by '%.*s'", n, text)) < 0)
        die("out of memory");
    return title;
}

static bool takes_literals(const Session *s)
{
    const json_t *o = json_object_get(json_object_get(s->initialize, "params"), "capabilities");
    return json_object_get(json_object_get(json_object_get(o, "textDocument"), "codeAction"),
                           "codeActionLiteralSupport") != NULL;
}

// Of an editor that knows commands only: clangd carries out a mend that is handed to it.
static json_t *action_of(const Session *s, const Document *d, const json_t *report)
{
    json_t *edits = json_object_get(report, "edits"), *edit = json_pack("{s:{s:O}}", "changes", d->uri, edits);
    char *title = title_of(edits);
    json_t *action = takes_literals(s) ? json_pack("{s:s, s:s, s:[O], s:o}", "title", title, "kind", "quickfix",
                                                   "diagnostics", json_object_get(report, "diagnostic"), "edit", edit)
                                       : json_pack("{s:s, s:s, s:[o]}", "title", title, "command", "clangd.applyFix",
                                                   "arguments", edit);
    free(title);
    return action;
}

static bool kind_is_wanted(const json_t *params)
{
    const json_t *only = json_object_get(json_object_get(params, "context"), "only"), *kind;
    size_t i;
    json_array_foreach(only, i, kind)
        if (json_is_string(kind) && (strcmp(json_string_value(kind), "quickfix") == 0 || !*json_string_value(kind)))
            return true;
    return json_array_size(only) == 0;
}

void reports_actions(Session *s, const json_t *params, json_t *answer)
{
    const char *uri = json_string_value(json_object_get(json_object_get(params, "textDocument"), "uri"));
    const Document *d = uri ? document_of(s->documents, uri) : NULL;
    json_t *result = json_object_get(answer, "result"), *action;
    size_t i;
    json_array_foreach(result, i, action)
        translate_action(s, action);
    if (!d || d->ours_of != d->edits || json_object_get(answer, "error") || !kind_is_wanted(params))
        return;
    if (!json_is_array(result)) {
        result = json_array();
        json_object_set_new(answer, "result", result);
    }
    json_array_foreach(d->ours, i, action)
        if (json_array_size(json_object_get(action, "edits")) &&
            touch(json_object_get(params, "range"), json_object_get(json_object_get(action, "diagnostic"), "range")))
            json_array_append_new(result, action_of(s, d, action));
}
