// A borrow that steps over what it leads to makes no other borrow: no more than a copy of it does.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <string.h>
struct out { char *borrowed_mut lifetime(o) p; char *borrowed_mut *borrowed_mut lifetime(o) slot; };
void look(const char *borrowed p);
typedef char *borrowed_mut text;
#define PUT(s, c) (*(s)++ = (c))

/* what a borrow steps over in one statement, or in the next round, it has borrowed itself */
void good_loop(char *borrowed_mut s) { while (*s) *s++ = 0; }
void good_twice(char *borrowed_mut s) { s++; *s++ = 0; s += 2; *s++ = 0; s = s + 1; *s = 1; }
void good_local(char *borrowed_mut s) { char *borrowed_mut p = s; while (*p) { p++; *p++ = 0; } *s = 1; }
void good_back(char *borrowed_mut s, size_t n) { s += n; while (n--) *--s = 0; }
void good_alias(char *borrowed_mut s) { while (*s) { char *t = s++; *t = 1; } }
void good_kept_aliases(char *borrowed_mut s)
{
    char *words[8];
    int n = 0;
    while (*s && n < 8) { words[n++] = s++; *s++ = 0; }
    while (n--) words[n][0] = 'x';
}
void good_typedef(text s, int n) { while (n--) PUT(s, 'x'); *s = 0; }
void good_field(struct out lifetime(o) *borrowed_mut o, const char *borrowed t) { while (*t) *o->p++ = *t++; *o->p = 0; }
void good_slot(char *borrowed_mut *borrowed_mut s) { *(*s)++ = 1; *(*s)++ = 2; }
void good_shared(const char *borrowed s) { while (*s) look(s++); }
void good_local_array(void)
{
    char buf[8];
    char *borrowed_mut p = buf;
    for (int i = 0; i < 7; i++) *p++ = 'x';
    *p = 0;
    buf[0] = 'y';
}
void good_two(char *borrowed_mut d, const char *borrowed s) { while ((*d++ = *s++)) ; }
/* what was borrowed from it before it steps on is another borrow */
void bad_lent_before(char *borrowed_mut s)
{
    char *borrowed_mut p = s;
    s++;
    *s = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *p = 2;
}
void bad_owner(void)
{
    char buf[8];
    char *borrowed_mut p = buf;
    p++;
    buf[0] = 'y'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    *p++ = 0;
}
void bad_loop(int n)
{
    char buf[8];
    char *borrowed_mut p = buf;
    while (n--) {
        *p++ = 'x';
        buf[7] = 0; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    }
    *p = 0;
}
void bad_shared(char *borrowed_mut s)
{
    const char *borrowed r = s;
    r++;
    *s = 0; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    look(r++);
}
void bad_dangling(void)
{
    char *borrowed_mut p;
    {
        char buf[8];
        p = buf; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
        p++;
    }
    *p++ = 0;
}
char *borrowed_mut bad_returned(void) // expected-warning-re {{[lien-missing-lifetime{{(-may)?}}]}}
{
    char buf[8];
    char *borrowed_mut p = buf;
    p += 2;
    return p; // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
}
