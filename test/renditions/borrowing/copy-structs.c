// rules of rust-lang/rust tests/ui/moves (moves-based-on-type-*), Swift ~Copyable moveonly tests, Hylo sink tests,
// own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct token { char *owned text; int kind; };
struct span { const char *borrowed lifetime(s) from; int len; };
struct LIEN_COPY handle { char *owned secret; int id; };
struct colour { int r, g, b; };
struct word { struct token tok; struct colour ink; unsigned bold : 1, shown : 1; };
struct token tok_make(int k);
void tok_drop(struct token t);
int tok_kind(struct token *borrowed t);
void word_set(struct word *borrowed_mut w);
char *owned _Nonnull text_make(int k);
void handle_use(struct handle h);
struct handle handle_get(int id);

void struct_moved_by_copy(void)
{
    struct token a = tok_make(1);
    struct token b = a;
    tok_drop(b);
    tok_drop(a); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

int plain_field_after_move_ok(void)
{
    struct token a = tok_make(1);
    struct token b = a;
    int k = a.kind;
    tok_drop(b);
    return k;
}

int owned_field_after_move(void)
{
    struct token a = tok_make(1);
    tok_drop(a);
    return a.text[0]; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void refilled_by_field_ok(void)
{
    struct token a = tok_make(1);
    tok_drop(a);
    a.text = text_make(2);
    a.kind = 2;
    tok_drop(a);
}

void colours_copy_ok(struct word *borrowed_mut w)
{
    struct colour c = w->ink;
    c.r = 255;
    w->ink = c;
    struct colour d = c;
    d.g = c.b;
    w->ink = d;
}

void nested_token_moved(void)
{
    struct word w = { tok_make(1), { 0, 0, 0 }, 1, 0 };
    tok_drop(w.tok);
    w.ink.r = 1;
    w.bold = 0;
    tok_drop(w.tok); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void nested_token_replaced_ok(void)
{
    struct word w = { tok_make(1), { 0, 0, 0 }, 1, 0 };
    tok_drop(w.tok);
    w.tok = tok_make(2);
    w.shown = !w.bold;
    tok_drop(w.tok);
}

void whole_moved_after_part(void)
{
    struct word w = { tok_make(1), { 0, 0, 0 }, 1, 0 };
    struct token t = w.tok;
    struct word v = w; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    tok_drop(t);
    (void)v.bold;
}

void nested_token_leaks(int k)
{
    struct word w = { tok_make(k), { 0, 0, 0 }, 1, 0 };
    w.bold = 0;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

int flags_are_places_too_ok(struct word *borrowed_mut w)
{
    struct colour *borrowed_mut c = &w->ink;
    w->bold = 1;
    w->shown = w->bold;
    c->r = 2;
    return w->shown;
}

int flags_under_whole_loan(struct word *borrowed_mut w)
{
    const struct word *borrowed v = w;
    w->bold = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return v->shown;
}

int flags_written_through_shared(const struct word *borrowed w)
{
    ((struct word *)w)->shown = 0; // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
    return w->bold;
}

struct token conditional_move_ok(int k)
{
    struct token a = tok_make(1), b = tok_make(2);
    if (k) {
        tok_drop(b);
        return a;
    }
    tok_drop(a);
    return b;
}

struct token conditional_move_forgets(int k)
{
    struct token a = tok_make(1), b = tok_make(2);
    if (k) {
        tok_drop(b);
        return a;
    }
    return b; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void assigned_to_itself_through_temp_ok(void)
{
    struct token a = tok_make(1), b = tok_make(2);
    struct token t = a;
    a = b;
    b = t;
    tok_drop(a);
    tok_drop(b);
}

void remade_in_loop_ok(int n)
{
    struct token a = tok_make(1);
    for (int i = 0; i < n; i++) {
        tok_drop(a);
        a = tok_make(i);
    }
    tok_drop(a);
}

int pointer_to_struct_moved_from(void)
{
    struct token a = tok_make(1);
    struct token *p = &a;
    tok_drop(a);
    return p->text[0]; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void compound_literal_moves(void)
{
    char *owned s = text_make(1);
    tok_drop((struct token){ .kind = 2, .text = s });
    s[0] = 'x'; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void compound_literal_moves_ok(int k)
{
    char *owned s = text_make(1);
    s[0] = 'x';
    if (k)
        tok_drop((struct token){ s, k });
    else
        free(s);
}

void moved_out_of_deref(struct token *borrowed_mut t)
{
    struct token mine = *t; // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
    tok_drop(mine);
}

void moved_out_and_refilled_ok(struct token *borrowed_mut t)
{
    struct token mine = *t;
    *t = tok_make(mine.kind + 1);
    tok_drop(mine);
}

void moved_out_and_zeroed_ok(struct token *borrowed_mut t)
{
    struct token mine = *t;
    memset(t, 0, sizeof *t);
    tok_drop(mine);
}

void moved_out_of_shared(const struct token *borrowed t)
{
    tok_drop(*t); // expected-warning-re {{[lien-move-out-of-borrow{{(-may)?}}]}}
}
