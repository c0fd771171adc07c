// A string that is split by strtok stays its owner's.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// limits.md only says that "what strtok remembers" is not tied to the string. Common in real code (split helpers).
#include <stdlib.h>
#include <string.h>
void say(const char *);
void split_and_lost(const char *s)
{
    char *c = strdup(s);
    if (!c)
        return;
    for (char *t = strtok(c, ","); t; t = strtok(NULL, ","))
        say(t);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void split_r_and_lost(const char *s)
{
    char *c = strdup(s), *save;
    if (!c)
        return;
    for (char *t = strtok_r(c, ",", &save); t; t = strtok_r(NULL, ",", &save))
        say(t);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void split_ok(const char *s)
{
    char *c = strdup(s);
    if (!c)
        return;
    for (char *t = strtok(c, ","); t; t = strtok(NULL, ","))
        say(t);
    free(c);
}
char *first_ok(const char *s) { char *c = strdup(s); if (!c) return NULL; return strtok(c, ","); }
void used_after(const char *s) { char *c = strdup(s); if (!c) return; char *t = strtok(c, ","); free(c); say(t); } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void in_place_ok(char *line) { for (char *t = strtok(line, ","); t; t = strtok(NULL, ",")) say(t); }
void writes_ok(char *line) { char *t = strtok(line, ","); if (t) { t[0] = 'x'; line[1] = 'y'; say(t); } }
