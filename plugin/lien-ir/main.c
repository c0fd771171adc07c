// lien-ir: the core without a compiler. Reads a file of IR text (docs/ir.md), then checks, prints or verifies it.
#include "../core/core.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { EXIT_BROKEN = 1, EXIT_USAGE = 2, EXIT_MEMORY = 3, MODELS_MAX = 16 };

typedef struct {
    bool print, verify, check, stats, locs, summaries, fail_all;
    Limits limits;
    const char *file;
    const char *models[MODELS_MAX];
    uint32_t nmodels;
} Options;

typedef struct { char *at; size_t n; } Text;

static const char usage[] =
    "usage: lien-ir [options] FILE      (- is the standard input)\n"
    "  --check             check every body and print the reports (default)\n"
    "  --print             print the IR as it was read\n"
    "  --verify            only verify the bodies\n"
    "  --locs              print locations with --print, also if the text has none\n"
    "  --stats             print the counts of the run\n"
    "  --summaries         print what each function does to its caller's values\n"
    "  --models=FILE       read annotated declarations first; may be repeated\n"
    "  --all-functions     check also functions marked `system`\n"
    "  --max-states=N      states kept apart in a block\n"
    "  --max-points=N      skip functions with more points\n"
    "  --fail-alloc=N      let the Nth allocation fail; `all`: each in turn, until the run succeeds\n";

// ---------------------------------------------------------------- options

static bool option_value(const char *arg, const char *name, const char **value)
{
    size_t n = strlen(name);
    if (strncmp(arg, name, n) || arg[n] != '=')
        return false;
    *value = arg + n + 1;
    return true;
}

static bool option_number(const char *arg, const char *name, uint32_t *out)
{
    const char *text;
    char *end;
    if (!option_value(arg, name, &text))
        return false;
    errno = 0;
    unsigned long v = strtoul(text, &end, 10);
    if (*text < '0' || *text > '9' || *end || errno || v > UINT32_MAX) {
        fprintf(stderr, "lien-ir: %s takes a number\n", name);
        exit(EXIT_USAGE);
    }
    *out = (uint32_t)v;
    return true;
}

static bool option_flag(const char *arg, Options *o)
{
    const struct { const char *name; bool *flag; } flags[] = {
        {"--print", &o->print}, {"--verify", &o->verify}, {"--check", &o->check}, {"--stats", &o->stats},
        {"--locs", &o->locs}, {"--summaries", &o->summaries}, {"--fail-alloc=all", &o->fail_all}, {"--all-functions", &o->limits.all_functions}};
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (!strcmp(arg, flags[i].name))
            return *flags[i].flag = true;
    return false;
}

static Options options_read(int argc, char **argv)
{
    Options o = {0};
    for (int i = 1; i < argc; i++) {
        const char *value;
        if (!strcmp(argv[i], "--help")) {
            fputs(usage, stdout);
            exit(0);
        }
        if (option_flag(argv[i], &o) || option_number(argv[i], "--fail-alloc", &o.limits.fail_alloc) ||
            option_number(argv[i], "--max-states", &o.limits.max_states) ||
            option_number(argv[i], "--max-points", &o.limits.max_points))
            continue;
        if (option_value(argv[i], "--models", &value) && o.nmodels < MODELS_MAX) {
            o.models[o.nmodels++] = value;
        } else if ((argv[i][0] != '-' || !argv[i][1]) && !o.file) {
            o.file = argv[i];
        } else {
            fprintf(stderr, "lien-ir: unknown option, or one too many: %s\n%s", argv[i], usage);
            exit(EXIT_USAGE);
        }
    }
    if (!o.file) {
        fputs(usage, stderr);
        exit(EXIT_USAGE);
    }
    if (!o.print && !o.verify)
        o.check = true;
    return o;
}

// ---------------------------------------------------------------- files

static Text file_read(const char *name)
{
    Text t = {NULL, 0};
    size_t cap = 0, got = 1;
    bool is_input = !strcmp(name, "-");
    FILE *f = is_input ? stdin : fopen(name, "rb");
    while (f && got) {
        if (t.n == cap) {
            cap = cap ? cap * 2 : 65536;
            char *more = realloc(t.at, cap);
            if (!more) {
                fputs("lien-ir: out of memory\n", stderr);
                exit(EXIT_MEMORY);
            }
            t.at = more;
        }
        got = fread(t.at + t.n, 1, cap - t.n, f);
        t.n += got;
    }
    if (!f || ferror(f)) {
        fprintf(stderr, "lien-ir: %s: %s\n", name, strerror(errno));
        exit(EXIT_USAGE);
    }
    if (!is_input)
        fclose(f);
    return t;
}

static void sink_stdout(void *ctx, const char *s, size_t n)
{
    (void)ctx;
    fwrite(s, 1, n, stdout);
}

// ---------------------------------------------------------------- output

static void put_note(Loc loc, const char *kind, const char *text)
{
    printf("  %u:%u: %s: %s\n", (unsigned)(loc / 1000), (unsigned)(loc % 1000), kind, text);
}

static void put_report(const Unit *u, const Report *r)
{
    printf("%u:%u: %s: %s [%s%s]\n", (unsigned)(r->loc / 1000), (unsigned)(r->loc % 1000),
           lien_report_minor((ReportId)r->id) ? "note" : "warning", lien_text(u, r->text), lien_report_name((ReportId)r->id),
           r->may ? "-may" : "");
    for (uint32_t i = 0; i < r->nnotes; i++)
        put_note(r->notes[i].loc, "note", lien_text(u, r->notes[i].text));
    if (r->fix.n)
        put_note(r->fix_loc, "fix", lien_text(u, r->fix));
}

static void put_stats(const Stats *s)
{
    printf("functions %u, analysed %u, trivial %u, skipped %u\n", (unsigned)s->functions, (unsigned)s->analysed,
           (unsigned)s->trivial, (unsigned)s->skipped);
    printf("points %u, unknowns %u, states %u, joins %u\n", (unsigned)s->points, (unsigned)s->unknowns,
           (unsigned)s->states, (unsigned)s->joins);
    for (uint32_t i = 0; i < SKIP_COUNT; i++)
        if (s->why_skipped[i])
            printf("skipped for %s: %u\n", lien_skip_name((Skip)i), (unsigned)s->why_skipped[i]);
}

// ---------------------------------------------------------------- one run

static int run_broken(const Unit *u, const char *file, const ModelError *err)
{
    if (lien_unit_failed(u))
        return EXIT_MEMORY;
    fprintf(stderr, "%s:%u:%u: error: %s\n", file, (unsigned)err->line, (unsigned)err->col, err->text);
    return EXIT_BROKEN;
}

static int run_unit(Unit *u, const Options *o, const Text *text, const Text *models)
{
    ModelError err;
    for (uint32_t i = 0; i < o->nmodels; i++)
        if (!lien_model_read(u, models[i].at, models[i].n, &err))
            return run_broken(u, o->models[i], &err);
    if (!lien_ir_parse(u, text->at, text->n, &err) || lien_unit_failed(u))
        return run_broken(u, o->file, &err);
    for (uint32_t f = 1; f <= lien_fn_count(u); f++)
        if ((o->verify || o->check) && !lien_ir_verify(u, (FnId){f}, &err))
            return run_broken(u, o->file, &err);
    if (o->print) {
        if (o->locs)
            lien_ir_show_locs(u, true);
        lien_ir_print(u, (FnId){0}, sink_stdout, NULL);
    }
    if (o->check)
        lien_unit_check(u);
    if (lien_unit_failed(u))
        return EXIT_MEMORY;
    for (uint32_t i = 0; o->check && i < lien_report_count(u); i++)
        put_report(u, lien_report_get(u, i));
    if (o->summaries)
        lien_summary_print(u, sink_stdout, NULL);
    if (o->stats)
        put_stats(lien_stats(u));
    return 0;
}

static int run(const Options *o, const Text *text, const Text *models)
{
    Unit *u = lien_unit_new(&o->limits);
    if (!u)
        return EXIT_MEMORY;
    int code = run_unit(u, o, text, models);
    lien_unit_free(u);
    return code;
}

int main(int argc, char **argv)
{
    Options o = options_read(argc, argv);
    Text models[MODELS_MAX], text = file_read(o.file);
    for (uint32_t i = 0; i < o.nmodels; i++)
        models[i] = file_read(o.models[i]);
    int code;
    do {
        o.limits.fail_alloc += o.fail_all;
        code = run(&o, &text, models);
    } while (o.fail_all && code == EXIT_MEMORY);
    if (o.fail_all)
        printf("allocations refused in turn: %u\n", (unsigned)o.limits.fail_alloc - 1);
    if (code == EXIT_MEMORY)
        fputs("lien-ir: out of memory\n", stderr);
    for (uint32_t i = 0; i < o.nmodels; i++)
        free(models[i].at);
    free(text.at);
    return code;
}
