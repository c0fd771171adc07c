// `lien`, the command line: its data, and what each file gives to the others, in the order in which a run passes through them.
//
//     options -> database -> compiler, command -> run -> diagnostics -> check (twice given? known? changed?) -> outputs
//
// A translation unit is checked by running its own command with the plugin added. What Clang says of it is read back from its text,
// the one form that Clang 14 to 22 share.
#ifndef LIEN_LIEN_H
#define LIEN_LIEN_H

#include "pages.h"

#include "../../annotations/lien.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#if defined(__GNUC__)
#define FORMAT(string, first) __attribute__((format(printf, string, first)))
#else
#define FORMAT(string, first)
#endif

LIEN_STRICT_BEGIN

// Most texts are kept until the program ends: those that are made here, and those of its arguments.
typedef const char *borrowed lifetime(static) Kept;
typedef char *borrowed lifetime(static) Argument;

enum { EXIT_CLEAN = 0, EXIT_FINDINGS = 1, EXIT_TROUBLE = 2 };

// ---------------------------------------------------------------- memory.c: what is kept until the program ends, and texts that grow

void *borrowed_mut lifetime(static) keep(size_t size); // zeroed
char *borrowed_mut lifetime(static) keep_text(const char *s, size_t n);
char *borrowed_mut lifetime(static) keep_format(const char *format, ...) FORMAT(1, 2);
void keep_end(void);

// A list whose storage is kept.
#define List(T) struct { T *borrowed_mut lifetime(static) at; size_t n, cap; }
#define list_add(l, ...) \
    (list_room((void **)&(l)->at, &(l)->n, &(l)->cap, sizeof *(l)->at), (l)->at[(l)->n++] = (__VA_ARGS__))
void list_room(void *borrowed_mut lifetime(static) *borrowed_mut at, const size_t *n, size_t *cap, size_t size);
typedef List(Kept) Strings;

// Bytes that grow; always ended by a zero byte once something was added.
typedef struct { char *owned at; size_t n, cap; } LIEN_DROP(text_free) Text;
void text_add(Text *t, const char *s, size_t n);
void text_put(Text *t, const char *s);
void text_format(Text *t, const char *format, ...) FORMAT(2, 3);
void text_free(Text *t);

// A number for each key.
typedef struct { Kept key; long value; } Entry;
typedef struct { Entry *borrowed_mut lifetime(static) at; size_t n, cap; } Table;
long *borrowed_mut lifetime(static) table_at(Table *t, const char *key);         // added with 0 if it is not there
const long *borrowed lifetime(static) table_find(const Table *t, const char *key); // null if it is not there

_Noreturn void die(const char *format, ...) FORMAT(1, 2); // one line on standard error, EXIT_TROUBLE
void say(const char *format, ...) FORMAT(1, 2);           // one line on standard error

// ---------------------------------------------------------------- the data

typedef enum { LEVEL_NOTE, LEVEL_WARNING, LEVEL_ERROR } Level;

typedef struct { Kept file; unsigned line, col; } Place; // an absolute path; col counts bytes from 1
typedef struct { Place at; Kept text; } Remark;
typedef struct { Kept file; unsigned line, col, end_line, end_col; Kept text; } Edit;

typedef struct {
    Level level;
    Kept id;   // "lien-leak", without -may
    bool may;
    Kept text; // without the id
    Place at;
    List(Remark) remarks;
    List(Edit) edits;
    Kept fingerprint;
} Finding;

// A compile error; `at.file` is null where it has no place.
typedef struct { Place at; Kept text; } Failure;

typedef struct {
    Kept folder, file; // both absolute
    Kept *borrowed lifetime(static) command;    // as in the database, ended by null
    // decided by command_prepare:
    Kept *borrowed_mut lifetime(static) argv;   // null if the unit is not C
    bool foreign;              // made for another compiler than the one that checks it
    int rounds;                // how often it was run
} Unit;

typedef struct {
    List(Finding) findings;
    List(Failure) failures;
} Diagnosis;

typedef struct {
    size_t units, checked, failed, other_language, findings, known, unchanged, errors, fixable;
    bool interrupted;
} Summary;

// ---------------------------------------------------------------- files.c: paths and sources

extern Kept root;                              // names in outputs and fingerprints are relative to it
void root_find(Kept given);                    // given, or the folder above with `.lien` or `.git`, or the current one
Kept path_in(const char *folder, const char *name); // absolute, kept
const char *borrowed path_shown(const char *path);            // relative to the current folder where it is below
const char *borrowed path_in_root(const char *path);          // relative to the root; null where it is not below
const char *borrowed path_base(const char *path);
bool file_exists(const char *path);
bool file_read(const char *path, Text *out);
Kept source_line(const char *file, unsigned line, size_t *n); // null if there is none; without its line break
Kept source_function(const char *file, unsigned line, size_t *n);
unsigned source_end(Place at);          // the column behind the word at a place
unsigned source_column(const char *file, unsigned line, unsigned col); // counted in characters instead of bytes
size_t source_offset(const char *file, unsigned line, unsigned col);   // SIZE_MAX if there is no such place

// ---------------------------------------------------------------- options.c

typedef struct { Kept name, file; } OutputChoice; // file: null for standard output
typedef struct {
    Kept build, compiler, plugin_folder, baseline, write_baseline, diff, root, export_fixes;
    unsigned jobs;
    bool quiet;
    Strings files;
    Strings plugin_args; // "leak=off"
    Strings unsaved;     // "/a/b.c;/tmp/text": read the second in place of the first
    Strings flags;       // behind `--`
    bool has_flags;
    List(OutputChoice) outputs;
} Options;
void options_read(Options *o, int argc, Argument *borrowed argv);
Kept options_help(void);

// ---------------------------------------------------------------- database.c

typedef List(Unit) Units;
void database_read(const Options *o, Units *out); // all units, or those of the files given; dies where that can't be
void database_split(const char *command, Strings *out);

// ---------------------------------------------------------------- compiler.c

typedef struct { Kept path; unsigned major; } Compiler; // major 0: not a Clang
Compiler compiler_info(const char *name, const char *folder);  // path null: there is no such program
Kept compiler_plugin(unsigned major);                   // null if there is none
Compiler compiler_fallback(void);                              // the newest Clang that there is a plugin for; path may be null
void compiler_setup(Kept plugin_folder, Kept fallback);
Kept compiler_majors(void);                             // "14, 19, 22"
Kept compiler_tool(const char *tool, unsigned major);   // a program that comes with that Clang, or null
bool program_find(const char *name, const char *folder, Kept *LIEN_OUT out);

// ---------------------------------------------------------------- command.c

bool command_prepare(Unit *u, const Options *o, Kept *LIEN_OUT LIEN_WHEN(!return) why); // false, and why, if no compiler can check it
bool command_retreat(Unit *u, const Diagnosis *d);                 // drops the arguments that this Clang does not know

// ---------------------------------------------------------------- run.c

typedef bool RunDone(void *context, Unit *u, size_t i, int status, const Text *said); // true: run it again
bool run_all(Units *units, unsigned jobs, RunDone *done, void *context);     // false: interrupted
int run_one(const char *borrowed const *argv, const char *folder, bool errors_too, Text *out); // exit status; 127: could not be started

// ---------------------------------------------------------------- diagnostics.c

void diagnostics_read(const char *text, const char *folder, Diagnosis *out);

// ---------------------------------------------------------------- known.c, changed.c: which findings are of interest

void fingerprint(Finding *f);
void known_read(const char *file);
bool known(const Finding *f);
void known_write(const char *file, const Finding *borrowed const *all, size_t n);
void changed_read(const char *revision);
bool changed(const Finding *f);

// ---------------------------------------------------------------- check.c

typedef struct {
    List(const Finding *borrowed lifetime(static)) findings;
    List(const Failure *borrowed lifetime(static)) failures;
    Summary summary;
} Checked;
int check(const Options *o, Checked *out); // the exit status

// ---------------------------------------------------------------- outputs: each writes as findings come, or all at the end

typedef struct {
    Kept name;
    void (*finding)(FILE *to, const Finding *f);
    void (*failure)(FILE *to, const Failure *f);
    void (*end)(FILE *to, const Checked *c);
} Output;
extern const Output output_text, output_json, output_sarif, output_github;
const Output *borrowed lifetime(static) output_find(const char *name);
Kept level_name(Level level);

void progress_start(bool quiet, size_t of);
void progress_step(size_t done, const char *file);
void progress_clear(void); // before something else is written to the terminal

// ---------------------------------------------------------------- pages.h, fix.c

int fix(const Options *o);
void fixes_write(const char *file, const Checked *c, size_t *fixed);

LIEN_STRICT_END
#endif
