// hunting reports on correct code: arrays with owned elements, annotated and not; struct arrays; pointers into arrays
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#define _GNU_SOURCE
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

char *owned _Nonnull text_new(const char *borrowed s);
void text_drop(char *owned s);
struct person { char *owned name; int age; };
void person_init(struct person *LIEN_OUT p, const char *borrowed n);
void person_end(struct person *LIEN_DROPS p);

static void drop_all(char *owned *borrowed_mut v, int n)
{
    for (int i = 0; i < n; i++) {
        text_drop(v[i]);
        v[i] = NULL;
    }
}

void ann_drop_all_ok(void)
{
    char *owned v[2] = { text_new("a"), text_new("b") };
    for (int i = 0; i < 2; i++) {
        text_drop(v[i]);
        v[i] = NULL;
    }
}

void ann_fill_drop_ok(void)
{
    char *owned v[4];
    for (int i = 0; i < 4; i++)
        v[i] = text_new("x");
    for (int i = 0; i < 4; i++)
        text_drop(v[i]);
}

void ann_fill_then_const_ok(void)
{
    char *owned v[2];
    for (int i = 0; i < 2; i++)
        v[i] = text_new("x");
    text_drop(v[0]);
    text_drop(v[1]);
}

void ann_callee_drops_ok(void)
{
    char *owned v[2] = { text_new("a"), text_new("b") };
    drop_all(v, 2);
}

void ann_struct_array_ok(void)
{
    struct person p[2];
    for (int i = 0; i < 2; i++)
        person_init(&p[i], "x");
    for (int i = 0; i < 2; i++)
        person_end(&p[i]);
}

void ann_struct_array_const_ok(void)
{
    struct person p[2];
    person_init(&p[0], "a");
    person_init(&p[1], "b");
    for (int i = 0; i < 2; i++)
        person_end(&p[i]);
}

void ann_struct_array_loop_const_ok(void)
{
    struct person p[2];
    for (int i = 0; i < 2; i++)
        person_init(&p[i], "x");
    person_end(&p[0]);
    person_end(&p[1]);
}

struct team { struct person who[3]; int n; char *owned title; };

void team_end_ok(struct team *owned t)
{
    for (int i = 0; i < t->n; i++)
        free(t->who[i].name);
    free(t->title);
    free(t);
}

int team_add_ok(struct team *borrowed_mut t, char *owned name)
{
    if (t->n == 3) {
        text_drop(name);
        return -1;
    }
    t->who[t->n].name = name;
    t->who[t->n].age = 0;
    t->n++;
    return 0;
}

char *owned team_remove_last_ok(struct team *borrowed_mut t)
{
    if (t->n == 0)
        return NULL;
    char *name = t->who[--t->n].name;
    t->who[t->n].name = NULL;
    return name;
}

void heap_array_ok(int n)
{
    char **v = malloc(n * sizeof *v);
    if (!v)
        return;
    for (int i = 0; i < n; i++)
        v[i] = strdup("x");
    free(v[0]);
    for (int i = 1; i < n; i++)
        free(v[i]);
    free(v);
}

void heap_array_const_ok(void)
{
    char **v = malloc(2 * sizeof *v);
    if (!v)
        return;
    v[0] = strdup("a");
    v[1] = strdup("b");
    for (int i = 0; i < 2; i++)
        free(v[i]);
    free(v);
}

static void free_vec(char **v)
{
    for (char **p = v; *p; p++)
        free(*p);
    free(v);
}

void heap_array_callee_ok(void)
{
    char **v = calloc(3, sizeof *v);
    if (!v)
        return;
    v[0] = strdup("a");
    v[1] = strdup("b");
    free_vec(v);
}

static char **make_vec(int n)
{
    char **v = calloc(n + 1, sizeof *v);
    if (!v)
        return NULL;
    for (int i = 0; i < n; i++)
        if (!(v[i] = strdup("x"))) {
            free_vec(v);
            return NULL;
        }
    return v;
}

void made_vec_ok(void)
{
    char **v = make_vec(2);
    if (!v)
        return;
    puts(v[0]);
    free_vec(v);
}

void made_vec_lost(void)
{
    char **v = make_vec(2);
    if (!v)
        return;
    puts(v[0]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

struct bag { char *v[4]; int n; };
static void bag_add(struct bag *b, const char *s)
{
    if (b->n < 4)
        b->v[b->n++] = strdup(s);
}

static void bag_end(struct bag *b)
{
    while (b->n > 0)
        free(b->v[--b->n]);
}

void bag_ok(void)
{
    struct bag b = { .n = 0 };
    bag_add(&b, "a");
    bag_add(&b, "b");
    bag_end(&b);
}

void bag_direct_ok(void)
{
    struct bag b = { .n = 0 };
    b.v[b.n++] = strdup("a");
    b.v[b.n++] = strdup("b");
    bag_end(&b);
}

void bag_const_ok(void)
{
    struct bag b = { .n = 2 };
    b.v[0] = strdup("a");
    b.v[1] = strdup("b");
    bag_end(&b);
}

void bag_init_ok(void)
{
    struct bag b = { { strdup("a"), strdup("b") }, 2 };
    bag_end(&b);
}

void element_pointer_ok(void)
{
    char *v[2] = { strdup("a"), NULL };
    char **p = &v[0];
    free(*p);
    *p = NULL;
}

void element_pointer_plus_ok(void)
{
    char *v[2] = { NULL, strdup("b") };
    char **p = v + 1;
    free(*p);
}

void element_alias_index_ok(int k)
{
    char *v[2] = { strdup("a"), strdup("b") };
    free(v[k & 1]);
    free(v[1 - (k & 1)]);
}

void swap_elements_ok(void)
{
    char *v[2] = { strdup("a"), strdup("b") };
    char *t = v[0];
    v[0] = v[1];
    v[1] = t;
    free(v[0]);
    free(v[1]);
}

void swap_elements_runtime_ok(int i, int j)
{
    char *v[2] = { strdup("a"), strdup("b") };
    char *t = v[i];
    v[i] = v[j];
    v[j] = t;
    free(v[0]);
    free(v[1]);
}

void shift_elements_ok(void)
{
    char *v[3] = { strdup("a"), strdup("b"), NULL };
    free(v[0]);
    for (int i = 0; i < 2; i++)
        v[i] = v[i + 1];
    free(v[0]);
}

void memmove_elements_ok(void)
{
    char *v[3] = { strdup("a"), strdup("b"), NULL };
    free(v[0]);
    memmove(v, v + 1, 2 * sizeof *v);
    free(v[0]);
}

void qsorted_ok(int (*cmp)(const void *, const void *))
{
    char *v[2] = { strdup("b"), strdup("a") };
    qsort(v, 2, sizeof *v, cmp);
    free(v[0]);
    free(v[1]);
}

void array_to_global_ok(void)
{
    static char *keep[2];
    char *v[2] = { strdup("a"), strdup("b") };
    for (int i = 0; i < 2; i++)
        keep[i] = v[i];
}

void array_memcpy_out_ok(char **out)
{
    char *v[2] = { strdup("a"), strdup("b") };
    memcpy(out, v, sizeof v);
}

void array_copied_out_ok(char **out)
{
    char *v[2] = { strdup("a"), strdup("b") };
    for (int i = 0; i < 2; i++)
        out[i] = v[i];
}

void found_element_freed_ok(const char *k)
{
    char *v[2] = { strdup("a"), strdup("b") };
    int i;
    for (i = 0; i < 2; i++)
        if (v[i] && strcmp(v[i], k) == 0)
            break;
    for (int j = 0; j < 2; j++)
        free(v[j]);
    (void)i;
}

void execv_like_ok(void)
{
    char *argv[3];
    int n = 0;
    argv[n++] = strdup("ls");
    argv[n++] = strdup("-l");
    argv[n] = NULL;
    for (n = 0; argv[n]; n++)
        free(argv[n]);
}
