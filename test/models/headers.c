// The models have the types of the C library's own headers: a declaration that differs is an error.
// RUN: %clang -std=gnu11 -D_GNU_SOURCE -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only %s
// RUN: %clang -std=gnu11 -D_GNU_SOURCE -D__LIEN__ -I %include -Wall -Werror -Wno-nullability-completeness -fsyntax-only %s
#include <models/libc-stdio.h>
#include <models/libc-stdlib.h>
#include <models/libc-string.h>
#include <models/libc-wide.h>
#include <models/posix-files.h>
#include <models/posix-net.h>
#include <models/posix-process.h>
#include <models/posix-text.h>
#include <models/posix-thread.h>
