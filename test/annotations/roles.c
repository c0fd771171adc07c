// LIEN_DROP and LIEN_OWNED_BY name functions, which need not say it again.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

// CHECK-DAG: fn early(f: *early_foo drops) drop
struct early_foo;
void early(struct early_foo *f);
struct LIEN_DROP(early) early_foo;
struct LIEN_DROP(foo_clear) foo { char *owned name; };
struct bar { char *owned name; } LIEN_DROP(bar_free);
typedef struct { char *owned name; } baz LIEN_DROP(baz_clear);
typedef struct qux qux LIEN_DROP(early_too);
struct qux { char *owned name; };
// CHECK-DAG: struct foo {{.*}}{
// CHECK-DAG: fn foo_clear(f: *foo borrowed_mut drops) drop
void foo_clear(struct foo *borrowed_mut f);
// CHECK-DAG: fn bar_free(b: *bar owned release) drop
void bar_free(struct bar *owned b);
// CHECK-DAG: fn baz_clear(b: *baz drops) drop
void baz_clear(baz *b);
// CHECK-DAG: fn early_too(q: *qux drops) drop
void early_too(qux *q);

// CHECK-DAG: fn widget_make() -> *foo owned by(widget_put)
struct foo *LIEN_OWNED_BY(widget_put) widget_make(void);
// CHECK-DAG: fn widget_put(w: *foo owned by(widget_put) release)
void widget_put(struct foo *w);
// CHECK-DAG: fn pool_get(pool: *bar) -> *foo owned by(pool_put)
struct foo *LIEN_OWNED_BY(pool_put) pool_get(struct bar *pool);
// CHECK-DAG: fn pool_put(pool: *bar, f: *foo)
void pool_put(struct bar *pool, struct foo *f);
// CHECK-DAG: fn pool_give(pool: *bar borrowed_mut, f: *foo owned release)
struct foo *LIEN_OWNED_BY(pool_give) pool_take(struct bar *pool);
void pool_give(struct bar *borrowed_mut pool, struct foo *owned f);

void uses(struct early_foo *e, struct foo *f, struct bar *b, baz *z, qux *q)
{
    early(e); widget_put(widget_make()); pool_put(b, pool_get(b)); z->name = q->name; f->name = b->name;
}

// A signature is made when a function is used.
void *use;
void uses_all(void)
{
    use = (void *)early; use = (void *)foo_clear; use = (void *)bar_free; use = (void *)baz_clear; use = (void
    *)early_too; use = (void *)widget_make; use = (void *)widget_put; use = (void *)pool_get; use = (void *)pool_put;
    use = (void *)pool_give;
}
