// Lowering: initialisers. Clang's semantic form has one entry for each member; where some of them are not written, the whole
// is ZERO first. A large table of numbers is one assignment: nothing in it can own or be borrowed.
#include "lower.h"

using namespace clang;

namespace lien {

void Lower::init(const Expr *e, PlaceId dst, QualType t, SourceLocation l) {
  deeper([&] {
    const Expr *in = peel(e);
    if (const auto *list = dyn_cast<InitListExpr>(in))
      return initList(list, dst, t, l);
    if (part == (sortOf(t) == Sort::Int ? Part::Others : Part::Numbers))
      return;
    Part was = std::exchange(part, Part::Whole);
    initFrom(in, dst, t, l);
    part = was;
  });
}

void Lower::initFrom(const Expr *in, PlaceId dst, QualType t, SourceLocation l) {
  if (const auto *update = dyn_cast<DesignatedInitUpdateExpr>(in)) { // { .m = whole, .m.x = 1 }
    init(update->getBase(), dst, t, l);
    initUpdate(update->getUpdater(), dst, l);
  } else if (sortOf(t) != Sort::Array) {
    into(in, dst, PF_INIT, l);
  } else if (isa<ImplicitValueInitExpr>(in)) {
    lien_zero(fn, at(l), dst, flag(PF_INIT, l));
  } else if (const auto *literal = dyn_cast<CompoundLiteralExpr>(in->IgnoreParenImpCasts())) {
    init(literal->getInitializer(), dst, t, l);
  } else { // characters
    if (!isa<StringLiteral>(in) && !isa<PredefinedExpr>(in))
      effects(in);
    assign(dst, lien_unknown(), PF_INIT, l);
  }
}

// The members that have an initialiser of their own.
template <typename Visit> static void eachWritten(const InitListExpr *e, const RecordDecl *r, Visit visit) {
  unsigned i = 0;
  for (const FieldDecl *f : r->fields()) {
    if (f->isBitField() && !f->getDeclName())
      continue;
    if (i >= e->getNumInits())
      break;
    const Expr *x = e->getInit(i++);
    if (x && !isa<ImplicitValueInitExpr>(x) && !isa<NoInitExpr>(x))
      visit(f, x);
  }
}

static const RecordDecl *recordOf(const InitListExpr *e) {
  const RecordDecl *r = e->getType()->getAsRecordDecl();
  return r && r->getDefinition() ? r->getDefinition() : r;
}

void Lower::initGives(const InitListExpr *e, Gives &g) {
  if (e->isSyntacticForm() && e->getSemanticForm())
    e = e->getSemanticForm();
  auto within = [&](const Expr *x) {
    if (const auto *list = x ? dyn_cast<InitListExpr>(peel(x)) : nullptr)
      deeper([&] { initGives(list, g); });
  };
  const RecordDecl *r = recordOf(e);
  if (!r || r->isUnion()) {
    bool records = r || (e->getNumInits() && e->getInit(0)->getType()->isRecordType());
    for (const Expr *x : e->inits())
      if (records)
        within(x);
    return;
  }
  eachWritten(e, r, [&](const FieldDecl *f, const Expr *x) {
    within(x);
    if (!f->getType()->isPointerType())
      return;
    const Level *level = lien_level_get(unit, lien_field_get(unit, decls.field(f))->levels, 0);
    g.moves |= level->kind == LV_OWNED || level->kind == LV_SHARED;
    g.lends |= level->kind == LV_BORROWED_MUT;
  });
}

void Lower::initInParts(const InitListExpr *e, PlaceId dst, QualType t, SourceLocation l) {
  Gives g;
  initGives(e, g);
  bool apart = g.lends && !g.moves;
  part = apart ? Part::Numbers : Part::InOrder;
  initList(e, dst, t, l);
  if (apart) {
    part = Part::Others;
    initList(e, dst, t, l);
  }
  part = Part::Whole;
}

void Lower::initList(const InitListExpr *e, PlaceId dst, QualType t, SourceLocation l) {
  if (e->isSyntacticForm() && e->getSemanticForm())
    e = e->getSemanticForm();
  if (e->isTransparent())
    return init(e->getInit(0), dst, t, l);
  if (part == Part::Whole)
    return initInParts(e, dst, t, l);
  switch (sortOf(t)) {
  case Sort::Rec:
    return initRecord(e, dst, l);
  case Sort::Array:
    return initArray(e, dst, l);
  default:
    break;
  }
  if (e->getNumInits() == 1 && sortOf(t) != Sort::Other)
    return init(e->getInit(0), dst, t, l);
  if (part == Part::Others)
    return;
  if (!e->getNumInits()) {
    lien_zero(fn, at(l), dst, flag(PF_INIT, l));
    return;
  }
  effectsOfChildren(e); // a vector, a complex or floating number
  assign(dst, lien_unknown(), PF_INIT, l);
}

void Lower::initRecord(const InitListExpr *e, PlaceId dst, SourceLocation l) {
  const RecordDecl *r = recordOf(e);
  bool whole = r && !r->isUnion() && e->getNumInits() != 0;
  for (const Expr *x : e->inits())
    whole &= x && !isa<ImplicitValueInitExpr>(x);
  if (!whole && part != Part::Others)
    lien_zero(fn, at(l), dst, flag(PF_INIT, l));
  if (!r || r->isUnion()) {
    const FieldDecl *f = e->getInitializedFieldInUnion();
    if (f && e->getNumInits())
      init(e->getInit(0), lien_place_field(fn, dst, decls.field(f)), f->getType(), l);
    return;
  }
  eachWritten(e, r, [&](const FieldDecl *f, const Expr *x) {
    init(x, lien_place_field(fn, dst, decls.field(f)), f->getType(), l);
  });
}

void Lower::initArray(const InitListExpr *e, PlaceId dst, SourceLocation l) {
  const ArrayType *t = ast.getAsArrayType(e->getType());
  QualType elem = t->getElementType();
  Sort s = sortOf(elem);
  if (part == Part::Others && (s == Sort::Other || s == Sort::Int))
    return;
  if (s == Sort::Other || (s == Sort::Int && e->getNumInits() > 16)) {
    int64_t k;
    for (const Expr *x : e->inits())
      if (x && !constant(x, k))
        effects(x);
    assign(dst, lien_unknown(), PF_INIT, l);
    return;
  }
  const auto *sized = dyn_cast<ConstantArrayType>(t);
  bool whole = e->getNumInits() != 0 && sized && sized->getSize() == e->getNumInits();
  for (const Expr *x : e->inits())
    whole &= x && !isa<ImplicitValueInitExpr>(x);
  if (!whole && part != Part::Others)
    lien_zero(fn, at(l), dst, flag(PF_INIT, l));
  for (unsigned i = 0; i < e->getNumInits(); i++) {
    const Expr *x = e->getInit(i);
    if (x && !isa<ImplicitValueInitExpr>(x) && !isa<NoInitExpr>(x))
      init(x, lien_place_index(fn, dst, i), elem, l);
  }
}

// The members that are written again, over an initialiser for the whole.
void Lower::initUpdate(const Expr *updater, PlaceId dst, SourceLocation l) {
  const auto *list = dyn_cast<InitListExpr>(updater);
  if (!list)
    return;
  unsigned i = 0;
  auto one = [&](const Expr *x, PlaceId p, QualType t) {
    if (!x || isa<NoInitExpr>(x))
      return;
    if (isa<InitListExpr>(x) && (sortOf(t) == Sort::Rec || sortOf(t) == Sort::Array))
      deeper([&] { initUpdate(x, p, l); });
    else
      into(x, p, 0, l);
  };
  if (const ArrayType *t = ast.getAsArrayType(list->getType())) {
    for (const Expr *x : list->inits())
      one(x, lien_place_index(fn, dst, i++), t->getElementType());
    return;
  }
  const RecordDecl *r = list->getType()->getAsRecordDecl();
  r = r && r->getDefinition() ? r->getDefinition() : r;
  if (!r || r->isUnion())
    return;
  for (const FieldDecl *f : r->fields())
    if (!(f->isBitField() && !f->getDeclName()) && i < list->getNumInits())
      one(list->getInit(i++), lien_place_field(fn, dst, decls.field(f)), f->getType());
}

} // namespace lien
