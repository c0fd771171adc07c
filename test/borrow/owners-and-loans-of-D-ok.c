// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Shapes of D's @live functions: a pointer is an owner, a borrower or a reader; each use changes what the others may
// do.
// Correct code near the rule. expected-no-diagnostics
#include <lien.h>
#include <stddef.h>

int *owned _Nonnull make(void);
void end(int *owned p);
void read(const int *borrowed p);
void write(int *borrowed_mut p);
_Bool coin(void);

void ended_ok(void)
{
    int *owned p = make();
    *p = 1;
    end(p);
}

void owner_read_under_a_reader_ok(void)
{
    int *owned p = make();
    const int *borrowed q = p;
    int n = *p + *q;
    end(p);
    read(&n);
}

void borrower_never_used_again_ok(void)
{
    int *owned p = make();
    int *borrowed_mut q = p;
    *q = 1;
    end(p);
}

void borrower_of_a_borrower_ok(void)
{
    int *owned p = make();
    int *borrowed_mut q = p;
    int *borrowed_mut r = q;
    *r = 1;
    *q = 2;
    *p = 3;
    end(p);
}

void ended_in_each_arm_ok(int k)
{
    int *owned p = make();
    if (k) {
        end(p);
    } else {
        write(p);
        end(p);
    }
}

void returned_through_a_loop_ok(void)
{
    int *owned p = NULL;
    while (!p) {
        if (coin())
            p = make();
    }
    end(p);
}

int *owned given_out_ok(void)
{
    int *owned p = make();
    write(p);
    return p;
}
