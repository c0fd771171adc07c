// language, section 4, the table: what libc's functions write, they write under the loans that there are
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

struct ship { int fuel; char name[8]; };
char *owned _Nonnull text(int n);
void say(const char *borrowed s);

void copied_over(struct ship *borrowed_mut s)
{
    const char *borrowed t = s->name;
    strcpy(s->name, "x"); // expected-warning-re {{[{{lien-write-while-borrowed|lien-borrow-conflict}}{{(-may)?}}]}}
    say(t);
}

void printed_over(void)
{
    char line[16] = "a";
    const char *borrowed t = line;
    snprintf(line, sizeof line, "%d", 3); // expected-warning-re {{[{{lien-write-while-borrowed|lien-borrow-conflict}}{{(-may)?}}]}}
    say(t);
}

void read_over(FILE *f)
{
    char line[16] = "a";
    const char *borrowed t = line;
    if (fgets(line, sizeof line, f)) // expected-warning-re {{[{{lien-write-while-borrowed|lien-borrow-conflict}}{{(-may)?}}]}}
        say(t);
}

void cleared_in_part(void)
{
    char *owned s = text(9);
    const char *borrowed t = s;
    memset(s, 0, 4); // expected-warning-re {{[{{lien-write-while-borrowed|lien-borrow-conflict}}{{(-may)?}}]}}
    say(t);
    free(s);
}

void copied_beside_exclusive(struct ship *borrowed_mut s)
{
    char *borrowed_mut t = s->name;
    strcat(s->name, "x"); // expected-warning-re {{[{{lien-write-while-borrowed|lien-borrow-conflict}}{{(-may)?}}]}}
    t[0] = 'a';
}

void copied_through_shared(struct ship *borrowed s)
{
    strcpy(s->name, "x"); // expected-warning-re {{[lien-write-through-shared{{(-may)?}}]}}
}

void copied_over_by_assignment(struct ship *borrowed_mut s)
{
    const char *borrowed t = s->name;
    s->name[0] = 'x'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    say(t);
}

void copied_after_ok(struct ship *borrowed_mut s)
{
    const char *borrowed t = s->name;
    say(t);
    strcpy(s->name, "x");
}

void copied_beside_ok(struct ship *borrowed_mut s)
{
    const int *borrowed f = &s->fuel;
    snprintf(s->name, sizeof s->name, "%d", *f);
    printf("%d\n", *f);
}

// C lets these overlap with what they read, and an alias may be written through as it likes.
void shifted_ok(char *line, size_t n, const char *borrowed t)
{
    memmove(line, line + 1, n - 1);
    snprintf(line, n, "%s%s", t, line + 1);
    strcpy(line + 4, line + 8);
    memset(line, 0, n / 2);
}

void itself_ok(struct ship *borrowed_mut s)
{
    const char *borrowed t = s->name;
    memmove(s->name, t, 4);
}

void through_the_loan_ok(struct ship *borrowed_mut s)
{
    char *borrowed_mut t = s->name;
    strcpy(t, "x");
    snprintf(t, sizeof s->name, "%d", s->fuel);
    t[0] = 'a';
}

int nothing_at_all_ok(FILE *f, size_t n)
{
    char *buf = "";
    if (n)
        buf = malloc(n);
    if (!buf)
        return -1;
    memset(buf, 0, n);
    int rc = fread(buf, 1, n, f) == n;
    if (n)
        free(buf);
    return rc;
}

void literal(void)
{
    char *s = "abc";
    strcpy(s, "x"); // expected-warning {{[lien-write-through-shared]}}
}

void scanned_over(const char *borrowed from)
{
    char line[16] = "a";
    int n = 0;
    const char *borrowed t = line;
    const int *borrowed m = &n;
    if (sscanf(from, "%15s %d", line, &n) == 2) { // expected-warning {{'line[0]' is written while it is borrowed [lien-write-while-borrowed]}} expected-warning {{'n' is written while it is borrowed [lien-write-while-borrowed]}}
        say(t);
        printf("%d\n", *m);
    }
}

void scanned_ok(const char *borrowed from)
{
    char line[16];
    int n;
    if (sscanf(from, "%15s %d", line, &n) == 2)
        printf("%s %d\n", line, n);
}

static void name_it(struct ship *s, const char *name)
{
    strncpy(s->name, name, sizeof s->name);
}

void named_through_shared(struct ship *borrowed s)
{
    name_it(s, "x"); // expected-warning {{[lien-write-through-shared]}}
}
