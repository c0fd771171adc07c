// Lowering: lvalues -> places. The conventions on elements and decay are in lower.h.
#include "lower.h"

using namespace clang;

namespace lien {

// The place of unknown storage: what an unknown pointer points to.
PlaceId Lower::nowhere(QualType t, SourceLocation l) {
  return pointeeOf(lien_unknown(), ast.getPointerType(t), l);
}

PlaceId Lower::pointeeOf(Operand p, QualType t, SourceLocation l) {
  if (p.kind == OD_ADDR && !p.flags)
    return PlaceId{p.n};
  if (p.kind == OD_COPY && !p.flags)
    return lien_place_deref(fn, PlaceId{p.n});
  return lien_place_deref(fn, materialise(p.kind == OD_COPY || p.kind == OD_ADDR ? p : lien_unknown(), t, l));
}

// What a pointer expression points to.
PlaceId Lower::pointee(const Expr *pointer) {
  const Expr *p = peel(pointer);
  if (const auto *c = dyn_cast<ImplicitCastExpr>(p); c && c->getCastKind() == CK_LValueToRValue) {
    Operand v = load(c->getSubExpr());
    if (v.kind == OD_COPY && !v.flags)
      return lien_place_deref(fn, PlaceId{v.n});
    return pointeeOf(v, p->getType(), beginOf(p));
  }
  if (const auto *c = dyn_cast<CastExpr>(p)) {
    if (c->getCastKind() == CK_ArrayToPointerDecay)
      return PlaceId{decay(c->getSubExpr()).n};
    if (c->getCastKind() == CK_BitCast && isRetyped(c))
      return lien_place_deref(fn, materialise(value(c), c->getType(), c->getExprLoc()));
  } else if (const auto *u = dyn_cast<UnaryOperator>(p)) {
    if (u->getOpcode() == UO_AddrOf && u->getSubExpr()->isGLValue() && !u->getType()->isFunctionPointerType())
      return place(u->getSubExpr());
  } else if (const auto *b = dyn_cast<BinaryOperator>(p)) {
    if (b->isAdditiveOp()) {
      bool swapped = b->getRHS()->getType()->isPointerType();
      return element(swapped ? b->getRHS() : b->getLHS(), swapped ? b->getLHS() : b->getRHS(), b->getOpcode() == BO_Sub);
    }
  }
  Operand v = value(p);
  if (v.kind == OD_COPY && !v.flags)
    return lien_place_deref(fn, PlaceId{v.n});
  return pointeeOf(v, p->getType(), beginOf(p));
}

PlaceId Lower::dereference(const Expr *pointer) {
  return pointee(pointer);
}

PlaceId Lower::placeDeeper(const Expr *e) {
  return deeper([&] {
    PlaceId p = placeHere(peel(e));
    return p.n ? p : nowhere(e->getType(), beginOf(e));
  });
}

// 0 where there's none.
PlaceId Lower::placeHere(const Expr *e) {
  switch (e->getStmtClass()) {
  case Stmt::DeclRefExprClass: {
    const auto *v = dyn_cast<VarDecl>(cast<DeclRefExpr>(e)->getDecl());
    return v ? variable(v) : PlaceId{0};
  }
  case Stmt::MemberExprClass:
    return member(cast<MemberExpr>(e));
  case Stmt::ArraySubscriptExprClass:
    return subscript(cast<ArraySubscriptExpr>(e));
  case Stmt::UnaryOperatorClass: {
    const auto *u = cast<UnaryOperator>(e);
    switch (u->getOpcode()) {
    case UO_Deref:
      return dereference(u->getSubExpr());
    case UO_Real:
    case UO_Imag:
      return place(u->getSubExpr());
    default:
      break;
    }
    break;
  }
  case Stmt::StringLiteralClass:
  case Stmt::PredefinedExprClass:
  case Stmt::ObjCEncodeExprClass:
    return string(beginOf(e));
  case Stmt::CompoundLiteralExprClass:
    return literal(cast<CompoundLiteralExpr>(e));
  case Stmt::ExtVectorElementExprClass: {
    const auto *v = cast<ExtVectorElementExpr>(e);
    return v->isArrow() ? pointee(v->getBase()) : place(v->getBase());
  }
  case Stmt::OpaqueValueExprClass: {
    Operand known = opaque(cast<OpaqueValueExpr>(e));
    if (known.kind == OD_COPY)
      return PlaceId{known.n};
    break;
  }
  default:
    break;
  }
  if (e->isGLValue()) {
    if (!isa<ImplicitCastExpr>(e) && !isa<ChooseExpr>(e))
      notModelled(e);
    return PlaceId{0};
  }
  Operand v = value(e); // a field or element of an rvalue
  if (v.kind == OD_COPY)
    return PlaceId{v.n};
  return materialise(v, e->getType(), beginOf(e));
}

PlaceId Lower::member(const MemberExpr *e) {
  const auto *f = dyn_cast<FieldDecl>(e->getMemberDecl());
  PlaceId parent = e->isArrow() ? pointee(e->getBase()) : place(e->getBase());
  return f ? lien_place_field(fn, parent, decls.field(f)) : PlaceId{0};
}

PlaceId Lower::subscript(const ArraySubscriptExpr *e) {
  const Expr *base = e->getBase();
  if (!base->getType()->isPointerType()) { // an element of a vector is the vector
    effects(e->getIdx());
    return place(base);
  }
  return element(base, e->getIdx(), false);
}

// base[index], or base[-index].
PlaceId Lower::element(const Expr *base, const Expr *index, bool negative) {
  int64_t k = 0;
  bool known = constant(index, k);
  if (negative)
    k = static_cast<int64_t>(0 - static_cast<uint64_t>(k));
  const Expr *p = peel(base);
  PlaceId whole{0};
  const auto *c = dyn_cast<CastExpr>(p);
  if (c && c->getCastKind() == CK_ArrayToPointerDecay)
    whole = place(c->getSubExpr());
  if (!whole.n) {
    if (known && !k)
      return pointee(p);
    Operand v = value(p);
    bool asIs = v.kind == OD_COPY && !v.flags && !(c && c->getCastKind() == CK_BitCast && isRetyped(c));
    bool row = known && p->getType()->getPointeeType()->isArrayType(); // beside *p, which no place can say
    if (row || (v.kind != OD_COPY && v.kind != OD_ADDR))
      v = lien_unknown();
    if (row)
      return lien_place_deref(fn, materialise(v, p->getType(), beginOf(p)));
    whole = lien_place_deref(fn, asIs ? PlaceId{v.n} : materialise(v, p->getType(), beginOf(p)));
  }
  if (known)
    return lien_place_index(fn, whole, k);
  effects(index);
  return lien_place_any(fn, whole);
}

// A compound literal: storage of its own, until the end of the block.
PlaceId Lower::literal(const CompoundLiteralExpr *e) {
  SourceLocation l = beginOf(e);
  QualType t = e->getType();
  bool forever = e->isFileScope();
  uint32_t flags = VF_COMPOUND | (forever ? static_cast<uint32_t>(VF_STATIC) : 0u);
  VarId v = lien_var(fn, VAR_LOCAL, StrId{0}, decls.type(t), LevelsId{0}, StrId{0}, flags, at(l));
  PlaceId p = placeOf(v);
  if (!forever) {
    lien_live(fn, at(l), v);
    push(v, HolderKind::Literal);
  }
  init(e->getInitializer(), p, t, l);
  return p;
}

Operand Lower::addressOf(const Expr *lvalue) {
  const Expr *e = peel(lvalue);
  if (e->getType()->isFunctionType())
    return designator(e);
  if (const auto *u = dyn_cast<UnaryOperator>(e))
    if (u->getOpcode() == UO_Deref)
      return value(u->getSubExpr());
  if (const auto *s = dyn_cast<ArraySubscriptExpr>(e)) { // &p[0] is p, but for a scalar it borrows the one element only
    int64_t k;
    const auto *c = dyn_cast<CastExpr>(peel(s->getBase()));
    bool array = c && c->getCastKind() == CK_ArrayToPointerDecay;
    if (!array && s->getBase()->getType()->isPointerType() && constant(s->getIdx(), k) && k < 0) { // &p[-1] is p - 1
      PlaceId to = temp(s->getBase()->getType(), s->getExprLoc());
      Operand p = value(s->getBase());
      offset(to, p, number(k), PF_INIT, s->getExprLoc());
      return copyOf(to);
    }
    if (!array && s->getType()->isRecordType() && s->getBase()->getType()->isPointerType() && constant(s->getIdx(), k) && !k)
      return value(s->getBase());
  }
  if (const auto *m = dyn_cast<MemberExpr>(e)) { // offsetof written by hand
    const Expr *base = m;
    while (const auto *inner = dyn_cast<MemberExpr>(base)) {
      base = peel(inner->getBase());
      if (inner->isArrow())
        break;
    }
    if (base->getType()->isPointerType() && isNull(base))
      return lien_unknown();
  }
  return addrOf(place(e));
}

Operand Lower::decay(const Expr *array) {
  return arrayOf(lien_place_index(fn, place(array), 0));
}

// A function's name, or what a pointer to one says.
Operand Lower::designator(const Expr *function) {
  const Expr *e = peel(function);
  if (const auto *ref = dyn_cast<DeclRefExpr>(e))
    if (const auto *f = dyn_cast<FunctionDecl>(ref->getDecl()))
      return lien_fnref(decls.function(f));
  if (const auto *u = dyn_cast<UnaryOperator>(e))
    if (u->getOpcode() == UO_Deref)
      return value(u->getSubExpr());
  effectsOfChildren(e);
  return lien_unknown();
}

// True for what names a place without calls or assignments on the way, so that it may be found before the right-hand side runs.
bool Lower::isPlainLvalue(const Expr *e) const {
  for (;;) {
    e = peel(e);
    switch (e->getStmtClass()) {
    case Stmt::DeclRefExprClass:
      return true;
    case Stmt::MemberExprClass:
      e = cast<MemberExpr>(e)->getBase();
      break;
    case Stmt::ImplicitCastExprClass:
      if (cast<CastExpr>(e)->getCastKind() != CK_LValueToRValue && cast<CastExpr>(e)->getCastKind() != CK_ArrayToPointerDecay)
        return false;
      e = cast<CastExpr>(e)->getSubExpr();
      break;
    case Stmt::UnaryOperatorClass:
      if (cast<UnaryOperator>(e)->getOpcode() != UO_Deref)
        return false;
      e = cast<UnaryOperator>(e)->getSubExpr();
      break;
    case Stmt::ArraySubscriptExprClass: {
      const auto *s = cast<ArraySubscriptExpr>(e);
      const Expr *index = s->getIdx()->IgnoreParenImpCasts();
      int64_t k;
      if (!isa<DeclRefExpr>(index) && !constant(index, k))
        return false;
      e = s->getBase();
      break;
    }
    default:
      return false;
    }
  }
}

} // namespace lien
