// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// The value of a statement expression is read before its variables end.

void use(char *);

char *taken(char **slot)
{
    char *p = ({ char *t = *slot; *slot = 0; t; });
    use(({ char *u = p; u; }));
    ({ use(p); });
    return ({ p; });
}

int leaves(int n)
{
    for (;;) {
        int k = n + ({ if (n) break; int j = n; if (j) return j; j; });
    }
    return 0;
}
