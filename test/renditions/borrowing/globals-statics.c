// rules of rust-lang/rust tests/ui/statics, tests/ui/borrowck/borrowck-assign-to-static, tests/ui/nll (E0506 of
// statics), E0521; own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct conf { char *owned path; int level; };
static struct conf *owned current;
static const char *borrowed lifetime(static) banner = "hello";
static const char *raw_note;
static struct conf whole;
static char *owned names[4];
struct conf *owned _Nonnull conf_load(int n);
void conf_free(struct conf *owned c);
void conf_show(const struct conf *borrowed c);
char *owned _Nonnull text(int n);
void say(const char *borrowed s);
int busy(void);

void replaced_ok(int n)
{
    struct conf *owned old = current;
    current = conf_load(n);
    if (old)
        conf_free(old);
}

void replaced_over(int n)
{
    current = conf_load(n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void replaced_first_time_ok(int n)
{
    if (!current)
        current = conf_load(n);
}

void dropped_and_left(void)
{
    conf_free(current); // expected-warning-re {{[{{(lien-dangling-borrow|lien-move-out-of-borrow)}}{{(-may)?}}]}}
}

void dropped_ok(void)
{
    conf_free(current);
    current = NULL;
}

void banner_of_local(int n)
{
    char line[8] = { (char)n };
    banner = line; // expected-warning-re {{[{{(lien-borrow-escapes|lien-dangling-borrow)}}{{(-may)?}}]}}
}

void banner_of_param(const char *borrowed s)
{
    banner = s; // expected-warning-re {{[{{(lien-borrow-escapes|lien-lifetime-mismatch)}}{{(-may)?}}]}}
}

void banner_of_static_ok(void)
{
    static char line[8] = "hi";
    banner = line;
}

void banner_of_literal_ok(int n)
{
    banner = n ? "yes" : "no";
}

void raw_note_local_cleared_ok(void)
{
    char line[8] = "x";
    raw_note = line;
    say(raw_note);
    raw_note = NULL;
}

void whole_field_replaced(int n)
{
    whole.level = n;
    whole.path = text(n); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
}

void whole_field_replaced_ok(int n)
{
    free(whole.path);
    whole.path = text(n);
    whole.level = n;
}

const char *borrowed lifetime(static) banner_out_ok(void)
{
    return banner;
}

const char *borrowed lifetime(static) literal_out_ok(int n)
{
    static const char *const all[] = { "a", "b" };
    return n < 2 ? all[n] : "none";
}

const char *borrowed lifetime(static) param_out(const char *borrowed s)
{
    return s; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void lazily_made_ok(void)
{
    static struct conf *owned once;
    if (!once)
        once = conf_load(1);
    conf_show(once);
}

void shown_after_free(void)
{
    conf_free(current);
    if (busy())
        conf_show(current); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    current = NULL;
}

void slot_filled_ok(int n)
{
    if (names[1])
        return;
    names[1] = text(n);
}

void slots_cleared_ok(void)
{
    for (int i = 0; i < 4; i++) {
        free(names[i]);
        names[i] = NULL;
    }
}

void static_lent_and_written(void)
{
    const struct conf *borrowed c = &whole;
    whole.level = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    conf_show(c);
}

void static_lent_ok(void)
{
    const struct conf *borrowed c = &whole;
    conf_show(c);
    whole.level = 2;
}

struct conf *owned static_given_as_owned(void)
{
    return &whole; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

struct conf *owned global_taken_ok(void)
{
    struct conf *owned c = current;
    current = NULL;
    return c;
}

struct conf *owned global_copied(void)
{
    return current; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
