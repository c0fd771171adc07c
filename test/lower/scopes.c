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
// CHECK-LABEL: fn returns(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = call make() init
// CHECK-NEXT:   live %b
// CHECK-NEXT:   %b = call make() init
// CHECK-NEXT:   br %b != null, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = 1 init
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   %return = 2 init
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void falls_off(int n)
{
    int x = n;
}
// CHECK-LABEL: fn falls_off(
// CHECK: b1:
// CHECK-NEXT:   live %x
// CHECK-NEXT:   %x = %n init
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn loops(
// CHECK: b1:
// CHECK-NEXT:   live %i
// CHECK-NEXT:   %i = 0 init
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   br %i < %n, b3, b5 loop
// CHECK-NEXT: b3:
// CHECK-NEXT:   live %p
// CHECK-NEXT:   %p = call make() init
// CHECK-NEXT:   br %i == 1, b6, b7
// CHECK-NEXT: b6:
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b7:
// CHECK-NEXT:   br %i == 2, b8, b9
// CHECK-NEXT: b8:
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   goto b5
// CHECK-NEXT: b9:
// CHECK-NEXT:   call use(%p)
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   %i = %i + 1 compound
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b5:
// CHECK-NEXT:   dead %i exit
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b10:
// CHECK-NEXT:   %4 = %n init
// CHECK-NEXT:   %n = %n + -1 compound
// CHECK-NEXT:   br %4 != 0, b11, b12 loop
// CHECK-NEXT: b11:
// CHECK-NEXT:   live %k
// CHECK-NEXT:   %k = %n init
// CHECK-NEXT:   dead %k exit
// CHECK-NEXT:   goto b10
// CHECK-NEXT: b12:
// CHECK-NEXT:   goto b13
// CHECK-NEXT: b13:
// CHECK-NEXT:   live %m
// CHECK-NEXT:   %m = %n init
// CHECK-NEXT:   br %m != 0, b17, b18
// CHECK-NEXT: b17:
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   goto b14
// CHECK-NEXT: b18:
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   goto b14
// CHECK-NEXT: b14:
// CHECK-NEXT:   %n = %n + 1 compound
// CHECK-NEXT:   br %n < 3, b16, b19 loop
// CHECK-NEXT: b16:
// CHECK-NEXT:   goto b13
// CHECK-NEXT: b19:
// CHECK-NEXT:   goto b15
// CHECK-NEXT: b15:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void once(int n)
{
    do {
        int m = n;
        if (m)
            break;
        use(0);
    } while (0);
}
// CHECK-LABEL: fn once(
// CHECK: b1:
// CHECK-NEXT:   live %m
// CHECK-NEXT:   %m = %n init
// CHECK-NEXT:   br %m != 0, b3, b4
// CHECK-NEXT: b3:
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b4:
// CHECK-NEXT:   call use(null)
// CHECK-NEXT:   dead %m exit
// CHECK-NEXT:   goto b2
// CHECK-NEXT: b2:
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn cleanups(
// CHECK: b1:
// CHECK-NEXT:   live %a
// CHECK-NEXT:   %a = call make() init
// CHECK-NEXT:   live %b
// CHECK-NEXT:   %b = call make() init
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   %return = %n init
// CHECK-NEXT:   call drop(&%b) cleanup
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   call drop(&%a) cleanup
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: b3:
// CHECK-NEXT:   call drop(&%b) cleanup
// CHECK-NEXT:   dead %b exit
// CHECK-NEXT:   %return = 0 init
// CHECK-NEXT:   call drop(&%a) cleanup
// CHECK-NEXT:   dead %a exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void shadows(void)
{
    int x = 1;
    {
        int x = 2;
        x = 3;
    }
    x = 4;
}
// CHECK-LABEL: fn shadows(
// CHECK: b1:
// CHECK-NEXT:   live %x
// CHECK-NEXT:   %x = 1 init
// CHECK-NEXT:   live %x#2
// CHECK-NEXT:   %x#2 = 2 init
// CHECK-NEXT:   %x#2 = 3
// CHECK-NEXT:   dead %x#2 exit
// CHECK-NEXT:   %x = 4
// CHECK-NEXT:   dead %x exit
// CHECK-NEXT:   return
// CHECK-NEXT: }

void statics(void)
{
    static char *kept = 0;
    extern int elsewhere;
    kept = make();
    elsewhere = 1;
}
// CHECK-LABEL: fn statics(
// CHECK: b1:
// CHECK-NEXT:   %kept = call make()
// CHECK-NEXT:   %elsewhere = 1
// CHECK-NEXT:   return
// CHECK-NEXT: }

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
// CHECK-LABEL: fn literals(
// CHECK: b1:
// CHECK-NEXT:   live %p
// CHECK-NEXT:   %p = null init
// CHECK-NEXT:   br %n != 0, b2, b3
// CHECK-NEXT: b2:
// CHECK-NEXT:   live %3
// CHECK-NEXT:   %3 = %n init
// CHECK-NEXT:   %p = &%3
// CHECK-NEXT:   call use(null)
// CHECK-NEXT:   dead %3 exit
// CHECK-NEXT:   goto b3
// CHECK-NEXT: b3:
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b4:
// CHECK-NEXT:   live %4
// CHECK-NEXT:   %4 = 2 init
// CHECK-NEXT:   %p = &%4
// CHECK-NEXT:   br *%p != 0, b5, b6 loop
// CHECK-NEXT: b5:
// CHECK-NEXT:   %n = %n + -1 compound
// CHECK-NEXT:   dead %4 exit
// CHECK-NEXT:   goto b4
// CHECK-NEXT: b6:
// CHECK-NEXT:   dead %4 exit
// CHECK-NEXT:   dead %p exit
// CHECK-NEXT:   dead %n exit
// CHECK-NEXT:   return
// CHECK-NEXT: }
