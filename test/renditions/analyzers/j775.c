// Juliet CWE-775: control-flow variants
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

void file_01_bad(void)
{
    FILE *data = NULL;
    data = fopen("BadSource.txt", "w+");
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_01_ok(void)
{
    FILE *data = NULL;
    data = fopen("GoodSource.txt", "w+");
    if (data != NULL)
        fclose(data);
}

void file_twice_01_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void file_02_bad(void)
{
    FILE *data = NULL;
    if (1) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_02_ok(void)
{
    FILE *data = NULL;
    if (1) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_02_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    if (1) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_03_bad(void)
{
    FILE *data = NULL;
    if (5 == 5) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_03_ok(void)
{
    FILE *data = NULL;
    if (5 == 5) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_03_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    if (5 == 5) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_04_bad(void)
{
    FILE *data = NULL;
    if (ALWAYS) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_04_ok(void)
{
    FILE *data = NULL;
    if (ALWAYS) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_04_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    if (ALWAYS) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_08_bad(void)
{
    FILE *data = NULL;
    if (says_yes()) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_08_ok(void)
{
    FILE *data = NULL;
    if (says_yes()) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_08_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    if (says_yes()) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_09_bad(void)
{
    FILE *data = NULL;
    if (GLOBAL_FIVE == 5) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_09_ok(void)
{
    FILE *data = NULL;
    if (GLOBAL_FIVE == 5) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_09_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    if (GLOBAL_FIVE == 5) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_15_bad(void)
{
    FILE *data = NULL;
    switch (6) {
    case 6:
        data = fopen("BadSource.txt", "w+");
        break;
    default:
        puts("benign");
        break;
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_15_ok(void)
{
    FILE *data = NULL;
    switch (6) {
    case 6:
        data = fopen("GoodSource.txt", "w+");
        break;
    default:
        puts("benign");
        break;
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_15_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    switch (6) {
    case 6:
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        break;
    default:
        puts("benign");
        break;
    }
}

void file_16_bad(void)
{
    FILE *data = NULL;
    while (1) {
        data = fopen("BadSource.txt", "w+");
        break;
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_16_ok(void)
{
    FILE *data = NULL;
    while (1) {
        data = fopen("GoodSource.txt", "w+");
        break;
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_16_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    while (1) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
        break;
    }
}

void file_17_bad(void)
{
    FILE *data = NULL;
    for (int i = 0; i < 1; i++) {
        data = fopen("BadSource.txt", "w+");
    }
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_17_ok(void)
{
    FILE *data = NULL;
    for (int i = 0; i < 1; i++) {
        data = fopen("GoodSource.txt", "w+");
    }
    if (data != NULL)
        fclose(data);
}

void file_twice_17_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    for (int i = 0; i < 1; i++) {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    }
}

void file_18_bad(void)
{
    FILE *data = NULL;
    goto sink;
sink:
    data = fopen("BadSource.txt", "w+");
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_18_ok(void)
{
    FILE *data = NULL;
    goto sink;
sink:
    data = fopen("GoodSource.txt", "w+");
    if (data != NULL)
        fclose(data);
}

void file_twice_18_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    goto sink;
sink:
    fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
}

void file_do_bad(void)
{
    FILE *data = NULL;
    do {
        data = fopen("BadSource.txt", "w+");
    } while (0);
    if (data)
        fputc(1, data);
} // expected-warning-re {{[lien-leak{{(-may)?}}]}}

void file_do_ok(void)
{
    FILE *data = NULL;
    do {
        data = fopen("GoodSource.txt", "w+");
    } while (0);
    if (data != NULL)
        fclose(data);
}

void file_twice_do_bad(void)
{
    FILE *data = fopen("Bad.txt", "w+");
    if (!data)
        return;
    fclose(data);
    do {
        fclose(data); // expected-warning-re {{[lien-double-free{{(-may)?}}]}}
    } while (0);
}

