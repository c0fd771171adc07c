// An out slot of a call that has failed holds what it held before: of a local that was never set, nothing. What the
// program asks of the code beyond 'was it 0' may tell it more.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
struct own { int x; };
int own_get(const struct own *borrowed o);
void own_free(struct own *owned o);
int own_make(struct own *owned *LIEN_OUT out LIEN_WHEN(return == 0));
struct obj;
int obj_get(const struct obj *borrowed o);
void obj_unref(struct obj *LIEN_SHARED o);
int obj_make(struct obj *LIEN_SHARED *LIEN_OUT out LIEN_WHEN(return == 0));
struct result { int code; };

int unasked(void)
{
    struct own *o;
    own_make(&o);
    int n = own_get(o); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    own_free(o);
    return n;
}

int shared_unasked(void)
{
    struct obj *o;
    obj_make(&o);
    int n = obj_get(o); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    obj_unref(o);
    return n;
}

int after_failure(void)
{
    struct own *o;
    int rc = own_make(&o);
    if (rc == 0)
        own_free(o);
    else
        return o->x; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    return rc;
}

int asked_the_wrong_way(void)
{
    struct own *o;
    if (own_make(&o)) {
        own_free(o); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
        return 1;
    }
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

int kept_and_asked(struct result *borrowed_mut res)
{
    struct own *o;
    int rc = own_make(&o);
    res->code = rc;
    printf("%d\n", rc);
    if (!rc) {
        int n = own_get(o);
        own_free(o);
        return n;
    }
    return rc;
}

// What is asked of the code is not what the contract says of it: the program may know more.
int below_zero(void)
{
    struct own *o;
    int rc = own_make(&o);
    if (rc < 0)
        return rc;
    int n = own_get(o);
    own_free(o);
    return n;
}

int by_cases(void)
{
    struct own *o;
    switch (own_make(&o)) {
    case -1: return 1;
    case 0: own_free(o); return 0;
    default: return 2;
    }
}

int copied(void)
{
    struct own *o;
    int rc, first = own_make(&o);
    rc = first;
    if (rc < 0)
        return rc;
    int n = own_get(o);
    own_free(o);
    return n;
}

int set_before(struct own *borrowed other)
{
    struct own *o;
    struct own *p = other;
    if (own_make(&o) == 0) {
        int n = own_get(o);
        own_free(o);
        return n;
    }
    o = p;
    return own_get(o);
}

int null_before(void)
{
    struct own *o = NULL;
    if (own_make(&o) != 0)
        return 1;
    int n = own_get(o);
    own_free(o);
    return n;
}

int given_back(void)
{
    struct own *o;
    if (own_make(&o) != 0) {
        own_free(o); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
        return 1;
    }
    own_free(o);
    return 0;
}

int asked_the_other_way_round(void)
{
    struct own *o;
    if (0 != own_make(&o))
        return o->x; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    own_free(o);
    return 0;
}
