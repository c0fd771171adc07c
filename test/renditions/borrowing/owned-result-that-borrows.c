// What is got from an owned object that borrows lives as long as what that was made from, not as long as the object
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct db;
struct cursor { const struct db *borrowed lifetime(d) d; int n; };
struct opq;
void db_write(struct db *borrowed_mut d);
int db_read(const struct db *borrowed d);
struct db *owned _Nonnull db_new(void);
void db_free(struct db *owned d);
struct cursor *owned lifetime(d) _Nonnull cur_open(const struct db *borrowed lifetime(d) d);
struct cursor *owned lifetime(d) _Nonnull cur_dup(const struct cursor lifetime(d) *borrowed c);
struct cursor *owned _Nonnull cur_plain(const struct cursor *borrowed c);
void cur_close(struct cursor *owned c);
struct opq *owned lifetime(d) opq_open(const struct db *borrowed lifetime(d) d);
struct opq *owned lifetime(d) _Nonnull opq_dup(const struct opq lifetime(d) *borrowed c);
const char *borrowed lifetime(d) opq_text(const struct opq lifetime(d) *borrowed c);
const char *borrowed opq_name(const struct opq *borrowed c);
void opq_close(struct opq *owned c);
void look(const char *borrowed s);
void b1(struct db *borrowed_mut d) {
    struct cursor *owned c = cur_open(d);
    struct cursor *owned e = cur_dup(c);
    cur_close(c);
    db_write(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_close(e);
}
void b2(struct db *borrowed_mut d) {
    struct opq *owned c = opq_open(d);
    if (!c)
        return;
    struct opq *owned e = opq_dup(c);
    opq_close(c);
    db_write(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    opq_close(e);
}
void b3(struct db *borrowed_mut d) {
    struct opq *c = opq_open(d);
    if (!c)
        return;
    const struct opq *borrowed q = c;
    const char *t = opq_text(q);
    opq_close(c);
    db_write(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    look(t);
}
void b4(void) {
    struct db *owned d = db_new();
    struct cursor *owned c = cur_open(d);
    struct cursor *owned e = cur_dup(c);
    cur_close(c);
    db_free(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    cur_close(e);
}
void b5(struct db *borrowed_mut d, int n) {
    struct cursor *owned c = cur_open(d);
    for (int i = 0; i < n; i++) {
        struct cursor *owned e = cur_dup(c);
        cur_close(c);
        c = e;
    }
    db_write(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    cur_close(c);
}
void g1(struct db *borrowed_mut d) { struct cursor *owned c = cur_open(d); struct cursor *owned e = cur_dup(c); cur_close(c); db_read(d); cur_close(e); db_write(d); }
void g2(struct db *borrowed_mut d) { struct opq *owned c = opq_open(d); if (!c) return; const char *t = opq_text(c); opq_close(c); look(t); db_write(d); }
void g3(struct db *borrowed_mut d) { struct cursor *owned c = cur_open(d); struct cursor *owned e = cur_plain(c); cur_close(c); db_write(d); cur_close(e); }
void g4(struct db *borrowed_mut d) { struct opq *owned c = opq_open(d); if (!c) return; const char *t = opq_name(c); look(t); opq_close(c); db_write(d); }
void g5(void) { struct db *owned d = db_new(); struct cursor *owned c = cur_open(d); struct cursor *owned e = cur_dup(c); cur_close(c); cur_close(e); db_free(d); }
void g6(struct db *borrowed_mut d, struct db *borrowed_mut f) { struct cursor *owned c = cur_open(d); struct cursor *owned e = cur_dup(c); cur_close(c); db_write(f); cur_close(e); }
