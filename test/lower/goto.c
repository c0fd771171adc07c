// RUN: %lien -w -fplugin-arg-lien-dump=ir %s | FileCheck %s
// A jump ends what it leaves and begins what it enters, on an edge of its own.

char *make(void);
void use(char *);

int out_of_scopes(int n)
{
    char *a = make();
    {
        char *b = make();
        if (n)
            goto out;
        use(b);
    }
out:
    use(a);
    return 0;
}

void backwards(int n)
{
again:;
    char *a = make();
    if (n--)
        goto again;
}

void over_a_declaration(int n)
{
    if (n)
        goto out;
    char *a = make();
out:
    return;
}

void into_a_loop(int n)
{
    if (n)
        goto inside;
    for (int i = 0; i < n; i++) {
        int k = i;
    inside:
        k = 2;
    }
}

int computed(int *code, int acc)
{
    static void *const table[] = { &&add, &&end };
    goto *table[*code];
add: {
        int t = *code;
        acc += t;
        goto *table[t];
    }
end:
    return acc;
}

int assembly(int n)
{
    {
        int k = n;
        asm goto("" : : "r"(k) : : out);
    }
    return 1;
out:
    return 2;
}
