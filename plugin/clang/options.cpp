// Reads the plugin's arguments. Clang hands over what follows -fplugin-arg-lien- (or each -plugin-arg-lien).
#include "options.h"
#include "render.h"

using namespace clang;

namespace lien {
namespace {

// Reports an argument that can't be read, with the nearest one that can if there is any.
bool refuse(DiagnosticsEngine &diags, llvm::StringRef arg, llvm::StringRef why) {
  unsigned id = diags.getCustomDiagID(DiagnosticsEngine::Error, "argument '%0' of plugin 'lien': %1");
  diags.Report(id) << arg << why;
  return false;
}

std::string suggest(llvm::StringRef name) {
  llvm::StringRef best;
  unsigned bestDistance = std::min<unsigned>(4, unsigned(name.size()) / 2 + 1); // further off is no help
  auto consider = [&](llvm::StringRef candidate) {
    unsigned d = name.edit_distance(candidate, true, bestDistance);
    if (d < bestDistance) {
      best = candidate;
      bestDistance = d;
    }
  };
  for (llvm::StringRef known : {"all", "all-may", "dump", "stats", "models", "no-models", "config", "no-config", "max-states", "max-points"})
    consider(known);
  for (unsigned i = 0; i < REPORT_COUNT; i++)
    consider(llvm::StringRef(lien_report_name(ReportId(i))).substr(strlen("lien-")));
  return best.empty() ? "no such argument" : ("no such argument; did you mean '" + best + "'?").str();
}

bool readNumber(DiagnosticsEngine &diags, llvm::StringRef arg, llvm::StringRef value, uint32_t &out) {
  if (value.getAsInteger(10, out) || out == 0)
    return refuse(diags, arg, "expected a number above 0");
  return true;
}

bool readOne(DiagnosticsEngine &diags, llvm::StringRef arg, Options &out) {
  llvm::StringRef name, value;
  std::tie(name, value) = arg.split('=');
  bool hasValue = arg.size() > name.size();
  if (name == "dump") {
    if (value != "ir")
      return refuse(diags, arg, "expected 'dump=ir'");
    out.dumpIr = true;
    return true;
  }
  if (name == "models") {
    if (value.empty())
      return refuse(diags, arg, "expected 'models=FILE'");
    out.models.push_back(value.str());
    return true;
  }
  if (name == "config") {
    if (value.empty())
      return refuse(diags, arg, "expected 'config=FILE'");
    out.config = value.str();
    return true;
  }
  if (name == "max-states")
    return readNumber(diags, arg, value, out.limits.max_states);
  if (name == "max-points")
    return readNumber(diags, arg, value, out.limits.max_points);
  if (name == "fail-alloc") // for tests: the nth allocation of the core fails
    return readNumber(diags, arg, value, out.limits.fail_alloc);
  if (name == "stats" || name == "no-models" || name == "no-config") {
    if (hasValue)
      return refuse(diags, arg, "takes no value");
    out.limits.times |= name == "stats";
    (name == "stats" ? out.stats : name == "no-models" ? out.ownModels : out.findsConfig) = name == "stats";
    return true;
  }
  if (!Severities::isId(name))
    return refuse(diags, arg, suggest(name));
  if (!Severities::isLevel(value))
    return refuse(diags, arg, "expected 'off', 'note', 'warning' or 'error' after '='");
  out.severities.emplace_back(name.str(), value.str());
  return true;
}

} // namespace

bool readOptions(DiagnosticsEngine &diags, const std::vector<std::string> &args, Options &out) {
  for (const std::string &arg : args)
    if (!readOne(diags, arg, out))
      return false;
  return true;
}

} // namespace lien
