// Reports become Clang diagnostics: in the order of the source, none twice, none inside system headers, each with the
// severity that the command line, a `#pragma lien` region or a NOLINT comment gives it (section 5 of docs/language.md).
#include "render.h"

#include "clang/Lex/PreprocessorOptions.h"

#include <dlfcn.h>

using namespace clang;

namespace lien {

bool Severities::slot(llvm::StringRef name, unsigned &out) {
  std::string full = compat::startsWith(name, "lien-") ? name.str() : ("lien-" + name).str();
  llvm::StringRef base(full);
  ReportId id = REPORT_COUNT;
  auto known = [&] { return base == "lien-all" || lien_report_by_name(base.str().c_str(), &id); };
  if (known()) {
    out = base == "lien-all" ? All : unsigned(id);
    return true;
  }
  if (!base.consume_back("-may") || !known())
    return false;
  out = Names + (base == "lien-all" ? All : unsigned(id));
  return true;
}

bool Severities::isId(llvm::StringRef name) {
  unsigned ignored;
  return slot(name, ignored);
}

static int levelOf(llvm::StringRef level) {
  return llvm::StringSwitch<int>(level)
      .Case("off", int(Severity::Off))
      .Case("note", int(Severity::Note))
      .Case("warning", int(Severity::Warning))
      .Case("error", int(Severity::Error))
      .Default(-1);
}

bool Severities::isLevel(llvm::StringRef level) { return levelOf(level) >= 0; }

bool Severities::set(llvm::StringRef name, llvm::StringRef level) {
  unsigned at;
  int value = levelOf(level);
  if (value < 0 || !slot(name, at))
    return false;
  table[at] = int8_t(value);
  return true;
}

bool Severities::find(uint16_t id, bool may, Severity &out) const {
  unsigned order[] = {Names + id, Names + All, id, All};
  for (unsigned at : llvm::ArrayRef<unsigned>(order).drop_front(may ? 0 : 2)) {
    if (table[at] == Unset)
      continue;
    out = Severity(table[at]);
    return true;
  }
  return false;
}

namespace {

struct Placed {
  const Report *report;
  SourceLocation at;   // as lowered: may be in a macro
  SourceLocation file; // where it stands in a file
};

} // namespace

struct Renderer::Impl {
  CompilerInstance &ci;
  std::unique_ptr<Outlet> outlet;
  const bool inClangd = dlsym(RTLD_DEFAULT, "lien_in_clangd") != nullptr; // exported by plugin/clangd/shim.c
  Severities commandLine;
  std::shared_ptr<Project> project;
  std::shared_ptr<Regions> regions = std::make_shared<Regions>();

  explicit Impl(CompilerInstance &ci) : ci(ci) {}
  Severity severityOf(const Placed &p) const;
  bool levelOf(const Placed &p, DiagnosticsEngine::Level &out) const;
  void emit(const Unit *unit, const Placed &p, DiagnosticsEngine::Level level, ASTContext &ast);
  DiagnosticBuilder start(const Placed &p, DiagnosticsEngine::Level level, llvm::StringRef text, llvm::StringRef id);
};

Renderer::Renderer(CompilerInstance &ci) : impl(new Impl(ci)) {
  ci.getPreprocessor().AddPragmaHandler(pragmaHandler(impl->regions));
  if (unsigned bytes = ci.getPreprocessorOpts().PrecompiledPreambleBytes.first)
    readPreamble(*impl->regions, ci.getSourceManager(), ci.getLangOpts(), bytes);
}

Renderer::~Renderer() { delete impl; }

void Renderer::setProject(std::shared_ptr<Project> project) { impl->project = std::move(project); }

void Renderer::setOutlet(std::unique_ptr<Outlet> outlet) { impl->outlet = std::move(outlet); }

bool Renderer::setSeverity(llvm::StringRef id, llvm::StringRef level) { return impl->commandLine.set(id, level); }

Severity Renderer::Impl::severityOf(const Placed &p) const {
  Severity s = lien_report_minor(ReportId(p.report->id)) ? Severity::Note : Severity::Warning;
  const Severities *region = regions->at(ci.getSourceManager(), p.file);
  if (region && region->find(p.report->id, p.report->may, s))
    return s;
  if (commandLine.find(p.report->id, p.report->may, s))
    return s;
  const ConfigFor *says = project ? project->at(ci.getSourceManager(), p.file) : nullptr;
  int level = says ? int(says->level[p.report->may][p.report->id]) : int(CONFIG_UNSET);
  return level == CONFIG_UNSET ? s : Severity(level - CONFIG_OFF); // both in the same order
}

// Clang applies -w, -Werror and `#pragma clang diagnostic … "-Weverything"` to its own warnings, and before LLVM 20 not
// to those of plugins. A warning of Clang's that is on by default and belongs to no group tells what they amount to at
// a place.
bool Renderer::Impl::levelOf(const Placed &p, DiagnosticsEngine::Level &out) const {
  Severity s = severityOf(p);
  if (s == Severity::Off || (outlet && !outlet->wants(ReportId(p.report->id), p.report->may)))
    return false;
  if (s == Severity::Error) {
    out = DiagnosticsEngine::Error;
    return true;
  }
  auto asWarning = ci.getDiagnostics().getDiagnosticLevel(diag::warn_char_constant_too_large, p.file);
  if (asWarning == DiagnosticsEngine::Ignored)
    return false;
  if (s == Severity::Note)
    out = DiagnosticsEngine::Note;
  else
    out = asWarning >= DiagnosticsEngine::Error ? DiagnosticsEngine::Error : DiagnosticsEngine::Warning;
  return true;
}

// A report that is itself a note would be taken for one of another's: in clang-tidy it is a remark. To clangd a remark
// is a note, too: there it is a warning that says what it is, for lien-clangd.
DiagnosticBuilder Renderer::Impl::start(const Placed &p, DiagnosticsEngine::Level level, llvm::StringRef text, llvm::StringRef id) {
  if (outlet)
    return outlet->report(p.at, level == DiagnosticsEngine::Note ? DiagnosticsEngine::Remark : level, text, id);
  std::string shownId = id.str();
  if (inClangd && level == DiagnosticsEngine::Note) {
    level = DiagnosticsEngine::Warning;
    shownId += ", note";
  }
  DiagnosticsEngine &diags = ci.getDiagnostics();
  diags.setLastDiagnosticIgnored(false); // the same in Clang's own output
  unsigned diag = level == DiagnosticsEngine::Error     ? diags.getCustomDiagID(DiagnosticsEngine::Error, "%0 [%1]")
                  : level == DiagnosticsEngine::Warning ? diags.getCustomDiagID(DiagnosticsEngine::Warning, "%0 [%1]")
                                                        : diags.getCustomDiagID(DiagnosticsEngine::Note, "%0 [%1]");
  DiagnosticBuilder b = diags.Report(p.at, diag);
  b << text << shownId;
  if (inClangd) // else it takes the range of the mend, which may begin on the line before
    b << CharSourceRange::getTokenRange(ci.getSourceManager().getFileLoc(p.at));
  return b;
}

void Renderer::Impl::emit(const Unit *unit, const Placed &p, DiagnosticsEngine::Level level, ASTContext &ast) {
  DiagnosticsEngine &diags = ci.getDiagnostics();
  unsigned noteId = diags.getCustomDiagID(DiagnosticsEngine::Note, "%0");
  std::string id = lien_report_name(ReportId(p.report->id));
  id += p.report->may ? "-may" : "";
  {
    DiagnosticBuilder b = start(p, level, lien_text(unit, p.report->text), id);
    for (const FixItHint &hint : fixFor(unit, p.report, ast))
      b << hint;
  }
  for (uint32_t i = 0; i < p.report->nnotes; i++) {
    const Note &n = p.report->notes[i];
    SourceLocation at = SourceLocation::getFromRawEncoding(n.loc);
    if (outlet)
      outlet->note(at, lien_text(unit, n.text), id);
    else
      diags.Report(at, noteId) << lien_text(unit, n.text);
  }
}

void Renderer::render(const Unit *unit, ASTContext &ast) {
  const SourceManager &sm = ast.getSourceManager();
  std::vector<Placed> all;
  for (uint32_t i = 0; i < lien_report_count(unit); i++) {
    const Report *r = lien_report_get(unit, i);
    SourceLocation at = SourceLocation::getFromRawEncoding(r->loc);
    SourceLocation file = sm.getExpansionLoc(at);
    if (file.isValid() && !sm.isInSystemHeader(file))
      all.push_back({r, at, file});
  }
  std::stable_sort(all.begin(), all.end(), [&](const Placed &a, const Placed &b) {
    return a.file != b.file && sm.isBeforeInTranslationUnit(a.file, b.file);
  });
  Nolint nolint(sm);
  for (size_t i = 0; i < all.size(); i++) {
    const Placed &p = all[i];
    bool twice = false;
    for (size_t j = i; !twice && j-- > 0 && all[j].file == p.file;)
      twice = all[j].report->id == p.report->id && all[j].report->text.n == p.report->text.n;
    DiagnosticsEngine::Level level;
    if (twice || !impl->levelOf(p, level))
      continue;
    std::string id = lien_report_name(ReportId(p.report->id));
    if (!nolint.silences(p.at, p.report->may ? id + "-may" : id))
      impl->emit(unit, p, level, ast);
  }
}

} // namespace lien
