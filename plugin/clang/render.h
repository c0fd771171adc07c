// The parts of the rendering: which severity a report has, where it is silenced, what its mend looks like.
#ifndef LIEN_CLANG_RENDER_H
#define LIEN_CLANG_RENDER_H

#include "frontend.h"

#include <array>
#include <memory>
#include <vector>

namespace lien {

// A severity for each report id, or none. The narrower name wins, whatever the order: `leak-may` over `all-may` over
// `leak` over `all` for a report that may happen, `leak` over `all` for one that does.
class Severities {
public:
  Severities() { table.fill(Unset); }
  static bool isId(llvm::StringRef name);
  static bool isLevel(llvm::StringRef level);
  bool set(llvm::StringRef name, llvm::StringRef level); // false if either is unknown
  bool find(uint16_t id, bool may, Severity &out) const; // false if nothing was said of it

private:
  enum : int8_t { Unset = -1 };
  static constexpr unsigned All = REPORT_COUNT, Names = REPORT_COUNT + 1;
  static bool slot(llvm::StringRef name, unsigned &out);
  std::array<int8_t, 2 * Names> table; // ids, `all`; then the same with -may
};

// `#pragma lien diagnostic`: the severities that hold from a place on, in the order of the translation unit.
class Regions {
public:
  void change(clang::SourceLocation at, llvm::StringRef id, llvm::StringRef level);
  void push();
  bool pop(clang::SourceLocation at);                                                  // false if nothing was pushed
  const Severities *at(const clang::SourceManager &sm, clang::SourceLocation l) const; // null before the first pragma

private:
  struct Change {
    clang::SourceLocation from;
    Severities severities;
  };
  std::vector<Change> changes;
  std::vector<Severities> stack;
  Severities current;
};

// A handler of `#pragma lien` that writes into `regions`; the preprocessor takes it over.
clang::PragmaHandler *pragmaHandler(std::shared_ptr<Regions> regions);

// Reads those that stand in the first `bytes` of the main file, which clangd has parsed once and for all (its preamble): no handler sees
// them again. What is conditional there counts as being there.
void readPreamble(Regions &regions, const clang::SourceManager &sm, const clang::LangOptions &lang, unsigned bytes);

// NOLINT comments, with clang-tidy's meaning; read only where a report stands.
class Nolint {
public:
  explicit Nolint(const clang::SourceManager &sm) : sm(sm) {}
  bool silences(clang::SourceLocation l, llvm::StringRef id); // id may end in -may

private:
  struct Block {
    unsigned begin, end;
    llvm::StringRef globs;
    bool listed;
  };
  const std::vector<Block> &blocksOf(clang::FileID file);
  bool silencesAt(clang::FileID file, unsigned offset, llvm::StringRef id);
  const clang::SourceManager &sm;
  llvm::DenseMap<clang::FileID, std::vector<Block>> blocks;
};

// The edits of a report's mechanical mend; none where it can't be made with certainty (macros, odd layouts).
llvm::SmallVector<clang::FixItHint, 2> fixFor(const Unit *unit, const Report *report, clang::ASTContext &ast);

} // namespace lien
#endif
