// Silencing in the source: `#pragma lien diagnostic` regions, and NOLINT comments with clang-tidy's meaning.
#include "render.h"

using namespace clang;

namespace lien {

// ---------------------------------------------------------------- #pragma lien diagnostic

void Regions::change(SourceLocation at, llvm::StringRef id, llvm::StringRef level) {
  current.set(id, level);
  changes.push_back({at, current});
}

void Regions::push() { stack.push_back(current); }

bool Regions::pop(SourceLocation at) {
  if (stack.empty())
    return false;
  current = stack.back();
  stack.pop_back();
  changes.push_back({at, current});
  return true;
}

const Severities *Regions::at(const SourceManager &sm, SourceLocation l) const {
  auto after = std::partition_point(changes.begin(), changes.end(),
                                    [&](const Change &c) { return sm.isBeforeInTranslationUnit(c.from, l); });
  return after == changes.begin() ? nullptr : &std::prev(after)->severities;
}

namespace {

// One handler for all of `#pragma lien …`, so that what it does not know is reported as an unknown pragma. The
// preprocessor's callbacks are told, which is what keeps the pragma in the output of -E.
class LienPragma : public PragmaHandler {
public:
  explicit LienPragma(std::shared_ptr<Regions> regions) : PragmaHandler("lien"), regions(std::move(regions)) {}

  void HandlePragma(Preprocessor &pp, PragmaIntroducer, Token &lien) override {
    Token tok;
    pp.LexUnexpandedToken(tok);
    if (!isWord(tok, "diagnostic")) {
      pp.Diag(lien, diag::warn_pragma_ignored);
      return;
    }
    pp.LexUnexpandedToken(tok);
    const IdentifierInfo *word = tok.getIdentifierInfo();
    llvm::StringRef verb = word ? word->getName() : "";
    Token at = tok;
    if (verb == "push" || verb == "pop") {
      if (atEnd(pp, tok))
        pushOrPop(pp, at, verb);
      return;
    }
    llvm::StringRef level = verb == "ignored" ? llvm::StringRef("off") : verb;
    if (verb == "off" || !Severities::isLevel(level)) {
      pp.Diag(tok, diag::warn_pragma_diagnostic_invalid);
      return;
    }
    std::string id;
    pp.LexUnexpandedToken(tok);
    Token idTok = tok;
    if (!pp.FinishLexStringLiteral(tok, id, "pragma diagnostic", /*AllowMacroExpansion=*/false) ||
        !atEnd(pp, tok, false))
      return;
    if (!Severities::isId(id)) {
      pp.Diag(idTok, diag::warn_pragma_diagnostic_unknown_warning) << id;
      return;
    }
    regions->change(at.getLocation(), id, level);
    if (PPCallbacks *callbacks = pp.getPPCallbacks())
      callbacks->PragmaDiagnostic(at.getLocation(), "lien", severityOf(level), id);
  }

private:
  static bool isWord(const Token &tok, llvm::StringRef word) {
    return tok.getIdentifierInfo() && tok.getIdentifierInfo()->isStr(word);
  }

  static diag::Severity severityOf(llvm::StringRef level) {
    return level == "error"     ? diag::Severity::Error
           : level == "warning" ? diag::Severity::Warning
           : level == "note"    ? diag::Severity::Remark
                                : diag::Severity::Ignored;
  }

  static bool atEnd(Preprocessor &pp, Token &tok, bool advance = true) {
    if (advance)
      pp.LexUnexpandedToken(tok);
    if (tok.is(tok::eod))
      return true;
    pp.Diag(tok, diag::warn_pragma_diagnostic_invalid_token);
    return false;
  }

  void pushOrPop(Preprocessor &pp, const Token &at, llvm::StringRef verb) {
    PPCallbacks *callbacks = pp.getPPCallbacks();
    if (verb == "push") {
      regions->push();
      if (callbacks)
        callbacks->PragmaDiagnosticPush(at.getLocation(), "lien");
      return;
    }
    if (!regions->pop(at.getLocation()))
      pp.Diag(at, diag::warn_pragma_diagnostic_cannot_pop);
    else if (callbacks)
      callbacks->PragmaDiagnosticPop(at.getLocation(), "lien");
  }

  std::shared_ptr<Regions> regions;
};

} // namespace

PragmaHandler *pragmaHandler(std::shared_ptr<Regions> regions) { return new LienPragma(std::move(regions)); }

void readPreamble(Regions &regions, const SourceManager &sm, const LangOptions &lang, unsigned bytes) {
  FileID file = sm.getMainFileID();
  llvm::StringRef text = sm.getBufferData(file).take_front(bytes);
  if (!text.contains("lien"))
    return;
  Lexer lexer(sm.getLocForStartOfFile(file), lang, sm.getBufferData(file).begin(), sm.getBufferData(file).begin(),
              sm.getBufferData(file).end());
  Token tok;
  llvm::SmallVector<Token, 8> line;
  auto word = [&](size_t i, llvm::StringRef s) {
    return i < line.size() && line[i].is(tok::raw_identifier) && line[i].getRawIdentifier() == s;
  };
  auto read = [&] {
    if (line.size() < 5 || line[0].isNot(tok::hash) || !word(1, "pragma") || !word(2, "lien") ||
        !word(3, "diagnostic") || line[4].isNot(tok::raw_identifier))
      return;
    SourceLocation at = line[4].getLocation();
    llvm::StringRef verb = line[4].getRawIdentifier();
    if (line.size() == 5 && verb == "push")
      regions.push();
    else if (line.size() == 5 && verb == "pop")
      regions.pop(at);
    else if (line.size() == 6 && line[5].is(tok::string_literal) && verb != "off")
      regions.change(at, llvm::StringRef(line[5].getLiteralData(), line[5].getLength()).trim('"'),
                     verb == "ignored" ? "off" : verb);
  };
  do {
    lexer.LexFromRawLexer(tok);
    if (tok.is(tok::eof) || tok.isAtStartOfLine() || sm.getFileOffset(tok.getLocation()) >= bytes) {
      read();
      line.clear();
    }
    line.push_back(tok);
  } while (tok.isNot(tok::eof) && sm.getFileOffset(tok.getLocation()) < bytes);
}

// ---------------------------------------------------------------- NOLINT

namespace {

enum class Reach { Line, NextLine, Begin, End };

struct Directive {
  Reach reach;
  unsigned at;
  llvm::StringRef globs; // between the parentheses
  bool listed;           // there were parentheses; without, everything is meant
};

// The next directive of `text` at or after `from`; false if there is none.
bool nextDirective(llvm::StringRef text, size_t from, Directive &out) {
  static constexpr llvm::StringLiteral Word = "NOLINT";
  for (size_t at = text.find(Word, from); at != llvm::StringRef::npos; at = text.find(Word, at + Word.size())) {
    llvm::StringRef rest = text.substr(at + Word.size());
    llvm::StringRef kind = rest.take_while([](char c) { return llvm::isAlnum(c); });
    int reach = llvm::StringSwitch<int>(kind)
                    .Case("", int(Reach::Line))
                    .Case("NEXTLINE", int(Reach::NextLine))
                    .Case("BEGIN", int(Reach::Begin))
                    .Case("END", int(Reach::End))
                    .Default(-1);
    if (reach < 0)
      continue;
    rest = rest.drop_front(kind.size());
    size_t close = rest.find_first_of(")\n");
    out = {Reach(reach), unsigned(at), {}, false};
    if (!rest.empty() && rest[0] == '(' && close != llvm::StringRef::npos && rest[close] == ')') {
      out.listed = true;
      out.globs = rest.substr(1, close - 1);
    }
    return true;
  }
  return false;
}

// `*` stands for any run of characters; nothing else is special.
bool globMatches(llvm::StringRef glob, llvm::StringRef text) {
  llvm::SmallVector<llvm::StringRef, 4> parts;
  glob.split(parts, '*');
  if (parts.size() == 1)
    return glob == text;
  if (!text.consume_front(parts.front()))
    return false;
  for (llvm::StringRef part : llvm::ArrayRef<llvm::StringRef>(parts).slice(1, parts.size() - 2)) {
    size_t at = text.find(part);
    if (at == llvm::StringRef::npos)
      return false;
    text = text.substr(at + part.size());
  }
  return text.size() >= parts.back().size() && text.take_back(parts.back().size()) == parts.back();
}

// A comma-separated list of globs, `-` in front takes away; the last that matches decides. A report that may happen
// also goes by its id without -may.
bool listMatches(llvm::StringRef globs, llvm::StringRef id) {
  llvm::StringRef base = id;
  base.consume_back("-may");
  llvm::SmallVector<llvm::StringRef, 4> items;
  globs.split(items, ',');
  bool matched = false;
  for (llvm::StringRef item : items) {
    llvm::StringRef glob = item.trim();
    bool positive = !glob.consume_front("-");
    glob = glob.ltrim();
    if (!glob.empty() && (globMatches(glob, id) || (positive && globMatches(glob, base))))
      matched = positive;
  }
  return matched;
}

llvm::StringRef lineAt(llvm::StringRef text, size_t offset) {
  size_t begin = text.substr(0, offset).rfind('\n');
  begin = begin == llvm::StringRef::npos ? 0 : begin + 1;
  return text.substr(begin, text.find('\n', offset) - begin);
}

bool lineSilences(llvm::StringRef line, Reach reach, llvm::StringRef id) {
  Directive d;
  for (size_t from = 0; nextDirective(line, from, d); from = d.at + 1)
    if (d.reach == reach && (!d.listed || listMatches(d.globs, id)))
      return true;
  return false;
}

} // namespace

// The BEGIN…END pairs of a file. An END closes the innermost open BEGIN if that has the same list; else neither counts.
const std::vector<Nolint::Block> &Nolint::blocksOf(FileID file) {
  auto found = blocks.find(file);
  if (found != blocks.end())
    return found->second;
  std::vector<Block> made, open;
  llvm::StringRef text = sm.getBufferData(file);
  Directive d;
  for (size_t from = 0; nextDirective(text, from, d); from = d.at + 1) {
    if (d.reach == Reach::Begin)
      open.push_back({d.at, 0, d.globs, d.listed});
    if (d.reach != Reach::End || open.empty())
      continue;
    Block b = open.back();
    if (b.listed != d.listed || b.globs != d.globs)
      continue;
    open.pop_back();
    b.end = d.at;
    made.push_back(b);
  }
  return blocks[file] = std::move(made);
}

bool Nolint::silencesAt(FileID file, unsigned offset, llvm::StringRef id) {
  bool invalid = false;
  llvm::StringRef text = sm.getBufferData(file, &invalid);
  if (invalid || offset > text.size())
    return false;
  llvm::StringRef line = lineAt(text, offset);
  if (lineSilences(line, Reach::Line, id))
    return true;
  size_t begin = size_t(line.data() - text.data());
  if (begin > 0 && lineSilences(lineAt(text, begin - 1), Reach::NextLine, id))
    return true;
  for (const Block &b : blocksOf(file))
    if (b.begin < offset && offset < b.end && (!b.listed || listMatches(b.globs, id)))
      return true;
  return false;
}

// A report in a macro is silenced where the macro is defined, and at each place where it is expanded.
bool Nolint::silences(SourceLocation l, llvm::StringRef id) {
  for (;;) {
    std::pair<FileID, unsigned> at = sm.getDecomposedSpellingLoc(l);
    if (at.first.isValid() && silencesAt(at.first, at.second, id))
      return true;
    if (!l.isMacroID())
      return false;
    l = sm.getImmediateExpansionRange(l).getBegin();
  }
}

} // namespace lien
