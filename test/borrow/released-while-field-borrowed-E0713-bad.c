// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0713: a struct is destroyed while a part of it is borrowed.
// Each function breaks the rule; correct twins stand in released-while-field-borrowed-E0713-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

struct s { char *owned data; int n; } LIEN_DROP(s_free);
void s_free(struct s *owned v);
void s_clear(struct s *LIEN_DROPS v);
struct s *owned _Nonnull s_new(void);
const char *borrowed _Nonnull s_data(const struct s *borrowed v);
char *borrowed_mut _Nonnull s_data_mut(struct s *borrowed_mut v);
void s_init(struct s *LIEN_OUT v);

void field_read_after(void)
{
    struct s *owned v = s_new();
    const char *borrowed d = v->data;
    s_free(v); // expected-warning-re{{'v'{{.*}}[lien-move-while-borrowed]}}
    puts(d);
}

void part_read_after(void)
{
    struct s *owned v = s_new();
    const char *d = s_data(v);
    s_free(v); // expected-warning-re{{'v'{{.*}}[lien-move-while-borrowed]}}
    puts(d);
}

void part_written_after(void)
{
    struct s *owned v = s_new();
    char *d = s_data_mut(v);
    s_free(v); // expected-warning-re{{'v'{{.*}}[lien-move-while-borrowed]}}
    *d = 'x';
}

void plain_field_read_after(void)
{
    struct s *owned v = s_new();
    const int *borrowed n = &v->n;
    s_free(v); // expected-warning-re{{'v'{{.*}}[lien-move-while-borrowed]}}
    printf("%d\n", *n);
}

void cleared_in_place(void)
{
    struct s v;
    s_init(&v);
    const char *borrowed d = v.data;
    s_clear(&v); // expected-warning{{[lien-move-while-borrowed]}}
    puts(d);
}

void one_field_freed_under_its_loan(struct s *borrowed_mut v)
{
    const char *borrowed d = v->data;
    free(v->data); // expected-warning{{[lien-move-while-borrowed]}}
    v->data = NULL;
    puts(d);
}
