// rust-lang/rust compiler/rustc_error_codes/src/error_codes/E0713.md
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdlib.h>
struct s { char *owned data; int n; };
struct s *owned _Nonnull s_new(void);
static void s_drop(struct s *owned s)
{
    free(s->data);
    free(s);
}
char *owned _Nonnull new_str(const char *borrowed s);

const char *demo(struct s *owned s)
{
    const char *p = s->data;
    s_drop(s);
    return p; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}

char *owned demo_taken_ok(struct s *owned s)
{
    char *owned p = s->data;
    s->data = NULL;
    s_drop(s);
    return p;
}

const char *borrowed demo_borrow_ok(const struct s *borrowed s)
{
    return s->data;
}

int demo_local(void)
{
    struct s *owned s = s_new();
    const char *borrowed p = s->data;
    s_drop(s); // expected-warning-re {{[lien-move-while-borrowed{{(-may)?}}]}}
    return p[0];
}

void demo_field_forgotten(struct s *owned s)
{
    free(s); // expected-warning-re {{[lien-field-leak{{(-may)?}}]}}
}
