// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// E0382: a value is used after it was moved.
// Each function breaks the rule; correct twins stand in use-after-move-E0382-ok.c.
#include <lien.h>
#include <stdlib.h>
#include <string.h>

struct name;
struct pair { char *owned first; char *owned second; int n; };
struct name *owned _Nonnull name_new(int n);
void name_end(struct name *owned m);
void name_show(const struct name *borrowed m);
_Bool name_try(struct name *owned m);
int name_len(const struct name *borrowed m);
char *owned _Nonnull text(const char *borrowed s);
void eat(char *owned s);
void look(const char *borrowed s);
_Bool coin(void);

void moved_by_binding(void)
{
    char *owned x = text("hi");
    char *owned y = x;
    look(x); // expected-warning-re{{'x'{{.*}}[lien-use-after-move]}}
    free(y);
}

void moved_by_call(void)
{
    struct name *owned m = name_new(1);
    name_end(m);
    name_show(m); // expected-warning-re{{'m'{{.*}}[lien-use-after-move]}}
}

void moved_in_a_while(void)
{
    struct name *owned m = name_new(1);
    do
        name_end(m); // expected-warning-re{{[lien-use-after-move{{(-may)?}}]}}
    while (coin());
}

void moved_field_given_again(struct pair p)
{
    char *owned a = p.first;
    eat(p.first); // expected-warning{{[lien-use-after-move]}}
    free(p.second);
    free(a);
}

void whole_after_a_field(struct pair p)
{
    free(p.first);
    struct pair q = p; // expected-warning{{[lien-use-after-free]}}
    free(q.second);
}

void struct_moved_whole(struct pair p)
{
    struct pair q = p;
    look(p.second); // expected-warning{{[lien-use-after-move]}}
    free(q.first);
    free(q.second);
}

void moved_in_one_arm(int k)
{
    struct name *owned m = name_new(1);
    switch (k) {
    case 0:
        name_end(m);
        break;
    default:
        name_show(m);
        break;
    }
    name_show(m); // expected-warning-re{{'m'{{.*}}[lien-use-after-move-may]}}
    if (k)
        name_end(m);
}

void take_two(struct name *owned a, const struct name *borrowed b);

void moved_and_lent_in_one_call(void)
{
    struct name *owned m = name_new(1);
    take_two(m, m); // expected-warning-re{{'m'{{.*}}[lien-use-after-move]}}
}

void moved_into_an_array(void)
{
    char *owned x = text("hi");
    char *owned a[2] = { x, text("ho") };
    look(x); // expected-warning-re{{'x'{{.*}}[lien-use-after-move]}}
    free(a[0]);
    free(a[1]);
}

void moved_out_of_an_array(void)
{
    char *owned a[2] = { text("hi"), text("ho") };
    char *owned x = a[0];
    look(a[0]); // expected-warning{{[lien-use-after-move]}}
    free(x);
    free(a[1]);
}

void moved_by_condition(void)
{
    struct name *owned m = name_new(1);
    if (name_try(m) && name_len(m) > 2) // expected-warning-re{{'m'{{.*}}[lien-use-after-move]}}
        return;
}

void moved_behind_or(void)
{
    struct name *owned m = name_new(1);
    if (coin() || name_try(m))
        name_try(m); // expected-warning-re{{'m'{{.*}}[lien-use-after-move-may]}}
    else
        name_end(m); // expected-warning-re{{'m'{{.*}}[lien-use-after-move]}}
}
