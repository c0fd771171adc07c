// The whole core on a text of IR, and a mutator that keeps such a text readable: it works on lines and words instead of bytes.
#include "../../plugin/core/core.h"
#include "fuzz.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- the run

// What came out, as one number.
typedef struct { uint64_t hash; uint32_t reports; bool read, failed; } Outcome;

static void add(void *ctx, const char *s, size_t n)
{
    Outcome *o = ctx;
    for (size_t i = 0; i < n; i++)
        o->hash = (o->hash ^ (unsigned char)s[i]) * 0x100000001b3u;
}

static void add_report(Outcome *o, const Unit *u, const Report *r)
{
    const char *text = lien_text(u, r->text), *name = lien_report_name((ReportId)r->id);
    add(o, text, strlen(text));
    add(o, name, strlen(name));
    add(o, (const char *)&r->loc, sizeof r->loc);
    for (uint32_t i = 0; i < r->nnotes; i++)
        add(o, lien_text(u, r->notes[i].text), strlen(lien_text(u, r->notes[i].text)));
}

static Outcome core_run(const char *text, size_t n, const Limits *limits)
{
    Outcome o = {.hash = 0xcbf29ce484222325u};
    ModelError error;
    Unit *u = lien_unit_new(limits);
    if (!u)
        return (Outcome){.failed = true};
    bool ok = o.read = lien_ir_parse(u, text, n, &error);
    for (uint32_t f = 1; ok && f <= lien_fn_count(u); f++)
        ok = lien_ir_verify(u, (FnId){f}, &error);
    if (ok && !lien_unit_failed(u)) {
        lien_unit_check(u);
        if (!lien_unit_failed(u)) {
            o.reports = lien_report_count(u);
            for (uint32_t i = 0; i < o.reports; i++)
                add_report(&o, u, lien_report_get(u, i));
            lien_summary_print(u, add, &o);
        }
    }
    o.failed = lien_unit_failed(u);
    lien_unit_free(u);
    return o;
}

void fuzz_core(const char *text, size_t n)
{
    Limits limits = {.max_points = 20000};
    Outcome first = core_run(text, n, &limits), second = core_run(text, n, &limits);
    if (first.hash != second.hash || first.reports != second.reports)
        abort(); // not a function of its input
    if (!first.read)
        return;
    limits.max_states = 1 + (uint32_t)(n % 3);
    core_run(text, n, &limits);
    limits.max_states = 0;
    // Two of its allocations are refused, picked by the input: a corpus covers all.
    for (uint32_t round = 0; round < 2; round++) {
        limits.fail_alloc = 1 + (uint32_t)(first.hash >> (round * 16)) % 400;
        core_run(text, n, &limits);
    }
}

// ---------------------------------------------------------------- the mutator

enum { LINES_MAX = 2000, WORDS_MAX = 64 };
typedef struct { char *at; size_t n; } Line;
typedef struct { char *text; size_t n, most; unsigned random; Line lines[LINES_MAX]; size_t nlines; } Edit;

static unsigned dice(Edit *e, size_t sides)
{
    e->random = e->random * 1664525u + 1013904223u;
    return sides ? (unsigned)((e->random >> 8) % sides) : 0;
}

static void split(Edit *e)
{
    e->nlines = 0;
    for (char *s = e->text, *end = e->text + e->n; s < end && e->nlines < LINES_MAX;) {
        char *stop = memchr(s, '\n', (size_t)(end - s));
        size_t n = stop ? (size_t)(stop - s) + 1 : (size_t)(end - s);
        e->lines[e->nlines++] = (Line){s, n};
        s += n;
    }
}

// Puts `n` bytes of `s` in place of the `old` bytes at `at`.
static void replace(Edit *e, size_t at, size_t old, const char *s, size_t n)
{
    char copy[512];
    if (n > sizeof copy || e->n - old + n > e->most)
        return;
    memcpy(copy, s, n);
    memmove(e->text + at + n, e->text + at + old, e->n - at - old);
    memcpy(e->text + at, copy, n);
    e->n += n - old;
}

static bool is_word(char c) { return isalnum((unsigned char)c) || c == '_' || c == '%' || c == '.'; }

// The words of a line: their starts and lengths.
static size_t words(const Line *l, Line *out)
{
    size_t n = 0;
    for (size_t i = 0; i < l->n && n < WORDS_MAX;) {
        size_t k = i;
        while (k < l->n && is_word(l->at[k]))
            k++;
        if (k > i)
            out[n++] = (Line){l->at + i, k - i};
        i = k > i ? k : i + 1;
    }
    return n;
}

// A line that stands in a block: indented, no heading.
static Line *any_line(Edit *e)
{
    for (int tries = 0; tries < 20 && e->nlines; tries++) {
        Line *l = &e->lines[dice(e, e->nlines)];
        if (l->n > 2 && l->at[0] == ' ')
            return l;
    }
    return NULL;
}

// A word becomes another of the same kind (a variable a variable, a block a block, a number a number) from some line.
static void swap_word(Edit *e)
{
    Line here[WORDS_MAX], there[WORDS_MAX], *l = any_line(e);
    size_t n = l ? words(l, here) : 0;
    if (!n)
        return;
    Line *old = &here[dice(e, n)];
    for (int tries = 0; tries < 30; tries++) {
        size_t m = words(&e->lines[dice(e, e->nlines)], there);
        if (!m)
            continue;
        Line *new = &there[dice(e, m)];
        bool alike = (old->at[0] == '%') == (new->at[0] == '%') && !isdigit((unsigned char)old->at[0]) == !isdigit((unsigned char)new->at[0]);
        if (alike && (old->n != new->n || memcmp(old->at, new->at, old->n))) {
            replace(e, (size_t)(old->at - e->text), old->n, new->at, new->n);
            return;
        }
    }
}

static void copy_line(Edit *e)
{
    Line *from = any_line(e), *to = any_line(e);
    if (from && to)
        replace(e, (size_t)(to->at - e->text), 0, from->at, from->n);
}

static void drop_line(Edit *e)
{
    Line *l = any_line(e);
    if (l)
        replace(e, (size_t)(l->at - e->text), l->n, "", 0);
}

// One word of the language is put into a line, or in place of another.
static void put_word(Edit *e)
{
    static const char *const language[] = {
        "owned", "borrowed", "borrowed_mut", "shared", "weak", "lifetime(a)", "nullable", "nonnull", "cell", "send", "guard(p)", "unguard",
        "out", "drops", "release", "when(== 0)", "null", "unknown", "0", "-1", "1", "init", "system", "noreturn", "copy"};
    const char *w = language[dice(e, sizeof language / sizeof *language)];
    Line here[WORDS_MAX], *l = dice(e, 4) && e->nlines ? &e->lines[dice(e, e->nlines)] : any_line(e);
    size_t n = l ? words(l, here) : 0;
    if (!n)
        return;
    Line *old = &here[dice(e, n)];
    if (dice(e, 2)) {
        replace(e, (size_t)(old->at - e->text), old->n, w, strlen(w));
    } else {
        size_t behind = (size_t)(old->at - e->text) + old->n;
        replace(e, behind, 0, " ", 1);
        replace(e, behind + 1, 0, w, strlen(w));
    }
}

size_t fuzz_core_mutate(char *text, size_t n, size_t most, unsigned seed)
{
    static Edit e; // large, and libFuzzer calls from one thread
    e.text = text;
    e.n = n;
    e.most = most;
    e.random = seed;
    for (unsigned rounds = 1 + dice(&e, 4); rounds; rounds--) {
        split(&e);
        static void (*const kinds[])(Edit *) = {swap_word, swap_word, swap_word, copy_line, copy_line, drop_line, put_word};
        kinds[dice(&e, sizeof kinds / sizeof *kinds)](&e);
    }
    return e.n;
}
