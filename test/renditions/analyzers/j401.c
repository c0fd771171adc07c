// Juliet CWE-401: control-flow variants
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

void freed_01_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    free(data);
}

void lost_01_bad(void)
{
    char *data;
    data = NULL;
    data = calloc(100, 1);
    if (data == NULL)
        exit(-1);
    puts(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_02_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (1) {
        free(data);
    }
}

void lost_02_bad(void)
{
    char *data;
    data = NULL;
    if (1) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_03_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (5 == 5) {
        free(data);
    }
}

void lost_03_bad(void)
{
    char *data;
    data = NULL;
    if (5 == 5) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_04_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (ALWAYS) {
        free(data);
    }
}

void lost_04_bad(void)
{
    char *data;
    data = NULL;
    if (ALWAYS) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_08_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (says_yes()) {
        free(data);
    }
}

void lost_08_bad(void)
{
    char *data;
    data = NULL;
    if (says_yes()) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_09_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (GLOBAL_FIVE == 5) {
        free(data);
    }
}

void lost_09_bad(void)
{
    char *data;
    data = NULL;
    if (GLOBAL_FIVE == 5) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_15_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    switch (6) {
    case 6:
        free(data);
        break;
    default:
        puts("benign");
        break;
    }
}

void lost_15_bad(void)
{
    char *data;
    data = NULL;
    switch (6) {
    case 6:
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
        break;
    default:
        puts("benign");
        break;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_16_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    while (1) {
        free(data);
        break;
    }
}

void lost_16_bad(void)
{
    char *data;
    data = NULL;
    while (1) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
        break;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_17_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    for (int i = 0; i < 1; i++) {
        free(data);
    }
}

void lost_17_bad(void)
{
    char *data;
    data = NULL;
    for (int i = 0; i < 1; i++) {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_18_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    goto sink;
sink:
    free(data);
}

void lost_18_bad(void)
{
    char *data;
    data = NULL;
    goto sink;
sink:
    data = calloc(100, 1);
    if (data == NULL)
        exit(-1);
    puts(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void freed_do_ok(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    do {
        free(data);
    } while (0);
}

void lost_do_bad(void)
{
    char *data;
    data = NULL;
    do {
        data = calloc(100, 1);
        if (data == NULL)
            exit(-1);
        puts(data);
    } while (0);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_02_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (0) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_03_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (5 != 5) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_04_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (NEVER) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_08_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (says_no()) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_09_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    if (GLOBAL_FIVE != 5) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_15_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    switch (5) {
    case 6:
        free(data);
        break;
    default:
        puts("benign");
        break;
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_17_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    for (int i = 0; i < 0; i++) {
        free(data);
    }
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void dead_free_18_bad(void)
{
    char *data;
    data = malloc(100);
    if (data == NULL)
        exit(-1);
    strcpy(data, "A string");
    printf("%s\n", data);
    goto skip;
    free(data);
skip:
        ;
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}


void coin_12_lost(void)
{
    char *data = malloc(100);
    if (toss())
        free(data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}
