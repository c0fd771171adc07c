// dlang/dmd fail_compilation/fob1.d, fob2.d; spec ob.dd
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
#include <stdio.h>

int *owned _Nonnull my_malloc(void);
void my_free(int *owned p);
int *owned allocate(void);
void release(int *owned p);
_Bool f(void);
void foo6(int n, ...);
void pitcher(void);

int *owned foo1_undefined(void)
{
    int *owned p;
    return p; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void foo2_ok(void)
{
    int *owned p;
    p = NULL;
    (void)p;
}

int *owned foo3(int *owned p)
{
    int *owned q = p;
    return p; // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}} expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int *owned foo3_ok(int *owned p)
{
    int *owned q = p;
    return q;
}

int *owned foo4(int *owned p)
{
    int *borrowed_mut bq = p;
    const int *borrowed cq = p; // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    *bq = *cq;
    return p;
}

int *owned foo4_ok(int *owned p)
{
    int *borrowed_mut bq = p;
    *bq = 1;
    const int *borrowed cq = p;
    (void)*cq;
    return p;
}

void spec_not_disposed(void)
{
    int *owned p = allocate();
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void spec_twice(void)
{
    int *owned p = allocate();
    release(p);
    release(p); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void spec_undefined(void)
{
    int *owned p;
    release(p); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void spec_reassigned(void)
{
    int *owned p = allocate();
    p = allocate(); // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
    release(p);
}


void zoo2_offset(void)
{
    int *owned p = my_malloc();
    extern void foo2(int *borrowed_mut p, int *borrowed_mut q);
    foo2(p, p); // expected-warning-re {{[lien-borrow-conflict{{(-may)?}}]}}
    free(p);
}

void test41_ok(int *owned p, int i)
{
    for (; f(); ++i) {
        --i;
        my_free(p);
        p = NULL;
    }
    my_free(p);
}

void test42_ok(int *owned p, int i)
{
    for (; f(); ++i) {
        --i;
    }
    my_free(p);
}

void test43(int *owned p, int i)
{
    for (; f(); ++i) {
        my_free(p); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
        --i;
    }
    my_free(p); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void test6(int *owned p)
{
    printf("%d\n", *p);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void test6_unknown_ok(int *owned p)
{
    foo6(1, p);
}

void test7(int *borrowed_mut p)
{
    my_free(p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void test7_const(const int *borrowed p)
{
    free((void *)p); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void test8_ok(void)
{
    int *owned p = my_malloc();
    my_free(p);
    p = my_malloc();
    my_free(p);
}

void leaky_ok(void)
{
    int *owned p = my_malloc();
    pitcher();
    my_free(p);
}

void water_tight(int n)
{
    int *owned p = my_malloc();
    if (n)
        goto out;
    pitcher();
out:
    my_free(p);
}

int many_readers_ok(void)
{
    int *owned p = my_malloc();
    const int *borrowed a = p;
    const int *borrowed b = p;
    int r = *a + *b + *p;
    my_free(p);
    return r;
}

int reader_after_release(void)
{
    int *owned p = my_malloc();
    const int *borrowed a = p;
    my_free(p); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return *a;
}

int owner_used_while_borrowed(void)
{
    int *owned p = my_malloc();
    int *borrowed_mut b = p;
    int r = *p; // expected-warning-re {{[lien-use-while-borrowed{{(-may)?}}]}}
    *b = 3;
    my_free(p);
    return r;
}
