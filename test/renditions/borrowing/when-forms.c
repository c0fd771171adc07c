// the contract: LIEN_WHEN on owned, LIEN_SHARED and LIEN_OUT parameters; rules of cake's _Out tests, own text
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <stdbool.h>
#include <stdlib.h>

struct kite { int tail; char *owned line; };
struct flag { int stars; };
struct kite *owned _Nonnull kite_make(int tail);
void kite_burn(struct kite *owned k);
bool sky_take(struct kite *owned LIEN_WHEN(return) k);
int sky_try(struct kite *owned LIEN_WHEN(return == 0) k);
long sky_post(struct kite *owned LIEN_WHEN(return >= 0) k);
void *sky_handle(struct kite *owned LIEN_WHEN(return != NULL) k);
int sky_err(struct kite *owned LIEN_WHEN(!return) k);
bool kite_fetch(struct kite *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return) out);
int line_spin(char *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return == 0) out, int n);
struct flag *LIEN_SHARED _Nonnull flag_new(void);
void flag_put(struct flag *LIEN_SHARED f);
bool mast_hoist(struct flag *LIEN_SHARED LIEN_WHEN(return) f);
void look(const struct kite *borrowed k);

void taken_or_burnt_ok(void)
{
    struct kite *owned k = kite_make(1);
    if (!sky_take(k))
        kite_burn(k);
}

void refused_and_forgotten(void)
{
    struct kite *owned k = kite_make(1);
    if (!sky_take(k))
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void taken_and_burnt(void)
{
    struct kite *owned k = kite_make(1);
    if (sky_take(k))
        kite_burn(k); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    else
        kite_burn(k);
}

void tried_later_ok(void)
{
    struct kite *owned k = kite_make(2);
    int rc = sky_try(k);
    if (rc == 0)
        return;
    look(k);
    kite_burn(k);
}

void tried_wrong_sign(void)
{
    struct kite *owned k = kite_make(2);
    int rc = sky_try(k);
    if (rc < 0) {
        kite_burn(k);
        return;
    }
    if (rc == 0)
        look(k); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    else
        kite_burn(k);
}

void posted_ok(void)
{
    struct kite *owned k = kite_make(3);
    long id = sky_post(k);
    if (id < 0) {
        kite_burn(k);
        return;
    }
}

void posted_zero_is_success(void)
{
    struct kite *owned k = kite_make(3);
    long id = sky_post(k);
    if (id <= 0)
        kite_burn(k); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

void handle_ok(void)
{
    struct kite *owned k = kite_make(3);
    void *h = sky_handle(k);
    if (!h)
        kite_burn(k);
}

void handle_inverted(void)
{
    struct kite *owned k = kite_make(3);
    void *h = sky_handle(k);
    if (h != NULL)
        look(k); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
    else
        kite_burn(k);
}

void err_ok(void)
{
    struct kite *owned k = kite_make(4);
    if (sky_err(k)) {
        kite_burn(k);
        return;
    }
}

int err_never_asked(void)
{
    struct kite *owned k = kite_make(4);
    sky_err(k);
    return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}

void retried_ok(void)
{
    struct kite *owned k = kite_make(4);
    while (!sky_take(k))
        look(k);
}

void retried_bounded(void)
{
    struct kite *owned k = kite_make(4);
    for (int i = 0; i < 3; i++)
        if (sky_take(k))
            return;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void retried_bounded_ok(void)
{
    struct kite *owned k = kite_make(4);
    for (int i = 0; i < 3; i++)
        if (sky_try(k) == 0)
            return;
    kite_burn(k);
}

void fetched_ok(void)
{
    struct kite *owned k;
    if (kite_fetch(&k))
        kite_burn(k);
}

void fetched_and_not_asked(void)
{
    struct kite *owned k;
    kite_fetch(&k);
    kite_burn(k); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void fetched_twice(void)
{
    struct kite *owned k = NULL;
    if (!kite_fetch(&k))
        return;
    if (!kite_fetch(&k)) // expected-warning-re {{[lien-overwrite-leak{{(-may)?}}]}}
        return; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    kite_burn(k);
}

int spun_ok(int n)
{
    char *owned s = NULL;
    int rc = line_spin(&s, n);
    if (rc)
        return rc;
    free(s);
    return 0;
}

int spun_and_forgotten(int n)
{
    char *owned s = NULL;
    switch (line_spin(&s, n)) {
    case 0:
        return s[0]; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    default:
        return -1;
    }
}

void hoisted_ok(void)
{
    struct flag *LIEN_SHARED f = flag_new();
    if (!mast_hoist(f))
        flag_put(f);
}

void hoisted_and_put(void)
{
    struct flag *LIEN_SHARED f = flag_new();
    mast_hoist(f);
    flag_put(f); // expected-warning-re {{[lien-use-after-move{{(-may)?}}]}}
}

/* bodies held against LIEN_WHEN */
int keep_when_zero_ok(struct kite *owned LIEN_WHEN(return == 0) k, int full)
{
    if (full)
        return -1;
    kite_burn(k);
    return 0;
}

int keep_when_zero_leaks(struct kite *owned LIEN_WHEN(return == 0) k, int full)
{
    if (full)
        return 0; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
    kite_burn(k);
    return 0;
}

bool out_when_true_ok(struct kite *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return) out, int n)
{
    if (n < 0)
        return false;
    *out = kite_make(n);
    return true;
}

bool out_when_true_not_set(struct kite *owned *borrowed_mut LIEN_OUT LIEN_WHEN(return) out, int n)
{
    if (n < 0)
        return true; // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
    *out = kite_make(n);
    return true;
}

int nested_when_ok(int n)
{
    struct kite *owned k;
    if (!kite_fetch(&k))
        return -1;
    int rc = sky_try(k);
    if (rc != 0)
        kite_burn(k);
    return rc + n;
}

int nested_when_forgets(int n)
{
    struct kite *owned k;
    if (!kite_fetch(&k))
        return -1;
    int rc = sky_try(k);
    return rc + n; // expected-warning-re {{[lien-leak{{(-may)?}}]}}
}
