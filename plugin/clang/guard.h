// The check that stands before everything else in a loaded plugin.
#ifndef LIEN_CLANG_GUARD_H
#define LIEN_CLANG_GUARD_H

namespace lien {

// Returns if the program that loaded this library is Clang of the major that it was built for; else says so in one line
// on standard error and ends the program: a compiler that goes on unchecked would look as if there were nothing to
// report.
void requireMajor(unsigned built);

} // namespace lien
#endif
