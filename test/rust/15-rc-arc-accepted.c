// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// RUN: sh %source/test/header/Inputs/same-object.sh %clang %s %include %plugin %t.objects "-O0|-O2"
// Rust: `Rc` counts its owners; `clone` adds one, `drop` takes one.
// C: LIEN_SHARED, and the retain and release functions.
// At run time: clean
// expected-no-diagnostics
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
    if (i && --i->count == 0)
        free(i);
}

static int image_width(const struct image *borrowed i) { return i->width; }

struct page { struct image *LIEN_SHARED logo; };

static void page_set(struct page *borrowed_mut p, struct image *LIEN_SHARED logo)
{
    image_unref(p->logo);
    p->logo = logo;
}

int main(void)
{
    struct image *a = image_new(3);
    struct image *b = image_ref(a);
    struct page p = { NULL };
    page_set(&p, b);
    int w = image_width(a);
    image_unref(a);
    w += image_width(p.logo); // still there: the page has a reference of its own
    image_unref(p.logo);
    return w != 6;
}
