// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `Rc` counts its owners; `clone` adds one, `drop` takes one.
// C: LIEN_SHARED, and the retain and release functions.
// At run time: fails
#include <lien.h>
#include <stdlib.h>

struct image { int count; int width; };

static struct image *LIEN_SHARED image_new(int width)
{
    struct image *i = malloc(sizeof *i);
    if (!i)
        abort();
    i->count = 1;
    i->width = width;
    return i;
}

LIEN_TRUSTED static struct image *LIEN_SHARED _Nonnull image_ref(struct image *borrowed i)
{
    i->count++;
    return i;
}

LIEN_TRUSTED static void image_unref(struct image *LIEN_SHARED i)
{
    if (--i->count == 0)
        free(i);
}

static void image_widen(struct image *borrowed_mut i) { i->width *= 2; }

static int one_reference_too_many(void)
{
    struct image *a = image_new(3);
    struct image *b = image_ref(a);
    int w = b->width;
    image_unref(a);
    return w; // expected-warning {{'b' is never released [lien-leak]}}
}

int main(void)
{
    struct image *a = image_new(3);
    image_widen(a); // expected-warning {{[lien-write-through-shared]}}
    image_unref(a);
    int w = a->width; // expected-warning {{'a' is used after it was}}
    return one_reference_too_many() + w == 0;
}
