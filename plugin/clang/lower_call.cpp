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
  return lien_copy(dst);
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

// The first argument that the function's format attribute speaks of, and which of those print a pointer.
static uint64_t formatOf(const CallExpr *e, unsigned &first) {
  const FunctionDecl *f = e->getDirectCallee();
  const FormatAttr *a = f && f->isVariadic() ? f->getAttr<FormatAttr>() : nullptr;
  if (!a || a->getFirstArg() <= 0 || a->getFormatIdx() <= 0 || static_cast<unsigned>(a->getFormatIdx()) > e->getNumArgs())
    return 0;
  const auto *s = dyn_cast<StringLiteral>(e->getArg(static_cast<unsigned>(a->getFormatIdx()) - 1)->IgnoreParenImpCasts());
  if (!s || s->getCharByteWidth() != 1 || s->getString().find('p') == llvm::StringRef::npos)
    return 0;
  first = static_cast<unsigned>(a->getFirstArg()) - 1;
  return printedPointers(s->getString());
}

void Lower::callArguments(const CallExpr *e, llvm::SmallVectorImpl<Operand> &args, llvm::SmallVectorImpl<Loc> &locs) {
  unsigned first = 0;
  uint64_t printed = formatOf(e, first);
  for (unsigned i = 0; i < e->getNumArgs(); i++) {
    const Expr *a = e->getArg(i);
    Operand v = a->getType()->isArrayType() ? decay(a) : loosely(a); // builtins may take an array as it is
    if (printed && i >= first && i - first < 64 && (printed >> (i - first) & 1) && v.kind == OD_COPY)
      v.flags |= ODF_PRINT;
    args.push_back(v);
    locs.push_back(at(a->getBeginLoc()));
  }
}

// ---------------------------------------------------------------- the call

// Where a reader looks for the call: the name of what is called.
SourceLocation Lower::callLoc(const CallExpr *e) {
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
  return dst.n ? lien_copy(dst) : lien_unknown();
}

Operand Lower::call(const CallExpr *e, PlaceId dst, uint32_t flags, bool wanted) {
  const FunctionDecl *f = e->getDirectCallee();
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
  return finishCall(e, callee, sig, args, locs, dst, flags, wanted, noReturn);
}

} // namespace lien
