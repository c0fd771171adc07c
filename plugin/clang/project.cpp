// Asks plugin/config on behalf of Clang: once for each file, by the name that Clang opened it with.
#include "project.h"

using namespace clang;

namespace lien {

bool Project::read(DiagnosticsEngine &diags, llvm::StringRef file, llvm::StringRef given) {
  mainFile = file.str();
  std::string path = given.str();
  if (given.empty()) {
    std::unique_ptr<char, decltype(&free)> found(lien_config_find(mainFile.c_str()), free);
    if (!found)
      return true;
    path = found.get();
  }
  ConfigError error;
  config.reset(lien_config_read(path.c_str(), &error), lien_config_free);
  if (config)
    return true;
  unsigned id = diags.getCustomDiagID(DiagnosticsEngine::Error, "%0:%1: %2");
  diags.Report(id) << path << error.line << error.text;
  return false;
}

const ConfigFor *Project::at(const SourceManager &sm, SourceLocation l) {
  if (!config || l.isInvalid())
    return nullptr;
  FileID file = sm.getFileID(sm.getExpansionLoc(l));
  std::unique_ptr<ConfigFor> &known = files[file];
  if (!known) {
    known = std::make_unique<ConfigFor>();
    lien_config_for(config.get(), sm.getFilename(sm.getLocForStartOfFile(file)).str().c_str(), known.get());
  }
  return known.get();
}

bool Project::isStrict(const SourceManager &sm, SourceLocation l) {
  const ConfigFor *says = at(sm, l);
  return says && says->strict && !sm.isInSystemHeader(sm.getExpansionLoc(l));
}

std::vector<std::string> Project::models() const {
  std::vector<std::string> out;
  const char *path;
  for (uint32_t i = 0; config && (path = lien_config_model(config.get(), mainFile.c_str(), i)); i++)
    out.push_back(path);
  return out;
}

} // namespace lien
