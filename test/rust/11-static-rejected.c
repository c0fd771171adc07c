// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `&'static T` lives for ever. C: lifetime(static): literals, globals, static locals.
// At run time: fails
#include <lien.h>
#include <stdio.h>

static const char *current = "none";

static void set_current(const char *borrowed name)
{
    // expected-warning@+1 {{what 'name' borrows is kept in 'current', which may outlive it [lien-borrow-escapes]}}
    current = name;
}

static const char *borrowed lifetime(static) digit(int n)
{
    char text[2] = { (char)('0' + n % 10), 0 };
    const char *p = text;
    return p; // expected-warning {{'text', which ends with this function, is returned [lien-dangling-return]}}
}

int main(void)
{
    for (int i = 0; i < 2; i++) {
        char name[8];
        snprintf(name, sizeof name, "name %d", i);
        set_current(name);
    }
    printf("%s ", current);
    printf("%s\n", digit(3));
    return 0;
}
