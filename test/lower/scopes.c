// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// Storage begins at a declaration and ends on every way out of its scope, innermost first; parameters end last.

char *make(void);
void use(char *);
void drop(char **);

int returns(char *p)
{
    char *a = make();
    {
        char *b = make();
        if (b)
            return 1;
    }
    return 2;
}

void falls_off(int n)
{
    int x = n;
}

void loops(int n)
{
    for (int i = 0; i < n; i++) {
        char *p = make();
        if (i == 1)
            continue;
        if (i == 2)
            break;
        use(p);
    }
    while (n--) {
        int k = n;
    }
    do {
        int m = n;
        if (m)
            continue;
    } while (++n < 3);
}

void once(int n)
{
    do {
        int m = n;
        if (m)
            break;
        use(0);
    } while (0);
}

int cleanups(int n)
{
    __attribute__((cleanup(drop))) char *a = make();
    {
        __attribute__((cleanup(drop))) char *b = make();
        if (n)
            return n;
    }
    return 0;
}

void shadows(void)
{
    int x = 1;
    {
        int x = 2;
        x = 3;
    }
    x = 4;
}

void statics(void)
{
    static char *kept = 0;
    extern int elsewhere;
    kept = make();
    elsewhere = 1;
}

void literals(int n)
{
    int *p = 0;
    if (n) {
        p = &(int){ n };
        use(0);
    }
    while (*(p = &(int){ 2 }))
        n--;
}
