// zsh print: the memory stream is closed where (fout != stdout && (z || s || v)); the second test asks the very same
// of the same options, so it is not closed again.
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <stdio.h>
#include <stdlib.h>
struct options { unsigned char ind[128]; };
#define OPT_ISSET(ops, c) ((ops)->ind[c])
#define IS_MSTREAM(F) (F != stdout && (OPT_ISSET(ops, 'z') || OPT_ISSET(ops, 's') || OPT_ISSET(ops, 'v')))
#define CLOSE_CLEANLY(F) (IS_MSTREAM(F) ? 1 : F == stdout ? fflush(F) == 0 : fclose(F) == 0)
int print(struct options *ops, int fd) {
  FILE *fout = stdout;
  int ret = 0;
  if (OPT_ISSET(ops, 'u') && !(fout = fdopen(fd, "w"))) return 1;
  fputs("x", fout);
  if (IS_MSTREAM(fout) && fclose(fout) != 0) ret = 1;
  if (!CLOSE_CLEANLY(fout) || ret) ret = 1;
  return ret;
}
