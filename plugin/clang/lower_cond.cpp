// Lowering: conditions. && || ! and ?: are edges, never values, until a value is asked for.
//
// Each operand of && and || is a leaf: its pointer temporaries end with it, on both edges, so that what a call returned and
// nobody keeps is gone at a known place.
#include "lower.h"

using namespace clang;

namespace lien {

static Op relationOf(BinaryOperatorKind k) {
  switch (k) {
  case BO_EQ: return OP_EQ;
  case BO_NE: return OP_NE;
  case BO_LT: return OP_LT;
  case BO_LE: return OP_LE;
  case BO_GT: return OP_GT;
  case BO_GE: return OP_GE;
  default: return OP_NONE;
  }
}

// Only 0 or 1, and best made by branching.
static bool isTruth(const Expr *e) {
  e = e->IgnoreParenImpCasts();
  if (const auto *b = dyn_cast<BinaryOperator>(e))
    return b->isLogicalOp() || b->isComparisonOp();
  const auto *u = dyn_cast<UnaryOperator>(e);
  return u && u->getOpcode() == UO_LNot;
}

// __builtin_expect(x, likely) is x.
static const Expr *throughExpect(const Expr *e) {
  const auto *c = dyn_cast<CallExpr>(e);
  unsigned id = c ? c->getBuiltinCallee() : 0;
  bool is = id == Builtin::BI__builtin_expect || id == Builtin::BI__builtin_expect_with_probability;
  return is && c->getNumArgs() ? c->getArg(0) : nullptr;
}

void Lower::cond(const Expr *e, Edges to) {
  deeper([&] { condHere(e, to); });
}

void Lower::condHere(const Expr *e, Edges to) {
  int64_t k;
  for (;;) { // what leaves the truth as it is, or turns it round
    e = peel(e);
    if (sortOf(e->getType()) == Sort::Int && constant(e, k)) {
      jump(k ? to.yes : to.no, e->getExprLoc());
      return;
    }
    if (const auto *u = dyn_cast<UnaryOperator>(e)) {
      if (u->getOpcode() != UO_LNot)
        break;
      std::swap(to.yes, to.no);
      e = u->getSubExpr();
    } else if (const auto *c = dyn_cast<CastExpr>(e)) {
      CastKind kind = c->getCastKind();
      bool same = kind == CK_IntegralToBoolean || kind == CK_PointerToBoolean || kind == CK_PointerToIntegral ||
                  (kind == CK_IntegralCast && (widens(c->getSubExpr()->getType(), c->getType()) || isTruth(c->getSubExpr())));
      if (!same)
        break;
      e = c->getSubExpr();
    } else if (const Expr *in = throughExpect(e)) {
      e = in;
    } else {
      break;
    }
  }
  if (const auto *b = dyn_cast<BinaryOperator>(e)) {
    if (b->isLogicalOp())
      return condLogical(b, to);
    if (b->isComparisonOp())
      return condRelation(b, to);
    if (b->getOpcode() == BO_Comma) {
      Holder *mark = scope;
      effects(b->getLHS());
      leaveFull(mark, b->getOperatorLoc());
      return cond(b->getRHS(), to);
    }
  }
  if (const auto *c = dyn_cast<ConditionalOperator>(e)) {
    BlockId yes = newBlock(), no = newBlock();
    cond(c->getCond(), {yes, no, 0});
    begin(yes, c->getQuestionLoc());
    cond(c->getTrueExpr(), to);
    begin(no, c->getColonLoc());
    return cond(c->getFalseExpr(), to);
  }
  condLeaf(e, to);
}

// a && b && c ..., of any length.
void Lower::condLogical(const BinaryOperator *e, Edges to) {
  llvm::SmallVector<const Expr *, 4> operands;
  BinaryOperatorKind k = e->getOpcode();
  const Expr *left = e;
  for (const auto *b = e; b && b->getOpcode() == k; b = dyn_cast<BinaryOperator>(left)) {
    operands.push_back(b->getRHS());
    left = peel(b->getLHS());
  }
  operands.push_back(left);
  while (operands.size() > 1) {
    BlockId next = newBlock();
    const Expr *operand = operands.pop_back_val();
    cond(operand, k == BO_LAnd ? Edges{next, to.no, to.flags} : Edges{to.yes, next, to.flags});
    begin(next, e->getOperatorLoc());
  }
  cond(operands[0], to);
}

void Lower::condRelation(const BinaryOperator *e, Edges to) {
  int64_t k;
  BinaryOperatorKind op = e->getOpcode();
  if (e->isEqualityOp() && isTruth(e->getLHS()) && constant(e->getRHS(), k) && k == 0) { // (a && b) == 0
    if (op == BO_EQ)
      std::swap(to.yes, to.no);
    return cond(e->getLHS(), to);
  }
  Holder *mark = scope;
  Operand a, b;
  if (relation(e, a, b))
    test(relationOf(op), a, b, mark, e->getLHS()->getType(), to, e->getOperatorLoc());
  else
    test(OP_NE, lien_unknown(), number(0), mark, ast.IntTy, to, e->getOperatorLoc());
}

// The operands of a comparison. False if the core knows nothing of their type; they have been evaluated all the same.
bool Lower::relation(const BinaryOperator *e, Operand &a, Operand &b) {
  const Expr *l = e->getLHS(), *r = e->getRHS();
  Sort s = sortOf(l->getType());
  if (s == Sort::Ptr && sortOf(r->getType()) == Sort::Ptr) {
    a = value(l);
    b = value(r);
    a.flags = static_cast<uint8_t>(a.flags & ~ODF_CAST);
    b.flags = static_cast<uint8_t>(b.flags & ~ODF_CAST);
    return true;
  }
  if (s != Sort::Int || sortOf(r->getType()) != Sort::Int) {
    effects(l);
    effects(r);
    return false;
  }
  int64_t k;
  bool equality = e->isEqualityOp();
  // rc == 0 is asked of rc itself, though C widens it first.
  const auto *c = dyn_cast<CastExpr>(peel(l));
  bool strip = equality && c && c->getCastKind() == CK_IntegralCast && widens(c->getSubExpr()->getType(), c->getType()) &&
               constant(r, k) && wrap(wrap(k, c->getSubExpr()->getType()), c->getType()) == k;
  if (strip) {
    a = value(c->getSubExpr());
    b = number(wrap(k, c->getSubExpr()->getType()));
  } else {
    a = value(l);
    b = value(r);
    if (!equality && l->getType()->isUnsignedIntegerOrEnumerationType()) { // a negative number is large here
      auto typed = [&](Operand o, const Expr *x) {
        const auto *cx = dyn_cast<CastExpr>(peel(x));
        bool turned = cx && cx->getCastKind() == CK_IntegralCast && cx->getSubExpr()->getType()->isSignedIntegerOrEnumerationType();
        return turned && !o.flags ? fix(o, x->getType(), x->getExprLoc()) : o;
      };
      a = typed(a, l);
      b = typed(b, r);
    }
  }
  for (Operand *o : {&a, &b}) // an address compared as a number
    if (o->flags & ODF_TO_INT)
      o->flags = static_cast<uint8_t>((o->flags & ~ODF_TO_INT) | ODF_PRINT);
  return true;
}

void Lower::condLeaf(const Expr *e, Edges to) {
  Holder *mark = scope;
  QualType t = e->getType();
  Sort s = sortOf(t);
  if (s != Sort::Int && s != Sort::Ptr) {
    effects(e);
    test(OP_NE, lien_unknown(), number(0), mark, ast.IntTy, to, e->getExprLoc());
    return;
  }
  Operand v = value(e);
  v.flags = static_cast<uint8_t>(v.flags & ~(ODF_CAST | ODF_TO_INT));
  test(OP_NE, v, s == Sort::Ptr ? lien_null() : number(0), mark, t, to, e->getExprLoc());
}

// The branch, and the end of the leaf's temporaries on both edges.
void Lower::test(Op op, Operand a, Operand b, Holder *mark, QualType t, Edges to, SourceLocation l) {
  bool temps = false;
  for (Holder *h = scope; h != mark && !temps; h = h->up)
    temps = h->kind == HolderKind::Temp;
  if (temps && sortOf(t) == Sort::Int) { // read the integers now, and the branch needs none of the temporaries
    a = fix(a, t, l);
    b = fix(b, t, l);
    leaveFull(mark, l);
    temps = false;
  }
  if (!temps) {
    lien_branch(fn, at(l), op, a, b, to.yes, to.no, flag(to.flags, l));
    return;
  }
  BlockId yes = newBlock(), no = newBlock();
  lien_branch(fn, at(l), op, a, b, yes, no, flag(to.flags, l));
  Holder *inner = scope;
  begin(yes, l);
  leaveFull(mark, l);
  jump(to.yes, l);
  scope = inner;
  begin(no, l);
  leaveFull(mark, l);
  jump(to.no, l);
}

// __builtin_assume(e): on the other edge is nothing.
void Lower::assume(const Expr *e) {
  if (e->HasSideEffects(ast))
    return; // not evaluated
  BlockId holds = newBlock(), not_ = newBlock();
  cond(e, {holds, not_, PF_ASSERT});
  lien_block_begin(fn, not_);
  lien_unreachable(fn, at(e->getExprLoc()));
  lien_block_begin(fn, holds);
}

// ---------------------------------------------------------------- values of conditions

// dst = e is true, as 0 or 1.
void Lower::truth(const Expr *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  e = peel(e);
  bool turned = false;
  while (const auto *u = dyn_cast<UnaryOperator>(e)) {
    if (u->getOpcode() != UO_LNot)
      break;
    turned = !turned;
    e = peel(u->getSubExpr());
  }
  const auto *b = dyn_cast<BinaryOperator>(e);
  Sort s = sortOf(e->getType());
  if (!isTruth(e) && (s == Sort::Int || s == Sort::Ptr)) {
    Operand v = value(e);
    v.flags = static_cast<uint8_t>(v.flags & ~(ODF_CAST | ODF_TO_INT));
    bin(dst, turned ? OP_EQ : OP_NE, v, s == Sort::Ptr ? lien_null() : number(0), flags, l);
    return;
  }
  // Two pointers are told apart by branching: what is known of them then goes with the truth value.
  bool pointers = b && b->isEqualityOp() && sortOf(b->getLHS()->getType()) == Sort::Ptr &&
                  sortOf(b->getRHS()->getType()) == Sort::Ptr && !isNull(b->getLHS()) && !isNull(b->getRHS());
  if (b && b->isComparisonOp() && !turned && !pointers) {
    Operand x, y;
    if (relation(b, x, y))
      bin(dst, relationOf(b->getOpcode()), x, y, flags, l);
    else
      assign(dst, lien_unknown(), flags, l);
    return;
  }
  BlockId yes = newBlock(), no = newBlock(), after = newBlock();
  cond(e, {turned ? no : yes, turned ? yes : no, 0});
  begin(yes, l);
  assign(dst, number(1), flags, l);
  jump(after, l);
  begin(no, l);
  assign(dst, number(0), flags, l);
  begin(after, l);
}

// One arm of ?:, with temporaries of its own.
void Lower::arm(const Expr *e, PlaceId dst, uint32_t flags, SourceLocation l, BlockId in, BlockId after) {
  begin(in, e->getExprLoc());
  Holder *mark = scope;
  if (dst.n && !e->getType()->isVoidType())
    into(e, dst, flags, l);
  else
    effects(e);
  leaveFull(mark, e->getExprLoc());
  if (isOpen())
    jump(after, e->getExprLoc());
}

void Lower::conditional(const AbstractConditionalOperator *e, PlaceId dst, uint32_t flags, SourceLocation l) {
  int64_t k;
  if (isa<ConditionalOperator>(e) && constant(e->getCond(), k)) { // the other arm is never run
    const Expr *taken = k ? e->getTrueExpr() : e->getFalseExpr();
    if (dst.n && !taken->getType()->isVoidType())
      into(taken, dst, flags, l);
    else
      effects(taken);
    return;
  }
  const auto *elvis = dyn_cast<BinaryConditionalOperator>(e);
  if (elvis) { // a ?: b
    const Expr *shared = elvis->getCommon();
    opaques.push_back({elvis->getOpaqueValue(), value(shared)});
  }
  BlockId yes = newBlock(), no = newBlock(), after = newBlock();
  cond(e->getCond(), {yes, no, 0});
  arm(e->getTrueExpr(), dst, flags, l, yes, after);
  arm(e->getFalseExpr(), dst, flags, l, no, after);
  begin(after, e->getExprLoc());
  if (elvis)
    opaques.pop_back();
}

void Lower::conditionalEffects(const AbstractConditionalOperator *e) {
  conditional(e, PlaceId{0}, 0, e->getExprLoc());
}

} // namespace lien
