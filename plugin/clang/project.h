// The `.lien` file above the source that is compiled, as plugin/config reads it: what it says of the file that a place stands in.
#ifndef LIEN_CLANG_PROJECT_H
#define LIEN_CLANG_PROJECT_H

#include "../config/config.h"
#include "compat.h"

namespace lien {

class Project {
public:
  // Looks for the file upwards from `mainFile`, or reads `given` if that is not empty. Without one nothing is said of any file. False, and
  // an error reported, if it can't be read.
  bool read(clang::DiagnosticsEngine &diags, llvm::StringRef mainFile, llvm::StringRef given);
  bool isThere() const { return bool(config); }
  const ConfigFor *at(const clang::SourceManager &sm, clang::SourceLocation l); // null if nothing is said
  bool isStrict(const clang::SourceManager &sm, clang::SourceLocation l);
  std::vector<std::string> models() const;

private:
  std::shared_ptr<Config> config;
  std::string mainFile;
  llvm::DenseMap<clang::FileID, std::unique_ptr<ConfigFor>> files;
};

} // namespace lien
#endif
