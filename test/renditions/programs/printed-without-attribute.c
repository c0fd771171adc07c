// An address that is printed with %p is not used, by a printer of one's own either.
// RUN: %lien -D_GNU_SOURCE -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
static void debug(int on, const char *fmt, ...)
{
    va_list ap;
    if (!on)
        return;
    va_start(ap, fmt);
    vprintf(fmt, ap);
    va_end(ap);
}
void say(const char *fmt, ...);
void both(int level, const char *what, const char *fmt, ...);
int my_scanf(const char *fmt, ...);

void freed(void *p, int on)
{
    free(p);
    debug(on, "freed %p\n", p);
    say("freed %p of %d\n", p, on);
    both(1, "free", "%*d %p\n", 3, on, p);
}

void text_of_freed(char *p, int on)
{
    free(p);
    debug(on, "freed %s\n", p); // expected-warning {{'p' is used after it was released [lien-use-after-free]}}
}

void other_argument(char *p, char *q, int on)
{
    free(p);
    say("%p %s\n", q, p); // expected-warning {{'p' is used after it was released [lien-use-after-free]}}
}

void in_the_text(char *p, int on)
{
    free(p);
    say(p, "%p", on); // expected-warning {{'p' is used after it was released [lien-use-after-free]}}
}

void kept_still(void)
{
    char *p = malloc(3);
    say("%p\n", p);
}

void scanned(void)
{
    void *p;
    my_scanf("%p", &p);
}
