// rules of Mojo origins, Hylo inout/let projections, Austral handles, GObject-like classes; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>
#include <stdbool.h>

struct dev;
struct dev_ops {
    int (*open)(const char *borrowed name, struct dev *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) out);
    void (*close)(struct dev *owned d);
    int (*read)(const struct dev *borrowed d, char *borrowed_mut buf, size_t n);
    char *borrowed_mut (*map)(struct dev *borrowed_mut d);
    void (*reset)(struct dev *borrowed_mut d);
};
struct session { const struct dev_ops *borrowed lifetime(o) ops; struct dev *owned dev; char *borrowed_mut lifetime(w) win; };
struct reader { struct dev *borrowed_mut lifetime(d) dev; int pos; };
struct reader reader_on(struct dev *borrowed_mut d);
int reader_next(struct reader *borrowed_mut r);
extern const struct dev_ops disk;

int opened_and_closed_ok(const struct dev_ops *borrowed o)
{
    struct dev *owned d;
    if (o->open("hd0", &d) != 0)
        return -1;
    char buf[16];
    int n = o->read(d, buf, sizeof buf);
    o->close(d);
    return n;
}

int opened_and_lost(const struct dev_ops *borrowed o)
{
    struct dev *owned d;
    if (o->open("hd0", &d) != 0)
        return -1;
    char buf[16];
    return o->read(d, buf, sizeof buf); // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int read_after_close(const struct dev_ops *borrowed o)
{
    struct dev *owned d;
    if (o->open("hd0", &d))
        return -1;
    o->close(d);
    char buf[16];
    return o->read(d, buf, 16); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void mapped_then_reset(const struct dev_ops *borrowed o, struct dev *borrowed_mut d)
{
    char *w = o->map(d);
    o->reset(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    w[0] = 1;
}

void mapped_then_reset_ok(const struct dev_ops *borrowed o, struct dev *borrowed_mut d)
{
    char *w = o->map(d);
    w[0] = 1;
    o->reset(d);
    w = o->map(d);
    w[1] = 2;
}

int read_into_own_map(const struct dev_ops *borrowed o, struct dev *borrowed_mut d)
{
    return o->read(d, o->map(d), 4); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
}

int global_ops_ok(void)
{
    struct dev *owned d = NULL;
    int rc = disk.open("x", &d);
    if (rc)
        return rc;
    disk.reset(d);
    disk.close(d);
    return 0;
}

int session_open_ok(struct session *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) s)
{
    struct dev *owned d;
    int rc = disk.open("y", &d);
    if (rc != 0)
        return rc;
    s->ops = &disk;
    s->dev = d;
    s->win = NULL;
    return 0;
}

void session_shut_ok(struct session *borrowed_mut LIEN_DROPS s)
{
    if (s->dev)
        s->ops->close(s->dev);
    s->dev = NULL;
    s->win = NULL;
}

int session_used_ok(void)
{
    struct session s;
    if (session_open_ok(&s) != 0)
        return -1;
    s.ops->reset(s.dev);
    session_shut_ok(&s);
    return 0;
}

int session_lost(void)
{
    struct session s;
    if (session_open_ok(&s) != 0)
        return -1;
    s.ops->reset(s.dev);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int session_used_after_shut(void)
{
    struct session s;
    if (session_open_ok(&s) != 0)
        return -1;
    session_shut_ok(&s);
    s.ops->reset(s.dev); // expected-warning-re {{[{{(lien-use-after-free|lien-use-after-move)}}{{(-may)?}}]}}
    return 0;
}

int reader_and_reset(struct dev *borrowed_mut d)
{
    struct reader r = reader_on(d);
    disk.reset(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return reader_next(&r);
}

int reader_then_reset_ok(struct dev *borrowed_mut d)
{
    struct reader r = reader_on(d);
    int n = reader_next(&r) + reader_next(&r);
    disk.reset(d);
    return n;
}

int reader_through_its_field_ok(struct dev *borrowed_mut d)
{
    struct reader r = reader_on(d);
    disk.reset(r.dev);
    return reader_next(&r);
}

int reader_pos_only_ok(struct dev *borrowed_mut d)
{
    struct reader r = reader_on(d);
    int n = reader_next(&r);
    disk.reset(d);
    return n + r.pos;
}

int reader_copied(struct dev *borrowed_mut d)
{
    struct reader r = reader_on(d);
    struct reader q = r;
    disk.reset(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    return reader_next(&q);
}

int reader_closed_under(const struct dev_ops *borrowed o)
{
    struct dev *owned d;
    if (o->open("z", &d))
        return -1;
    struct reader r = reader_on(d);
    o->close(d); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return reader_next(&r);
}

int reader_in_loop_ok(struct dev *borrowed_mut d)
{
    int n = 0;
    for (int i = 0; i < 3; i++) {
        struct reader r = reader_on(d);
        n += reader_next(&r);
        disk.reset(d);
    }
    return n;
}

int reader_hoisted(struct dev *borrowed_mut d)
{
    int n = 0;
    struct reader r = reader_on(d);
    for (int i = 0; i < 3; i++) {
        n += reader_next(&r);
        disk.reset(d); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    }
    return n;
}

bool half_open(struct session *borrowed_mut LIEN_OUT LIEN_WHEN(return) s, bool fast)
{
    s->ops = &disk;
    s->win = NULL;
    if (fast)
        return true; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    s->dev = NULL;
    return true;
}
