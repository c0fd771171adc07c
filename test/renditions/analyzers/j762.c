// Juliet CWE-762: control-flow variants
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

void file_freed_01_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (data)
        free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
}

void file_freed_02_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (1) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_03_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (5 == 5) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_04_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (ALWAYS) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_08_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (says_yes()) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_09_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (GLOBAL_FIVE == 5) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_15_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    switch (6) {
    case 6:
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
        break;
    default:
        puts("benign");
        break;
    }
}

void file_freed_16_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    while (1) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
        break;
    }
}

void file_freed_17_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    for (int i = 0; i < 1; i++) {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    }
}

void file_freed_18_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    goto sink;
sink:
    if (data)
        free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
}

void file_freed_do_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    do {
        if (data)
            free(data); // expected-warning-re {{[lien-mismatched-release{{(-may)?}}]}}
    } while (0);
}

