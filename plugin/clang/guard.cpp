// A plugin built for one LLVM major crashes in the compiler of another. So nothing is registered before the host has
// named its major, and nothing else in this library runs before this. All of Clang's symbols are weak here
// (cmake/LienLLVM.cmake), so that the library can always be loaded far enough to say what is wrong.
#include "guard.h"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <string>
#include <unistd.h>

namespace lien {
namespace {

// "Debian clang version 19.1.7 (3~deb12u1)": 19; 0 if the host is no Clang.
unsigned majorOfHost() {
  // std::string clang::getClangFullVersion(), which every major has had
  void *symbol = dlsym(RTLD_DEFAULT, "_ZN5clang19getClangFullVersionB5cxx11Ev");
  if (!symbol)
    return 0;
  std::string version = reinterpret_cast<std::string (*)()>(symbol)();
  size_t at = version.find("version ");
  return at == std::string::npos ? 0 : unsigned(strtoul(version.c_str() + at + strlen("version "), nullptr, 10));
}

} // namespace

void requireMajor(unsigned built) {
  unsigned host = majorOfHost();
  if (host == built)
    return;
  if (host)
    fprintf(stderr, "lien: error: this plugin is built for Clang %u, but loaded by Clang %u; load lien-%u.so\n", built,
            host, host);
  else
    fprintf(stderr, "lien: error: this plugin is built for Clang %u, but loaded by a program that exports no Clang\n",
            built);
  _exit(1);
}

} // namespace lien
