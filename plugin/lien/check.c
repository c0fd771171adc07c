// A check: the units in the order of the database, whatever the order in which they end; what is said of them, each thing once.
#include "lien.h"

#include "../config/config.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN

typedef struct {
    const Options *borrowed lifetime(c) options;
    size_t units;
    Diagnosis *borrowed_mut lifetime(static) *borrowed_mut lifetime(static) said; // of each unit that ended; `not_c` of one that is not run
    size_t next;      // the first one that was not handed on
    size_t ended, to_run;
    Table findings, failures;
    FILE *borrowed_mut lifetime(static) *borrowed_mut lifetime(static) files; // of each output
    List(const Finding *borrowed lifetime(static)) all; // before --baseline and --diff
    Checked *borrowed_mut lifetime(c) result;
} Check;

static Diagnosis not_c;

// ---------------------------------------------------------------- what is said

static bool first_time(Table *seen, const char *key) { return (*table_at(seen, key))++ == 0; }

// A header's findings come from each unit that includes it, and a file's from each command that compiles it.
static void take_finding(Check *c, Finding *f)
{
    Summary *s = &c->result->summary;
    Text key = {0};
    text_format(&key, "%s:%u:%u:%s:%s", f->at.file, f->at.line, f->at.col, f->id, f->text);
    bool first = first_time(&c->findings, key.at);
    text_free(&key);
    if (!first)
        return;
    fingerprint(f);
    list_add(&c->all, f);
    if (c->options->write_baseline || (c->options->baseline && known(f))) { // what is being written down is known from now on
        s->known++;
    } else if (c->options->diff && !changed(f)) {
        s->unchanged++;
    } else {
        s->findings++;
        s->errors += f->level == LEVEL_ERROR;
        s->fixable += f->edits.n > 0;
        list_add(&c->result->findings, f);
        for (size_t i = 0; i < c->options->outputs.n; i++) {
            const Output *o = output_find(c->options->outputs.at[i].name);
            if (o->finding) {
                progress_clear();
                o->finding(c->files[i], f);
            }
        }
    }
}

static void take_failure(Check *c, const Failure *f)
{
    Text key = {0};
    text_format(&key, "%s:%u:%u:%s", f->at.file ? f->at.file : "", f->at.line, f->at.col, f->text);
    bool first = first_time(&c->failures, key.at);
    text_free(&key);
    if (!first)
        return;
    list_add(&c->result->failures, f);
    for (size_t i = 0; i < c->options->outputs.n; i++) {
        const Output *o = output_find(c->options->outputs.at[i].name);
        if (o->failure) {
            progress_clear();
            o->failure(c->files[i], f);
        }
    }
}

static void hand_on(Check *c, size_t i)
{
    Diagnosis *d = c->said[i];
    for (size_t k = 0; k < d->findings.n; k++)
        take_finding(c, &d->findings.at[k]);
    for (size_t k = 0; k < d->failures.n; k++)
        take_failure(c, &d->failures.at[k]);
    if (d->failures.n)
        c->result->summary.failed++;
    else
        c->result->summary.checked++;
}

// ---------------------------------------------------------------- units

// A Clang that failed without an error that could be read: its last line is the best there is.
static void explain_status(const Unit *u, int status, const char *text, Diagnosis *d)
{
    const char *last = text, *why;
    size_t n = 0;
    for (const char *s = text, *end; *s; s = *end ? end + 1 : end) {
        end = s + strcspn(s, "\n");
        if (end > s && strstr(s, "error:") && strstr(s, "error:") < end) {
            last = s;
            n = (size_t)(end - s);
            break;
        }
        if (end > s) {
            last = s;
            n = (size_t)(end - s);
        }
    }
    why = status > 128 ? keep_format("Clang was ended by signal %d", status - 128) : keep_format("Clang ended with status %d", status);
    list_add(&d->failures, (Failure){{u->file, 0, 0}, n ? keep_format("%s: %.*s", why, (int)n, last) : why});
}

// Hands on what is said of the units in their order, as far as it is known; at the end also past those that never ended.
static void hand_on_all(Check *c, bool end)
{
    for (; c->next < c->units && (end || c->said[c->next]); c->next++)
        if (c->said[c->next] && c->said[c->next] != &not_c)
            hand_on(c, c->next);
}

static bool done(void *context, Unit *u, size_t i, int status, const Text *said)
{
    Check *c = context;
    Diagnosis *d = keep(sizeof *d);
    diagnostics_read(said->at, u->folder, d);
    if (status && command_retreat(u, d))
        return true;
    bool promoted = strstr(said->at, "[-Werror") != NULL;
    for (size_t k = 0; k < d->findings.n; k++)
        promoted = promoted || d->findings.at[k].level == LEVEL_ERROR;
    if (status && !d->failures.n && (!promoted || status > 1))
        explain_status(u, status, said->at, d);
    c->said[i] = d;
    c->ended++;
    hand_on_all(c, false);
    progress_step(c->ended, u->file);
    return false;
}

// The .lien files above the units are read by the plugin; a mistake in one is better said once than by each unit.
static void check_configs(const Units *units)
{
    Table folders = {0}, seen = {0};
    for (size_t i = 0; i < units->n; i++) {
        if (!first_time(&folders, path_in(units->at[i].file, "..")))
            continue;
        char *path = lien_config_find(units->at[i].file);
        ConfigError error;
        Config *config = path && first_time(&seen, path) ? lien_config_read(path, &error) : NULL;
        if (path && !config && *table_at(&seen, path) == 1)
            die("%s:%u: %s", path_shown(path), error.line, error.text);
        lien_config_free(config);
        free(path);
    }
}

static void prepare(Check *c, Units *units)
{
    Summary *s = &c->result->summary;
    s->units = c->units = units->n;
    c->said = keep((units->n + 1) * sizeof *c->said);
    for (size_t i = 0; i < units->n; i++) {
        Unit *u = &units->at[i];
        const char *why;
        if (!command_prepare(u, c->options, &why)) {
            c->said[i] = keep(sizeof **c->said);
            list_add(&c->said[i]->failures, (Failure){{u->file, 0, 0}, why});
        } else if (!u->argv) {
            c->said[i] = &not_c;
            s->other_language++;
        } else {
            c->to_run++;
        }
    }
}

// ---------------------------------------------------------------- the whole

static void open_outputs(Check *c)
{
    size_t n = c->options->outputs.n;
    c->files = keep((n + 1) * sizeof *c->files);
    for (size_t i = 0; i < n; i++) {
        const char *file = c->options->outputs.at[i].file;
        c->files[i] = file ? fopen(file, "w") : stdout;
        if (!c->files[i])
            die("cannot write %s: %s", file, strerror(errno));
    }
}

static void close_outputs(Check *c)
{
    for (size_t i = 0; i < c->options->outputs.n; i++) {
        const OutputChoice *choice = &c->options->outputs.at[i];
        const Output *o = output_find(choice->name);
        if (o->end)
            o->end(c->files[i], c->result);
        bool bad = ferror(c->files[i]) || (choice->file ? fclose(c->files[i]) : fflush(c->files[i]));
        if (bad)
            die("cannot write %s: %s", choice->file ? choice->file : "the output", strerror(errno));
    }
}

static void summarise(const Summary *s, const Options *o)
{
    Text t = {0};
    text_format(&t, "%zu of %zu files checked", s->checked, s->units);
    if (s->interrupted)
        text_put(&t, ", then interrupted");
    if (s->failed)
        text_format(&t, ", %zu could not be", s->failed);
    if (s->other_language)
        text_format(&t, ", %zu not C", s->other_language);
    text_format(&t, "; %zu report%s", s->findings, s->findings == 1 ? "" : "s");
    if (s->known)
        text_format(&t, ", %zu known", s->known);
    if (s->unchanged)
        text_format(&t, ", %zu on unchanged lines", s->unchanged);
    if (s->fixable)
        text_format(&t, "; `lien fix` can mend %zu", s->fixable);
    if (!o->quiet || s->interrupted)
        say("%s", t.at);
    text_free(&t);
}

int check(const Options *o, Checked *out)
{
    Check c = {.options = o, .result = out};
    Units units = {0};
    root_find(o->root);
    compiler_setup(o->plugin_folder, o->compiler);
    if (o->baseline)
        known_read(o->baseline);
    if (o->diff)
        changed_read(o->diff);
    database_read(o, &units);
    check_configs(&units);
    prepare(&c, &units);
    open_outputs(&c);
    progress_start(o->quiet, c.to_run);
    c.result->summary.interrupted = !run_all(&units, o->jobs, done, &c);
    hand_on_all(&c, true); // those that ended before an earlier one that did not; those that no compiler can check
    progress_clear();
    close_outputs(&c);
    const Summary *s = &out->summary;
    if (o->export_fixes)
        fixes_write(o->export_fixes, out, NULL);
    if (o->write_baseline && s->interrupted)
        say("%s is left as it was: not everything was checked", o->write_baseline);
    else if (o->write_baseline)
        known_write(o->write_baseline, c.all.at, c.all.n);
    summarise(s, o);
    if (s->failed || s->interrupted)
        return EXIT_TROUBLE;
    return s->findings ? EXIT_FINDINGS : EXIT_CLEAN;
}

LIEN_STRICT_END
