// What helpers release behind two pointers of the same object.
// RUN: %lien -D_GNU_SOURCE -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
#include <string.h>
struct chunk { char *data; struct chunk *next; };
struct img { struct chunk *cur; char *pal; };
static void drop_chunk(struct img *im) { free(im->cur->data); }
static void drop_pal(struct img *im) { free(im->pal); }
static void img_clear(struct img *im) { free(im->cur->data); free(im->pal); }
void pal_twice(struct img *im)
{
    drop_pal(im);
    img_clear(im); // expected-warning {{[lien-double-free]}}
}
void chunk_twice(struct img *im)
{
    drop_chunk(im);
    img_clear(im); // expected-warning {{[lien-double-free]}}
}
void chunk_then_here(struct img *im)
{
    drop_chunk(im);
    free(im->cur->data); // expected-warning {{[lien-double-free]}}
}
struct lnk { char *a; struct lnk *n; };
static void drop_next(struct lnk *l) { free(l->n->a); }
void on_the_stack(void)
{
    struct lnk a, b;
    a.n = &b;
    b.a = malloc(3);
    drop_next(&a);
    free(b.a); // expected-warning {{[lien-double-free]}}
}
void on_the_stack_once(void)
{
    struct lnk a, b;
    a.n = &b;
    b.a = malloc(3);
    drop_next(&a);
}

// Emptied, filled anew, or moved on to another, by the helper or here.
static void empty_chunk(struct img *im) { free(im->cur->data); im->cur->data = NULL; }
static void refill_chunk(struct img *im) { free(im->cur->data); im->cur->data = strdup("new"); }
static void pop_chunk(struct img *im) { free(im->cur->data); im->cur = im->cur->next; }
static void maybe_drop(struct img *im, int k) { if (k) free(im->cur->data); }
void fine(struct img *im, struct chunk *other, int k)
{
    empty_chunk(im);
    img_clear(im);
    im->pal = NULL;
    im->cur->data = NULL;
    refill_chunk(im);
    refill_chunk(im);
    pop_chunk(im);
    pop_chunk(im);
    drop_chunk(im);
    im->cur = other;
    drop_chunk(im);
    im->cur->data = strdup("x");
    maybe_drop(im, k);
    if (!k)
        free(im->cur->data);
}

// A chain is walked.
static void drop_all(struct img *im)
{
    for (struct chunk *c = im->cur; c; c = c->next) {
        free(c->data);
        c->data = NULL;
    }
}
static void drop_first_two(struct img *im)
{
    free(im->cur->data);
    free(im->cur->next->data);
}
void chains(struct img *im)
{
    drop_all(im);
    drop_all(im);
    drop_first_two(im);
    im->cur->data = im->cur->next->data = NULL;
    drop_first_two(im);
}
