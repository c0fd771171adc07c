// RUN: %lien -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
// Shapes of D's @live functions: a pointer is an owner, a borrower or a reader; each use changes what the others may
// do.
// Each function breaks the rule; correct twins stand in owners-and-loans-of-D-ok.c.
#include <lien.h>

int *owned _Nonnull make(void);
void end(int *owned p);
void read(const int *borrowed p);
int *borrowed_mut lifetime(a) pass(int *borrowed_mut lifetime(a) p);

void never_ended(void)
{
    int *owned p = make();
    *p = 1;
} // expected-warning-re{{'p'{{.*}}[lien-leak]}}

void owner_written_under_a_reader(void)
{
    int *owned p = make();
    const int *borrowed q = p;
    *p = 1; // expected-warning{{[lien-write-while-borrowed]}}
    read(q);
    end(p);
}

void owner_read_under_a_borrower(void)
{
    int *owned p = make();
    int *borrowed_mut q = p;
    int n = *p; // expected-warning{{[lien-use-while-borrowed]}}
    *q = n;
    end(p);
}

void owner_ended_under_a_borrower(void)
{
    int *owned p = make();
    int *borrowed_mut q = p;
    end(p); // expected-warning-re{{'p'{{.*}}[lien-move-while-borrowed]}}
    *q = 1;
}

void owner_overwritten(void)
{
    int *owned p = make();
    p = make(); // expected-warning-re{{'p'{{.*}}[lien-overwrite-leak]}}
    end(p);
}

void owner_left_in_a_loop(void)
{
    for (int i = 0; i < 3; i++) {
        int *owned p = make();
        if (i == 1)
            continue; // expected-warning-re{{'p'{{.*}}[lien-leak]}}
        end(p);
    }
}

void owner_handed_through(void)
{
    int *owned p = make();
    int *q = pass(p);
    end(p); // expected-warning-re{{'p'{{.*}}[lien-move-while-borrowed]}}
    *q = 1;
}

void two_borrowers(void)
{
    int *owned p = make();
    int *borrowed_mut q = p;
    int *borrowed_mut r = p; // expected-warning-re{{'p'{{.*}}[lien-borrow-conflict]}}
    *q = 2;
    end(p);
    (void)sizeof r;
}

void ended_in_one_arm(int k)
{
    int *owned p = make();
    if (k)
        end(p);
} // expected-warning-re{{'p'{{.*}}[lien-leak-may]}}

int *owned given_out_and_ended(void)
{
    int *owned p = make();
    end(p);
    return p; // expected-warning-re{{'p'{{.*}}[lien-use-after-move]}}
}
