// The plugin: registration, and the pipeline from declarations to reports as an AST consumer.
//
// The consumer runs before code generation, because it takes Lien's annotate attributes off the declarations once they
// are read: left there, they would change the object file.
#include "guard.h"
#include "options.h"

#include <ctime>

using namespace clang;

namespace lien {
namespace {

void printTo(void *stream, const char *s, size_t n) { static_cast<llvm::raw_ostream *>(stream)->write(s, n); }

bool isC(const LangOptions &lang) { return !lang.CPlusPlus && !lang.ObjC && !lang.OpenCL && !lang.CUDA; }

// A pass over declarations without bodies, or one that writes them for a later compilation, which will read the
// annotations.
bool onlyDeclares(const CompilerInstance &ci) {
  const FrontendOptions &fo = ci.getFrontendOpts();
  return fo.SkipFunctionBodies || fo.ProgramAction == frontend::GeneratePCH ||
         fo.ProgramAction == frontend::GenerateModule || !fo.CodeCompletionAt.FileName.empty();
}

class Consumer : public ASTConsumer {
public:
  Consumer(CompilerInstance &ci, const Options &options, Unit *unit, std::unique_ptr<Renderer> renderer,
           std::shared_ptr<Project> project)
      : ci(ci), options(options), unit(unit), renderer(std::move(renderer)), decls(ci, unit),
        checks(isC(ci.getLangOpts())) {
    this->renderer->setProject(project);
    decls.setProject(std::move(project));
  }
  ~Consumer() override { lien_unit_free(unit); }

  void Initialize(ASTContext &ast) override { lowering = std::make_unique<Lowering>(decls, unit, ast); }

  bool HandleTopLevelDecl(DeclGroupRef group) override {
    const Timed timed(*this, lowerTime);
    for (Decl *d : group) {
      decls.topLevel(d);
      lower(d);
      decls.lowered(d);
    }
    return true;
  }

  void HandleTagDeclDefinition(TagDecl *d) override { decls.completed(d); }

  void HandleTranslationUnit(ASTContext &ast) override {
    DiagnosticsEngine &diags = ci.getDiagnostics();
    if (!checks || diags.hasUncompilableErrorOccurred())
      return;
    finishLowering();
    if (options.dumpIr)
      lien_ir_print(unit, FnId{0}, printTo, &llvm::outs());
    lien_unit_check(unit);
    if (lien_unit_failed(unit))
      diags.Report(
          diags.getCustomDiagID(DiagnosticsEngine::Warning, "lien ran out of memory: this file was not checked"));
    else
      render(ast);
    if (options.stats)
      printStats();
  }

private:
  // The processor's time from here to the end of the block goes to a sum, if somebody wants to know.
  class Timed {
  public:
    Timed(const Consumer &c, std::clock_t &sum) : sum(sum), begin(c.options.stats ? std::clock() : 0) {}
    ~Timed() { sum += begin ? std::clock() - begin : 0; }

  private:
    std::clock_t &sum;
    const std::clock_t begin;
  };

  void finishLowering() {
    const Timed timed(*this, lowerTime);
    for (const FunctionDecl *f : headerFunctions) // only those that something calls
      if (f->isUsed(/*CheckUsedAttr=*/false) || f->isReferenced())
        lowering->function(f);
    lowering->finish();
    decls.finish();
  }

  void render(ASTContext &ast) {
    const Timed timed(*this, renderTime);
    renderer->render(unit, ast);
  }

  void lower(const Decl *d) {
    if (!checks)
      return;
    if (const auto *v = dyn_cast<VarDecl>(d))
      lowering->variable(v);
    const auto *f = dyn_cast<FunctionDecl>(d);
    if (!f || !f->doesThisDeclarationHaveABody() || ci.getDiagnostics().hasUncompilableErrorOccurred())
      return;
    if (inSystemHeader(f))
      headerFunctions.push_back(f);
    else
      lowering->function(f);
  }

  bool inSystemHeader(const FunctionDecl *f) const {
    const SourceManager &sm = ci.getSourceManager();
    return sm.isInSystemHeader(sm.getExpansionLoc(f->getLocation()));
  }

  void printStats() const {
    const Stats *s = lien_stats(unit);
    llvm::errs() << "lien: functions " << s->functions << ", analysed " << s->analysed << ", trivial " << s->trivial
                 << ", skipped " << s->skipped << "; points " << s->points << ", unknown " << s->unknowns << "; states "
                 << s->states << ", joins " << s->joins << "\n";
    for (unsigned i = 0; i < SKIP_COUNT; i++)
      if (s->why_skipped[i])
        llvm::errs() << "lien: skipped for " << lien_skip_name(Skip(i)) << ": " << s->why_skipped[i] << "\n";
    llvm::errs() << "lien: milliseconds: lower " << milliseconds(lowerTime);
    for (unsigned i = 0; i < PASS_COUNT; i++)
      llvm::errs() << ", " << lien_pass_name(Pass(i)) << " " << (s->microseconds[i] + 500) / 1000;
    llvm::errs() << ", render " << milliseconds(renderTime) << "\n";
  }

  static long milliseconds(std::clock_t t) { return long(double(t) * 1000 / CLOCKS_PER_SEC + 0.5); }

  CompilerInstance &ci;
  const Options options;
  Unit *const unit;
  const std::unique_ptr<Renderer> renderer;
  Decls decls;
  std::unique_ptr<Lowering> lowering;
  const bool checks;
  std::vector<const FunctionDecl *> headerFunctions; // bodies in system headers
  std::clock_t lowerTime = 0, renderTime = 0;
};

// Reads one model file of the user's; what is wrong with it is reported as an error in that file.
bool readModels(CompilerInstance &ci, Unit *unit, const std::string &path) {
  DiagnosticsEngine &diags = ci.getDiagnostics();
  SourceManager &sm = ci.getSourceManager();
  FileID file = compat::openFile(sm, ci.getFileManager(), path);
  bool unreadable = file.isInvalid();
  llvm::StringRef text = unreadable ? "" : sm.getBufferData(file, &unreadable);
  if (unreadable) {
    diags.Report(diags.getCustomDiagID(DiagnosticsEngine::Error, "cannot read model file '%0'")) << path;
    return false;
  }
  ModelError err = {};
  if (lien_model_read(unit, text.data(), text.size(), &err))
    return true;
  SourceLocation at = sm.translateLineCol(file, err.line ? err.line : 1, err.col ? err.col : 1);
  diags.Report(at, diags.getCustomDiagID(DiagnosticsEngine::Error, "model file: %0")) << err.text;
  return false;
}

class Action : public PluginASTAction {
public:
  ActionType getActionType() override { return AddBeforeMainAction; }

protected:
  bool ParseArgs(const CompilerInstance &ci, const std::vector<std::string> &args) override {
    return readOptions(ci.getDiagnostics(), args, options);
  }

  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &ci, llvm::StringRef mainFile) override {
    Preprocessor &pp = ci.getPreprocessor();
    pp.setPredefines("#define __LIEN__ 1\n" + pp.getPredefines()); // in front: -include'd files stand in there too
    auto renderer = std::make_unique<Renderer>(ci);
    for (const auto &s : options.severities)
      renderer->setSeverity(s.first, s.second);
    std::unique_ptr<Outlet> outlet = tidyOutlet ? tidyOutlet(ci) : nullptr;
    bool wanted = !onlyDeclares(ci) && (outlet || !tidyOutlet);
    renderer->setOutlet(std::move(outlet));
    Unit *unit = wanted ? lien_unit_new(&options.limits) : nullptr;
    auto project = std::make_shared<Project>();
    if (unit && isC(ci.getLangOpts()) && options.findsConfig &&
        !project->read(ci.getDiagnostics(), mainFile, options.config))
      return lien_unit_free(unit), std::make_unique<ASTConsumer>();
    if (!unit || !readAllModels(ci, unit, *project)) {
      lien_unit_free(unit);
      return std::make_unique<ASTConsumer>();
    }
    return std::make_unique<Consumer>(ci, options, unit, std::move(renderer), std::move(project));
  }

private:
  bool readAllModels(CompilerInstance &ci, Unit *unit, const Project &project) const {
    if (!isC(ci.getLangOpts()))
      return true;
    if (options.ownModels)
      lien_model_use(unit, &lien_models_shipped);
    for (const std::string &path : options.models)
      if (!readModels(ci, unit, path))
        return false;
    for (const std::string &path : project.models())
      if (!readModels(ci, unit, path))
        return false;
    return true;
  }

  Options options;
};

// No attribute of its own: it is there so that __has_attribute(lien_owned) tells that the plugin is loaded, under -E
// too, where no consumer is made and __LIEN__ is not defined. Before Clang 15 plugins are not asked.
struct PresenceAttr : public ParsedAttrInfo {
  PresenceAttr() {
    static constexpr Spelling names[] = {{ParsedAttr::AS_GNU, "lien_owned"}};
    Spellings = names;
  }
};

__attribute__((constructor)) void registerPlugin() {
  requireMajor(CLANG_VERSION_MAJOR);
  static FrontendPluginRegistry::Add<Action> action("lien", "ownership, borrowing and lifetimes for C");
  static ParsedAttrInfoRegistry::Add<PresenceAttr> presence("lien_owned", "tells that Lien is loaded");
}

} // namespace
} // namespace lien
