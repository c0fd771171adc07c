// RUN: %lien -Wno-switch-bool -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RFC 2094, problem cases 1, 2 and 4, and Polonius's case 3: what non-lexical lifetimes accept, and the mistakes next
// to it.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>
#include <stdlib.h>

struct map;
struct node { int value; struct node *owned next; };
struct data { char *owned text; int len; };
char *borrowed_mut map_get(struct map *borrowed_mut m, int key);
const char *borrowed map_look(const struct map *borrowed m, int key);
void map_insert(struct map *borrowed_mut m, int key, const char *borrowed value);
char *borrowed_mut _Nonnull map_at(struct map *borrowed_mut m, int key);
void capitalize(char *borrowed_mut s);
void process(char *borrowed_mut s);
void data_push(struct data *borrowed_mut d, char c);
struct data *borrowed_mut _Nonnull data_self(struct data *borrowed_mut d);
_Bool coin(void);

void case_1_borrow_in_a_variable_ok(struct data *borrowed_mut d)
{
    char *borrowed_mut slice = d->text;
    capitalize(slice);
    data_push(d, 'd');
    data_push(d, 'e');
}

void case_2_conditional_control_flow_ok(struct map *borrowed_mut m, int key)
{
    char *value = map_get(m, key);
    if (value)
        process(value);
    else
        map_insert(m, key, "default");
}

char *borrowed_mut case_3_conditional_return_ok(struct map *borrowed_mut m, int key)
{
    char *value = map_get(m, key);
    if (value)
        return value;
    map_insert(m, key, "default");
    return map_at(m, key);
}

char *borrowed_mut case_3_by_a_switch_ok(struct map *borrowed_mut m, int key)
{
    char *value = map_get(m, key);
    switch (value != NULL) {
    case 1:
        return value;
    default:
        map_insert(m, key, "default");
        return map_at(m, key);
    }
}

char *borrowed_mut case_3_in_a_loop_ok(struct map *borrowed_mut m)
{
    for (int key = 0;; key++) {
        char *value = map_get(m, key);
        if (value)
            return value;
        map_insert(m, key, "default");
    }
}

char *borrowed_mut case_3_negated_ok(struct map *borrowed_mut m, int key)
{
    char *value;
    if ((value = map_get(m, key)) == NULL) {
        map_insert(m, key, "default");
        value = map_at(m, key);
    }
    return value;
}

const char *borrowed get_or_insert_shared_ok(struct map *borrowed_mut m, int key)
{
    const char *v = map_look(m, key);
    if (!v) {
        map_insert(m, key, "");
        v = map_look(m, key);
    }
    return v;
}

int case_4_mutating_as_you_traverse_ok(struct node *borrowed_mut list)
{
    int n = 0;
    struct node *borrowed_mut at = list;
    for (;;) {
        at->value++;
        n++;
        if (at->next)
            at = at->next;
        else
            return n;
    }
}

struct node *owned *borrowed_mut last_link_ok(struct node *owned *borrowed_mut head)
{
    struct node *owned *at = head;
    while (*at)
        at = &(*at)->next;
    return at;
}

void appended_ok(struct node *owned *borrowed_mut head, struct node *owned item)
{
    struct node **at = head;
    while (*at)
        at = &(*at)->next;
    *at = item;
}

void removed_ok(struct node *owned *borrowed_mut head, int value)
{
    for (struct node **at = head; *at; at = &(*at)->next) {
        if ((*at)->value == value) {
            struct node *gone = *at;
            *at = gone->next;
            gone->next = NULL;
            free(gone);
            return;
        }
    }
}

void case_0_data_dropped_in_the_arm_ok(struct data *borrowed_mut d)
{
    struct data *self = data_self(d);
    if (coin()) {
        self->len = 0;
    } else {
        data_push(d, 'x');
        d->len++;
    }
}

void both_arms_renew_ok(struct map *borrowed_mut m)
{
    char *v = map_at(m, 0);
    if (coin()) {
        process(v);
        map_insert(m, 1, "");
        v = map_at(m, 1);
    } else {
        map_insert(m, 2, "");
        v = map_at(m, 2);
    }
    process(v);
}
