// rules of rust-lang/rust tests/ui/regions (regions-infer-*, regions-bounded-by-*), tests/ui/lifetimes, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>

struct cursor { const char *borrowed lifetime(t) at; const char *borrowed lifetime(t) end; int line; };
struct pair { const char *borrowed lifetime(k) key; char *borrowed_mut lifetime(v) val; };
struct scope { struct cursor lifetime(t) *borrowed_mut lifetime(c) cur; int depth; };
char *owned _Nonnull page_load(int no);
void page_drop(char *owned p);
struct cursor cursor_over(const char *borrowed text);
struct cursor lifetime(t) cursor_from(const char *borrowed lifetime(t) text, const char *borrowed name);
int cursor_next(struct cursor *borrowed_mut c);
const char *borrowed lifetime(t) cursor_word(struct cursor lifetime(t) *borrowed_mut c);
const char *borrowed cursor_self(struct cursor *borrowed_mut c);
void say(const char *borrowed s);

int text_dropped_under_cursor(void)
{
    char *owned p = page_load(1);
    struct cursor c = cursor_over(p);
    page_drop(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return cursor_next(&c);
}

int text_dropped_after_cursor_ok(void)
{
    char *owned p = page_load(1);
    struct cursor c = cursor_over(p);
    int n = cursor_next(&c);
    page_drop(p);
    return n + c.line;
}

int name_is_not_kept_ok(void)
{
    char *owned p = page_load(1);
    char *owned name = page_load(2);
    struct cursor c = cursor_from(p, name);
    page_drop(name);
    int n = cursor_next(&c);
    page_drop(p);
    return n;
}

int text_is_kept(void)
{
    char *owned p = page_load(1);
    char *owned name = page_load(2);
    struct cursor c = cursor_from(p, name);
    page_drop(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    int n = cursor_next(&c);
    page_drop(name);
    return n;
}

void word_outlives_the_cursor_ok(void)
{
    char *owned p = page_load(3);
    const char *w;
    {
        struct cursor c = cursor_over(p);
        w = cursor_word(&c);
    }
    say(w);
    page_drop(p);
}

void word_of_dropped_text(void)
{
    char *owned p = page_load(3);
    struct cursor c = cursor_over(p);
    const char *w = cursor_word(&c);
    page_drop(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    say(w);
}

void word_does_not_hold_the_cursor_ok(void)
{
    char *owned p = page_load(3);
    struct cursor c = cursor_over(p);
    const char *w = cursor_word(&c);
    const char *x = cursor_word(&c);
    say(w);
    say(x);
    page_drop(p);
}

void self_word_holds_the_cursor(void)
{
    char *owned p = page_load(3);
    struct cursor c = cursor_over(p);
    const char *w = cursor_self(&c);
    const char *x = cursor_self(&c); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    say(w);
    say(x);
    page_drop(p);
}

void cursor_over_inner_array(void)
{
    struct cursor c;
    {
        char line[80];
        strcpy(line, "x = 1");
        c = cursor_over(line); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    cursor_next(&c);
}

void cursor_over_inner_array_ok(void)
{
    struct cursor c;
    char line[80];
    {
        strcpy(line, "x = 1");
        c = cursor_over(line);
    }
    cursor_next(&c);
}

struct cursor cursor_of_a_local(int no)
{
    char line[16];
    line[0] = (char)no;
    struct cursor c = { line, line + 16, no };
    return c; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

struct cursor cursor_of_a_param_ok(const char *borrowed text, int no)
{
    struct cursor c = { text, text + strlen(text), no };
    return c;
}

struct cursor lifetime(a) cursor_of_the_wrong_one(const char *borrowed lifetime(a) a, const char *borrowed lifetime(b) b)
{
    struct cursor c = { b, b, *a };
    return c; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void cursor_redirected(struct cursor lifetime(t) *borrowed_mut c, const char *borrowed lifetime(u) text)
{
    c->at = text; // expected-warning-re {{[lien-lifetime-mismatch{{(-may)?}}]}}
}

void cursor_redirected_ok(struct cursor lifetime(t) *borrowed_mut c, const char *borrowed lifetime(t) text)
{
    c->at = text;
    c->end = text + strlen(text);
    c->line = 0;
}

void cursor_redirected_unnamed(struct cursor *borrowed_mut c, const char *borrowed text)
{
    c->line = 1;
    c->end = text; // expected-warning-re {{[lien-borrow-escapes{{(-may)?}}]}}
}

int redirected_by_call(void)
{
    char *owned p = page_load(1);
    char *owned q = page_load(2);
    struct cursor c = cursor_over(p);
    cursor_redirected_ok(&c, q);
    page_drop(q); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    int n = cursor_next(&c);
    page_drop(p);
    return n;
}

int redirected_by_call_ok(void)
{
    char *owned p = page_load(1);
    char *owned q = page_load(2);
    struct cursor c = cursor_over(p);
    cursor_redirected_ok(&c, q);
    int n = cursor_next(&c);
    page_drop(q);
    page_drop(p);
    return n;
}

void pair_two_lifetimes(void)
{
    char *owned k = page_load(1);
    char *owned v = page_load(2);
    struct pair e = { k, v };
    page_drop(k);
    e.val[0] = 'v';
    page_drop(v);
}

void pair_value_written_beside(void)
{
    char k[4] = "k";
    char v[4] = "v";
    struct pair e = { k, v };
    v[0] = 'w'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    e.val[1] = 0;
    say(e.key);
}

void pair_key_written_beside(void)
{
    char k[4] = "k";
    char v[4] = "v";
    struct pair e = { k, v };
    k[0] = 'w'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    say(e.key);
}

void pair_key_done_ok(void)
{
    char k[4] = "k";
    char v[4] = "v";
    struct pair e = { k, v };
    say(e.key);
    k[0] = 'w';
    e.val[1] = k[0];
}

int scope_over_a_cursor(void)
{
    char *owned p = page_load(1);
    struct cursor c = cursor_over(p);
    struct scope s = { &c, 0 };
    int n = cursor_next(&c); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    s.cur->line = n;
    page_drop(p);
    return n;
}

int scope_over_a_cursor_ok(void)
{
    char *owned p = page_load(1);
    struct cursor c = cursor_over(p);
    struct scope s = { &c, 0 };
    int n = cursor_next(s.cur);
    s.cur->line = n;
    n += c.line;
    page_drop(p);
    return n;
}
