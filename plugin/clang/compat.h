// Every difference between the LLVM majors that this plugin serves (14, 19, 22), and nothing else: the rest of
// plugin/clang is written once against what stands here. It is also the precompiled header of that folder.
#ifndef LIEN_CLANG_COMPAT_H
#define LIEN_CLANG_COMPAT_H

#include "clang/AST/ASTConsumer.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Decl.h"
#include "clang/AST/DeclGroup.h"
#include "clang/AST/Expr.h"
#include "clang/AST/ParentMapContext.h"
#include "clang/AST/RecursiveASTVisitor.h"
#include "clang/AST/Stmt.h"
#include "clang/AST/TypeLoc.h"
#include "clang/Basic/Builtins.h"
#include "clang/Basic/Diagnostic.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Basic/Version.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendPluginRegistry.h"
#include "clang/Lex/LexDiagnostic.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/Pragma.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/ParsedAttr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/GlobPattern.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/raw_ostream.h"

#if CLANG_VERSION_MAJOR < 14
#error "Lien needs Clang 14 or newer"
#endif

namespace lien {
namespace compat {

// StringRef lost its lower-case helpers' cousins in LLVM 17 and 18: startswith and endswith became starts_with and
// ends_with.
inline bool startsWith(llvm::StringRef s, llvm::StringRef prefix) {
#if CLANG_VERSION_MAJOR >= 16
  return s.starts_with(prefix);
#else
  return s.startswith(prefix);
#endif
}

// Kinds of tags and array sizes became scoped enumerations in LLVM 18.
#if CLANG_VERSION_MAJOR >= 18
constexpr auto TagStruct = clang::TagTypeKind::Struct;
constexpr auto TagUnion = clang::TagTypeKind::Union;
#else
constexpr auto TagStruct = clang::TTK_Struct;
constexpr auto TagUnion = clang::TTK_Union;
#endif

// SourceManager::createFileID took a FileEntry before LLVM 15, a FileEntryRef in all since.
inline clang::FileID openFile(clang::SourceManager &sm, clang::FileManager &fm, llvm::StringRef path) {
  auto file = fm.getFileRef(path, /*OpenFile=*/true);
  if (!file) {
    llvm::consumeError(file.takeError());
    return clang::FileID();
  }
  return sm.createFileID(*file, clang::SourceLocation(), clang::SrcMgr::C_User);
}

// break and continue may name their loop since LLVM 22.
template <typename Jump> const clang::Stmt *jumpTarget([[maybe_unused]] const Jump *s) {
#if CLANG_VERSION_MAJOR >= 22
  return s->getNamedLoopOrSwitch();
#else
  return nullptr;
#endif
}

// GNU's malloc(dealloc, n) is kept since LLVM 22; null without it.
inline const clang::FunctionDecl *deallocator(const clang::Attr *a) {
#if CLANG_VERSION_MAJOR >= 22
  const auto *malloc = llvm::dyn_cast<clang::RestrictAttr>(a);
  const auto *named = malloc && malloc->getDeallocator()
                          ? llvm::dyn_cast<clang::DeclRefExpr>(malloc->getDeallocator()->IgnoreParenImpCasts())
                          : nullptr;
  return named ? llvm::dyn_cast<clang::FunctionDecl>(named->getDecl()) : nullptr;
#else
  (void)a;
  return nullptr;
#endif
}

// lifetime_capture_by came with LLVM 20.
inline bool isCapturedBy(const clang::Attr *a) {
#if CLANG_VERSION_MAJOR >= 20
  return llvm::isa<clang::LifetimeCaptureByAttr>(a);
#else
  (void)a;
  return false;
#endif
}

// By whom: the index of the first parameter that it names, or forEver; -1 if it says neither.
inline int capturer(const clang::Attr *a, int forEver) {
#if CLANG_VERSION_MAJOR >= 20
  for (int i : llvm::cast<clang::LifetimeCaptureByAttr>(a)->params())
    if (i > clang::LifetimeCaptureByAttr::Invalid || i == clang::LifetimeCaptureByAttr::Global)
      return i == clang::LifetimeCaptureByAttr::Global ? forEver : i;
#else
  (void)a;
  (void)forEver;
#endif
  return -1;
}

} // namespace compat
} // namespace lien

// clang-tidy's registry has had no header of its own since 22.
#if CLANG_VERSION_MAJOR < 22
#define LIEN_TIDY_REGISTRY "clang-tidy/ClangTidyModuleRegistry.h"
#else
#define LIEN_TIDY_REGISTRY "clang-tidy/ClangTidyModule.h"
#endif

#endif
