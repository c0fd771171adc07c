// Baselines: what was reported before. A finding is recognised by a fingerprint of what it says and where that stands as a reader would
// put it: file, function, and the text of the line, without its number and its white space. So it survives that lines move and are
// indented anew. Equal ones are counted: one more of them is new.
#include "lien.h"

#include <ctype.h>
#include <errno.h>
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

LIEN_STRICT_BEGIN

static Table counts;

static uint64_t mix(uint64_t h, const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        h = (h ^ (unsigned char)s[i]) * 0x100000001b3u;
    return (h ^ 0x1f) * 0x100000001b3u; // a text and its neighbour can't be taken for other two
}

void fingerprint(Finding *f)
{
    uint64_t h = 0xcbf29ce484222325u;
    size_t n;
    const char *s = path_in_root(f->at.file);
    if (!s)
        s = path_base(f->at.file);
    h = mix(h, f->id, strlen(f->id));
    h = mix(h, s, strlen(s));
    s = source_function(f->at.file, f->at.line, &n);
    h = mix(h, s, n);
    s = source_line(f->at.file, f->at.line, &n);
    for (size_t i = 0; s && i < n; i++)
        if (!isspace((unsigned char)s[i]))
            h = mix(h, s + i, 1);
    h = mix(h, f->text, strlen(f->text));
    f->fingerprint = keep_format("%016" PRIx64, h);
}

void known_read(const char *file)
{
    json_error_t error;
    json_t *all = json_load_file(file, 0, &error);
    if (!all)
        die("%s:%d:%d: %s", file, error.line, error.column, error.text);
    const json_t *list = json_object_get(all, "reports");
    if (json_integer_value(json_object_get(all, "lien-baseline")) != 1 || !json_is_array(list))
        die("%s: not a baseline that this lien can read", file);
    for (size_t i = 0; i < json_array_size(list); i++) {
        const json_t *entry = json_array_get(list, i);
        const char *print = json_string_value(json_object_get(entry, "fingerprint"));
        const json_t *count = json_object_get(entry, "count");
        if (!print)
            die("%s: report %zu has no fingerprint", file, i + 1);
        *table_at(&counts, print) += count ? (long)json_integer_value(count) : 1;
    }
    json_decref(all);
}

bool known(const Finding *f)
{
    if (!table_find(&counts, f->fingerprint))
        return false;
    long *left = table_at(&counts, f->fingerprint);
    return *left > 0 && (*left)--;
}

// ---------------------------------------------------------------- writing

static int by_place(const void *x, const void *y)
{
    const Finding *a = *(const Finding *const *)x, *b = *(const Finding *const *)y;
    int d = strcmp(a->at.file, b->at.file);
    if (!d)
        d = strcmp(a->fingerprint, b->fingerprint);
    return d;
}

// One line for each, in an order that does not follow line numbers: so that two versions of it can be compared and merged.
void known_write(const char *file, const Finding *const *all, size_t n)
{
    const Finding **sorted = keep((n + 1) * sizeof *sorted);
    for (size_t i = 0; i < n; i++)
        sorted[i] = all[i];
    qsort(sorted, n, sizeof *sorted, by_place);
    FILE *to = fopen(file, "w");
    if (!to)
        die("cannot write %s: %s", file, strerror(errno));
    fputs("{\"lien-baseline\": 1, \"reports\": [", to);
    for (size_t i = 0, same; i < n; i += same) {
        for (same = 1; i + same < n && by_place(&sorted[i], &sorted[i + same]) == 0; same++)
            ;
        const char *inside = path_in_root(sorted[i]->at.file);
        json_t *entry = json_pack("{s:s, s:s, s:s, s:s, s:I}", "fingerprint", sorted[i]->fingerprint, "id", sorted[i]->id, "file",
                                  inside ? inside : path_base(sorted[i]->at.file), "text", sorted[i]->text, "count", (json_int_t)same);
        char *line = entry ? json_dumps(entry, 0) : NULL;
        if (line)
            fprintf(to, "%s\n%s", i ? "," : "", line);
        free(line);
        json_decref(entry);
    }
    fputs("\n]}\n", to);
    if (fclose(to) != 0)
        die("cannot write %s: %s", file, strerror(errno));
}

LIEN_STRICT_END
