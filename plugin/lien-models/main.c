// lien-models: reads model files.
//
//   lien-models check FILE...   reads them; the first error in a file ends with FILE:LINE:COLUMN on stderr and status 1
//   lien-models print FILE...   what they say, in the IR's text form
//   lien-models embed FILE...   a C file with their text, stripped to what the reader needs, and its index (see core.h)
//
// The checker embeds annotations/models/*.h this way, so an error in them ends the build, and a compiler that starts
// reads none of them.
#include "../core/model.h"

#include <stdio.h>
#include <stdlib.h>

typedef struct { char *at; size_t n, cap; } Text;
typedef Vec(Seen) SeenList;
typedef struct { Unit *unit; SeenList list; } Listener;

_Noreturn static void die(const char *what, const char *name)
{
    fprintf(stderr, "lien-models: %s%s%s\n", what, name ? ": " : "", name ? name : "");
    exit(1);
}

static void text_add(Text *t, const char *s, size_t n)
{
    if (t->cap - t->n < n) {
        t->cap = (t->cap + n) * 2;
        t->at = realloc(t->at, t->cap);
        if (!t->at)
            die("out of memory", NULL);
    }
    if (n)
        memcpy(t->at + t->n, s, n);
    t->n += n;
}

static Text read_file(const char *name)
{
    Text t = {0};
    char part[4096];
    FILE *f = fopen(name, "rb");
    if (!f)
        die("can't open", name);
    for (size_t n; (n = fread(part, 1, sizeof part, f)) > 0;)
        text_add(&t, part, n);
    if (ferror(f))
        die("can't read", name);
    fclose(f);
    return t;
}

static bool read_models(Unit *u, const char *name, const Text *t)
{
    ModelError err;
    if (lien_model_read(u, t->at ? t->at : "", t->n, &err))
        return true;
    fprintf(stderr, "%s:%u:%u: error: %s\n", name, err.line, err.col, err.text);
    return false;
}

static bool glues(Token a, Token b)
{
    return (a.kind == MT_NAME || a.kind == MT_NUMBER) && (b.kind == MT_NAME || b.kind == MT_NUMBER);
}

// The tokens of a file, without comments, preprocessor lines and needless space.
static void strip(const Text *from, Text *to)
{
    Lexer lx;
    Token before = {0};
    model_lex(&lx, from->at, (uint32_t)from->n);
    for (Token t; (t = model_next(&lx)).kind != MT_END; before = t) {
        if (glues(before, t))
            text_add(to, " ", 1);
        text_add(to, from->at + t.at, t.len);
    }
    text_add(to, "\n", 1);
}

static void listen(void *ctx, const Seen *s)
{
    Listener *l = ctx;
    vec_push(&l->unit->arena, &l->list, *s);
}

static const char *text_of_index; // for qsort

static int by_hash_and_name(const void *va, const void *vb)
{
    const ModelEntry *a = va, *b = vb;
    uint16_t n = a->len < b->len ? a->len : b->len;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    int c = memcmp(text_of_index + a->name, text_of_index + b->name, n);
    if (c || a->len != b->len)
        return c ? c : a->len - b->len;
    if (a->flags != b->flags)
        return a->flags < b->flags ? -1 : 1;
    return a->decl < b->decl ? -1 : a->decl > b->decl;
}

static bool is_named(Unit *u, const char *role, const char *s, size_t n)
{
    const char *key = lien_text(u, model_role(u, role, lien_text(u, lien_str(u, s, n))));
    for (uint32_t i = 1; i < u->model_names.n; i++)
        if (!strcmp(lien_text(u, u->model_names.at[i]), key))
            return true;
    return false;
}

static ModelEntry *make_index(Listener *l, const Text *all)
{
    ModelEntry *e = calloc(l->list.n + 1, sizeof *e);
    if (!e || lien_unit_failed(l->unit))
        die("out of memory", NULL);
    for (uint32_t i = 0; i < l->list.n; i++) {
        const Seen *s = &l->list.at[i];
        const char *name = all->at + s->name;
        uint16_t flags = s->is_typedef ? ME_TYPEDEF : 0;
        e[i] = (ModelEntry){model_hash(name, s->len), s->decl, s->name, (uint16_t)s->len, flags};
        if (!s->is_typedef && is_named(l->unit, "release", name, s->len))
            e[i].flags |= ME_RELEASE;
        if (!s->is_typedef && is_named(l->unit, "drop", name, s->len))
            e[i].flags |= ME_DROP;
    }
    text_of_index = all->at;
    qsort(e, l->list.n, sizeof *e, by_hash_and_name);
    return e;
}

static int embed(const Text *all)
{
    ModelError err;
    Listener l = {.unit = lien_unit_new(NULL)};
    if (!l.unit)
        die("out of memory", NULL);
    if (!model_read_seen(l.unit, all->at, all->n, &err, listen, &l))
        die("the stripped text can't be read", err.text);
    ModelEntry *e = make_index(&l, all);
    printf("// Written by lien-models from annotations/models. Do not edit.\n#include \"core.h\"\n\n");
    printf("static const char text[] = {");
    for (size_t i = 0; i < all->n; i++)
        printf("%s%d,", i % 24 ? "" : "\n", (unsigned char)all->at[i] < 0x80 ? all->at[i] : '_');
    printf("\n};\n\nstatic const ModelEntry entries[] = { // hash, declaration, name, its length, flags\n");
    for (uint32_t i = 0; i < l.list.n; i++)
        printf("{%uu, %u, %u, %u, %u}, // %.*s\n", e[i].hash, e[i].decl, e[i].name, e[i].len, e[i].flags, e[i].len,
               all->at + e[i].name);
    printf("{0, 0, 0, 0, 0}\n};\n\n");
    printf("const ModelIndex lien_models_shipped = {text, entries, sizeof text, %u};\n", l.list.n);
    free(e);
    lien_unit_free(l.unit);
    return 0;
}

static void write_out(void *ctx, const char *s, size_t n)
{
    fwrite(s, 1, n, ctx);
}

static int print(Unit *u)
{
    for (uint32_t i = 1; i < u->model_names.n; i++)
        if (u->models.at[i].n && !strchr(lien_text(u, u->model_names.at[i]), ' '))
            lien_fn(u, u->model_names.at[i], u->models.at[i], 0);
    lien_ir_print(u, (FnId){0}, write_out, stdout);
    return 0;
}

int main(int argc, char **argv)
{
    const char *verb = argc > 2 ? argv[1] : "";
    bool embeds = !strcmp(verb, "embed"), prints = !strcmp(verb, "print"), ok = true;
    if (!embeds && !prints && strcmp(verb, "check") != 0) {
        fprintf(stderr, "usage: lien-models check|print|embed FILE...\n");
        return 2;
    }
    Text all = {0};
    Unit *u = lien_unit_new(NULL);
    if (!u)
        die("out of memory", NULL);
    for (int i = 2; i < argc; i++) {
        Text t = read_file(argv[i]);
        bool good = read_models(u, argv[i], &t);
        if (good)
            strip(&t, &all);
        ok &= good;
        free(t.at);
    }
    if (lien_unit_failed(u))
        die("out of memory", NULL);
    int status = !ok ? 1 : embeds ? embed(&all) : prints ? print(u) : 0;
    lien_unit_free(u);
    free(all.at);
    return fflush(stdout) || ferror(stdout) ? 1 : status;
}
