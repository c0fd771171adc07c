// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// A static integer or pointer that nothing in the unit writes is what it was initialised with, also where the unit's end was
// needed to know that. One that is written, or whose address is taken, in a body or an initialiser, is not.

typedef void hook(int);
int work(void);

static int yes = 1, five = 2 + 3, zero, counted, shown;
static hook *never;
static char *given;
static volatile int device;
static int exported;
int *const window = &exported;
static int self_made = 4;
int global = 6;
extern int elsewhere;

int constants(void)
{
    if (yes)
        work();
    if (never)
        never(1);
    return five + zero;
}
// CHECK-LABEL: fn constants(
// CHECK: goto [[YES:b[0-9]+]]
// CHECK: [[YES]]:
// CHECK-NEXT: call work
// CHECK-NOT: %never !=
// CHECK-NOT: %never ==
// CHECK: %return = 5 init
// CHECK: {{^}}}

int variables(void)
{
    return counted + shown + device + exported + global + elsewhere + self_made;
}
// CHECK-LABEL: fn variables(
// CHECK: = %counted + %shown
// CHECK-NEXT: + %device
// CHECK-NEXT: + %exported
// CHECK-NEXT: + %global
// CHECK-NEXT: + %elsewhere
// CHECK-NEXT: + %self_made

int inner(void)
{
    static int calls, limit = 7;
    static int *where = &self_made;
    calls++;
    return calls < limit && where;
}
// CHECK-LABEL: fn inner(
// CHECK: br %calls{{.*}} < 7,

void writer(int **out, char *s)
{
    counted++;
    *out = &shown;
    given = s;
}

char *taken(void)
{
    return given;
}
// CHECK-LABEL: fn taken(
// CHECK: %return = %given init
