// Shapes of the Juliet suite for C: memory and streams that are lost, or released though they are not to be, along
// its data and control flows, each with its mended twin.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
typedef struct _twoIntsStruct { int intOne; int intTwo; } twoIntsStruct;
typedef union { char *unionFirst; char *unionSecond; } myUnion;
typedef struct { char *structFirst; } myStruct;
static const int STATIC_CONST_TRUE = 1;
static const int STATIC_CONST_FALSE = 0;
static int staticTrue = 1, staticFalse = 0;
int globalTrue = 1, globalFalse = 0;
const int GLOBAL_CONST_TRUE = 1;
int globalReturnsTrueOrFalse(void) { return rand() % 2; }
static int staticReturnsTrue(void) { return 1; }
static int staticReturnsFalse(void) { return 0; }
void printLine(const char *line);
void printIntLine(int n);
void printWLine(const wchar_t *w);
void printStructLine(const twoIntsStruct *s);
/* 401 01 */
void c401_01_bad(void)
{
    char *data;
    data = NULL;
    data = (char *)calloc(100, sizeof(char));
    if (data == NULL) { exit(-1); }
    strcpy(data, "A String");
    printLine(data);
    ; /* empty statement needed for some flow variants */
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_02_bad(void)
{
    char *data;
    data = NULL;
    if (1)
    {
        data = (char *)calloc(100, sizeof(char));
        if (data == NULL) { exit(-1); }
        strcpy(data, "A String");
        printLine(data);
    }
    if (1)
    {
        ;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_02_good(void)
{
    char *data;
    data = NULL;
    if (1)
    {
        data = (char *)calloc(100, sizeof(char));
        if (data == NULL) { exit(-1); }
        strcpy(data, "A String");
        printLine(data);
    }
    if (0) { printLine("Benign, fixed string"); }
    else { free(data); }
}
void c401_04_good(void)
{
    char *data = NULL;
    if (STATIC_CONST_TRUE) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (STATIC_CONST_FALSE) { printLine("Benign"); } else { free(data); }
}
void c401_05_good(void)
{
    char *data = NULL;
    if (staticTrue) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (staticFalse) { printLine("Benign"); } else { free(data); }
}
void c401_06_bad(void)
{
    char *data = NULL;
    if (STATIC_CONST_TRUE) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (STATIC_CONST_FALSE) { free(data); }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_08_good(void)
{
    char *data = NULL;
    if (staticReturnsTrue()) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (staticReturnsFalse()) { printLine("Benign"); } else { free(data); }
}
void c401_08_bad(void)
{
    char *data = NULL;
    if (staticReturnsTrue()) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (staticReturnsFalse()) { free(data); }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_10_good(void)
{
    char *data = NULL;
    if (globalTrue) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    if (globalTrue) { free(data); }
}
void c401_12_bad(void)
{
    char *data = NULL;
    if (globalReturnsTrueOrFalse()) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    else { char buf[100]; data = buf; strcpy(data, "y"); printLine(data); }
    if (globalReturnsTrueOrFalse()) { ; } else { ; }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_15_bad(void)
{
    char *data = NULL;
    switch (6) { case 6: data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); break; default: printLine("Benign"); break; }
    switch (7) { case 7: ; break; default: free(data); break; }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_15_good(void)
{
    char *data = NULL;
    switch (6) { case 6: data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); break; default: printLine("Benign"); break; }
    switch (8) { case 7: printLine("Benign"); break; default: free(data); break; }
}
void c401_16_bad(void)
{
    char *data = NULL;
    while (1) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); break; }
    while (1) { ; break; }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_17_bad(void)
{
    int i, j; char *data = NULL;
    for (i = 0; i < 1; i++) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    for (j = 0; j < 1; j++) { ; }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_17_good(void)
{
    int i, k; char *data = NULL;
    for (i = 0; i < 1; i++) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); }
    for (k = 0; k < 1; k++) { free(data); }
}
void c401_18_bad(void)
{
    char *data = NULL;
    goto source;
source:
    data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data);
    goto sink;
sink:
    ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static int badStatic = 0;
static void c401_21_sink(char *data) { if (badStatic) { ; } else { free(data); } }
void c401_21_good(void)
{
    char *data = malloc(100);
    if (!data) exit(-1);
    printLine(strcpy(data, "x"));
    badStatic = 0;
    c401_21_sink(data);
}
void c401_31_bad(void)
{
    char *data = NULL;
    data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data);
    {
        char *dataCopy = data;
        char *data = dataCopy;
        printLine(data);
        ;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_32_good(void)
{
    char *data;
    char **dataPtr1 = &data;
    char **dataPtr2 = &data;
    data = NULL;
    { char *data = *dataPtr1; data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); *dataPtr1 = data; }
    { char *data = *dataPtr2; free(data); }
}
void c401_32_bad(void)
{
    char *data;
    char **dataPtr1 = &data;
    char **dataPtr2 = &data;
    data = NULL;
    { char *data = *dataPtr1; data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data); *dataPtr1 = data; }
    { char *data = *dataPtr2; printLine(data); }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_34_good(void)
{
    char *data; myUnion u;
    data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); printLine(data);
    u.unionFirst = data;
    { char *data = u.unionSecond; free(data); }
}
static void c401_41_bad_sink(char *data) { printLine(data); }
static void c401_41_good_sink(char *data) { free(data); }
void c401_41_bad(void)
{
    char *data = malloc(100); if (!data) exit(-1); strcpy(data, "x");
    c401_41_bad_sink(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_41_good(void)
{
    char *data = malloc(100); if (!data) exit(-1); strcpy(data, "x");
    c401_41_good_sink(data);
}
static char *c401_42_src(char *data) { data = malloc(100); if (!data) exit(-1); strcpy(data, "x"); return data; }
void c401_42_bad(void)
{
    char *data = NULL;
    data = c401_42_src(data);
    ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_42_good(void) { char *data = NULL; data = c401_42_src(data); free(data); }
void c401_44_good(void)
{
    void (*funcPtr)(char *) = c401_41_good_sink;
    char *data = malloc(100); if (!data) exit(-1); strcpy(data, "x");
    funcPtr(data);
}
void c401_44_bad(void)
{
    void (*funcPtr)(char *) = c401_41_bad_sink;
    char *data = malloc(100); if (!data) exit(-1); strcpy(data, "x");
    funcPtr(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static char *data45;
static void c401_45_sink(void) { char *data = data45; free(data); }
void c401_45_good(void)
{
    char *data = malloc(100); if (!data) exit(-1); strcpy(data, "x");
    data45 = data;
    c401_45_sink();
} // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
static void c401_61_src(char **data) { *data = malloc(100); if (!*data) exit(-1); strcpy(*data, "x"); }
void c401_63_bad(void)
{
    char *data = NULL;
    c401_61_src(&data);
    printLine(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
static void c401_64_sink(void *dataVoidPtr) { char **dataPtr = (char **)dataVoidPtr; char *data = *dataPtr; free(data); }
void c401_64_good(void) { char *data = NULL; c401_61_src(&data); c401_64_sink(&data); }
static void c401_66_sink(char *dataArray[]) { char *data = dataArray[2]; free(data); }
void c401_66_good(void)
{
    char *data = NULL; char *dataArray[5];
    c401_61_src(&data);
    dataArray[2] = data;
    c401_66_sink(dataArray);
}
static void c401_67_sink(myStruct s) { char *data = s.structFirst; free(data); }
void c401_67_good(void) { char *data = NULL; myStruct s; c401_61_src(&data); s.structFirst = data; c401_67_sink(s); }
static void c401_67_bad_sink(myStruct s) { char *data = s.structFirst; printLine(data); }
void c401_67_bad(void) { char *data = NULL; myStruct s; c401_61_src(&data); s.structFirst = data; c401_67_bad_sink(s); } // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* strdup, wcsdup, realloc */
void c401_realloc_bad(void)
{
    char *data = malloc(100 * sizeof(char));
    if (data == NULL) exit(-1);
    strcpy(data, "A String");
    data = (char *)realloc(data, 130000 * sizeof(char)); // expected-warning-re {{[{{(lien-leak|lien-overwrite-leak)}}{{(-may)?}}]}}
    if (data != NULL) { strcpy(data, "New String"); printLine(data); free(data); }
}
void c401_realloc_good(void)
{
    char *data = malloc(100 * sizeof(char)), *tmp;
    if (data == NULL) exit(-1);
    strcpy(data, "A String");
    tmp = (char *)realloc(data, 130000 * sizeof(char));
    if (tmp != NULL) { data = tmp; strcpy(data, "New String"); printLine(data); }
    free(data);
}
void c401_struct_bad(void)
{
    twoIntsStruct *data = NULL;
    data = (twoIntsStruct *)calloc(100, sizeof(twoIntsStruct));
    if (data == NULL) exit(-1);
    data[0].intOne = 0; data[0].intTwo = 0;
    printStructLine(&data[0]);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c401_wide_bad(void)
{
    wchar_t *data = NULL;
    { wchar_t myString[] = L"myString"; data = wcsdup(myString); if (data == NULL) exit(-1); printWLine(data); }
    ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
/* 590 */
void c590_alloca_bad(void)
{
    char *data = NULL;
    char *dataBuffer = (char *)__builtin_alloca(100 * sizeof(char));
    memset(dataBuffer, 'A', 99); dataBuffer[99] = 0;
    data = dataBuffer;
    printLine(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void c590_declare_bad(void)
{
    char *data = NULL;
    { char dataBuffer[100]; memset(dataBuffer, 'A', 99); dataBuffer[99] = 0; data = dataBuffer; }
    printLine(data); // expected-warning-re {{[lien-dangling-borrow{{(-may)?}}]}}
    free(data);
}
void c590_declare2_bad(void)
{
    char *data = NULL;
    char dataBuffer[100]; memset(dataBuffer, 'A', 99); dataBuffer[99] = 0; data = dataBuffer;
    printLine(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void c590_static_bad(void)
{
    int *data = NULL;
    { static int dataBuffer[100]; for (size_t i = 0; i < 100; i++) dataBuffer[i] = 5; data = dataBuffer; }
    printIntLine(data[0]);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void c590_placement_good(void)
{
    long *data = NULL;
    { long *dataBuffer = (long *)malloc(100 * sizeof(long)); if (dataBuffer == NULL) exit(-1); for (size_t i = 0; i < 100; i++) dataBuffer[i] = 5L; data = dataBuffer; }
    printIntLine((int)data[0]);
    free(data);
}
/* 761 */
#define SEARCH_CHAR 'S'
void c761_fixed_bad(void)
{
    char *data = (char *)malloc(100 * sizeof(char));
    if (data == NULL) exit(-1);
    data[0] = '\0';
    strcat(data, "Fixed String");
    for (; *data != '\0'; data++)
    {
        if (*data == SEARCH_CHAR) { printLine("We have a match!"); break; }
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void c761_step_bad(void)
{
    char *data = (char *)malloc(100);
    if (data == NULL) exit(-1);
    data[0] = 0;
    data++;
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}
void c761_good(void)
{
    char *data = (char *)malloc(100 * sizeof(char));
    if (data == NULL) exit(-1);
    strcpy(data, "Fixed String");
    for (size_t i = 0; i < strlen(data); i++)
    {
        if (data[i] == SEARCH_CHAR) { printLine("We have a match!"); break; }
    }
    free(data);
}
/* 762 (C part) and 775 */
void c775_bad(void)
{
    FILE *data = NULL;
    data = fopen("BadSource_fopen.txt", "w+");
    ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
void c775_good(void) { FILE *data = NULL; data = fopen("BadSource_fopen.txt", "w+"); if (data != NULL) fclose(data); }
void c404_bad(void) { FILE *data = fopen("x", "w+"); if (data) free(data); } // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
void c404_close_bad(void) { FILE *data = NULL; data = freopen("x", "w+", stdin); if (data) fclose(data); }
void c459_good(void) { FILE *p; char n[] = "tmpXXXXXX"; p = fopen(n, "w"); if (p != NULL) { fclose(p); remove(n); } }
