// the contract
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stddef.h>
#include <string.h>

typedef char *owned own_str;
typedef const char *borrowed str_ref;
typedef char *borrowed_mut str_mut;
typedef struct page page;
struct page { own_str title; str_ref lifetime(p) kind; int n; };
typedef struct page *owned page_own;
typedef struct view { const struct page *borrowed lifetime(v) pages[2]; int used; } view;
own_str _Nonnull str_make(int n);
void str_eat(own_str s);
int str_len(str_ref s);
void str_up(str_mut s);
page_own _Nonnull page_new(int n);
void page_free(page_own p);
void page_read(const page *borrowed p);
void view_init(view *borrowed_mut LIEN_OUT v);
void view_add(view lifetime(v) *borrowed_mut w, const page *borrowed lifetime(v) p);
void view_show(const view *borrowed w);
int view_over(const page *borrowed lifetime(v) p, view lifetime(v) *borrowed_mut LIEN_OUT out);

void eaten_twice(void)
{
    own_str s = str_make(1);
    str_eat(s);
    str_eat(s); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void never_eaten(void)
{
    own_str s = str_make(1);
    str_up(s);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void eaten_ok(void)
{
    own_str s = str_make(1), t = NULL;
    str_up(s);
    t = s;
    str_eat(t);
}

void upped_under_ref(void)
{
    own_str s = str_make(1);
    str_ref r = s;
    str_up(s); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    str_len(r);
    str_eat(s);
}

void upped_shared(str_ref s)
{
    str_up((char *)s); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void two_names_one_line(void)
{
    char *owned a = str_make(1), *plain = a;
    str_eat(a);
    str_len(plain); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void second_star_owned(char *owned *owned list)
{
    if (!list)
        return;
    str_eat(list[0]);
    free(list);
}

void second_star_forgotten(char *owned *owned list)
{
    if (list && list[0])
        str_len(list[0]);
    free(list); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void view_of_dead_page(void)
{
    view w;
    page_own p = page_new(1);
    view_init(&w);
    view_add(&w, p);
    page_free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    view_show(&w);
}

void view_of_page_ok(void)
{
    view w;
    page_own p = page_new(1);
    view_init(&w);
    view_add(&w, p);
    view_show(&w);
    page_free(p);
}

void view_reinit_ok(void)
{
    view w;
    page_own p = page_new(1);
    view_init(&w);
    view_add(&w, p);
    page_free(p);
    view_init(&w);
    view_show(&w);
}

void view_over_dead(void)
{
    view w;
    page_own p = page_new(1);
    if (view_over(p, &w)) {
        page_free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
        view_show(&w);
        return;
    }
    page_free(p);
}

void view_over_inner(void)
{
    view w;
    {
        page p = { NULL, "k", 1 };
        view_over(&p, &w); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    view_show(&w);
}

void view_set_by_hand(view *borrowed_mut w)
{
    page p = { NULL, "k", 1 };
    w->pages[0] = &p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    w->used = 1;
}

void view_set_and_unset_ok(view *borrowed_mut w)
{
    page p = { NULL, "k", 1 };
    w->pages[0] = &p;
    view_show(w);
    w->pages[0] = NULL;
}

void page_written_in_view(void)
{
    view w = { { NULL }, 0 };
    page p = { NULL, "k", 1 };
    w.pages[1] = &p;
    p.n = 2; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    view_show(&w);
}

void page_written_after_view_ok(void)
{
    view w = { { NULL }, 0 };
    page p = { NULL, "k", 1 };
    w.pages[1] = &p;
    view_show(&w);
    w.pages[1] = NULL;
    p.n = 2;
    view_show(&w);
}

void pages_element_swapped_ok(void)
{
    view w = { { NULL }, 0 };
    page a = { NULL, "a", 1 }, b = { NULL, "b", 2 };
    w.pages[0] = &a;
    w.pages[0] = &b;
    a.n = 3;
    view_show(&w);
}

void kind_of_local(page *borrowed_mut p)
{
    char k[4] = "abc";
    p->kind = k; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void kind_of_literal_ok(page *borrowed_mut p)
{
    p->kind = "abc";
}

void title_of_literal(page *borrowed_mut p)
{
    str_eat(p->title);
    p->title = (char *)"abc"; // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
