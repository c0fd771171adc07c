// rust-lang/rust tests/ui/borrowck/issue-51117.rs
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
#include <string.h>
struct opt { int set; char text[8]; };
void see(const char *borrowed s);
char *borrowed_mut text(struct opt *borrowed_mut o);

void ref_in_branch(struct opt *borrowed_mut bar)
{
    char *baz = text(bar);
    if (baz) {
        bar->set = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
        see(baz);
    }
    bar->set = 0;
}

void strtok_in_place_ok(struct opt *borrowed_mut bar)
{
    char *save;
    for (char *p = strtok_r(bar->text, ",", &save); p; p = strtok_r(NULL, ",", &save))
        see(p);
    bar->text[0] = 0;
}

void found_and_cut_ok(struct opt *borrowed_mut bar)
{
    char *p = strchr(bar->text, ',');
    if (p)
        *p = '\0';
    see(bar->text);
}
