// rust-lang/polonius inputs: smoke-test, vec-push-ref, drop-liveness, issue-52059, issue-31567, maybe-initialized
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

struct vec;
struct str;
struct s { int *owned b; };
struct wrapper { struct s *borrowed_mut lifetime(a) v; };
struct vec *owned _Nonnull vec_new(void);
void vec_free(struct vec *owned v);
void vec_push(struct vec *borrowed_mut v, struct str *owned s);
void vec_push_ref(struct vec *borrowed_mut lifetime(v) v, const struct str *borrowed lifetime(v) s);
struct str *owned _Nonnull str_new(const char *borrowed t);
void str_free(struct str *owned s);
void str_print(const struct str *borrowed s);
int *owned _Nonnull box_new(int v);
_Bool cond(void);

const int *borrowed lifetime(static) return_ref_to_local(void)
{
    int x = 0;
    return &x; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}

int use_while_mut(void)
{
    int x = 0;
    int *borrowed_mut y = &x;
    int z = x; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    return *y + z;
}

int use_while_mut_ok(void)
{
    int x = 0;
    int *borrowed_mut y = &x;
    *y = 3;
    int z = x;
    return z;
}

int *borrowed_mut use_while_mut_fr(int *borrowed_mut x)
{
    int *borrowed_mut y = x;
    *x = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    return y;
}

int *borrowed_mut position_dependent_outlives(int *borrowed_mut x, _Bool c)
{
    int *borrowed_mut y = x;
    if (c)
        return y;
    *x = 0;
    return x;
}

void basic_move_error(void)
{
    struct str *owned x = str_new("hello");
    struct vec *owned y = vec_new();
    vec_push(y, x);
    str_print(x); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    vec_free(y);
}

void move_reinitialize_ok(void)
{
    struct str *owned x = str_new("hello");
    struct vec *owned y = vec_new();
    vec_push(y, x);
    x = str_new("goodbye");
    str_print(x);
    str_free(x);
    vec_free(y);
}


void vec_push_ref_foo1(void)
{
    struct vec *owned v = vec_new();
    struct vec *borrowed_mut p = v;
    if (cond())
        vec_push(p, str_new("a"));
    else
        vec_push(v, str_new("b")); 
    vec_free(v);
}

void vec_push_ref_foo2(void)
{
    struct vec *owned v = vec_new();
    struct vec *borrowed_mut p = v;
    vec_push(v, str_new("a")); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    vec_push(p, str_new("b"));
    vec_free(v);
}

void pushed_ref_freed_first(void)
{
    struct str *owned s = str_new("x");
    struct vec *owned v = vec_new();
    vec_push_ref(v, s);
    str_free(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    vec_free(v);
}

void pushed_ref_ok(void)
{
    struct str *owned s = str_new("x");
    struct vec *owned v = vec_new();
    vec_push_ref(v, s);
    vec_free(v);
    str_free(s);
}


const int *borrowed lifetime(a) get_inner_ok(struct wrapper lifetime(a) *borrowed v)
{
    return v->v->b;
}

void wrapper_drop(struct wrapper *borrowed_mut w)
{
    free(w->v->b);
    w->v->b = box_new(0);
}


int maybe_initialized_fragment(int c)
{
    struct s s;
    if (c) {
        s.b = box_new(1);
        int r = *s.b;
        free(s.b);
        return r;
    }
    return 0;
}

int fragment_moved(void)
{
    struct s s = { box_new(1) };
    int *owned taken = s.b;
    int r = *s.b; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    free(taken);
    return r;
}
