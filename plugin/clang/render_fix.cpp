// Mechanical mends become edits. A statement may be the unbraced body of an `if` or a loop, share its line with others,
// or come from a macro: the edit keeps the program's structure (by braces where needed), or there is none.
#include "render.h"

using namespace clang;

namespace lien {
namespace {

// A statement in statement position, and whether a statement may be put beside it without braces.
struct Site {
  const Stmt *stmt = nullptr;
  bool inBlock = false;
};

class SiteFinder {
public:
  SiteFinder(ASTContext &ast, SourceLocation l) : sm(ast.getSourceManager()), target(sm.getDecomposedLoc(l)) {}

  Site find(ASTContext &ast) const {
    for (const Decl *d : ast.getTranslationUnitDecl()->noload_decls()) {
      const auto *f = dyn_cast<FunctionDecl>(d);
      if (f && f->doesThisDeclarationHaveABody() && covers(f->getBody()))
        return descend(f->getBody());
    }
    return {};
  }

private:
  bool covers(const Stmt *s) const {
    SourceLocation begin = sm.getExpansionLoc(s->getBeginLoc());
    SourceLocation end = sm.getExpansionRange(s->getEndLoc()).getEnd();
    if (begin.isInvalid() || end.isInvalid())
      return false;
    auto b = sm.getDecomposedLoc(begin), e = sm.getDecomposedLoc(end);
    return b.first == target.first && e.first == target.first && b.second <= target.second && target.second <= e.second;
  }

  // Only one child of each statement covers the place, so this is a loop: depth of nesting costs no stack.
  Site descend(const Stmt *body) const {
    Site site;
    for (const Stmt *s = body; s;) {
      if (isa<CompoundStmt>(s) && atClosingBrace(s))
        return {s, true};
      const Stmt *next = nullptr;
      for (const Stmt *child : s->children())
        if (child && covers(child)) {
          next = child;
          break;
        }
      if (next && isa<CompoundStmt>(s))
        site = {next, true};
      else if (next && isBodyOf(next, s))
        site = {next, isa<LabelStmt, SwitchCase>(s) && site.inBlock};
      s = next;
    }
    return site;
  }

  static bool isBodyOf(const Stmt *child, const Stmt *parent) {
    if (const auto *s = dyn_cast<IfStmt>(parent))
      return child == s->getThen() || child == s->getElse();
    if (const auto *s = dyn_cast<WhileStmt>(parent))
      return child == s->getBody();
    if (const auto *s = dyn_cast<ForStmt>(parent))
      return child == s->getBody();
    if (const auto *s = dyn_cast<DoStmt>(parent))
      return child == s->getBody();
    if (const auto *s = dyn_cast<SwitchStmt>(parent))
      return child == s->getBody();
    if (const auto *s = dyn_cast<LabelStmt>(parent))
      return child == s->getSubStmt();
    const auto *s = dyn_cast<SwitchCase>(parent);
    return s && child == s->getSubStmt();
  }

  bool atClosingBrace(const Stmt *s) const { return sm.getDecomposedLoc(sm.getExpansionLoc(s->getEndLoc())) == target; }

  const SourceManager &sm;
  std::pair<FileID, unsigned> target;
};

// The text of a file around one statement.
struct Layout {
  SourceLocation begin, end; // end is behind the semicolon or the closing brace
  std::string indent;
  bool ownLine = false;    // nothing stands before it on its line
  bool lastOnLine = false; // nothing stands behind it on its last line
};

bool layOut(const Stmt *s, ASTContext &ast, Layout &out) {
  const SourceManager &sm = ast.getSourceManager();
  if (s->getBeginLoc().isMacroID() || s->getEndLoc().isMacroID() || s->getBeginLoc().isInvalid())
    return false;
  out.begin = s->getBeginLoc();
  out.end = Lexer::findLocationAfterToken(s->getEndLoc(), tok::semi, sm, ast.getLangOpts(), false);
  SourceLocation behind = Lexer::getLocForEndOfToken(s->getEndLoc(), 0, sm, ast.getLangOpts());
  bool invalid = false;
  llvm::StringRef text = sm.getBufferData(sm.getFileID(out.begin), &invalid);
  if (invalid || behind.isInvalid())
    return false;
  char last = text[sm.getFileOffset(behind) - 1];
  if (last == ';' || (last == '}' && !isa<Expr>(s) && !isa<DoStmt>(s)))
    out.end = behind;
  if (out.end.isInvalid())
    return false;
  unsigned begin = sm.getFileOffset(out.begin), end = sm.getFileOffset(out.end);
  size_t line = text.substr(0, begin).rfind('\n');
  llvm::StringRef before = text.slice(line == llvm::StringRef::npos ? 0 : line + 1, begin);
  llvm::StringRef after = text.substr(end, text.find('\n', end) - end);
  out.indent = before.take_while([](char c) { return c == ' ' || c == '\t'; }).str();
  out.ownLine = before.size() == out.indent.size();
  out.lastOnLine = after.trim().empty();
  return true;
}

using Hints = llvm::SmallVector<FixItHint, 2>;

// Before the closing brace of a block: on a line of its own, indented like the block's last statement.
Hints beforeBrace(const CompoundStmt *block, ASTContext &ast, llvm::StringRef fix) {
  SourceLocation brace = block->getRBracLoc();
  Layout last;
  if (brace.isMacroID())
    return {};
  if (block->body_empty() || !layOut(block->body_back(), ast, last) || !last.ownLine)
    return {FixItHint::CreateInsertion(brace, (fix + " ").str())};
  return {FixItHint::CreateInsertion(last.end, "\n" + last.indent + fix.str())};
}

Hints around(const Site &site, const Layout &at, llvm::StringRef before, llvm::StringRef after) {
  std::string lineBreak = at.ownLine ? "\n" + at.indent : " ";
  if (site.inBlock && !before.empty())
    return {FixItHint::CreateInsertion(at.begin, before.str() + lineBreak)};
  if (site.inBlock)
    return {FixItHint::CreateInsertion(at.end, lineBreak + after.str())};
  std::string opening = before.empty() ? "{ " : "{ " + before.str() + " ";
  std::string closing = after.empty() ? " }" : " " + after.str() + " }";
  return {FixItHint::CreateInsertion(at.begin, opening), FixItHint::CreateInsertion(at.end, closing)};
}

Hints removal(const Site &site, const Layout &at, const SourceManager &sm) {
  if (!site.inBlock)
    return {FixItHint::CreateReplacement(CharSourceRange::getCharRange(at.begin, at.end), "{ }")};
  SourceLocation begin = at.begin;
  if (at.ownLine && at.lastOnLine &&
      sm.getFileOffset(begin) > at.indent.size()) // the whole line goes, with the line break before it
    begin = begin.getLocWithOffset(-int(at.indent.size()) - 1);
  return {FixItHint::CreateRemoval(CharSourceRange::getCharRange(begin, at.end))};
}

} // namespace

Hints fixFor(const Unit *unit, const Report *report, ASTContext &ast) {
  SourceLocation l = SourceLocation::getFromRawEncoding(report->fix_loc);
  if (report->fix_kind == FIX_NONE || l.isInvalid() || l.isMacroID())
    return {};
  llvm::StringRef fix = lien_text(unit, report->fix);
  if (report->fix_kind == FIX_INSERT)
    return {FixItHint::CreateInsertion(l, fix)};
  Site site = SiteFinder(ast, l).find(ast);
  Layout at;
  if (!site.stmt)
    return {};
  const auto *block = dyn_cast<CompoundStmt>(site.stmt);
  if (block && block->getRBracLoc() == l)
    return report->fix_kind == FIX_INSERT_BEFORE_STMT ? beforeBrace(block, ast, fix) : Hints();
  if (!layOut(site.stmt, ast, at))
    return {};
  switch (report->fix_kind) {
  case FIX_INSERT_BEFORE_STMT:
    return around(site, at, fix, "");
  case FIX_INSERT_AFTER_STMT:
    return around(site, at, "", fix);
  case FIX_REMOVE_STMT:
    return removal(site, at, ast.getSourceManager());
  default:
    return {};
  }
}

} // namespace lien
