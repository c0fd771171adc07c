// Output as JSON of lien's own form, described in docs/command-line.md. Columns count bytes from 1, as Clang's do.
#include "lien.h"

#include <jansson.h>

static const char *file_of(const char *path)
{
    const char *inside = path_in_root(path);
    return inside ? inside : path;
}

static json_t *place_of(Place at)
{
    return json_pack("{s:s, s:I, s:I}", "file", file_of(at.file), "line", (json_int_t)at.line, "column", (json_int_t)at.col);
}

static json_t *with_text(json_t *place, const char *text)
{
    json_t *s = json_string(text);
    json_object_set_new(place, "text", s ? s : json_string("(not UTF-8)"));
    return place;
}

static json_t *edit_of(const Edit *e)
{
    return with_text(json_pack("{s:s, s:I, s:I, s:I, s:I}", "file", file_of(e->file), "line", (json_int_t)e->line, "column",
                               (json_int_t)e->col, "endLine", (json_int_t)e->end_line, "endColumn", (json_int_t)e->end_col),
                     e->text);
}

static json_t *finding_of(const Finding *f)
{
    json_t *j = with_text(place_of(f->at), f->text), *notes = json_array(), *fixes = json_array();
    for (size_t i = 0; i < f->remarks.n; i++)
        json_array_append_new(notes, with_text(place_of(f->remarks.at[i].at), f->remarks.at[i].text));
    for (size_t i = 0; i < f->edits.n; i++)
        json_array_append_new(fixes, edit_of(&f->edits.at[i]));
    json_object_set_new(j, "id", json_string(f->id));
    json_object_set_new(j, "may", json_boolean(f->may));
    json_object_set_new(j, "level", json_string(level_name(f->level)));
    json_object_set_new(j, "fingerprint", json_string(f->fingerprint));
    json_object_set_new(j, "notes", notes);
    json_object_set_new(j, "edits", fixes);
    return j;
}

static json_t *failure_of(const Failure *f)
{
    return with_text(f->at.file ? place_of(f->at) : json_object(), f->text);
}

static void end(FILE *to, const Checked *c)
{
    const Summary *s = &c->summary;
    json_t *reports = json_array(), *failures = json_array();
    for (size_t i = 0; i < c->findings.n; i++)
        json_array_append_new(reports, finding_of(c->findings.at[i]));
    for (size_t i = 0; i < c->failures.n; i++)
        json_array_append_new(failures, failure_of(c->failures.at[i]));
    json_t *summary = json_pack("{s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:b}", "files", (json_int_t)s->units, "checked",
                                (json_int_t)s->checked, "failed", (json_int_t)s->failed, "notC", (json_int_t)s->other_language,
                                "reports", (json_int_t)s->findings, "known", (json_int_t)s->known, "onUnchangedLines",
                                (json_int_t)s->unchanged, "interrupted", (int)s->interrupted);
    json_t *all = json_pack("{s:s, s:s, s:s, s:o, s:o, s:o}", "tool", "lien", "version", LIEN_VERSION, "root", root, "summary", summary,
                            "reports", reports, "errors", failures);
    if (!all || json_dumpf(all, to, JSON_INDENT(1) | JSON_PRESERVE_ORDER) != 0)
        die("cannot write JSON");
    fputc('\n', to);
    json_decref(all);
}

const Output output_json = {"json", NULL, NULL, end};
