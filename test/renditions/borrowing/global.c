// llvm/llvm-project clang/test/Sema/LifetimeSafety/dangling-global.cpp
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>

int *global;
int *global_backup;
struct reg { int *slot; int n; };
struct reg registry;
int side(void);

void inlined(void)
{
    int local = 1;
    global = &local;
    global_backup = global; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    global = NULL;
}

void store_local_in_global(void)
{
    int local = 1;
    global = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void store_local_via_comma(void)
{
    int local = 1;
    global = (side(), &local); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void store_then_clear_ok(void)
{
    int local = 1;
    global = &local;
    side();
    global = NULL;
}

void store_then_restore_ok(void)
{
    int local = 1;
    int *old = global;
    global = &local;
    *global = 2;
    global = old;
}

void static_local(void)
{
    static int *last;
    int local = 1;
    last = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void global_struct_field(void)
{
    int local = 1;
    registry.slot = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    registry.n = 1;
}

void conditional_escape(int c)
{
    int local = 7;
    if (c)
        global = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void loop_escape(int n)
{
    int local = 0;
    for (int i = 0; i < n; ++i)
        global = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void conditional_no_escape_ok(int c)
{
    int local = 7;
    if (c)
        global = NULL;
    (void)local;
}

void via_compound_add(void)
{
    int local[10] = { 0 };
    int *p = local;
    global = (p += 1); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void via_preinc(void)
{
    int local[10] = { 0 };
    int *p = local;
    global = ++p; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void via_postdec(void)
{
    int local[10] = { 0 };
    int *p = local + 5;
    global = p--; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void static_storage_ok(void)
{
    static int s[10];
    int *p = s;
    p += 1;
    ++p;
    global = (p -= 1);
}

void cleared_on_every_exit_ok(int c)
{
    int local = 7;
    global = &local;
    if (c) {
        global = NULL;
        return;
    }
    side();
    global = NULL;
}

void cleared_on_one_exit(int c)
{
    int local = 7;
    global = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    if (c)
        return;
    global = NULL;
}

void parameter_in_global(int by_value)
{
    global = &by_value; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void through_out_parameter(int **out)
{
    int local = 1;
    *out = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void through_out_struct(struct reg *r)
{
    int local = 1;
    r->slot = &local; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
}

void through_out_struct_cleared_ok(struct reg *r)
{
    int local = 1;
    r->slot = &local;
    side();
    r->slot = NULL;
}
