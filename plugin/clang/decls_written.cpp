// Annotations as they stand on one declaration: the annotate("lien", ...) attributes of lien.h, read once and then
// taken off the AST, because code generation would turn them into data of the object file.
#include "decls.h"

using namespace clang;

namespace lien {

namespace {

struct Row {
  const char *carrier, *name;
  unsigned sites;
  LevelKind kind;
  uint16_t flag;
};
constexpr Row rows[] = {
#define X(id, carrier, name, sites, kind, flag) {carrier, name, sites, kind, flag},
    LIEN_ANNOTATIONS(X)
#undef X
};
const Row &row(Says s) { return rows[static_cast<unsigned>(s)]; }

const AnnotateAttr *lienAttr(const Attr *a) {
  const auto *annotate = dyn_cast<AnnotateAttr>(a);
  return annotate && annotate->getAnnotation() == "lien" ? annotate : nullptr;
}

llvm::StringRef argument(const AnnotateAttr *a, unsigned i) {
  if (i >= a->args_size())
    return "";
  const auto *s = dyn_cast<StringLiteral>(a->args_begin()[i]->IgnoreParenImpCasts());
  return s && s->getCharByteWidth() == 1 ? s->getString() : "";
}

bool readAttr(const AnnotateAttr *a, Written &w) {
  llvm::StringRef carrier = argument(a, 0);
  for (unsigned i = 0; i < std::size(rows); i++)
    if (carrier == rows[i].carrier) {
      w = {static_cast<Says>(i), a->getLocation(), argument(a, 1), argument(a, 2)};
      return true;
    }
  return false;
}

} // namespace

llvm::StringRef nameOf(Says s) { return row(s).name; }
unsigned sitesOf(Says s) { return row(s).sites; }
LevelKind kindOf(Says s) { return row(s).kind; }
uint16_t flagOf(Says s) { return row(s).flag; }

std::string spelled(const Written &w) {
  std::string s = nameOf(w.says).str();
  return w.text.empty() ? s : s + "(" + w.text.str() + ")";
}

bool Decls::Impl::hasLien(const Decl *d) {
  if (!d->hasAttrs())
    return false;
  for (const Attr *a : d->getAttrs())
    if (lienAttr(a))
      return true;
  return false;
}

// What Sema copied from an earlier declaration is dropped unread: it was read there.
llvm::ArrayRef<Written> Decls::Impl::written(const Decl *d) {
  if (hasLien(d)) {
    annotates = true;
    WrittenList &list = writtenOn[d];
    AttrVec &attrs = const_cast<Decl *>(d)->getAttrs();
    for (const Attr *a : attrs) {
      const AnnotateAttr *annotate = lienAttr(a);
      Written w;
      if (annotate && !annotate->isInherited() && readAttr(annotate, w))
        list.push_back(w);
    }
    llvm::erase_if(attrs, lienAttr);
    if (attrs.empty())
      const_cast<Decl *>(d)->dropAttrs();
  }
  auto it = writtenOn.find(d);
  return it == writtenOn.end() ? llvm::ArrayRef<Written>() : llvm::ArrayRef<Written>(it->second);
}

void Decls::Impl::bad(SourceLocation at, const llvm::Twine &text) {
  at = sm().getFileLoc(at);
  std::string s = text.str();
  if (reported.insert(uint64_t(loc(at)) << 32 | uint32_t(llvm::hash_value(llvm::StringRef(s)))).second)
    lien_report_add(unit, REPORT_BAD_ANNOTATION, loc(at), s.c_str());
}

// ---------------------------------------------------------------- LIEN_WHEN

// The macros of the condition are in its second text; the first keeps names that are macros for nothing readable.
bool Decls::Impl::readWhen(const Written &w, Level &l) const {
  return readWhenText(w.text, l) || readWhenText(w.expanded, l);
}

static llvm::StringRef unwrap(llvm::StringRef s) {
  for (s = s.trim(); s.size() >= 2 && s.front() == '(' && s.back() == ')';) {
    int depth = 0;
    for (size_t i = 0; i + 1 < s.size(); i++)
      if (depth += s[i] == '(' ? 1 : s[i] == ')' ? -1 : 0; depth == 0)
        return s;
    s = s.drop_front().drop_back().trim();
  }
  return s;
}

bool Decls::Impl::readWhenText(llvm::StringRef s, Level &l) const {
  static constexpr struct {
    const char *text;
    Op op, turned;
  } relations[] = {{"==", OP_EQ, OP_EQ}, {"!=", OP_NE, OP_NE}, {"<=", OP_LE, OP_GE},
                   {">=", OP_GE, OP_LE}, {"<", OP_LT, OP_GT},  {">", OP_GT, OP_LT}};
  s = unwrap(s);
  l.value = 0;
  l.when = compat::startsWith(s, "!") && !compat::startsWith(s, "!=") ? OP_EQ : OP_NE;
  if (unwrap(l.when == OP_EQ ? s.drop_front() : s) == "return")
    return true;
  for (const auto &r : relations) {
    auto sides = s.split(r.text);
    if (sides.first.size() == s.size())
      continue;
    llvm::StringRef left = unwrap(sides.first), right = unwrap(sides.second);
    bool turned = right == "return";
    if (!turned && left != "return")
      return false;
    l.when = turned ? r.turned : r.op;
    return readNumber(turned ? left : right, l.value);
  }
  return false;
}

bool Decls::Impl::readNumber(llvm::StringRef s, int32_t &out) const {
  s = unwrap(s);
  llvm::StringRef digits = s;
  bool negative = digits.consume_front("-");
  if (!negative)
    digits.consume_front("+");
  digits = unwrap(digits).rtrim("uUlL");
  long long v = 0;
  if (!digits.empty() && digits.front() >= '0' && digits.front() <= '9' && !digits.getAsInteger(0, v)) {
    v = negative ? -v : v;
    out = static_cast<int32_t>(v);
    return out == v;
  }
  if (s == "NULL" || s == "nullptr" || s == "false" || s == "true" ||
      (compat::startsWith(s, "(void") && unwrap(s.drop_front(s.find(')') + 1)) == "0")) {
    out = s == "true";
    return true;
  }
  for (const NamedDecl *d : ast().getTranslationUnitDecl()->lookup(&ast().Idents.get(s)))
    if (const auto *e = dyn_cast<EnumConstantDecl>(d)) {
      out = static_cast<int32_t>(e->getInitVal().getExtValue());
      return e->getInitVal() == out;
    }
  return false;
}

// ---------------------------------------------------------------- LIEN_UNSAFE

// LIEN_UNSAFE is `if (marker) { } else` in front of a block: the code of the block, but an `if` has a place in the line
// table and a scope of its own. So the block is put in its stead.
static Stmt *unmarked(Stmt *s) {
  const auto *branch = dyn_cast_or_null<IfStmt>(s);
  const auto *marker = branch ? dyn_cast<ChooseExpr>(branch->getCond()->IgnoreImpCasts()) : nullptr;
  const auto *text = marker ? dyn_cast<StringLiteral>(marker->getLHS()->IgnoreParenImpCasts()) : nullptr;
  bool marks = text && text->getCharByteWidth() == 1 && text->getString() == "lien:unsafe" && branch->getElse();
  return marks ? unmarked(const_cast<Stmt *>(branch->getElse())) : s;
}

void Decls::lowered(Decl *d) {
  const auto *f = dyn_cast<FunctionDecl>(d);
  const Preprocessor &pp = impl->ci.getPreprocessor();
  const MacroInfo *macro =
      f && f->doesThisDeclarationHaveABody() ? pp.getMacroInfo(pp.getIdentifierInfo("LIEN_UNSAFE")) : nullptr;
  if (!macro || !macro->isUsed())
    return;
  llvm::SmallVector<Stmt *, 64> todo{f->getBody()};
  while (!todo.empty())
    for (Stmt *&child : todo.pop_back_val()->children())
      if ((child = unmarked(child)))
        todo.push_back(child);
}

} // namespace lien
