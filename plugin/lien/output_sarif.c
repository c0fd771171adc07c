// Output as SARIF 2.1.0 (OASIS): what GitHub's code scanning, GitLab and editors read. A report's notes are its code flow, in the order
// of the source as the notes come; its mend is a fix. Columns count Unicode characters.
#include "lien.h"

#include <ctype.h>
#include <jansson.h>

static const char base_id[] = "SRCROOT";

static void set(json_t *to, const char *name, json_t *value) { json_object_set_new(to, name, value); }

static json_t *text_of(const char *s)
{
    json_t *j = json_string(s);
    return j ? j : json_string("(not UTF-8)");
}

static json_t *message_of(const char *s) { return json_pack("{s:o}", "text", text_of(s)); }

// A path as a URI: what is not a plain character is escaped.
static json_t *uri_of(const char *scheme, const char *path, bool folder)
{
    Text t = {0};
    text_put(&t, scheme);
    for (const char *s = path; *s; s++) {
        if (isalnum((unsigned char)*s) || strchr("/-._~+,=@", *s))
            text_add(&t, s, 1);
        else
            text_format(&t, "%%%02X", (unsigned)(unsigned char)*s);
    }
    if (folder && t.at[t.n - 1] != '/')
        text_put(&t, "/");
    json_t *j = json_string(t.at);
    text_free(&t);
    return j;
}

static json_t *artifact_of(const char *borrowed file)
{
    const char *inside = path_in_root(file);
    if (inside)
        return json_pack("{s:o, s:s}", "uri", uri_of("", inside, false), "uriBaseId", base_id);
    return json_pack("{s:o}", "uri", uri_of("file://", file, false));
}

static json_t *region_of(const char *file, unsigned line, unsigned col, unsigned end_line, unsigned end_col)
{
    return json_pack("{s:I, s:I, s:I, s:I}", "startLine", (json_int_t)line, "startColumn", (json_int_t)source_column(file, line, col),
                     "endLine", (json_int_t)end_line, "endColumn", (json_int_t)source_column(file, end_line, end_col));
}

static json_t *location_of(Place at, const char *text)
{
    json_t *physical = json_pack("{s:o}", "artifactLocation", artifact_of(at.file));
    if (at.line)
        set(physical, "region", region_of(at.file, at.line, at.col, at.line, source_end(at)));
    json_t *j = json_pack("{s:o}", "physicalLocation", physical);
    if (text)
        set(j, "message", message_of(text));
    return j;
}

// ---------------------------------------------------------------- rules

static json_t *rules(void)
{
    json_t *all = json_array();
    const char *id;
    for (size_t i = 0; (id = id_name(i)); i++) {
        const char *page = page_of(id);
        json_t *rule = json_pack("{s:s, s:o, s:o}", "id", id, "shortDescription", message_of(id_says(id)), "help",
                                 json_pack("{s:o, s:o}", "text", text_of(page), "markdown", text_of(page)));
        set(rule, "name", json_string(id));
        set(rule, "defaultConfiguration", json_pack("{s:s}", "level", "warning"));
        set(rule, "properties", json_pack("{s:[s,s]}", "tags", "ownership", "memory-safety"));
        json_array_append_new(all, rule);
    }
    return all;
}

static json_int_t rule_index(const char *id)
{
    const char *name;
    for (size_t i = 0; (name = id_name(i)); i++)
        if (strcmp(name, id) == 0)
            return (json_int_t)i;
    return -1;
}

// ---------------------------------------------------------------- results

// The notes, then the report itself.
static json_t *flow_of(const Finding *f)
{
    json_t *steps = json_array();
    for (size_t i = 0; i < f->remarks.n; i++)
        json_array_append_new(steps, json_pack("{s:o}", "location", location_of(f->remarks.at[i].at, f->remarks.at[i].text)));
    json_array_append_new(steps, json_pack("{s:o}", "location", location_of(f->at, f->text)));
    return json_pack("[{s:[{s:o}]}]", "threadFlows", "locations", steps);
}

static json_t *fix_of(const Finding *f)
{
    json_t *changes = json_array();
    for (size_t i = 0; i < f->edits.n; i++) {
        const Edit *e = &f->edits.at[i];
        json_t *replacement =
            json_pack("{s:o, s:{s:o}}", "deletedRegion", region_of(e->file, e->line, e->col, e->end_line, e->end_col),
                      "insertedContent", "text", text_of(e->text));
        json_array_append_new(changes,
                              json_pack("{s:o, s:[o]}", "artifactLocation", artifact_of(e->file), "replacements", replacement));
    }
    return json_pack("[{s:o, s:o}]", "description", message_of("the mend of this report"), "artifactChanges", changes);
}

static json_t *result_of(const Finding *f)
{
    json_t *related = json_array();
    json_t *j = json_pack("{s:s, s:s, s:o, s:[o]}", "ruleId", f->id, "level", level_name(f->level), "message", message_of(f->text),
                          "locations", location_of(f->at, NULL));
    json_int_t index = rule_index(f->id);
    if (index >= 0)
        set(j, "ruleIndex", json_integer(index));
    for (size_t i = 0; i < f->remarks.n; i++) {
        json_t *location = location_of(f->remarks.at[i].at, f->remarks.at[i].text);
        set(location, "id", json_integer((json_int_t)i + 1));
        json_array_append_new(related, location);
    }
    if (f->remarks.n) {
        set(j, "relatedLocations", related);
        set(j, "codeFlows", flow_of(f));
    } else {
        json_decref(related);
    }
    if (f->edits.n)
        set(j, "fixes", fix_of(f));
    set(j, "partialFingerprints", json_pack("{s:s}", "lienFinding/v1", f->fingerprint));
    set(j, "properties", json_pack("{s:b}", "onSomePathsOnly", (int)f->may));
    return j;
}

static json_t *notification_of(const Failure *f)
{
    json_t *j = json_pack("{s:s, s:o}", "level", "error", "message", message_of(f->text));
    if (f->at.file)
        set(j, "locations", json_pack("[o]", location_of(f->at, NULL)));
    return j;
}

static void end(FILE *to, const Checked *c)
{
    json_t *results = json_array(), *notifications = json_array();
    for (size_t i = 0; i < c->findings.n; i++)
        json_array_append_new(results, result_of(c->findings.at[i]));
    for (size_t i = 0; i < c->failures.n; i++)
        json_array_append_new(notifications, notification_of(c->failures.at[i]));
    bool whole = !c->summary.failed && !c->summary.interrupted;
    json_t *driver = json_pack("{s:s, s:s, s:s, s:o}", "name", "Lien", "version", LIEN_VERSION, "semanticVersion", LIEN_VERSION, "rules",
                               rules());
    json_t *run = json_pack("{s:{s:o}, s:[{s:b, s:o}], s:s, s:{s:{s:o}}, s:o}", "tool", "driver", driver, "invocations",
                            "executionSuccessful", (int)whole, "toolExecutionNotifications", notifications, "columnKind",
                            "unicodeCodePoints", "originalUriBaseIds", base_id, "uri", uri_of("file://", root, true), "results", results);
    json_t *all = json_pack("{s:s, s:s, s:[o]}", "$schema",
                            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version",
                            "2.1.0", "runs", run);
    if (!all || json_dumpf(all, to, JSON_INDENT(1) | JSON_PRESERVE_ORDER) != 0)
        die("cannot write SARIF");
    fputc('\n', to);
    json_decref(all);
}

const Output output_sarif = {"sarif", NULL, NULL, end};
