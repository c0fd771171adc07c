// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Two pointers of a union to the same type are one place, by the first one's name: what is stored in one is read by the other.

void use(const void *);
struct item { int n; };

union cast { const void *in; void *out; };
union both { struct item *first; int number; struct item *second; char *text; };
struct tagged { int tag; union { char *a; const char *b; }; };

void *through(const void *p)
{
    return ((union cast){.in = p}).out;
}
// CHECK-LABEL: fn through(
// CHECK: [[U:%[0-9]+]].in = %p init
// CHECK: %return = [[U]].in init

int members(union both *u, struct item *i)
{
    u->second = i;
    u->text = "";
    u->number = 1;
    return u->first->n;
}
// CHECK-LABEL: fn members(
// CHECK: %u->first = %i
// CHECK-NEXT: %u->text = &
// CHECK-NEXT: %u->number = 1
// CHECK-NEXT: %return = %u->first->n init

void anonymous(struct tagged *t, char *s)
{
    t->a = s;
    use(t->b);
}
// CHECK-LABEL: fn anonymous(
// CHECK: %t->{{.*}}a = %s
// CHECK-NEXT: call use(%t->{{.*}}a)
