// The seams between the parts of the Clang side. Clang types end here: what goes down is core.h.
//
//   plugin.cpp    registration, arguments, AST consumer: the pipeline as a list of calls
//   project.*     what the .lien file above the source says (plugin/config)
//   compat.h      every difference between LLVM majors, and nothing else
//   decls*.cpp    declarations -> types, records, signatures, levels (annotations); checks where annotations stand
//   lower*.cpp    bodies -> points
//   render*.cpp   reports -> Clang diagnostics; #pragma lien, NOLINT, severities
#ifndef LIEN_CLANG_FRONTEND_H
#define LIEN_CLANG_FRONTEND_H

#include "../core/core.h"
#include "project.h"

#include <memory>

namespace lien {

// What is written at each pointer level of a declaration, and on the struct at the bottom of its type.
struct Marks {
  LevelsId levels{0};
  StrId baseLife{0};
};

// Declarations. Everything is made on first demand and cached by canonical declaration, so it works in
// clangd, where the preamble's declarations are never handed to the consumer.
class Decls {
public:
  Decls(clang::CompilerInstance &ci, Unit *unit);
  ~Decls();
  Decls(const Decls &) = delete;
  Decls &operator=(const Decls &) = delete;

  StrId str(llvm::StringRef s);
  StrId name(const clang::NamedDecl *d); // of an identifier, or none
  static Loc loc(clang::SourceLocation l) { return l.getRawEncoding(); }
  TyId type(clang::QualType t);
  TyId typeOf(const clang::DeclaratorDecl *d);  // of a variable, parameter or field: with the signatures written in it
  RecId record(const clang::RecordDecl *r);
  FieldId field(const clang::FieldDecl *f);     // forces its record
  GlobalId global(const clang::VarDecl *v);     // also function-local statics
  FnId function(const clang::FunctionDecl *f);  // signature merged over all redeclarations seen so far
  Marks marks(const clang::DeclaratorDecl *d);  // a variable, parameter or field
  SigId pointeeSig(clang::QualType functionType); // signature of a function type as seen through a pointer
  SigId sigOfCallee(const clang::Expr *callee);   // the same of what is called: through its declaration if it has one, else its type
  bool isAnnotated(const clang::FunctionDecl *f);
  // A function is put where a pointer to functions is: reports it if both are annotated and differ.
  void checkFits(FnId function, TyId pointer, clang::SourceLocation at);
  void checkArguments(Operand callee, SigId sig, llvm::ArrayRef<Operand> args, llvm::ArrayRef<Loc> locs);

  // Called for each declaration as it is parsed, before code generation sees it: reads its annotations, reports those that
  // mean nothing where they stand, and then drops the attributes, so that the object file does not change.
  void topLevel(clang::Decl *d);
  void completed(clang::TagDecl *d);
  void lowered(clang::Decl *d);                 // after the lowering: takes the markers of LIEN_UNSAFE out of a body
  void local(clang::VarDecl *d);                // the same for a local, called by the lowering
  bool inStrictRegion(clang::SourceLocation l) const;
  void setProject(std::shared_ptr<Project> project); // the .lien file, which makes whole files strict
  void finish();                                // at the end of the unit, before lien_unit_check

private:
  struct Impl;
  Impl *impl;
};

// Lowers bodies into the unit, one after the other. Never fails: what is not modelled becomes an UNKNOWN point.
class Lower;
class Lowering {
public:
  Lowering(Decls &decls, Unit *unit, clang::ASTContext &ast);
  ~Lowering();
  Lowering(const Lowering &) = delete;
  Lowering &operator=(const Lowering &) = delete;
  void function(const clang::FunctionDecl *f);
  void variable(const clang::VarDecl *v); // with its initialiser: what that takes the address of may be written
  void finish();                          // at the end of the unit: lowers again what reads a static that nothing writes

private:
  const std::unique_ptr<Lower> lower;
};

// Who shows the reports. Clang does, as warnings and notes of the plugin's, if there is nobody else.
class Outlet {
public:
  virtual ~Outlet() = default;
  virtual bool wants(ReportId id, bool may) const = 0;
  virtual clang::DiagnosticBuilder report(clang::SourceLocation at, clang::DiagnosticsEngine::Level level, llvm::StringRef text,
                                          llvm::StringRef id) = 0;
  virtual clang::DiagnosticBuilder note(clang::SourceLocation at, llvm::StringRef text, llvm::StringRef id) = 0;
};

// Defined where this code is part of a clang-tidy module (plugin/tidy), else null. Null is also what it returns if clang-tidy wants no
// report of ours.
__attribute__((weak, visibility("hidden"))) std::unique_ptr<Outlet> tidyOutlet(clang::CompilerInstance &ci);

// Severities and silencing. One for each compilation; owns no AST.
enum class Severity { Off, Note, Warning, Error };
class Renderer {
public:
  explicit Renderer(clang::CompilerInstance &ci);
  ~Renderer();
  Renderer(const Renderer &) = delete;
  Renderer &operator=(const Renderer &) = delete;
  // "lien-leak" | "lien-leak-may" | "lien-all" (or without the prefix), "off|note|warning|error"; false if either is unknown.
  bool setSeverity(llvm::StringRef id, llvm::StringRef level);
  void setProject(std::shared_ptr<Project> project); // the .lien file: what holds where neither the command line nor the source says
  void setOutlet(std::unique_ptr<Outlet> outlet);
  void render(const Unit *unit, clang::ASTContext &ast); // every report of the unit, sorted by place

private:
  struct Impl;
  Impl *impl;
};

} // namespace lien
#endif
