// What the command line asks of the plugin: -fplugin-arg-lien-NAME[=VALUE], documented in docs/options.md.
#ifndef LIEN_CLANG_OPTIONS_H
#define LIEN_CLANG_OPTIONS_H

#include "frontend.h"

#include <string>
#include <utility>
#include <vector>

namespace lien {

struct Options {
  bool dumpIr = false;
  bool stats = false;
  bool ownModels = true; // the models of libc and POSIX that come with Lien
  Limits limits = {};
  std::string config;      // a .lien file to read instead of the one above the source
  bool findsConfig = true; // no-config: none is looked for
  std::vector<std::string> models;                             // files of the user's own
  std::vector<std::pair<std::string, std::string>> severities; // id, level: in the order given
};

// Reads the arguments; the first one that can't be read is reported as an error, and false returned.
bool readOptions(clang::DiagnosticsEngine &diags, const std::vector<std::string> &args, Options &out);

} // namespace lien
#endif
