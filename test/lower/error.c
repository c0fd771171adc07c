// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// GNU's error ends the program unless the status is 0. A function that is only called so does not.

void error(int status, int errnum, const char *format, ...);
void error_at_line(int status, int errnum, const char *file, unsigned line, const char *format, ...);
int f(void);

int fatal(void)
{
    error(1, 0, "fatal");
    return f();
}
// CHECK-LABEL: fn fatal(
// CHECK: call error(1, 0,
// CHECK-NEXT: unreachable

int message(void)
{
    error(0, 0, "message");
    return f();
}
// CHECK-LABEL: fn message(
// CHECK: call error(0, 0,
// CHECK-NEXT: %return = call f()

int perhaps(int status)
{
    error_at_line(status, 0, "file", 1, "perhaps");
    return f();
}
// CHECK-LABEL: fn perhaps(
// CHECK: call error_at_line(%status, 0,
// CHECK-NEXT: br %status != 0, [[ENDS:b[0-9]+]], [[GOES:b[0-9]+]]
// CHECK-NEXT: [[ENDS]]:
// CHECK-NEXT: unreachable
// CHECK-NEXT: [[GOES]]:
// CHECK-NEXT: %return = call f()

void other(void)
{
    void (*error)(int, int, const char *, ...) = (void (*)(int, int, const char *, ...))f;
    error(1, 0, "a variable");
    f();
}
// CHECK-LABEL: fn "other"(
// CHECK: call %error(1, 0,
// CHECK-NEXT: {{.*}}call f()
