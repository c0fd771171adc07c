// Shapes of the Juliet suite for C: released twice, used after the release, null and dangling, along its data and
// control flows, each with its mended twin.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void printLine(const char *line);
void printIntLine(int n);
static int staticFive = 5;
int globalFive = 5;
static int staticReturnsTrueOrFalse(void) { return rand() % 2; }
void c415_01_bad(void)
{
    char *data;
    data = NULL;
    data = (char *)malloc(100 * sizeof(char));
    if (data == NULL) exit(-1);
    free(data);
    free(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void c415_07_bad(void)
{
    char *data = NULL;
    if (staticFive == 5) { data = malloc(100); if (!data) exit(-1); free(data); }
    if (staticFive == 5) { free(data); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void c415_07_good1(void)
{
    char *data = NULL;
    if (staticFive == 5) { data = malloc(100); if (!data) exit(-1); free(data); }
    if (staticFive != 5) { printLine("Benign"); } else { ; }
}
void c415_13_good2(void)
{
    char *data = NULL;
    if (globalFive == 5) { data = malloc(100); if (!data) exit(-1); }
    if (globalFive == 5) { free(data); }
}
void c415_12_bad(void)
{
    char *data = NULL;
    if (staticReturnsTrueOrFalse()) { data = malloc(100); if (!data) exit(-1); free(data); }
    else { data = malloc(100); if (!data) exit(-1); }
    if (staticReturnsTrueOrFalse()) { free(data); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    else { ; }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c415_16_bad(void)
{
    char *data = NULL;
    while (1) { data = malloc(100); if (!data) exit(-1); free(data); break; }
    while (1) { free(data); break; } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
void c415_17_bad(void)
{
    int i, j; char *data = NULL;
    for (i = 0; i < 1; i++) { data = malloc(100); if (!data) exit(-1); free(data); }
    for (j = 0; j < 1; j++) { free(data); } // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}
static void c415_41_sink(char *data) { free(data); }
void c415_41_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1);
    free(data);
    c415_41_sink(data); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
}
static char *c415_42_src(char *data) { data = malloc(100); if (!data) exit(-1); free(data); return data; } // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
void c415_42_bad(void)
{
    char *data = NULL;
    data = c415_42_src(data);
    free(data);
}
static char *c415_43_src(int fail) { char *d = malloc(10); if (!d) return NULL; if (fail) { free(d); return NULL; } return d; }
void c415_43_good(int f) { char *d = c415_43_src(f); free(d); }
void c415_44_bad(void)
{
    void (*funcPtr)(char *) = c415_41_sink;
    char *data = malloc(100); if (!data) exit(-1);
    free(data);
    funcPtr(data); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
}
static void c415_51b(char *data) { c415_41_sink(data); }
static void c415_52(char *data) { c415_51b(data); }
static void c415_53(char *data) { c415_52(data); }
void c415_53_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1);
    free(data);
    c415_53(data); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
}
void c415_53_good(void) { char *data = malloc(100); if (!data) exit(-1); c415_53(data); }
static void c415_63_sink(char **p) { free(*p); }
void c415_63_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1);
    free(data);
    c415_63_sink(&data); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
}
typedef struct { char *a, *b; } pair;
static void c415_67_sink(pair p) { free(p.a); }
void c415_67_bad(void)
{
    pair p;
    p.a = malloc(100); if (!p.a) exit(-1);
    p.b = NULL;
    free(p.a);
    c415_67_sink(p); // expected-warning-re {{[{{(lien-double-free|lien-use-after-free)}}{{(-may)?}}]}}
}
void c416_01_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1);
    memset(data, 'A', 99); data[99] = 0;
    free(data);
    printLine(data); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
void c416_int64_bad(void)
{
    long *data = malloc(100 * sizeof *data); if (!data) exit(-1);
    for (size_t i = 0; i < 100; i++) data[i] = 5L;
    free(data);
    printIntLine((int)data[0]); // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
static char *helperBad(char *aString)
{
    size_t i = 0, j; char *reversedString = NULL;
    if (aString != NULL)
    {
        i = strlen(aString);
        reversedString = (char *)malloc(i + 1);
        if (reversedString == NULL) { exit(-1); }
        for (j = 0; j < i; j++) reversedString[j] = aString[i - j - 1];
        reversedString[i] = '\0';
        free(reversedString);
        return reversedString; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
    }
    else return NULL;
}
static char *helperGood(char *aString)
{
    size_t i = 0, j; char *reversedString = NULL;
    if (aString != NULL)
    {
        i = strlen(aString);
        reversedString = (char *)malloc(i + 1);
        if (reversedString == NULL) { exit(-1); }
        for (j = 0; j < i; j++) reversedString[j] = aString[i - j - 1];
        reversedString[i] = '\0';
        return reversedString;
    }
    else return NULL;
}
void c416_return_freed_bad(void)
{
    char *reversedString = helperBad("BadSink");
    printLine(reversedString);
}
void c416_return_freed_good(void)
{
    char *reversedString = helperGood("GoodSink");
    printLine(reversedString);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* 476 */
void c476_deref_after_check_bad(void)
{
    int *intPointer = NULL;
    intPointer = (int *)malloc(sizeof(int));
    if (intPointer == NULL) { exit(-1); }
    *intPointer = 5;
    printIntLine(*intPointer);
    free(intPointer);
}
void c476_null_check_after_deref_bad(void)
{
    int *intPointer = NULL;
    intPointer = (int *)malloc(sizeof(int));
    *intPointer = 5; // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    printIntLine(*intPointer);
    if (intPointer != NULL) { *intPointer = 10; }
    printIntLine(*intPointer);
    free(intPointer);
}
typedef struct _two { int intOne, intTwo; } two;
void c476_binary_if_bad(void)
{
    two *t = NULL;
    if ((t != NULL) & (t->intOne == 5)) // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
        printLine("intOne == 5");
}
void c476_binary_if_good(void)
{
    two *t = NULL;
    if ((t != NULL) && (t->intOne == 5)) printLine("intOne == 5");
}
void c476_struct_bad(void)
{
    two *data;
    data = NULL;
    printIntLine(data->intOne); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void c476_char_32_good(void)
{
    char *data; char **p1 = &data, **p2 = &data;
    data = NULL;
    { char *data = *p1; data = "Good"; *p1 = data; }
    { char *data = *p2; printIntLine(data[0]); }
}
/* 562 */
static char *c562_bad_helper(void) { char charString[] = "helperBad string"; return charString; } // expected-warning-re {{[lien-dangling-return{{(-may)?}}]}}
void c562_bad(void) { printLine(c562_bad_helper()); }
static char *c562_good_helper(void) { static char charString[] = "helperGood string"; return charString; }
void c562_good(void) { printLine(c562_good_helper()); }
/* 690 */
void c690_fopen_bad(void)
{
    FILE *data = fopen("file.txt", "w+");
    fclose(data); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
}
void c690_strcpy_bad(void)
{
    char *data = (char *)malloc(20);
    strcpy(data, "Initialize"); // expected-warning-re {{[lien-null-dereference{{(-may)?}}]}}
    printLine(data);
    free(data);
}
void c690_strcpy_good(void) { char *data = (char *)malloc(20); if (data != NULL) { strcpy(data, "Initialize"); printLine(data); free(data); } }
/* 789-adjacent */
void c789_good(size_t data)
{
    char *myString;
    if (data > strlen("hello") && data < 100)
    {
        myString = (char *)malloc(data * sizeof(char));
        if (myString == NULL) { exit(-1); }
        strcpy(myString, "hello");
        printLine(myString);
        free(myString);
    }
}
/* 773 */
void c773_bad(void)
{
    FILE *data = NULL;
    data = fopen("BadSource_fopen.txt", "w+");
    data = fopen("BadSink_fopen.txt", "w+"); // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
    if (data) fclose(data);
}
/* 672 */
void c672_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1);
    strcpy(data, "x");
    free(data);
    data[0] = 'y'; // expected-warning-re {{[lien-use-after-free{{(-may)?}}]}}
}
