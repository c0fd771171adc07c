// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `mem::take` and `mem::replace` move out of a `&mut` and put something back.
// C: move the field, then refill it or set it to null.
// At run time: fails
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct buffer { char *owned data; size_t len; };

static char *owned take(struct buffer *borrowed_mut b)
{
    // expected-warning@+1 {{'b->data' is moved out of a borrowed place and not put back [lien-move-out-of-borrow]}}
    char *owned data = b->data;
    b->len = 0;
    return data;
}

static void reset(struct buffer *borrowed_mut b)
{
    // expected-warning@+1 {{'b->data' is moved out of a borrowed place and not put back [lien-move-out-of-borrow]}}
    free(b->data);
    b->len = 0;
}

int main(void)
{
    struct buffer b = { strdup("text"), 4 };
    char *t = take(&b);
    free(t);
    reset(&b);
    free(b.data);
    return 0;
}
