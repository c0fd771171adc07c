// Lowering: calls, and the markers that lien.h leaves in the AST: LIEN_ASSUME_OWNED, LIEN_LEAK, LIEN_MOVE, LIEN_UNSAFE.
//
// Arguments that are plain places are read by the CALL itself, so that what moves or releases them in another argument has been
// done before: the order that hurts, which C may choose.
#include "lower.h"

using namespace clang;

namespace lien {

// ---------------------------------------------------------------- markers

static llvm::StringRef markerText(const Expr *e) {
  const auto *s = dyn_cast<StringLiteral>(e->IgnoreParenImpCasts());
  return s && s->getCharByteWidth() == 1 ? s->getString() : llvm::StringRef();
}

unsigned claimOf(const ChooseExpr *e) {
  if (e->isConditionDependent() || !e->isConditionTrue())
    return 0;
  llvm::StringRef text = markerText(e->getRHS());
  if (!compat::startsWith(text, "lien:"))
    return 0;
  return text == "lien:assume_owned" ? CLAIM_OWNED : text == "lien:leak" ? CLAIM_LEAK : text == "lien:move" ? CLAIM_MOVE : 0;
}

bool isUnsafeMarker(const IfStmt *s) {
  const Expr *c = s->getCond(); // IgnoreParens would look through the marker
  while (isa<ParenExpr>(c) || isa<ImplicitCastExpr>(c))
    c = isa<ParenExpr>(c) ? cast<ParenExpr>(c)->getSubExpr() : cast<ImplicitCastExpr>(c)->getSubExpr();
  const auto *e = dyn_cast<ChooseExpr>(c);
  return e && !e->isConditionDependent() && !e->isConditionTrue() && markerText(e->getLHS()) == "lien:unsafe";
}

Operand Lower::claim(const ChooseExpr *e, PlaceId dst, uint32_t flags) {
  Operand v = value(e->getChosenSubExpr());
  SourceLocation l = e->getBeginLoc();
  if (!dst.n) {
    dst = temp(e->getType(), l);
    flags = PF_INIT;
  }
  lien_claim(fn, at(l), dst, v, claimOf(e), flag(flags, l));
  return copyOf(dst);
}

// ---------------------------------------------------------------- arguments

// Which arguments a format string prints with %p: a bit for each of the first 64 after the string, counted with the widths.
static uint64_t printedPointers(llvm::StringRef f) {
  uint64_t found = 0;
  unsigned arg = 0;
  for (size_t i = 0; i < f.size() && arg < 64; i++) {
    if (f[i] != '%')
      continue;
    for (i++; i < f.size() && !isLetter(f[i]) && f[i] != '%'; i++) {
      if (f[i] == '$')
        return 0; // numbered arguments: none is let off
      arg += f[i] == '*';
    }
    while (i < f.size() && llvm::StringRef("hlLqjzt").contains(f[i]))
      i++;
    if (i >= f.size())
      break;
    if (f[i] == 'p' && arg < 64)
      found |= uint64_t{1} << arg;
    arg += f[i] != '%' && f[i] != 'm';
  }
  return found;
}

// The first argument that the function's format attribute speaks of, and which of those print a pointer. Without one a
// literal before the `...` that has %p in it is a format, too; a scanner's pointers are written to.
static uint64_t formatOf(const CallExpr *e, unsigned &first) {
  const FunctionDecl *f = calledBy(e);
  if (!f || !f->isVariadic() || !f->getNumParams() || (f->getIdentifier() && f->getName().find("scan") != llvm::StringRef::npos))
    return 0;
  const FormatAttr *a = f->getAttr<FormatAttr>();
  int format = a ? a->getFormatIdx() : static_cast<int>(f->getNumParams());
  int from = a ? a->getFirstArg() : format + 1;
  if (from <= 0 || format <= 0 || static_cast<unsigned>(format) > e->getNumArgs())
    return 0;
  const auto *s = dyn_cast<StringLiteral>(e->getArg(static_cast<unsigned>(format) - 1)->IgnoreParenImpCasts());
  if (!s || s->getCharByteWidth() != 1 || s->getString().find('p') == llvm::StringRef::npos)
    return 0;
  first = static_cast<unsigned>(from) - 1;
  return printedPointers(s->getString());
}

// A pointer given as an integer is one from then on, and gets away with it: unless it is printed, or computed with.
static bool mayKeepNumber(const CallExpr *e, unsigned argument) {
  const FunctionDecl *f = calledBy(e);
  return !f || !(f->hasAttr<ConstAttr>() || f->hasAttr<PureAttr>() ||
                 (f->isVariadic() && argument >= f->getNumParams() && f->hasAttr<FormatAttr>()));
}

void Lower::callArguments(const CallExpr *e, llvm::SmallVectorImpl<Operand> &args, llvm::SmallVectorImpl<Loc> &locs) {
  unsigned first = 0;
  uint64_t printed = formatOf(e, first);
  unsigned n = e->getNumArgs();
  args.resize(n);
  locs.resize(n);
  for (unsigned i = 0; i < n; i++) {
    const Expr *a = e->getArg(i);
    Operand v = a->getType()->isArrayType() ? decay(a) : loosely(a); // builtins may take an array as it is
    if (printed && i >= first && i - first < 64 && (printed >> (i - first) & 1) && v.kind == OD_COPY)
      v.flags |= ODF_PRINT;
    if ((v.flags & ODF_TO_INT) && mayKeepNumber(e, i))
      v = copyOf(materialise(v, a->getType(), a->getExprLoc()));
    args[i] = v;
    locs[i] = at(beginOf(a));
  }
}

// ---------------------------------------------------------------- the call

// Where a reader looks for the call: the name of what is called.
SourceLocation Lower::callLoc(const CallExpr *e) {
  if (const auto *c = dyn_cast<ImplicitCastExpr>(e->getCallee()))
    if (const auto *ref = dyn_cast<DeclRefExpr>(c->getSubExpr()))
      return ref->getLocation();
  return e->getCallee()->IgnoreParenImpCasts()->getExprLoc();
}

Operand Lower::finishCall(const CallExpr *e, Operand callee, SigId sig, llvm::ArrayRef<Operand> args, llvm::ArrayRef<Loc> locs,
                          PlaceId dst, uint32_t flags, bool wanted, bool noReturn) {
  SourceLocation l = callLoc(e);
  QualType t = e->getType();
  if (t->isVoidType()) {
    dst = PlaceId{0};
  } else if (!dst.n) {
    dst = wanted ? temp(t, l) : sink(t, l);
    flags = PF_INIT;
  }
  if (!unsafe)
    decls.checkArguments(callee, sig, args, locs);
  lien_call(fn, at(l), dst, callee, sig, args.data(), locs.data(), static_cast<uint32_t>(args.size()), flag(flags, l));
  if (noReturn)
    lien_unreachable(fn, at(l));
  return dst.n ? copyOf(dst) : lien_unknown();
}

// GNU's error and error_at_line: their first argument is the program's exit status, and 0 means to go on.
static bool endsByStatus(const FunctionDecl *f) {
  if (!f->isVariadic() || !f->getIdentifier() || !f->isExternallyVisible() || !f->getReturnType()->isVoidType())
    return false;
  llvm::StringRef name = f->getName();
  unsigned n = name == "error" ? 3 : name == "error_at_line" ? 5 : 0;
  if (!n || f->getNumParams() != n || (f->isDefined() && !f->isInlined()))
    return false;
  QualType last = f->getParamDecl(n - 1)->getType();
  return f->getParamDecl(0)->getType()->isIntegerType() && f->getParamDecl(1)->getType()->isIntegerType() &&
         last->isPointerType() && last->getPointeeType()->isCharType();
}

void Lower::goesOnIfZero(Operand status, SourceLocation l) {
  BlockId ends = newBlock(), goesOn = newBlock();
  lien_branch(fn, at(l), OP_NE, status, number(0), ends, goesOn, flag(0, l));
  lien_block_begin(fn, ends);
  lien_unreachable(fn, at(l));
  lien_block_begin(fn, goesOn);
}

Operand Lower::call(const CallExpr *e, PlaceId dst, uint32_t flags, bool wanted) {
  const FunctionDecl *f = calledBy(e);
  Operand out;
  if (unsigned id = f ? f->getBuiltinID() : 0)
    if (builtin(e, f, id, dst, flags, wanted, out))
      return out;
  Operand callee;
  SigId sig{0};
  bool noReturn;
  if (f) {
    callee = lien_fnref(decls.function(f));
    noReturn = f->isNoReturn();
  } else {
    const Expr *through = e->getCallee();
    callee = value(through);
    QualType t = through->getType();
    if (!t->isFunctionType())
      t = t->getPointeeType();
    const auto *ft = t.isNull() ? nullptr : t->getAs<FunctionType>();
    noReturn = ft && ft->getNoReturnAttr();
    sig = decls.sigOfCallee(through);
    if (callee.kind != OD_COPY && callee.kind != OD_FN)
      callee = lien_unknown();
  }
  llvm::SmallVector<Operand, 8> args;
  llvm::SmallVector<Loc, 8> locs;
  callArguments(e, args, locs);
  bool isError = f && endsByStatus(f) && !args.empty();
  int64_t status = 0;
  if (isError && constant(e->getArg(0), status)) {
    noReturn |= status != 0;
    isError = false;
  }
  out = finishCall(e, callee, sig, args, locs, dst, flags, wanted, noReturn);
  if (isError)
    goesOnIfZero(args[0], callLoc(e));
  return out;
}

} // namespace lien
