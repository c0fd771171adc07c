// A function that some LIEN_OWNED_BY, malloc(f) or LIEN_DROP names is a deallocator, wherever it is declared.
// RUN: lien-models print %s | FileCheck %s

void thing_close(struct thing *LIEN_OWNED_BY(thing_close) t, char *owned name);
// CHECK: fn thing_close(t: *other owned by(thing_close) release, name: *i8 owned release) model
struct thing *LIEN_OWNED_BY(thing_end) thing_open(void);
int thing_end(struct thing *owned t);
// CHECK: fn thing_end(t: *other owned release) -> i32 model
void push(struct queue *borrowed_mut q, struct thing *LIEN_OWNED_BY(thing_end) t);
// CHECK: fn push(q: *other borrowed_mut, t: *other owned by(thing_end)) model
struct obj *gnu(void) __attribute__((malloc(gnu_free, 1)));
void gnu_free(struct obj *owned o);
// CHECK: fn gnu_free(o: *other owned release) model
void buf_free(struct buf *owned b);
// CHECK: fn buf_free(b: *other owned release) model drop
struct buf { char *owned text; } LIEN_DROP(buf_free);
struct LIEN_DROP(set_clear) set { int *owned at; };
void set_clear(struct set *s, int keep);
// CHECK: fn set_clear(s: *other drops, keep: i32) model drop
void unref(struct node *LIEN_SHARED n);
// CHECK: fn unref(n: *other shared release) model
struct node *owned made(void) __attribute__((malloc(unref)));
