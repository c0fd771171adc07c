// When resolving fails the library is closed and its handle nulled; the function pointers found so far are looked up
// again before they are ever called (they are only called while the handle is not null).
// RUN: %lien -D_GNU_SOURCE -Wno-return-stack-address -Wno-free-nonheap-object -Wno-address-of-packed-member -Wno-macro-redefined \
// RUN:   -Wno-unused-value -Wno-unused-result -Xclang -verify %s
// expected-no-diagnostics
#include <dlfcn.h>
#include <stddef.h>
static void *handle;
static int (*sym_open)(void **);
static void *(*sym_unref)(void *);
static void *bus;
static int update(void) {
  if (!handle) {
    handle = dlopen("libsystemd.so.0", RTLD_LAZY);
    if (!handle) goto dlfailure;
    dlerror();
#define resolve(s) do { *(void **)(&sym_##s) = dlsym(handle, "sd_bus_" #s); if (!sym_##s || dlerror() != NULL) goto dlfailure; } while (0)
    resolve(open);
    resolve(unref);
  }
  if (!bus && sym_open(&bus) < 0) return -2;
  return 0;
dlfailure:
  if (handle) { dlclose(handle); handle = NULL; }
  return -1;
}
int main(void) { return update() < 0 && update() < 0; }
