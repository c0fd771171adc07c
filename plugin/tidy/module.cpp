// The clang-tidy module: `clang-tidy --load=lien-tidy-22.so --checks=lien-* file.c`.
//
// The plugin that is linked in runs in clang-tidy's parse as it does in Clang's. A check for each id, and one for its
// -may form, does nothing but be there: it can be chosen and listed, and leads to the context that diagnostics of
// clang-tidy's own come through.
#include "../clang/compat.h"
#include "../clang/frontend.h"
#include "../clang/guard.h"

#include "clang-tidy/ClangTidyCheck.h"
#include "clang-tidy/ClangTidyModule.h"
#include LIEN_TIDY_REGISTRY

#include <dlfcn.h>
#include <unistd.h>

using namespace clang;
using namespace clang::tidy;

namespace lien {
namespace {

// Of the file that this thread parses; the checks are made anew for each.
thread_local ClangTidyContext *current;

class LienCheck : public ClangTidyCheck {
public:
  LienCheck(llvm::StringRef name, ClangTidyContext *context) : ClangTidyCheck(name, context) { current = context; }
  ~LienCheck() override { current = nullptr; }
};

DiagnosticIDs::Level levelOf(DiagnosticsEngine::Level level) {
  switch (level) {
  case DiagnosticsEngine::Error:
    return DiagnosticIDs::Error;
  case DiagnosticsEngine::Remark:
    return DiagnosticIDs::Remark;
  default:
    return DiagnosticIDs::Warning;
  }
}

class TidyOutlet : public Outlet {
public:
  explicit TidyOutlet(ClangTidyContext &context) : context(context) {}

  bool wants(ReportId id, bool may) const override {
    std::string name = lien_report_name(id);
    return context.isCheckEnabled(may ? name + "-may" : name);
  }

  DiagnosticBuilder report(SourceLocation at, DiagnosticsEngine::Level level, llvm::StringRef text,
                           llvm::StringRef id) override {
    return say(at, text, id, levelOf(level));
  }

  DiagnosticBuilder note(SourceLocation at, llvm::StringRef text, llvm::StringRef id) override {
    return say(at, text, id, DiagnosticIDs::Note);
  }

private:
  // The text is that of a format string: what would be taken for an argument's place is written twice.
  DiagnosticBuilder say(SourceLocation at, llvm::StringRef text, llvm::StringRef id, DiagnosticIDs::Level level) {
    std::string format;
    for (char c : text)
      format += c == '%' ? "%%" : std::string(1, c);
    return context.diag(id, at, format, level);
  }

  ClangTidyContext &context;
};

class LienModule : public ClangTidyModule {
public:
  void addCheckFactories(ClangTidyCheckFactories &factories) override {
    for (unsigned i = 0; i < REPORT_COUNT; i++)
      for (const char *suffix : {"", "-may"})
        factories.registerCheck<LienCheck>(std::string(lien_report_name(ReportId(i))) + suffix);
  }
};

__attribute__((constructor)) void registerModule() {
  requireMajor(CLANG_VERSION_MAJOR);
  if (!dlsym(RTLD_DEFAULT, "_ZTVN5clang4tidy15ClangTidyModuleE")) {
    fputs("lien: error: this is the module for clang-tidy; Clang loads the lien-N.so of its major\n", stderr);
    _exit(1);
  }
  static ClangTidyModuleRegistry::Add<LienModule> module("lien", "Rust's ownership rules for C");
}

} // namespace

std::unique_ptr<Outlet> tidyOutlet(CompilerInstance &) {
  return current ? std::make_unique<TidyOutlet>(*current) : nullptr;
}

} // namespace lien
