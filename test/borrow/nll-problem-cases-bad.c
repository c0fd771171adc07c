// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RFC 2094, problem cases 1, 2 and 4, and Polonius's case 3: what non-lexical lifetimes accept, and the mistakes next
// to it.
// Each function breaks the rule; correct twins stand in nll-problem-cases-ok.c.
#include <lien.h>
#include <stddef.h>
#include <stdio.h>
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
_Bool coin(void);

void case_1_slice_used_again(struct data *borrowed_mut d)
{
    char *borrowed_mut slice = d->text;
    capitalize(slice);
    data_push(d, 'd'); // expected-warning-re{{'d'{{.*}}[lien-borrow-conflict]}}
    capitalize(slice);
}

void case_2_inserted_in_the_wrong_arm(struct map *borrowed_mut m, int key)
{
    char *value = map_get(m, key);
    if (value) {
        map_insert(m, key, "default"); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
        process(value);
    }
}

char *borrowed_mut case_3_inserted_before_the_test(struct map *borrowed_mut m, int key)
{
    char *value = map_get(m, key);
    map_insert(m, key, "default"); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict{{(-may)?}}]}}
    if (value)
        return value;
    return map_at(m, key);
}

const char *borrowed get_or_insert_stale(struct map *borrowed_mut m, int key)
{
    const char *v = map_look(m, key);
    if (v) {
        map_insert(m, key + 1, ""); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
        return v;
    }
    return NULL;
}

int case_4_head_written_meanwhile(struct node *borrowed_mut list)
{
    struct node *borrowed_mut at = list;
    while (at->next)
        at = at->next;
    list->value = 0; // expected-warning-re{{[lien-write-while-borrowed{{(-may)?}}]}}
    return at->value;
}

void removed_and_read(struct node *owned *borrowed_mut head)
{
    struct node *gone = *head;
    if (!gone)
        return;
    *head = gone->next;
    gone->next = NULL;
    free(gone);
    printf("%d\n", gone->value); // expected-warning-re{{'gone'{{.*}}[lien-use-after-free]}}
}

void one_arm_forgets_to_renew(struct map *borrowed_mut m)
{
    char *v = map_at(m, 0);
    if (coin()) {
        map_insert(m, 1, "");
        v = map_at(m, 1);
    } else {
        map_insert(m, 2, ""); // expected-warning-re{{'m'{{.*}}[lien-borrow-conflict]}}
    }
    process(v);
}
