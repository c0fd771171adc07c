// language, section 5, lien-field-leak: what a call has made, too, of a type that has a function to release it
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>

struct LIEN_DROP(camp_end) camp { char *owned tent; int days; };
void camp_end(struct camp *borrowed_mut c);
struct camp *owned _Nonnull camp_new(int days);

void parameter_freed_only(struct camp *owned c)
{
    free(c); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void result_freed_only(void)
{
    struct camp *owned c = camp_new(2);
    free(c); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}

void result_ended_and_freed_ok(void)
{
    struct camp *owned c = camp_new(2);
    camp_end(c);
    free(c);
}

void camp_pitch(struct camp *borrowed_mut c);

void result_looked_at_ok(void)
{
    struct camp *owned c = camp_new(2);
    free(c->tent);
    free(c);
}

// Nobody knows what is left in it.
void result_lent_ok(void)
{
    struct camp *owned c = camp_new(2);
    camp_pitch(c);
    free(c);
}

// Without a function that releases it a new node holds nothing yet.
struct bead { int colour; struct bead *owned next; };
struct bead *owned _Nonnull bead_new(int colour);

void node_never_linked_ok(void)
{
    struct bead *owned b = bead_new(1);
    free(b);
}
