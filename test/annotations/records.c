// Structs, unions and their fields.
// RUN: %lien -fplugin-arg-lien-dump=ir %s | FileCheck %s
#include <lien.h>

struct leaf;
// CHECK-DAG: struct node {
// CHECK-DAG: next: *node owned
// CHECK-DAG: hits: i32 field cell
// CHECK-DAG: text: *const i8 borrowed lifetime(x)
// CHECK-DAG: slots: [3]*leaf owned by(leaf_free)
// CHECK-DAG: parent: *node weak
struct node {
    struct node *owned next;
    int hits LIEN_CELL;
    const char *borrowed lifetime(x) text;
    struct leaf *LIEN_OWNED_BY(leaf_free) slots[3];
    struct node *LIEN_WEAK parent;
    unsigned : 3, flag : 1;
// CHECK-DAG: {{^}}} cell sync
} LIEN_CELL LIEN_SYNC;
void leaf_free(struct leaf *owned l);

// Inside a union everything is raw.
// CHECK-DAG: union either {
// CHECK-DAG: as_text: *i8{{$|,}}
union either { char *as_text; long as_number; };
// CHECK-DAG: struct crammed {
struct crammed { char tag; int *at; } __attribute__((packed)); // CHECK-DAG: {{^}}} packed
// CHECK-DAG: struct aligned {
struct aligned { int *at; int n; char tag; } __attribute__((packed, aligned(8)));
// CHECK-DAG: struct coin {
struct coin { char *owned face; } LIEN_COPY; // CHECK-DAG: {{^}}} copy
// CHECK-DAG: struct named {
typedef struct { int *owned at; } named;

int uses(struct node *n, union either *e, struct crammed *c, struct aligned *a, struct coin *k, named *d)
{
    struct node { int other; } shadow = { 1 };
    (void)n->slots, (void)e->as_text;
    return *c->at + *a->at + k->face[0] + *d->at + shadow.other;
}
