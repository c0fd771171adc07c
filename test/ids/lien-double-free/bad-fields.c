// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// lien-double-free: a released object is released again. Each function breaks one rule.
#include <lien.h>

char *owned _Nonnull text_new(const char *borrowed s);
struct lantern { char *owned bulb; char *owned shade; } LIEN_DROP(lantern_end);
void lantern_end(struct lantern *l);

void lantern_dropped_twice(void)
{
    struct lantern l = { text_new("60W"), text_new("green") };
    lantern_end(&l);
    lantern_end(&l); // expected-warning{{[lien-double-free]}}
}
