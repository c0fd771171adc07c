// An array that is given is used with all its elements; the rows that a pointer leads to are beside each other.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stddef.h>
struct col { const char *borrowed lifetime(c) name; int w; };
struct table { struct col cols[3]; int n; };
void print(const struct col lifetime(c) *borrowed v, size_t n);
void fill(struct col lifetime(c) *borrowed_mut LIEN_OUT v, const char *borrowed lifetime(c) name);
void texts(const char *borrowed const *borrowed v, int n);
/* an array that is given is given with all its elements */
void bad_given(void)
{
    struct col v[2] = { { "a", 1 }, { "b", 2 } };
    {
        char name[8] = "x";
        v[1].name = name; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    print(v, 2);
}
void bad_in_struct(void)
{
    struct table t = { { { "a", 1 } }, 1 };
    {
        char name[8] = "x";
        t.cols[2].name = name; // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    }
    print(t.cols, 3);
}
void bad_pointers(void)
{
    const char *borrowed v[2] = { "a", "b" };
    char name[8] = "x";
    v[1] = name;
    name[0] = 'y'; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    texts(v, 2);
}
void good_one(void)
{
    struct col v[2] = { { "a", 1 }, { "b", 2 } };
    {
        char name[8] = "x";
        v[1].name = name;
        print(v, 2);
    }
    print(&v[0], 1);
}
void good_reset(void)
{
    struct col v[2] = { { "a", 1 }, { "b", 2 } };
    {
        char name[8] = "x";
        v[1].name = name;
        print(v, 2);
        v[1].name = "b";
    }
    print(v, 2);
}
void good_in_struct(void)
{
    struct table t = { { { "a", 1 } }, 1 };
    {
        char name[8] = "x";
        t.cols[2].name = name;
        print(t.cols, 3);
        t = (struct table){ { { "b", 1 } }, 1 };
    }
    print(t.cols, 3);
}
/* rows that a pointer leads to are beside each other */
void good_rows(int m[4][4])
{
    int *borrowed_mut a = m[0];
    int *borrowed_mut b = m[1];
    for (int i = 0; i < 4; i++) { a[i] += b[i]; b[i] = 0; }
}
void good_rows_of_pointer(int (*borrowed_mut m)[4], int k)
{
    int *borrowed_mut a = m[2];
    m[1][k] = 3;
    *(m + 3)[0] = 2;
    a[0] = m[0][1];
}
typedef int row[4];
void good_rows_of_typedef(row *m, int (*q)[4][2])
{
    int *borrowed_mut a = m[1];
    const int *borrowed b = m[0];
    q[1][2][0] = a[1] = b[1];
}
void bad_row(int m[4][4])
{
    int *borrowed_mut a = m[0];
    m[0][2] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    a[1] = 2;
}
void bad_local_rows(void)
{
    int m[4][4] = { { 0 } };
    int *borrowed_mut a = m[1];
    int *borrowed_mut b = m[2];
    m[1][2] = 1; // expected-warning-re {{[lien-write-while-borrowed{{(-may)?}}]}}
    a[1] = b[1];
}
