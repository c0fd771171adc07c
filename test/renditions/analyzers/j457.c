// Juliet CWE-457: control-flow variants
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

void uninit_01_ok(void)
{
    char *data;
    data = malloc(10);
    free(data);
}

void uninit_02_ok(void)
{
    char *data;
    if (1) {
        data = malloc(10);
    }
    free(data);
}

void uninit_03_ok(void)
{
    char *data;
    if (5 == 5) {
        data = malloc(10);
    }
    free(data);
}

void uninit_04_ok(void)
{
    char *data;
    if (ALWAYS) {
        data = malloc(10);
    }
    free(data);
}

void uninit_08_ok(void)
{
    char *data;
    if (says_yes()) {
        data = malloc(10);
    }
    free(data);
}

void uninit_09_ok(void)
{
    char *data;
    if (GLOBAL_FIVE == 5) {
        data = malloc(10);
    }
    free(data);
}

void uninit_15_ok(void)
{
    char *data;
    switch (6) {
    case 6:
        data = malloc(10);
        break;
    default:
        puts("benign");
        break;
    }
    free(data);
}

void uninit_16_ok(void)
{
    char *data;
    while (1) {
        data = malloc(10);
        break;
    }
    free(data);
}

void uninit_17_ok(void)
{
    char *data;
    for (int i = 0; i < 1; i++) {
        data = malloc(10);
    }
    free(data);
}

void uninit_18_ok(void)
{
    char *data;
    goto sink;
sink:
    data = malloc(10);
    free(data);
}

void uninit_do_ok(void)
{
    char *data;
    do {
        data = malloc(10);
    } while (0);
    free(data);
}

void uninit_02_bad(void)
{
    char *data;
    if (0) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_03_bad(void)
{
    char *data;
    if (5 != 5) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_04_bad(void)
{
    char *data;
    if (NEVER) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_08_bad(void)
{
    char *data;
    if (says_no()) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_09_bad(void)
{
    char *data;
    if (GLOBAL_FIVE != 5) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_15_bad(void)
{
    char *data;
    switch (5) {
    case 6:
        data = malloc(10);
        break;
    default:
        puts("benign");
        break;
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_17_bad(void)
{
    char *data;
    for (int i = 0; i < 0; i++) {
        data = malloc(10);
    }
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

void uninit_18_bad(void)
{
    char *data;
    goto skip;
    data = malloc(10);
skip:
        ;
    free(data); // expected-warning-re {{[lien-uninitialized{{(-may)?}}]}}
}

