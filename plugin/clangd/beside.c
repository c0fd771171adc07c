// Checks beside clangd, for one that has Clang built in and can load nothing: `lien check` on the text as it stands in
// the editor. How a file is compiled is clangd's knowledge, and it logs it:
//
//     I[12:00:00.000] ASTWorker building file /a/b.c version 2 with command inferred from /a/c.c
//     [/a]
//     /usr/bin/clang -I. "-DNAME=\"x y\"" -resource-dir=/usr/lib/clang/22 -- /a/b.c
//
// A check starts when the editor has been quiet for a while; an edit ends the one that runs. Until a new one is through
// the reports of the last one stay.
#include "relay.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { CHECKS_AT_ONCE = 2, WAIT_FOR_CLANGD = 1000 };

// ---------------------------------------------------------------- clangd's log

static const char building[] = "ASTWorker building file ";

// The words of a command as clangd prints it: in quotes, and with C's escapes, what has a space, a quote or a backslash
// in it.
static char **split(const char *s, const char *end)
{
    char **words = calloc((size_t)(end - s) / 2 + 2, sizeof *words);
    size_t n = 0;
    if (!words)
        die("out of memory");
    while (s < end) {
        bool quoted = *s == '"';
        char *word = malloc((size_t)(end - s) + 1), *to = word;
        if (!word)
            die("out of memory");
        for (s += quoted; s < end && *s != (quoted ? '"' : ' '); s++) {
            if (!quoted || *s != '\\' || s + 1 == end) {
                *to++ = *s;
            } else if (*++s == 'x' && s + 2 < end) {
                char code[] = {s[1], s[2], 0};
                *to++ = (char)strtoul(code, NULL, 16);
                s += 2;
            } else {
                *to++ = *s == 't' ? '\t' : *s == 'n' ? '\n' : *s;
            }
        }
        *to = 0;
        words[n++] = word;
        s += s < end && quoted;
        while (s < end && *s == ' ')
            s++;
    }
    return words;
}

static void words_free(char **words)
{
    for (char **s = words; s && *s; s++)
        free(*s);
    free(words);
}

void beside_forget_command(Document *d)
{
    words_free(d->command);
    free(d->folder);
    d->command = NULL;
    d->folder = NULL;
}

static void take_command(Session *s, const char *folder, size_t folder_n, const char *line, size_t n)
{
    char **words = split(line, line + n), **last = words;
    while (last[0] && last[1])
        last++;
    Document *d = *last ? document_of_path(s->documents, *last) : NULL;
    if (!d) {
        words_free(words);
        return;
    }
    beside_forget_command(d);
    d->command = words;
    d->folder = strndup(folder, folder_n);
    if (d->ours_of != d->edits && !d->due && !d->check.pid)
        d->due = now();
}

// Three lines belong together; what is not one of them goes by.
void beside_command(Session *s, const char *line, size_t n)
{
    static const char in[] = "[";
    const char *found = memmem(line, n, building, sizeof building - 1);
    if (found) {
        bytes_free(&s->logged);
        bytes_add(&s->logged, in, 1);
    } else if (bytes_left(&s->logged) == 1 && n > 2 && line[0] == '[' && line[n - 1] == ']') {
        bytes_add(&s->logged, line + 1, n - 2);
    } else if (bytes_left(&s->logged) > 1) {
        take_command(s, s->logged.at + s->logged.from + 1, bytes_left(&s->logged) - 1, line, n);
        bytes_free(&s->logged);
    } else {
        bytes_free(&s->logged);
    }
}

// ---------------------------------------------------------------- starting

// As a compilation database has it. clangd's own resource folder is of clangd's Clang; a header is checked like a
// source.
static json_t *database_of(const Document *d)
{
    json_t *words = json_array();
    for (char **s = d->command; *s; s++) {
        if (strncmp(*s, "-resource-dir", 13) == 0) {
            s += strcmp(*s, "-resource-dir") == 0 && s[1];
            continue;
        }
        const char *word = strcmp(*s, "-xc-header") == 0                                               ? "-xc"
                           : strcmp(*s, "c-header") == 0 && s > d->command && strcmp(s[-1], "-x") == 0 ? "c"
                                                                                                       : *s;
        json_array_append_new(words, json_string(word));
    }
    return json_pack("[{s:s, s:s, s:o}]", "directory", d->folder, "file", d->path, "arguments", words);
}

static bool write_file(const char *path, const char *s, size_t n)
{
    FILE *f = fopen(path, "wb");
    bool ok = f && fwrite(s, 1, n, f) == n;
    return f && fclose(f) == 0 && ok;
}

static bool make_folder(Session *s)
{
    const char *base = getenv("XDG_RUNTIME_DIR");
    if (s->folder)
        return true;
    if (!base || access(base, W_OK) != 0)
        base = getenv("TMPDIR");
    if (asprintf(&s->folder, "%s/lien-clangd-XXXXXX", base && *base ? base : "/tmp") < 0)
        die("out of memory");
    if (mkdtemp(s->folder))
        return true;
    say("cannot make a folder %s: %s", s->folder, strerror(errno));
    free(s->folder);
    s->folder = NULL;
    return false;
}

static bool write_inputs(Session *s, Document *d)
{
    static unsigned number;
    if (!make_folder(s) || asprintf(&d->check.text_file, "%s/%u.text", s->folder, ++number) < 0 ||
        asprintf(&d->check.database, "%s/%u.json", s->folder, number) < 0)
        return false;
    json_t *database = database_of(d);
    bool ok = database && json_dump_file(database, d->check.database, 0) == 0 &&
              write_file(d->check.text_file, d->text.at + d->text.from, bytes_left(&d->text));
    json_decref(database);
    return ok;
}

static void start(Session *s, Document *d)
{
    int out[2];
    char *unsaved, *plugins;
    d->due = 0;
    if (!write_inputs(s, d) || pipe2(out, O_CLOEXEC) != 0) {
        beside_stop(d);
        return;
    }
    if (asprintf(&unsaved, "--unsaved=%s:%s", d->path, d->check.text_file) < 0 ||
        asprintf(&plugins, "--plugin-dir=%s", s->options.plugin_folder) < 0)
        die("out of memory");
    const char *argv[] = {s->options.lien, "check",         "-q",    "-j1",   "-p", d->check.database,
                          "--root=/",      "--format=json", unsaved, plugins, NULL};
    fflush(NULL);
    pid_t pid = fork();
    if (pid == 0) {
        int null = open("/dev/null", O_RDWR);
        dup2(null, 0);
        dup2(out[1], 1);
        dup2(out[1], 2); // where there is no JSON, what it says of that
        signal(SIGPIPE, SIG_DFL);
        execv(argv[0], (char *const *)(uintptr_t)argv);
        _exit(127);
    }
    close(out[1]);
    free(unsaved);
    free(plugins);
    d->check.pid = pid > 0 ? pid : 0;
    d->check.from = out[0];
    d->check.version = d->edits;
    if (pid < 0) {
        close(out[0]);
        beside_stop(d);
    }
}

void beside_stop(Document *d)
{
    Check *c = &d->check;
    if (c->pid) {
        kill(c->pid, SIGTERM);
        close(c->from);
        while (waitpid(c->pid, NULL, 0) < 0 && errno == EINTR)
            ;
    }
    if (c->text_file)
        unlink(c->text_file);
    if (c->database)
        unlink(c->database);
    free(c->text_file);
    free(c->database);
    bytes_free(&c->said);
    *c = (Check){0};
}

void beside_edited(Session *s, Document *d)
{
    if (s->place != PLACE_BESIDE || !s->options.lien)
        return;
    beside_stop(d);
    d->due = now() + (d->edits ? s->options.delay : 0);
}

static unsigned running(const Session *s)
{
    unsigned n = 0;
    for (const Document *d = s->documents; d; d = d->next)
        n += d->check.pid != 0;
    return n;
}

static bool waits(const Document *d) { return d->due && d->command && !d->lost && !d->check.pid; }

int64_t beside_next(const Session *s)
{
    int64_t first = 0;
    bool room = running(s) < CHECKS_AT_ONCE;
    for (const Document *d = s->documents; d; d = d->next) {
        if (room && waits(d) && (!first || d->due < first))
            first = d->due;
        if (d->alone && (!first || d->alone < first))
            first = d->alone;
    }
    return first;
}

void beside_run(Session *s)
{
    for (Document *d = s->documents; d && running(s) < CHECKS_AT_ONCE; d = d->next)
        if (waits(d) && d->due <= now())
            start(s, d);
    for (Document *d = s->documents; d; d = d->next)
        if (d->alone && d->alone <= now()) {
            json_object_set(d->theirs, "version", d->version);
            reports_republish(s, d);
        }
}

void beside_end(Session *s)
{
    for (Document *d = s->documents; d; d = d->next)
        beside_stop(d);
    if (s->folder)
        rmdir(s->folder);
}

// ---------------------------------------------------------------- what it found

static size_t number(const json_t *of, const char *name)
{
    json_int_t n = json_integer_value(json_object_get(of, name));
    return n > 0 ? (size_t)n - 1 : 0; // the checker counts from 1
}

// Names of files come relative to the root.
static char *path_in_report(const json_t *of)
{
    const char *file = json_string_value(json_object_get(of, "file"));
    char *path;
    if (!file || asprintf(&path, "%s%s", *file == '/' ? "" : "/", file) < 0)
        return NULL;
    return path;
}

static bool is_in(const json_t *of, const Document *d)
{
    char *path = path_in_report(of);
    bool is = path && strcmp(path, d->path) == 0;
    free(path);
    return is;
}

static json_t *word_at(const Session *s, const Bytes *text, const json_t *of)
{
    size_t line = number(of, "line"), column = number(of, "column");
    return json_pack("{s:o, s:o}", "start", position_of(text, line, column, s->encoding), "end",
                     position_of(text, line, word_end(text, line, column), s->encoding));
}

// A place in a file that is not open: its columns are those of bytes.
static json_t *location_of(const Session *s, const json_t *note)
{
    char *path = path_in_report(note);
    const Document *d = path ? document_of_path(s->documents, path) : NULL;
    char *uri = d ? NULL : uri_of_path(path ? path : "/");
    json_int_t line = (json_int_t)number(note, "line"), column = (json_int_t)number(note, "column");
    json_t *range = d ? word_at(s, &d->text, note)
                      : json_pack("{s:{s:I, s:I}, s:{s:I, s:I}}", "start", "line", line, "character", column, "end",
                                  "line", line, "character", column + 1);
    json_t *location = json_pack("{s:s, s:o}", "uri", d ? d->uri : uri, "range", range);
    free(path);
    free(uri);
    return location;
}

// The edits as the protocol has them; none if one is in another file.
static json_t *edits_of(const Session *s, const Document *d, const json_t *report)
{
    json_t *edits = json_array(), *edit;
    size_t i;
    json_array_foreach(json_object_get(report, "edits"), i, edit) {
        json_t *start = position_of(&d->text, number(edit, "line"), number(edit, "column"), s->encoding);
        json_t *end = position_of(&d->text, number(edit, "endLine"), number(edit, "endColumn"), s->encoding);
        json_array_append_new(edits, json_pack("{s:{s:o, s:o}, s:O}", "range", "start", start, "end", end, "newText",
                                               json_object_get(edit, "text")));
        if (!is_in(edit, d)) {
            json_array_clear(edits);
            break;
        }
    }
    return edits;
}

static json_t *report_of(const Session *s, const Document *d, const json_t *report)
{
    const char *level = json_string_value(json_object_get(report, "level")),
               *text = json_string_value(json_object_get(report, "text"));
    const char *id = json_string_value(json_object_get(report, "id"));
    json_t *related = json_array(), *note;
    size_t i;
    if (!level || !text || !id) {
        json_decref(related);
        return NULL;
    }
    int severity = strcmp(level, "error") == 0 ? 1 : strcmp(level, "warning") == 0 ? 2 : 3;
    json_t *one = reports_diagnostic(s, word_at(s, &d->text, report), severity, text, id,
                                     json_is_true(json_object_get(report, "may")));
    json_array_foreach(json_object_get(report, "notes"), i, note)
        json_array_append_new(related, json_pack("{s:o, s:O}", "location", location_of(s, note), "message",
                                                 json_object_get(note, "text")));
    json_object_set_new(one, "relatedInformation", related);
    return json_pack("{s:o, s:o}", "diagnostic", one, "edits", edits_of(s, d, report));
}

// A check that could not be: a mistake in the .lien file, a Clang that died. Told at the top of the file.
static void trouble(Document *d, const char *text, size_t n)
{
    json_t *range =
        json_pack("{s:{s:i, s:i}, s:{s:i, s:i}}", "start", "line", 0, "character", 0, "end", "line", 0, "character", 0);
    json_t *one = json_pack("{s:o, s:i, s:s, s:s%}", "range", range, "severity", 1, "source", "lien", "message", text, n);
    if (one)
        json_array_append_new(d->ours, json_pack("{s:o, s:[]}", "diagnostic", one, "edits"));
}

// Without JSON there is one line that says why.
static void trouble_of_text(Document *d, const char *said)
{
    static const char prefix[] = "lien: ";
    if (strncmp(said, prefix, sizeof prefix - 1) == 0)
        trouble(d, said + sizeof prefix - 1, strcspn(said, "\n") - (sizeof prefix - 1));
}

// What has a line is a compile error, which clangd tells itself. Of the others the first says most.
static void trouble_of_result(Document *d, const json_t *result)
{
    const json_t *one;
    size_t i;
    json_array_foreach(json_object_get(result, "errors"), i, one) {
        const json_t *line = json_object_get(one, "line"), *text = json_object_get(one, "text");
        if (!json_integer_value(line) && json_is_string(text)) {
            trouble(d, json_string_value(text), json_string_length(text));
            return;
        }
    }
}

static void finish(Session *s, Document *d)
{
    json_error_t error;
    const char *said = bytes_text(&d->check.said);
    json_t *result = json_loadb(said, bytes_left(&d->check.said), JSON_ALLOW_NUL, &error), *report;
    size_t i;
    json_decref(d->ours);
    d->ours = json_array();
    d->ours_of = d->edits;
    if (!result)
        trouble_of_text(d, said);
    trouble_of_result(d, result);
    json_array_foreach(json_object_get(result, "reports"), i, report) {
        json_t *one = is_in(report, d) ? report_of(s, d, report) : NULL;
        if (one)
            json_array_append_new(d->ours, one);
    }
    json_decref(result);
    beside_stop(d);
    // Until clangd has come to this text its diagnostics are of another one: its next ones take ours along. None come
    // where a text is again what it was when clangd last looked.
    const json_t *version = json_object_get(d->theirs, "version");
    if (!version || !d->version || json_equal(version, d->version))
        reports_republish(s, d);
    else
        d->alone = now() + WAIT_FOR_CLANGD;
}

void beside_read(Session *s, Document *d)
{
    char part[1 << 14];
    ssize_t n = read(d->check.from, part, sizeof part);
    if (n > 0)
        bytes_add(&d->check.said, part, (size_t)n);
    else if (n == 0 || (errno != EINTR && errno != EAGAIN))
        finish(s, d);
}
