// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Bounds are evaluated where the type is written, once; sizeof evaluates nothing else.

int f(int);

int vla(int n, int m[n][f(n)])
{
    int a[f(n) + 1];
    typedef int row[n++];
    row r;
    n = sizeof(a) + sizeof(n++) + sizeof(int[n++]);
    a[n] = m[1][n];
    return sizeof r;
}
