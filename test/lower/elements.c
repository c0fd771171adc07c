// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// The address of an element in front of a pointer is the pointer, moved back. Of an array it is an element.

void use(void *);
struct s { int n; };

void back(int *p, struct s *q)
{
    use(&p[-1]);
    use(&q[-2]);
    int *r = &p[-3];
}
// CHECK-LABEL: fn back(
// CHECK: [[A:%[0-9]+]] = offset %p, -1 init
// CHECK-NEXT: call use([[A]])
// CHECK: [[B:%[0-9]+]] = offset %q, -2 init
// CHECK-NEXT: call use([[B]])
// CHECK: [[C:%[0-9]+]] = offset %p, -3 init
// CHECK-NEXT: %r = [[C]] init

void forth(int *p, int i)
{
    int a[4];
    use(&p[1]);
    use(&p[i]);
    use(&a[2]);
}
// CHECK-LABEL: fn forth(
// CHECK: call use(&%p[1])
// CHECK-NEXT: read %i
// CHECK-NEXT: call use(&%p[*])
// CHECK-NEXT: call use(&%a[2])
