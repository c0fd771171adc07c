// Lowering: integers that are known. Literals, enumerators, sizeof, operators on them, and const variables with such an
// initialiser; found in a few steps, because this is asked of almost every expression. All others are for the core to find out.
#include "lower.h"

using namespace clang;

namespace lien {

// v as an object of type t holds it. Of 64 bits and more, the pattern.
int64_t Lower::wrap(int64_t v, QualType t) const {
  if (t->isBooleanType())
    return v != 0;
  unsigned bits = widthOf(t);
  if (bits >= 64)
    return v;
  uint64_t low = static_cast<uint64_t>(v) & ((uint64_t{1} << bits) - 1);
  bool negative = t->isSignedIntegerOrEnumerationType() && (low >> (bits - 1) & 1);
  return static_cast<int64_t>(negative ? low | ~uint64_t{0} << bits : low);
}

bool Lower::evaluated(const Expr *e, int64_t &out) const {
  if (constant(e, out))
    return true;
  Expr::EvalResult r;
  if (e->isValueDependent() || !e->EvaluateAsInt(r, ast) || !r.Val.isInt())
    return false;
  const llvm::APSInt &v = r.Val.getInt();
  if (v.getBitWidth() > 64 && !(v.isSigned() ? v.isSignedIntN(64) : v.isIntN(64)))
    return false;
  out = static_cast<int64_t>(v.extOrTrunc(64).getZExtValue());
  return true;
}

// False for most of what is no constant, at a glance.
bool Lower::mayBeConstant(const Expr *e) const {
  switch (e->getStmtClass()) {
  case Stmt::MemberExprClass:
  case Stmt::ArraySubscriptExprClass:
  case Stmt::CompoundAssignOperatorClass:
  case Stmt::ConditionalOperatorClass:
  case Stmt::StringLiteralClass:
  case Stmt::FloatingLiteralClass:
    return false;
  case Stmt::DeclRefExprClass:
    return isa<EnumConstantDecl>(cast<DeclRefExpr>(e)->getDecl());
  case Stmt::CallExprClass: {
    const FunctionDecl *f = calledBy(cast<CallExpr>(e));
    return f && f->getIdentifier() && f->getIdentifier()->getBuiltinID() == Builtin::BI__builtin_constant_p;
  }
  case Stmt::ParenExprClass:
    return mayBeConstant(cast<ParenExpr>(e)->getSubExpr());
  case Stmt::BinaryOperatorClass: {
    const auto *b = cast<BinaryOperator>(e);
    return b->getOpcode() != BO_Assign && b->getOpcode() != BO_Comma && mayBeConstant(b->getLHS()) &&
           (b->isLogicalOp() || mayBeConstant(b->getRHS()));
  }
  case Stmt::UnaryOperatorClass:
    switch (cast<UnaryOperator>(e)->getOpcode()) {
    case UO_Minus:
    case UO_Plus:
    case UO_Not:
    case UO_LNot:
    case UO_Extension:
      return mayBeConstant(cast<UnaryOperator>(e)->getSubExpr());
    default:
      return false;
    }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    switch (const auto *c = cast<CastExpr>(e); c->getCastKind()) {
    case CK_LValueToRValue: {
      const Expr *sub = c->getSubExpr();
      if (sub->getStmtClass() != Stmt::DeclRefExprClass)
        return sub->getStmtClass() == Stmt::ParenExprClass;
      return sub->getType().isConstQualified() || !unwrittenValues.empty();
    }
    case CK_IntegralCast:
    case CK_IntegralToBoolean:
    case CK_NoOp:
      return mayBeConstant(c->getSubExpr());
    case CK_AtomicToNonAtomic:
    case CK_NonAtomicToAtomic:
      return true;
    default:
      return false;
    }
  default:
    return true;
  }
}

bool Lower::constantHere(const Expr *e, int64_t &out, unsigned depth) const {
  if (depth > 16)
    return false;
  e = peel(e);
  switch (e->getStmtClass()) {
  case Stmt::IntegerLiteralClass: {
    llvm::APInt v = cast<IntegerLiteral>(e)->getValue();
    if (v.getActiveBits() > 64)
      return false;
    out = static_cast<int64_t>(v.getZExtValue());
    return true;
  }
  case Stmt::CharacterLiteralClass:
    out = wrap(static_cast<int64_t>(cast<CharacterLiteral>(e)->getValue()), e->getType());
    return true;
  case Stmt::CXXBoolLiteralExprClass:
    out = cast<CXXBoolLiteralExpr>(e)->getValue();
    return true;
  case Stmt::DeclRefExprClass:
    if (const auto *k = dyn_cast<EnumConstantDecl>(cast<DeclRefExpr>(e)->getDecl())) {
      if (k->getInitVal().getBitWidth() > 64)
        return false;
      out = k->getInitVal().isSigned() ? k->getInitVal().getSExtValue() : static_cast<int64_t>(k->getInitVal().getZExtValue());
      return true;
    }
    return false;
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return constantTrait(cast<UnaryExprOrTypeTraitExpr>(e), out);
  case Stmt::OffsetOfExprClass:
  case Stmt::TypeTraitExprClass: {
    Expr::EvalResult r;
    if (e->isValueDependent() || !e->EvaluateAsInt(r, ast))
      return false;
    out = static_cast<int64_t>(r.Val.getInt().extOrTrunc(64).getZExtValue());
    return true;
  }
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return constantCast(cast<CastExpr>(e), out, depth);
  case Stmt::UnaryOperatorClass:
    return constantUnary(cast<UnaryOperator>(e), out, depth);
  case Stmt::BinaryOperatorClass:
    return constantBinary(cast<BinaryOperator>(e), out, depth);
  case Stmt::CallExprClass:
    return constantCall(cast<CallExpr>(e), out);
  default:
    return false;
  }
}

// What is no constant to the front end is none: whatever the optimiser may find, both answers mean the same.
bool Lower::constantCall(const CallExpr *e, int64_t &out) const {
  const FunctionDecl *f = calledBy(e);
  if (!f || f->getBuiltinID() != Builtin::BI__builtin_constant_p || e->getNumArgs() != 1)
    return false;
  Expr::EvalResult r;
  out = !e->isValueDependent() && e->EvaluateAsInt(r, ast, Expr::SE_NoSideEffects, /*InConstantContext=*/true) &&
        r.Val.isInt() && r.Val.getInt().getBoolValue();
  return true;
}

bool Lower::constantTrait(const UnaryExprOrTypeTraitExpr *e, int64_t &out) const {
  QualType t = e->getTypeOfArgument();
  if (t->isIncompleteType() || t->isDependentType() || t->isVariablyModifiedType() || t->isFunctionType())
    return false;
  switch (e->getKind()) {
  case UETT_SizeOf:
    out = ast.getTypeSizeInChars(t).getQuantity();
    return true;
  case UETT_AlignOf:
  case UETT_PreferredAlignOf: {
    Expr::EvalResult r;
    if (!e->EvaluateAsInt(r, ast))
      return false;
    out = static_cast<int64_t>(r.Val.getInt().extOrTrunc(64).getZExtValue());
    return true;
  }
  default:
    return false;
  }
}

bool Lower::constantCast(const CastExpr *e, int64_t &out, unsigned depth) const {
  switch (e->getCastKind()) {
  case CK_IntegralCast:
  case CK_IntegralToBoolean:
    if (sortOf(e->getType()) != Sort::Int || !constant(e->getSubExpr(), out, depth + 1))
      return false;
    out = wrap(out, e->getType());
    return true;
  case CK_LValueToRValue:
    return constantVariable(e->getSubExpr(), out, depth);
  default:
    return false;
  }
}

bool Lower::constantVariable(const Expr *e, int64_t &out, unsigned depth) const {
  const auto *ref = dyn_cast<DeclRefExpr>(peel(e));
  const auto *v = ref ? dyn_cast<VarDecl>(ref->getDecl()) : nullptr;
  if (v && !unwrittenValues.empty()) {
    auto known = unwrittenValues.find(v->getCanonicalDecl());
    if (known != unwrittenValues.end() && known->second.number) {
      out = *known->second.number;
      return true;
    }
  }
  if (!v || !v->getType().isConstQualified() || v->getType().isVolatileQualified() || sortOf(v->getType()) != Sort::Int)
    return false;
  const Expr *init = v->getAnyInitializer();
  if (!init || isa<InitListExpr>(init) || !constant(init, out, depth + 1))
    return false;
  out = wrap(out, v->getType());
  return true;
}

bool Lower::constantUnary(const UnaryOperator *e, int64_t &out, unsigned depth) const {
  UnaryOperatorKind op = e->getOpcode();
  if ((op != UO_Minus && op != UO_Plus && op != UO_Not && op != UO_LNot) || !constant(e->getSubExpr(), out, depth + 1))
    return false;
  if (op == UO_LNot) {
    out = !out;
    return true;
  }
  uint64_t v = static_cast<uint64_t>(out);
  out = wrap(static_cast<int64_t>(op == UO_Minus ? 0 - v : op == UO_Not ? ~v : v), e->getType());
  return true;
}

bool Lower::constantBinary(const BinaryOperator *e, int64_t &out, unsigned depth) const {
  int64_t a, b;
  BinaryOperatorKind op = e->getOpcode();
  if (op == BO_Comma || e->isAssignmentOp() || sortOf(e->getType()) != Sort::Int || !constant(e->getLHS(), a, depth + 1))
    return false;
  if (op == BO_LAnd && !a) {
    out = 0;
    return true;
  }
  if (op == BO_LOr && a) {
    out = 1;
    return true;
  }
  if (!constant(e->getRHS(), b, depth + 1))
    return false;
  uint64_t x = static_cast<uint64_t>(a), y = static_cast<uint64_t>(b);
  bool plain = e->getLHS()->getType()->isUnsignedIntegerOrEnumerationType();
  bool wide = plain && (a < 0 || b < 0); // above INT64_MAX
  int64_t r;
  switch (op) {
  case BO_Add: r = static_cast<int64_t>(x + y); break;
  case BO_Sub: r = static_cast<int64_t>(x - y); break;
  case BO_Mul: r = static_cast<int64_t>(x * y); break;
  case BO_And: r = a & b; break;
  case BO_Or: r = a | b; break;
  case BO_Xor: r = a ^ b; break;
  case BO_EQ: r = a == b; break;
  case BO_NE: r = a != b; break;
  case BO_LT: r = wide ? x < y : a < b; break;
  case BO_GT: r = wide ? x > y : a > b; break;
  case BO_LE: r = wide ? x <= y : a <= b; break;
  case BO_GE: r = wide ? x >= y : a >= b; break;
  case BO_LAnd: r = a && b; break;
  case BO_LOr: r = a || b; break;
  case BO_Shl:
    if (b < 0 || b > 63)
      return false;
    r = static_cast<int64_t>(x << b);
    break;
  case BO_Shr:
    if (b < 0 || b > 63)
      return false;
    r = plain ? static_cast<int64_t>(x >> b) : a >> b;
    break;
  case BO_Div:
  case BO_Rem:
    if (!b || (b == -1 && a == INT64_MIN))
      return false;
    if (plain)
      r = static_cast<int64_t>(op == BO_Div ? x / y : x % y);
    else
      r = op == BO_Div ? a / b : a % b;
    break;
  default:
    return false;
  }
  out = wrap(r, e->getType());
  return true;
}

bool Lower::isNull(const Expr *pointer) const {
  const Expr *e = peel(pointer);
  if (isa<CXXNullPtrLiteralExpr>(e) || isa<GNUNullExpr>(e))
    return true;
  const auto *c = dyn_cast<CastExpr>(e);
  int64_t k;
  if (!c)
    return false;
  switch (c->getCastKind()) {
  case CK_NullToPointer:
    return true;
  case CK_IntegralToPointer:
    return constant(c->getSubExpr(), k) && !k;
  case CK_BitCast:
  case CK_AddressSpaceConversion:
    return isNull(c->getSubExpr());
  default:
    return false;
  }
}

} // namespace lien
