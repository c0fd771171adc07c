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
// CHECK-LABEL: fn out_of_scopes(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = call make() init
// CHECK-NEXT:   live %b
// CHECK-NEXT:   %b = call make() init
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b3:
// CHECK-NEXT:   call use(%b)
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   call use(%a)
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b5:
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: }

void backwards(int n)
{
again:;
    char *a = make();
    if (n--)
        goto again;
}
// CHECK-LABEL: fn backwards(
// CHECK: b1:
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = call make() init
// CHECK-NEXT:   %3 = %n init
// CHECK-NEXT:   %n = %n + -1 compound
// CHECK-NEXT:   br %3 != 0, b3, b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b4:
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void over_a_declaration(int n)
{
    if (n)
        goto out;
    char *a = make();
out:
    return;
}
// CHECK-LABEL: fn over_a_declaration(
// CHECK: b1:
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = call make() init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b5:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   goto b4
// CHECK-NEXT: }

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
// CHECK-LABEL: fn into_a_loop(
// CHECK: b1:
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %i
// CHECK-NEXT:   %i = 0 init
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   br %i < %n, b7, b9 loop
// CHECK-NEXT: b7:
// CHECK-NEXT:   live %k
// CHECK-NEXT:   %k = %i init
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   %k = 2
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b8
// CHECK-NEXT: b8:
// CHECK-NEXT:   %i = %i + 1 compound
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b9:
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b5:
// CHECK-NEXT:   live %i
// CHECK-NEXT:   live %k
// CHECK-NEXT:   goto b4
// CHECK-NEXT: }

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
// CHECK-LABEL: fn computed(
// CHECK: b1:
// CHECK-NEXT:   read *%code
// CHECK-NEXT:   read %table[*]!print
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %t
// CHECK-NEXT:   %t = *%code init
// CHECK-NEXT:   %acc = %acc + %t compound
// CHECK-NEXT:   read %t
// CHECK-NEXT:   read %table[*]!print
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b5:
// CHECK-NEXT:   %return = %acc init
// CHECK-NEXT:   dead %acc exit
// CHECK-NEXT:   dead %code exit
// CHECK-NEXT:   return
// CHECK-NEXT: b2:
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b4:
// CHECK-NEXT:   dead %t exit
// CHECK-NEXT:   goto b6
// CHECK-NEXT: b6:
// CHECK-NEXT:   igoto unknown, [b3, b5]
// CHECK-NEXT: }

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
// CHECK-LABEL: fn assembly(
// CHECK: b1:
// CHECK-NEXT:   live %k
// CHECK-NEXT:   %k = %n init
// CHECK-NEXT:   unknown(%k)
// CHECK-NEXT:   switch unknown, [0: b2, default: b3]
// CHECK-NEXT: b3:
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   %return = 1 init
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b4:
// CHECK-NEXT:   %return = 2 init
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b2:
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: }
