// fopen's result is never stdout, whatever was called before: the stream is closed exactly where it was opened.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
void enter(const char *);
int convert(const char *file) {
  FILE *out = stdout;
  enter(__func__);
  if (file != NULL && strcmp(file, "-") != 0) {
    if ((out = fopen(file, "w")) == NULL) exit(1);
  }
  fputs("x", out);
  if (out != stdout) fclose(out);
  return 0;
}
int convert2(const char *file) {
  FILE *in = stdin;
  if (file) {
    enter(file);
    if (!(in = fopen(file, "r"))) return 1;
  }
  int c = getc(in);
  if (in != stdin) fclose(in);
  return c;
}
int convert3(const char *file) {
  FILE *in = file ? fopen(file, "r") : stdin;
  if (!in) return 1;
  enter(file);
  int c = getc(in);
  if (in != stdin) fclose(in);
  return c;
}
