// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0713: a struct is destroyed while a part of it is borrowed.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct s { char *owned data; int n; } LIEN_DROP(s_free);
void s_free(struct s *owned v);
void s_clear(struct s *LIEN_DROPS v);
struct s *owned _Nonnull s_new(void);
void s_init(struct s *LIEN_OUT v);

void field_read_before_ok(void)
{
    struct s *owned v = s_new();
    const char *borrowed d = v->data;
    puts(d);
    s_free(v);
}

void cleared_in_place_ok(void)
{
    struct s v;
    s_init(&v);
    const char *borrowed d = v.data;
    puts(d);
    s_clear(&v);
}

static void s_done(struct s *LIEN_DROPS v)
{
    free(v->data);
    v->data = NULL;
}

char *owned handed_out_of_a_cleanup_ok(void)
{
    __attribute__((cleanup(s_done))) struct s v = { strdup("x"), 1 };
    char *d = v.data;
    v.data = NULL;
    return d;
}

void other_field_changed_ok(struct s *borrowed_mut v)
{
    const char *borrowed d = v->data;
    v->n = 0;
    puts(d);
}
