// Juliet CWE-590: control-flow variants
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Xclang -verify -Xclang -verify-ignore-unexpected=note %s
#include <lien.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int ALWAYS = 1;
static const int NEVER = 0;
static int always = 1;
static int never = 0;
const int GLOBAL_FIVE = 5;
int toss(void);

static int says_yes(void)
{
    return 1;
}

static int says_no(void)
{
    return 0;
}

void stack_01_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    memset(buffer, 0, sizeof buffer);
    data = buffer;
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_01_ok(void)
{
    char *data;
    data = NULL;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    data[0] = 0;
    puts(data);
    free(data);
}

void static_01_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    data = buffer;
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_02_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    if (1) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_02_ok(void)
{
    char *data;
    data = NULL;
    if (1) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_02_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    if (1) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_03_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    if (5 == 5) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_03_ok(void)
{
    char *data;
    data = NULL;
    if (5 == 5) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_03_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    if (5 == 5) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_04_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    if (ALWAYS) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_04_ok(void)
{
    char *data;
    data = NULL;
    if (ALWAYS) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_04_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    if (ALWAYS) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_08_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    if (says_yes()) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_08_ok(void)
{
    char *data;
    data = NULL;
    if (says_yes()) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_08_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    if (says_yes()) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_09_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    if (GLOBAL_FIVE == 5) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_09_ok(void)
{
    char *data;
    data = NULL;
    if (GLOBAL_FIVE == 5) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_09_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    if (GLOBAL_FIVE == 5) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_15_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    switch (6) {
    case 6:
        memset(buffer, 0, sizeof buffer);
        data = buffer;
        break;
    default:
        puts("benign");
        break;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_15_ok(void)
{
    char *data;
    data = NULL;
    switch (6) {
    case 6:
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
        break;
    default:
        puts("benign");
        break;
    }
    puts(data);
    free(data);
}

void static_15_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    switch (6) {
    case 6:
        data = buffer;
        break;
    default:
        puts("benign");
        break;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_16_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    while (1) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
        break;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_16_ok(void)
{
    char *data;
    data = NULL;
    while (1) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
        break;
    }
    puts(data);
    free(data);
}

void static_16_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    while (1) {
        data = buffer;
        break;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_17_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    for (int i = 0; i < 1; i++) {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    }
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_17_ok(void)
{
    char *data;
    data = NULL;
    for (int i = 0; i < 1; i++) {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    }
    puts(data);
    free(data);
}

void static_17_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    for (int i = 0; i < 1; i++) {
        data = buffer;
    }
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_18_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    goto sink;
sink:
    memset(buffer, 0, sizeof buffer);
    data = buffer;
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_18_ok(void)
{
    char *data;
    data = NULL;
    goto sink;
sink:
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    data[0] = 0;
    puts(data);
    free(data);
}

void static_18_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    goto sink;
sink:
    data = buffer;
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void stack_do_bad(void)
{
    char *data;
    data = NULL;
    char buffer[100];
    do {
        memset(buffer, 0, sizeof buffer);
        data = buffer;
    } while (0);
    puts(data);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

void heap_do_ok(void)
{
    char *data;
    data = NULL;
    do {
        data = malloc(100);
        if (data == NULL)
            exit(-1);
        data[0] = 0;
    } while (0);
    puts(data);
    free(data);
}

void static_do_bad(void)
{
    char *data = NULL;
    static char buffer[100];
    do {
        data = buffer;
    } while (0);
    free(data); // expected-warning-re {{[lien-bad-release{{(-may)?}}]}}
}

