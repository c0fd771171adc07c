// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Cases are edges: ranges, fallthrough, cases in odd places, declarations that the edges jump over.

int f(int);
enum e { A, B = 5, C = -1 };

int plain(enum e x)
{
    switch (x) {
    case A:
        return 1;
    case B:
        f(1);
    case C:
        f(2);
        break;
    default:
        f(3);
    }
    return 0;
}

int ranges(unsigned long long u, char c)
{
    switch (u) {
    case 0xffffffffffffffff: return 1;
    case 5 ... 9: return 2;
    }
    switch (c) {
    case 'a' ... 'z': return 3;
    }
    return 0;
}

void over_declarations(int x)
{
    switch (x) {
        int y;
    case 1:
        y = 1;
    case 2: {
        int z;
    case 3:
        z = 2;
    }
    }
}

void duff(char *to, char *from, int n)
{
    switch (n & 1) {
    case 0:
        do {
            *to = *from;
    case 1:
            *to = 1;
        } while (--n);
    }
}

void odd(int x, int y)
{
    switch (x)
    case 1:
        f(x);
    switch (f(x)) {
    }
    switch (x) {
    case 1:
        switch (y)
        case 2:
        case 3:
            break;
        break;
        f(9);
    }
}

int struct_result(void)
{
    struct s { int k; char *p; } g(void);
    switch (g().k) {
    case 1:
        return 1;
    }
    return 0;
}
