// A local function pointer that is known to hold one function is called as that function.
// RUN: %lien -D_GNU_SOURCE -Wno-free-nonheap-object -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdlib.h>
void say(const char *line);
static void sink_idle(char *data) { data[0] = 1; }
static void sink_free(char *data) { free(data); }
static void sink_with(char *data, int how)
{
    if (how)
        free(data);
}

void idle(void)
{
    char *data = malloc(100);
    void (*fp)(char *) = sink_idle;
    if (data == NULL)
        exit(1);
    say(data);
    fp(data);
} // expected-warning {{[lien-leak]}}

void stack(void)
{
    char buf[10] = "";
    void (*fp)(char *) = sink_free;
    fp(buf); // expected-warning {{[lien-bad-release]}}
}

void twice(void)
{
    char *data = malloc(100);
    void (*fp)(char *) = sink_free;
    fp(data);
    free(data); // expected-warning {{[lien-double-free]}}
}

void libc_itself(void)
{
    void (*fp)(void *) = free;
    char *data = malloc(100);
    fp(data);
    fp(data); // expected-warning {{[lien-double-free]}}
}

void once(void)
{
    char *data = malloc(100);
    void (*fp)(char *) = &sink_free;
    fp(data);
}

// One of two: nobody knows which.
void either(int k)
{
    char *data = malloc(100);
    void (*fp)(char *) = k ? sink_free : sink_idle;
    if (!data)
        return;
    fp(data);
    if (!k)
        free(data);
}

// Called with other arguments than the function has.
void cast_away(void)
{
    char *data = malloc(100);
    void (*fp)(char *) = (void (*)(char *))sink_with;
    fp(data);
}

// What the variable holds may be set behind our back.
void choose(void (**to)(char *));
void chosen(void)
{
    char buf[10] = "";
    void (*fp)(char *) = sink_free;
    choose(&fp);
    fp(buf);
}

static void (*hook)(char *) = sink_free;
void set_hook(void (*to)(char *)) { hook = to; }
void by_hook(void)
{
    char buf[10] = "";
    hook(buf);
}

struct ops { void (*end)(char *); };
void by_member(int fast)
{
    struct ops o = {fast ? sink_idle : sink_free};
    char *data = malloc(100);
    if (!data)
        return;
    o.end(data);
    if (fast)
        free(data);
}
