// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// RUN: sh %S/run.sh %cc %include %t %s
// Rust: `fn longest<'a>(x: &'a str, y: &'a str) -> &'a str`. C: lifetime(a) on both and on the result.
// At run time: fails
#include <lien.h>
#include <stdio.h>
#include <string.h>

static const char *borrowed lifetime(a) longest(const char *borrowed lifetime(a) x, const char *borrowed lifetime(a) y)
{
    return strlen(x) > strlen(y) ? x : y;
}

static const char *borrowed lifetime(a) first(const char *borrowed lifetime(a) x, const char *borrowed lifetime(b) y)
{
    if (*x)
        return x;
    // expected-warning@+1 {{a borrow of lifetime 'b' goes where lifetime 'a' is promised [lien-lifetime-mismatch]}}
    return y;
}

int main(void)
{
    const char *result;
    {
        char inner[] = "a string that is long";
        result = longest("short", inner); // expected-warning-re {{'inner'{{.*}}[lien-dangling-borrow{{(-may)?}}]}}
    }
    printf("%s %s\n", result, first("", "second"));
    return 0;
}
