// `lien-clangd`: stands between an editor and clangd. Its data, and what each file gives to the others.
//
//     editor <-> frames <-> main <-> frames <-> clangd, with the plugin inside (shim.c)
//                            |
//                  session: who asked what       documents: the texts that are open
//                  reports: ours among clangd's  beside: checks where no plugin can be loaded
//
// Everything is of one thread, around one poll(). Messages that are of no concern go through as the bytes that came.
#ifndef LIEN_CLANGD_RELAY_H
#define LIEN_CLANGD_RELAY_H

#include <jansson.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#if defined(__GNUC__)
#define FORMAT(string, first) __attribute__((format(printf, string, first)))
#else
#define FORMAT(string, first)
#endif

// ---------------------------------------------------------------- frames.c: bytes, and messages in them

// Taken from the front, added to at the end: at[from] … at[n - 1] are there.
typedef struct { char *at; size_t from, n, cap; } Bytes;
void bytes_add(Bytes *b, const char *s, size_t n); // ends the program if there is no memory
void bytes_format(Bytes *b, const char *format, ...) FORMAT(2, 3);
void bytes_take(Bytes *b, size_t n);
void bytes_free(Bytes *b);
static inline size_t bytes_left(const Bytes *b) { return b->n - b->from; }
const char *bytes_text(Bytes *b); // what is left, ended by a zero byte that is not counted

typedef enum { FRAME_NONE, FRAME_WHOLE, FRAME_BAD } FrameState;
// The first message in `b`: its whole length with the header, and where its body is.
FrameState frame_find(Bytes *b, size_t *whole, const char **body, size_t *n);
void frame_add(Bytes *b, const char *body, size_t n);
void frame_add_json(Bytes *b, const json_t *message);

_Noreturn void die(const char *format, ...) FORMAT(1, 2); // one line on standard error, status 1
void say(const char *format, ...) FORMAT(1, 2);           // one line on standard error: the editor's log of the server

// ---------------------------------------------------------------- options.c

typedef struct {
    char *clangd;        // a path
    char *plugin_folder; // where the shim and the plugins are
    char *lien;          // the program that checks beside clangd; null if it is not there
    char *pages;         // what the link to an id's page begins with; null: no link
    int64_t delay;       // milliseconds after the last edit before a check beside clangd
    bool beside;         // asked for: no plugin inside
    bool passes;         // no editor: clangd is to be run with these arguments as it is (--check, --version)
    char **argv;         // clangd's own arguments; argv[0] is its path
} Options;
void options_read(Options *o, int argc, char **argv);
void options_free(Options *o);

// ---------------------------------------------------------------- documents.c

typedef enum { UTF16, UTF8, UTF32 } Encoding;

typedef struct {
    pid_t pid; // 0: none runs
    int from;
    Bytes said;
    int64_t version;
    char *text_file, *database;
} Check;

typedef struct Document Document;
struct Document {
    Document *next;
    char *uri, *path; // as the editor writes it, and decoded
    json_t *language;
    json_t *version;  // a number or null
    int64_t edits;    // how many texts there were before this one
    Bytes text;
    bool lost;        // an edit could not be applied: the text is not known
    json_t *shown;    // [{range, message, original}]: our reports as the editor has them
    json_t *theirs;   // the last publishDiagnostics of clangd's, its `params`
    // where no plugin is inside:
    char **command;   // as clangd says it, ended by null
    char *folder;
    json_t *ours;     // [{diagnostic, edits}]
    int64_t ours_of;  // the value of `edits` that they belong to
    int64_t due;      // when to check; 0: nothing to check
    int64_t alone;    // when to publish them even if clangd says nothing more; 0: not at all
    Check check;
};

Document *document_of(Document *all, const char *uri); // null if it is not open
Document *document_of_path(Document *all, const char *path);
Document *document_open(Document **all, const json_t *item);
void document_edit(Document *d, const json_t *params, Encoding encoding);
void document_close(Document **all, const char *uri);
char *path_of_uri(const char *uri); // to be freed; null if it names no file
char *uri_of_path(const char *path);
json_t *position_of(const Bytes *text, size_t line, size_t byte, Encoding encoding); // both from 0
size_t word_end(const Bytes *text, size_t line, size_t byte);                      // behind the word that begins there

// ---------------------------------------------------------------- clangd.c: the process

typedef struct {
    pid_t pid; // 0: not running
    int in, out, errors, word;
    int64_t since;
} Clangd;
void clangd_start(Clangd *c, const Options *o, bool with_plugin);
int clangd_end(Clangd *c); // closes, ends it if it still runs; its status as waitpid() has it
_Noreturn void clangd_become(const Options *o);
int64_t now(void); // milliseconds

// ---------------------------------------------------------------- the session

typedef enum { PLACE_UNKNOWN, PLACE_INSIDE, PLACE_BESIDE } Place;

typedef struct {
    Options options;
    Clangd clangd;
    Place place;
    Bytes from_editor, to_editor, from_clangd, to_clangd, errors, logged;
    Document *documents;
    Encoding encoding;
    json_t *initialize, *initialized, *configuration; // messages of the editor's, for a clangd that is started again
    json_t *asked_by_editor, *asked_by_clangd;        // requests that have no answer yet: {id: {method, id, params}}
    bool answered_initialize, initializing_again, shutting_down, ended;
    int64_t deaths[8];                                // when clangd died, the last first
    int status;
    char *folder;                                     // for what the checker reads; made when it is first needed
} Session;

// session.c: the messages, one by one
void session_from_editor(Session *s, const char *body, size_t n);
void session_from_clangd(Session *s, const char *body, size_t n);
void session_died(Session *s, int status);
void session_placed(Session *s, Place place, const char *why);
void session_tell(Session *s, int kind, const char *format, ...) FORMAT(3, 4); // a message in the editor: 1 error, 2 warning, 3 information
void session_free(Session *s);

// reports.c
void reports_publish(Session *s, Document *d, json_t *params); // sends clangd's diagnostics on, ours in our form
void reports_republish(Session *s, Document *d);               // the same again, with what the check beside has found since
void reports_restore(Session *s, json_t *params);              // of a codeAction request: what clangd knows its diagnostics by
void reports_actions(Session *s, const json_t *params, json_t *answer);
json_t *reports_diagnostic(const Session *s, json_t *range, int severity, const char *text, const char *id, bool may);

// beside.c
void beside_edited(Session *s, Document *d);
void beside_command(Session *s, const char *line, size_t n); // a line of clangd's log
int64_t beside_next(const Session *s);                       // when beside_run has something to do; 0: not by itself
void beside_run(Session *s);                                 // starts what is due
void beside_read(Session *s, Document *d);                   // what a check says
void beside_stop(Document *d);
void beside_forget_command(Document *d);
void beside_end(Session *s);

#endif
