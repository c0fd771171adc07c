// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0506.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
struct fancy_num { int num; };
void show(const struct fancy_num *borrowed f);

void assigned_while_borrowed(void)
{
    struct fancy_num fancy_num = { 5 };
    const struct fancy_num *borrowed fancy_ref = &fancy_num;
    fancy_num = (struct fancy_num){ 6 }; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    show(fancy_ref);
}

void printed_first_ok(void)
{
    struct fancy_num fancy_num = { 5 };
    const struct fancy_num *borrowed fancy_ref = &fancy_num;
    show(fancy_ref);
    fancy_num = (struct fancy_num){ 6 };
    show(&fancy_num);
}

void scoped_ok(void)
{
    struct fancy_num fancy_num = { 5 };
    {
        const struct fancy_num *borrowed fancy_ref = &fancy_num;
        show(fancy_ref);
    }
    fancy_num.num = 6;
}

void through_parameter(struct fancy_num *borrowed_mut f)
{
    const struct fancy_num *borrowed r = f;
    f->num = 3; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    show(r);
}

void array_element(int *borrowed_mut v, int n)
{
    const int *borrowed first = &v[0];
    for (int i = 0; i < n; i++)
        v[i] = *first; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
}

void array_element_copied_ok(int *borrowed_mut v, int n)
{
    int first = v[0];
    for (int i = 0; i < n; i++)
        v[i] = first;
}

void raw_pointer_ok(void)
{
    struct fancy_num f = { 1 };
    struct fancy_num *p = &f;
    f.num = 2;
    p->num = 3;
    f = *p;
}
