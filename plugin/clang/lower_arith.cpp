// Lowering: casts, operators and assignments.
//
// Integers are arithmetic that the core may follow (flags, counts, return codes); floats are only read. A cast that can change
// an integer's value is an assignment to a temporary of its type; one that can't is nothing.
#include "lower.h"

using namespace clang;

namespace lien {

static Op opOf(BinaryOperatorKind k) {
  switch (k) {
  case BO_Mul: case BO_MulAssign: return OP_MUL;
  case BO_Div: case BO_DivAssign: return OP_DIV;
  case BO_Rem: case BO_RemAssign: return OP_REM;
  case BO_Add: case BO_AddAssign: return OP_ADD;
  case BO_Sub: case BO_SubAssign: return OP_SUB;
  case BO_Shl: case BO_ShlAssign: return OP_SHL;
  case BO_Shr: case BO_ShrAssign: return OP_SHR;
  case BO_And: case BO_AndAssign: return OP_AND;
  case BO_Or: case BO_OrAssign: return OP_OR;
  case BO_Xor: case BO_XorAssign: return OP_XOR;
  case BO_EQ: return OP_EQ;
  case BO_NE: return OP_NE;
  case BO_LT: return OP_LT;
  case BO_LE: return OP_LE;
  case BO_GT: return OP_GT;
  case BO_GE: return OP_GE;
  default: return OP_NONE;
  }
}

// ---------------------------------------------------------------- casts

bool Lower::widens(QualType from, QualType to) const {
  return sortOf(from) == Sort::Int && sortOf(to) == Sort::Int && widthOf(to) >= widthOf(from) && !to->isBooleanType();
}

unsigned Lower::widthOf(QualType t) const {
  const auto *b = dyn_cast<BuiltinType>(t.getCanonicalType().getTypePtr());
  if (!b || b->getKind() >= std::size(widths))
    return ast.getIntWidth(t);
  uint16_t &known = widths[b->getKind()];
  if (!known)
    known = static_cast<uint16_t>(ast.getIntWidth(t));
  return known;
}

// True if every value of `from` is the same value, or of 64 bits the same pattern, in `to`.
bool Lower::preserves(QualType from, QualType to) const {
  if (ast.hasSameUnqualifiedType(from, to))
    return true;
  if (!widens(from, to))
    return false;
  unsigned wf = from->isBooleanType() ? 1 : widthOf(from), wt = widthOf(to);
  bool sf = from->isSignedIntegerOrEnumerationType(), st = to->isSignedIntegerOrEnumerationType();
  return sf == st || (!sf && wf < wt) || wt == 64;
}

Operand Lower::integralCast(const CastExpr *e) {
  const Expr *sub = e->getSubExpr();
  Operand v = value(sub);
  if (preserves(sub->getType(), e->getType()) || (v.flags & (ODF_TO_INT | ODF_PRINT)) || v.kind != OD_COPY)
    return v;
  return copyOf(materialise(v, e->getType(), e->getExprLoc()));
}

Operand Lower::castValue(const CastExpr *e) {
  int64_t k;
  const Expr *sub = e->getSubExpr();
  if (e->getCastKind() == CK_LValueToRValue)
    return load(sub);
  if (constant(e, k))
    return number(k);
  switch (e->getCastKind()) {
  case CK_IntegralCast:
    return integralCast(e);
  case CK_BitCast:
  case CK_AddressSpaceConversion: {
    Operand v = value(sub);
    if ((v.kind == OD_COPY || v.kind == OD_ADDR) && !e->getType()->isVoidPointerType() && !sub->getType()->isVoidPointerType() &&
        isRetyped(e))
      v.flags |= ODF_CAST;
    return v;
  }
  case CK_ArrayToPointerDecay:
    return decay(sub);
  case CK_FunctionToPointerDecay:
    return designator(sub);
  case CK_NullToPointer:
    return lien_null();
  case CK_IntegralToPointer: {
    if (isNull(e))
      return lien_null();
    Operand v = value(sub);
    if (v.kind == OD_INT) // MAP_FAILED, a mark of one's own
      return v;
    if (!(v.flags & ODF_TO_INT))
      return lien_unknown();
    v.flags = static_cast<uint8_t>((v.flags & ~ODF_TO_INT) | ODF_CAST); // there and back again
    return v;
  }
  case CK_PointerToIntegral: {
    Operand v = value(sub);
    if (v.kind == OD_COPY || v.kind == OD_ADDR)
      v.flags |= ODF_TO_INT;
    return v;
  }
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
    return throughTemp(e);
  case CK_ToUnion: {
    PlaceId t = temp(e->getType(), e->getExprLoc());
    const FieldDecl *f = e->getTargetUnionField();
    into(sub, lien_place_field(fn, t, decls.field(f)), PF_INIT, e->getExprLoc());
    return copyOf(t);
  }
  case CK_LValueBitCast:
    return copyOf(place(e));
  default:
    effects(sub);
    return lien_unknown();
  }
}

bool Lower::castInto(const CastExpr *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  const Expr *sub = peel(e->getSubExpr());
  switch (e->getCastKind()) {
  case CK_IntegralCast:
    if (isa<CallExpr>(sub) && !preserves(sub->getType(), e->getType()))
      return false;
    if (isa<CallExpr>(sub) || isa<AbstractConditionalOperator>(sub) || (isa<BinaryOperator>(sub) && widens(sub->getType(), e->getType()))) {
      into(sub, dst, flags, l);
      return true;
    }
    int64_t k;
    assign(dst, constant(e, k) ? number(k) : value(sub), flags, l); // the destination converts
    return true;
  case CK_BitCast:
    if (!isa<CallExpr>(sub) && !isa<ChooseExpr>(sub) && !isa<StmtExpr>(sub) && !isa<ConditionalOperator>(sub))
      return false;
    into(sub, dst, flags, l);
    return true;
  case CK_IntegralToBoolean:
  case CK_PointerToBoolean:
    truth(sub, dst, flags, l);
    return true;
  case CK_IntegralToPointer: { // a number, as ERR_PTR makes one, or an address that comes back
    if (isNull(e))
      return false;
    Operand v = value(sub);
    v.flags = static_cast<uint8_t>((v.flags & ~ODF_TO_INT) | (v.flags & ODF_TO_INT ? ODF_CAST : 0));
    assign(dst, v, flags, l);
    return true;
  }
  case CK_LValueToRValue:
    if (const auto *c = dyn_cast<CompoundLiteralExpr>(sub)) {
      if (!(flags & PF_INIT) || c->isFileScope())
        return false;
      init(c->getInitializer(), dst, c->getType(), l); // nobody else can name it
      return true;
    }
    return false;
  default:
    return false;
  }
}

bool Lower::castEffects(const CastExpr *e) {
  if (e->getCastKind() != CK_LValueToRValue)
    return e->getCastKind() == CK_NullToPointer || e->getCastKind() == CK_FunctionToPointerDecay;
  const Expr *sub = peel(e->getSubExpr());
  int64_t k;
  if (!isa<ChooseExpr>(sub) && !isa<OpaqueValueExpr>(sub) && !constantVariable(sub, k, 0))
    read(load(sub), e->getType(), beginOf(sub));
  else if (isa<ChooseExpr>(sub))
    effects(sub);
  return true;
}

Operand Lower::looselyDeeper(const Expr *e) {
  for (;;) {
    e = peel(e);
    const auto *c = dyn_cast<CastExpr>(e);
    if (!c || c->getCastKind() != CK_IntegralCast || !widens(c->getSubExpr()->getType(), c->getType()))
      return value(e);
    int64_t k;
    if (constant(e, k))
      return number(k);
    e = c->getSubExpr();
  }
}

// ---------------------------------------------------------------- operators

Operand Lower::binary(const BinaryOperator *e) {
  int64_t k;
  if (constant(e, k))
    return number(k);
  if (const auto *c = dyn_cast<CompoundAssignOperator>(e))
    return copyOf(compoundAssignment(c));
  if (e->getOpcode() == BO_Assign)
    return copyOf(assignment(e));
  if (e->getOpcode() == BO_Comma) {
    effects(e->getLHS());
    return value(e->getRHS());
  }
  if (e->isLogicalOp() || e->isComparisonOp())
    return sortOf(e->getType()) == Sort::Int ? throughTemp(e) : (effectsOfChildren(e), lien_unknown());
  if (e->isAdditiveOp() && sortOf(e->getType()) == Sort::Ptr)
    return pointerOffset(e, PlaceId{0}, 0);
  if (sortOf(e->getType()) == Sort::Int && e->getLHS()->getType()->isIntegerType())
    return arithmetic(e, PlaceId{0}, 0);
  effectsOfChildren(e);
  return lien_unknown();
}

bool Lower::binaryInto(const BinaryOperator *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  int64_t k;
  if (e->isAssignmentOp() || constant(e, k))
    return false;
  if (e->getOpcode() == BO_Comma) {
    effects(e->getLHS());
    into(e->getRHS(), dst, flags, l);
    return true;
  }
  Sort s = sortOf(e->getType());
  if (s == Sort::Int && (e->isLogicalOp() || e->isComparisonOp())) {
    truth(e, dst, flags, l);
    return true;
  }
  if (s == Sort::Ptr && e->isAdditiveOp()) {
    pointerOffset(e, dst, flags);
    return true;
  }
  if (s != Sort::Int || !e->getLHS()->getType()->isIntegerType())
    return false;
  arithmetic(e, dst, flags);
  return true;
}

// a + b + c + ... of any length, from the left.
Operand Lower::arithmetic(const BinaryOperator *top, PlaceId dst, uint32_t flags) {
  llvm::SmallVector<const BinaryOperator *, 4> spine;
  const Expr *left = top;
  for (const auto *b = top; b; b = dyn_cast<BinaryOperator>(left)) {
    if (b->isAssignmentOp() || b->isLogicalOp() || b->isComparisonOp() || b->isCommaOp() || sortOf(b->getType()) != Sort::Int ||
        !b->getLHS()->getType()->isIntegerType())
      break;
    spine.push_back(b);
    left = peel(b->getLHS());
    const auto *c = dyn_cast<CastExpr>(left);
    while (c && c->getCastKind() == CK_IntegralCast && preserves(c->getSubExpr()->getType(), c->getType())) {
      left = peel(c->getSubExpr());
      c = dyn_cast<CastExpr>(left);
    }
  }
  Operand a = value(left);
  while (!spine.empty()) {
    const BinaryOperator *b = spine.pop_back_val();
    Operand r = value(b->getRHS());
    PlaceId to = b == top && dst.n ? dst : temp(b->getType(), b->getOperatorLoc());
    BinaryOperatorKind k = b->getOpcode();
    if (a.kind == OD_COPY && (a.flags & ODF_TO_INT) && r.kind == OD_INT && (k == BO_Rem || k == BO_Shr || k == BO_And))
      a.flags = static_cast<uint8_t>((a.flags & ~ODF_TO_INT) | ODF_PRINT); // alignment, a hash: the pointer doesn't get away
    bin(to, opOf(k), a, r, b == top && dst.n ? flags : static_cast<uint32_t>(PF_INIT), b->getOperatorLoc());
    a = copyOf(to);
  }
  return a;
}

// p + i, i + p, p - i.
Operand Lower::pointerOffset(const BinaryOperator *e, PlaceId dst, uint32_t flags) {
  const Expr *base = e->getLHS(), *index = e->getRHS();
  bool minus = e->getOpcode() == BO_Sub;
  SourceLocation l = e->getOperatorLoc();
  if (!base->getType()->isPointerType())
    std::swap(base, index);
  const auto *c = dyn_cast<CastExpr>(peel(base));
  Operand sum;
  if (c && c->getCastKind() == CK_ArrayToPointerDecay) {
    sum = arrayOf(element(base, index, minus));
  } else {
    sum = value(base);
    Operand by = amount(index, minus);
    if (by.kind != OD_INT || by.n != number(0).n) {
      PlaceId to = dst.n ? dst : temp(e->getType(), l);
      offset(to, sum, by, dst.n ? flags : static_cast<uint32_t>(PF_INIT), l);
      return copyOf(to);
    }
  }
  if (dst.n)
    assign(dst, sum, flags, l);
  return dst.n ? copyOf(dst) : sum;
}

Operand Lower::amount(const Expr *e, bool negative) {
  int64_t k;
  if (constant(e, k))
    return number(negative ? static_cast<int64_t>(0 - static_cast<uint64_t>(k)) : k);
  const Expr *in = e->IgnoreParenImpCasts();
  if (!negative && in->isGLValue() && sortOf(in->getType()) == Sort::Int && isPlainLvalue(in))
    return load(in);
  effects(e);
  return lien_unknown();
}

Operand Lower::unary(const UnaryOperator *e) {
  int64_t k;
  if (constant(e, k))
    return number(k);
  const Expr *sub = e->getSubExpr();
  switch (e->getOpcode()) {
  case UO_AddrOf:
    return addressOf(sub);
  case UO_Deref:
    return e->getType()->isFunctionType() ? value(sub) : copyOf(place(e));
  case UO_PostInc:
  case UO_PostDec:
  case UO_PreInc:
  case UO_PreDec:
    return step(e, true);
  case UO_Plus:
    return value(sub);
  case UO_Minus:
  case UO_Not:
    if (sortOf(e->getType()) == Sort::Int)
      return throughTemp(e);
    effects(sub);
    return lien_unknown();
  case UO_LNot:
    return sortOf(e->getType()) == Sort::Int ? throughTemp(e) : (effects(sub), lien_unknown());
  default: // __real, __imag of a value
    effects(sub);
    return lien_unknown();
  }
}

bool Lower::unaryInto(const UnaryOperator *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  int64_t k;
  if (sortOf(e->getType()) != Sort::Int || constant(e, k))
    return false;
  switch (e->getOpcode()) {
  case UO_Minus: {
    Operand v = value(e->getSubExpr());
    bin(dst, OP_SUB, number(0), v, flags, l);
    return true;
  }
  case UO_Not: {
    Operand v = value(e->getSubExpr());
    bin(dst, OP_XOR, v, number(-1), flags, l);
    return true;
  }
  case UO_LNot:
    truth(e, dst, flags, l);
    return true;
  default:
    return false;
  }
}

void Lower::binaryEffects(const BinaryOperator *e) {
  llvm::SmallVector<const Expr *, 4> right;
  for (;;) {
    if (const auto *c = dyn_cast<CompoundAssignOperator>(e)) {
      compoundAssignment(c);
      break;
    }
    if (e->getOpcode() == BO_Assign) {
      assignment(e);
      break;
    }
    if (e->isLogicalOp()) { // a && f();
      BlockId in = newBlock(), after = newBlock();
      bool both = e->getOpcode() == BO_LAnd;
      cond(e->getLHS(), {both ? in : after, both ? after : in, 0});
      begin(in, e->getOperatorLoc());
      Holder *mark = scope;
      effects(e->getRHS());
      leaveFull(mark, e->getOperatorLoc());
      begin(after, e->getOperatorLoc());
      break;
    }
    right.push_back(e->getRHS());
    const Expr *left = peel(e->getLHS());
    const auto *next = dyn_cast<BinaryOperator>(left);
    if (!next) {
      effects(left);
      break;
    }
    e = next;
  }
  while (!right.empty())
    effects(right.pop_back_val());
}

// ---------------------------------------------------------------- assignments

static bool calls(const Expr *e) {
  if (isa<CallExpr>(e))
    return true;
  for (const Stmt *child : e->children())
    if (const auto *x = dyn_cast_or_null<Expr>(child))
      if (calls(x))
        return true;
  return false;
}

// *f() = *g(), *f() += *g(): what g lends has been read when f is called.
Operand Lower::readFirst(const Expr *r, Operand v, SourceLocation loc) {
  const Expr *from = r->IgnoreParenImpCasts();
  bool lent = v.kind == OD_COPY && !v.flags && r->getType()->isArithmeticType() && from->isGLValue() && calls(from);
  return lent ? lien_copy(materialise(v, r->getType(), loc)) : v;
}

// The right side first, then the place; in one step where the place says nothing that the right side could change.
PlaceId Lower::assignment(const BinaryOperator *e) {
  const Expr *l = e->getLHS(), *r = e->getRHS();
  SourceLocation loc = beginOf(l);
  if (isPlainLvalue(l)) {
    PlaceId dst = place(l);
    into(r, dst, 0, loc);
    return dst;
  }
  Operand v = readFirst(r, value(r), loc);
  PlaceId dst = place(l);
  assign(dst, v, 0, loc);
  return dst;
}

PlaceId Lower::compoundAssignment(const CompoundAssignOperator *e) {
  const Expr *l = e->getLHS(), *r = e->getRHS();
  SourceLocation loc = e->getOperatorLoc();
  Sort s = sortOf(l->getType());
  if (s == Sort::Ptr) {
    Operand by = amount(r, e->getOpcode() == BO_SubAssign);
    PlaceId dst = place(l);
    offset(dst, copyOf(dst), by, PF_COMPOUND, loc);
    return dst;
  }
  if (s == Sort::Int && r->getType()->isIntegerType() && e->getComputationLHSType()->isIntegerType()) {
    Operand v = readFirst(r, loosely(r), loc);
    PlaceId dst = place(l);
    bin(dst, opOf(e->getOpcode()), copyOf(dst), v, PF_COMPOUND, loc);
    return dst;
  }
  effects(r);
  PlaceId dst = place(l);
  assign(dst, lien_unknown(), PF_COMPOUND, loc);
  return dst;
}

// ++ and --, in front or behind.
Operand Lower::step(const UnaryOperator *e, bool wanted) {
  const Expr *sub = e->getSubExpr();
  SourceLocation l = e->getOperatorLoc();
  PlaceId p = place(sub);
  Operand before = copyOf(p);
  if (wanted && e->isPostfix())
    before = copyOf(materialise(before, sub->getType(), l));
  Operand by = number(e->isIncrementOp() ? 1 : -1);
  Sort s = sortOf(sub->getType());
  if (s == Sort::Ptr)
    offset(p, copyOf(p), by, PF_COMPOUND, l);
  else if (s == Sort::Int)
    bin(p, OP_ADD, copyOf(p), by, PF_COMPOUND, l);
  else
    assign(p, lien_unknown(), PF_COMPOUND, l);
  return before;
}

} // namespace lien
