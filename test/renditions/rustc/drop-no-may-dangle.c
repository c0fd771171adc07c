// rust-lang/rust tests/ui/nll/drop-no-may-dangle.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct wrap { const int *borrowed lifetime(w) value; };
_Bool cond(void);
void use(const int *borrowed p);
void wrap_end(struct wrap *borrowed_mut w);

void write_while_cleanup_pending(void)
{
    int v[3] = { 1, 2, 3 };
    __attribute__((cleanup(wrap_end))) struct wrap p = { &v[0] };
    if (cond())
        use(p.value);
    v[0] += 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
}

void write_when_no_cleanup_ok(void)
{
    int v[3] = { 1, 2, 3 };
    struct wrap p = { &v[0] };
    if (cond())
        use(p.value);
    v[0] += 1;
}

void write_to_other_element_ok(void)
{
    int v[3] = { 1, 2, 3 };
    __attribute__((cleanup(wrap_end))) struct wrap p = { &v[0] };
    use(p.value);
    v[1] += 1;
}

void write_after_scope_ok(void)
{
    int v[3] = { 1, 2, 3 };
    {
        __attribute__((cleanup(wrap_end))) struct wrap p = { &v[0] };
        use(p.value);
    }
    v[0] += 1;
}
