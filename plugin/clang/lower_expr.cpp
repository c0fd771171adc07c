// Lowering: expressions, for their value, into a place, or for their effects only.
//
// One convention: a value is an Operand that is read by the point it ends up in. `into` hands the destination down to what can
// write it itself (a call, an operator, the arms of ?:), so most values never see a temporary. Whoever has no use for a value
// asks for `effects`: reads, calls and assignments happen, arithmetic does not.
#include "lower.h"

using namespace clang;

namespace lien {

const Expr *peelAll(const Expr *e) {
  for (;;) {
    switch (e->getStmtClass()) {
    case Stmt::ParenExprClass:
      e = cast<ParenExpr>(e)->getSubExpr();
      break;
    case Stmt::GenericSelectionExprClass:
      if (cast<GenericSelectionExpr>(e)->isResultDependent())
        return e;
      e = cast<GenericSelectionExpr>(e)->getResultExpr();
      break;
    case Stmt::ChooseExprClass:
      if (cast<ChooseExpr>(e)->isConditionDependent() || claimOf(cast<ChooseExpr>(e)))
        return e;
      e = cast<ChooseExpr>(e)->getChosenSubExpr();
      break;
    case Stmt::ConstantExprClass:
    case Stmt::ExprWithCleanupsClass:
      e = cast<FullExpr>(e)->getSubExpr();
      break;
    case Stmt::MaterializeTemporaryExprClass:
      e = cast<MaterializeTemporaryExpr>(e)->getSubExpr();
      break;
    case Stmt::UnaryOperatorClass:
      if (cast<UnaryOperator>(e)->getOpcode() != UO_Extension)
        return e;
      e = cast<UnaryOperator>(e)->getSubExpr();
      break;
    case Stmt::ImplicitCastExprClass:
    case Stmt::CStyleCastExprClass:
      switch (cast<CastExpr>(e)->getCastKind()) {
      case CK_NoOp:
      case CK_AtomicToNonAtomic:
      case CK_NonAtomicToAtomic:
        e = cast<CastExpr>(e)->getSubExpr();
        break;
      default:
        return e;
      }
      break;
    default:
      return e;
    }
  }
}

SourceLocation beginOf(const Expr *e) {
  for (;;) {
    switch (e->getStmtClass()) {
    case Stmt::DeclRefExprClass:
      return cast<DeclRefExpr>(e)->getLocation();
    case Stmt::IntegerLiteralClass:
      return cast<IntegerLiteral>(e)->getLocation();
    case Stmt::ParenExprClass:
      return cast<ParenExpr>(e)->getLParen();
    case Stmt::CStyleCastExprClass:
      return cast<CStyleCastExpr>(e)->getLParenLoc();
    case Stmt::ImplicitCastExprClass:
      e = cast<ImplicitCastExpr>(e)->getSubExpr();
      break;
    case Stmt::ArraySubscriptExprClass:
      e = cast<ArraySubscriptExpr>(e)->getLHS();
      break;
    case Stmt::BinaryOperatorClass:
    case Stmt::CompoundAssignOperatorClass:
      e = cast<BinaryOperator>(e)->getLHS();
      break;
    case Stmt::UnaryOperatorClass:
      if (!cast<UnaryOperator>(e)->isPostfix())
        return cast<UnaryOperator>(e)->getOperatorLoc();
      e = cast<UnaryOperator>(e)->getSubExpr();
      break;
    case Stmt::MemberExprClass:
      if (cast<MemberExpr>(e)->isImplicitAccess())
        return e->getBeginLoc();
      e = cast<MemberExpr>(e)->getBase();
      break;
    case Stmt::CallExprClass:
      e = cast<CallExpr>(e)->getCallee();
      break;
    default:
      return e->getBeginLoc();
    }
  }
}

bool isRetyped(const Expr *pointer) {
  const Expr *in = peel(pointer);
  for (const auto *c = dyn_cast<CastExpr>(in); c && (c->getCastKind() == CK_BitCast || c->getCastKind() == CK_AddressSpaceConversion);
       c = dyn_cast<CastExpr>(in))
    in = peel(c->getSubExpr());
  QualType to = pointer->getType()->getPointeeType(), from = in->getType()->getPointeeType();
  return from.isNull() || to.isNull() || from.getCanonicalType().getTypePtr() != to.getCanonicalType().getTypePtr();
}

// ---------------------------------------------------------------- value

Operand Lower::valueDeeper(const Expr *e) {
  return deeper([&] { return valueHere(e); });
}

Operand Lower::valueHere(const Expr *e) {
  e = peel(e);
  switch (e->getStmtClass()) {
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::DeclRefExprClass:
  case Stmt::UnaryExprOrTypeTraitExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::TypeTraitExprClass: {
    int64_t k;
    if (constant(e, k))
      return number(k);
    if (isa<DeclRefExpr>(e))
      return e->getType()->isFunctionType() ? designator(e) : e->isGLValue() ? copyOf(place(e)) : lien_unknown();
    effects(e);
    return lien_unknown();
  }
  case Stmt::FloatingLiteralClass:
  case Stmt::ImaginaryLiteralClass:
  case Stmt::FixedPointLiteralClass:
  case Stmt::AddrLabelExprClass:
    return lien_unknown();
  case Stmt::CXXNullPtrLiteralExprClass:
  case Stmt::GNUNullExprClass:
    return lien_null();
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return castValue(cast<CastExpr>(e));
  case Stmt::UnaryOperatorClass:
    return unary(cast<UnaryOperator>(e));
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binary(cast<BinaryOperator>(e));
  case Stmt::CallExprClass:
    return call(cast<CallExpr>(e), PlaceId{0}, 0, true);
  case Stmt::AtomicExprClass:
    return atomic(cast<AtomicExpr>(e));
  case Stmt::MemberExprClass: // of an rvalue, where Clang makes no temporary of its own
  case Stmt::ArraySubscriptExprClass:
  case Stmt::ExtVectorElementExprClass:
    return copyOf(place(e));
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
  case Stmt::StmtExprClass:
  case Stmt::InitListExprClass:
  case Stmt::ImplicitValueInitExprClass:
    return throughTemp(e);
  case Stmt::OpaqueValueExprClass:
    return opaque(cast<OpaqueValueExpr>(e));
  case Stmt::ChooseExprClass:
    return claim(cast<ChooseExpr>(e), PlaceId{0}, 0);
  case Stmt::SourceLocExprClass:
    return sortOf(e->getType()) == Sort::Ptr ? addrOf(string(e->getBeginLoc())) : lien_unknown();
  case Stmt::VAArgExprClass:
  case Stmt::ConvertVectorExprClass:
  case Stmt::ShuffleVectorExprClass:
  case Stmt::DesignatedInitUpdateExprClass:
    effects(e);
    return lien_unknown();
  default:
    return e->isGLValue() ? copyOf(place(e)) : notModelled(e);
  }
}

Operand Lower::throughTemp(const Expr *e) {
  if (e->getType()->isVoidType()) {
    effects(e);
    return lien_unknown();
  }
  PlaceId t = temp(e->getType(), e->getExprLoc());
  into(e, t, PF_INIT, e->getExprLoc());
  return copyOf(t);
}

Operand Lower::notModelled(const Expr *e) {
  PlaceId t = e->getType()->isVoidType() ? PlaceId{0} : temp(e->getType(), e->getExprLoc());
  escape(e, t);
  return t.n ? copyOf(t) : lien_unknown();
}

Operand Lower::opaque(const OpaqueValueExpr *e) {
  for (size_t i = opaques.size(); i-- > 0;)
    if (opaques[i].first == e)
      return opaques[i].second;
  return e->getSourceExpr() ? value(e->getSourceExpr()) : lien_unknown();
}

// What an lvalue holds. A constant stands for its value.
Operand Lower::loadNow(const Expr *lvalue) {
  const Expr *in = peel(lvalue);
  int64_t k;
  if (const auto *ref = dyn_cast<DeclRefExpr>(in)) {
    if (in->getType().isConstQualified() && constantVariable(in, k, 0))
      return number(k);
    const auto *v = dyn_cast<VarDecl>(ref->getDecl());
    if (!v)
      return copyOf(place(in));
    const Named known = named(v);
    Operand fixed;
    return known.watched && unwritten(v, fixed) ? fixed : copyOf(known.place);
  }
  if (const auto *marked = dyn_cast<ChooseExpr>(in))
    return claim(marked, PlaceId{0}, 0);
  if (const auto *known = dyn_cast<OpaqueValueExpr>(in))
    return opaque(known);
  return copyOf(place(in));
}

// ---------------------------------------------------------------- into a place

void Lower::into(const Expr *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  deeper([&] {
    if (!intoHere(peel(e), dst, flags, l))
      assign(dst, value(e), flags, l);
  });
}

bool Lower::intoHere(const Expr *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  switch (e->getStmtClass()) {
  case Stmt::CallExprClass: {
    Operand done = call(cast<CallExpr>(e), dst, flags, true);
    if (done.kind != OD_COPY || done.n != dst.n)
      assign(dst, done, flags, l);
    return true;
  }
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    conditional(cast<AbstractConditionalOperator>(e), dst, flags, l);
    return true;
  case Stmt::StmtExprClass:
    statementExpr(cast<StmtExpr>(e), dst, flags);
    return true;
  case Stmt::InitListExprClass:
  case Stmt::DesignatedInitUpdateExprClass:
    init(e, dst, e->getType(), l);
    return true;
  case Stmt::ImplicitValueInitExprClass:
    lien_zero(fn, at(l), dst, flag(flags, l));
    return true;
  case Stmt::ChooseExprClass:
    claim(cast<ChooseExpr>(e), dst, flags);
    return true;
  case Stmt::BinaryOperatorClass:
    return binaryInto(cast<BinaryOperator>(e), dst, flags, l);
  case Stmt::UnaryOperatorClass:
    return unaryInto(cast<UnaryOperator>(e), dst, flags, l);
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass:
    return castInto(cast<CastExpr>(e), dst, flags, l);
  default:
    return false;
  }
}

// The value of the last expression, read before the variables of the block are gone.
void Lower::statementExpr(const StmtExpr *e, PlaceId dst, uint32_t flags) {
  const CompoundStmt *block = e->getSubStmt();
  Holder *mark = scope;
  const Stmt *result = nullptr;
  if (dst.n && !e->getType()->isVoidType())
    for (const Stmt *s : block->body())
      result = isa<NullStmt>(s) ? result : s;
  for (const Stmt *s : block->body()) {
    if (s != result) {
      stmt(s);
      continue;
    }
    s = behindLabels(s);
    const auto *last = dyn_cast_or_null<Expr>(s);
    if (!last) {
      if (s)
        stmt(s);
      continue;
    }
    Holder *full = scope;
    into(last, dst, flags, beginOf(last));
    leaveFull(full, beginOf(last));
  }
  leave(mark, block->getRBracLoc(), PF_EXIT);
}

// ---------------------------------------------------------------- effects only

void Lower::effects(const Expr *e) {
  deeper([&] { effectsHere(peel(e)); });
}

void Lower::effectsOfChildren(const Expr *e) {
  for (const Stmt *child : e->children())
    if (const auto *x = dyn_cast_or_null<Expr>(child))
      effects(x);
}

void Lower::unaryEffects(const UnaryOperator *e) {
  const Expr *sub = e->getSubExpr();
  if (e->isIncrementDecrementOp())
    step(e, false);
  else if (e->getOpcode() == UO_Deref)
    place(e);
  else if (e->getOpcode() == UO_AddrOf && sub->isGLValue() && !e->getType()->isFunctionPointerType())
    place(sub);
  else
    effects(sub);
}

// sizeof evaluates the bounds of a variable-length array, and nothing else.
void Lower::sizeEffects(const UnaryExprOrTypeTraitExpr *e) {
  QualType t = e->getTypeOfArgument();
  if (e->getKind() != UETT_SizeOf || !t->isVariablyModifiedType())
    return;
  if (e->isArgumentType())
    variablyModified(t);
  else if (t->isVariableArrayType())
    effects(e->getArgumentExpr());
}

void Lower::effectsHere(const Expr *e) {
  switch (e->getStmtClass()) {
  case Stmt::ImplicitCastExprClass:
  case Stmt::CStyleCastExprClass: {
    const auto *c = cast<CastExpr>(e);
    if (!castEffects(c))
      effects(c->getSubExpr());
    return;
  }
  case Stmt::BinaryOperatorClass:
  case Stmt::CompoundAssignOperatorClass:
    return binaryEffects(cast<BinaryOperator>(e));
  case Stmt::UnaryOperatorClass:
    return unaryEffects(cast<UnaryOperator>(e));
  case Stmt::CallExprClass:
    call(cast<CallExpr>(e), PlaceId{0}, 0, false);
    return;
  case Stmt::AtomicExprClass:
    atomic(cast<AtomicExpr>(e));
    return;
  case Stmt::ConditionalOperatorClass:
  case Stmt::BinaryConditionalOperatorClass:
    return conditionalEffects(cast<AbstractConditionalOperator>(e));
  case Stmt::StmtExprClass:
    return statementExpr(cast<StmtExpr>(e), PlaceId{0}, 0);
  case Stmt::ChooseExprClass:
    claim(cast<ChooseExpr>(e), PlaceId{0}, 0);
    return;
  case Stmt::CompoundLiteralExprClass:
    literal(cast<CompoundLiteralExpr>(e));
    return;
  case Stmt::MemberExprClass:
  case Stmt::ArraySubscriptExprClass:
    place(e);
    return;
  case Stmt::UnaryExprOrTypeTraitExprClass:
    return sizeEffects(cast<UnaryExprOrTypeTraitExpr>(e));
  case Stmt::VAArgExprClass:
    return effects(cast<VAArgExpr>(e)->getSubExpr());
  case Stmt::InitListExprClass:
  case Stmt::OffsetOfExprClass:
  case Stmt::ConvertVectorExprClass:
  case Stmt::ShuffleVectorExprClass:
  case Stmt::ExtVectorElementExprClass:
  case Stmt::DesignatedInitUpdateExprClass:
    return effectsOfChildren(e);
  case Stmt::DeclRefExprClass:
  case Stmt::IntegerLiteralClass:
  case Stmt::CharacterLiteralClass:
  case Stmt::FloatingLiteralClass:
  case Stmt::ImaginaryLiteralClass:
  case Stmt::FixedPointLiteralClass:
  case Stmt::StringLiteralClass:
  case Stmt::PredefinedExprClass:
  case Stmt::AddrLabelExprClass:
  case Stmt::OpaqueValueExprClass:
  case Stmt::ImplicitValueInitExprClass:
  case Stmt::NoInitExprClass:
  case Stmt::SourceLocExprClass:
  case Stmt::TypeTraitExprClass:
  case Stmt::GNUNullExprClass:
  case Stmt::CXXBoolLiteralExprClass:
  case Stmt::CXXNullPtrLiteralExprClass:
    return;
  default:
    notModelled(e);
  }
}

} // namespace lien
