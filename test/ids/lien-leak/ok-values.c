// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Not lien-leak, nor anything else: what is decided by a value that the compiler knows, and pointers that have two names.
// expected-no-diagnostics
#include <stdlib.h>
#include <string.h>

// The operand of __builtin_constant_p is not evaluated, and what is no constant is 0.
struct span { char *at; size_t n; };
#define SPAN(s) ({ \
    char *at_ = (char *)(s); \
    (struct span){.at = at_, .n = __builtin_constant_p(s) ? __builtin_strlen(s) : at_ ? strlen(at_) : 0}; \
})

int span_set(struct span *to, const char *s)
{
    *to = SPAN(strdup(s));
    return to->at ? 0 : -1;
}

// What is stored in one pointer of a union is read by another of the same type.
union unconst { const void *in; void *out; };
struct span span_of(const char *s)
{
    return (struct span){.at = ((union unconst){.in = s}).out, .n = s ? strlen(s) : 0};
}

int span_copy(struct span *to, const char *s)
{
    *to = span_of(strdup(s));
    return to->at ? 0 : -1;
}

union grip { char *left; char *right; };
void grip_release(void)
{
    union grip g;
    g.left = malloc(3);
    free(g.right);
}

// A static that nothing writes is its initialiser.
static int always = 1, never, five = 5;
static void (*on_drop)(char *);

void decided(void)
{
    char *data = malloc(3);
    if (!data)
        return;
    if (always)
        free(data);
    if (never)
        free(data);
}

void decided_twice(void)
{
    char *data = NULL;
    if (five == 5)
        data = malloc(3);
    if (five == 5)
        free(data);
}

void not_hooked(char *p)
{
    char *data = malloc(3);
    if (on_drop && p)
        on_drop(data);
    else
        free(data);
}

// error does not come back with a status that is not 0.
void error(int status, int errnum, const char *format, ...);
char *must_copy(const char *s)
{
    char *p = strdup(s);
    if (!p)
        error(1, 0, "no memory");
    p[0] = 'x';
    return p;
}

// &p[-1] is where p was before it was moved.
void moved_back(void)
{
    int *p = malloc(8);
    if (!p)
        return;
    p += 1;
    free(&p[-1]);
}

// A pointer that is kept as an integer is kept.
int table_push(void *table, unsigned long value);
int table_add(void *table)
{
    char *entry = malloc(8);
    if (!entry)
        return -1;
    if (table_push(table, (unsigned long)entry) != 0) {
        free(entry);
        return -1;
    }
    return 0;
}

// Whether two pointers are one is remembered with the flag that says so.
static const char *look(const char *key) { return strcmp(key, "x") ? key : "found"; }
const char *looked_up(const char *context, size_t n)
{
    char buffer[64];
    char *key = n < sizeof buffer ? buffer : malloc(n);
    if (!key)
        return context;
    strcpy(key, context);
    const char *found = look(key);
    int differs = found != key;
    if (key != buffer)
        free(key);
    return differs ? found : context;
}
