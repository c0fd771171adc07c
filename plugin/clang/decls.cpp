// The class Decls: what the consumer and the lowering ask for, and the order in which it is done.
#include "decls.h"

using namespace clang;

namespace lien {

Decls::Decls(CompilerInstance &ci, Unit *unit) : impl(new Impl(ci, unit)) {}
Decls::~Decls() { delete impl; }

// ---------------------------------------------------------------- on demand

StrId Decls::str(llvm::StringRef s) { return impl->str(s); }
StrId Decls::name(const NamedDecl *d) { return impl->name(d); }

TyId Decls::type(QualType t) {
  TyId id = impl->type(t);
  impl->completePointee(id);
  return id;
}

TyId Decls::typeOf(const DeclaratorDecl *d) {
  TyId id = impl->typeOf(d);
  impl->completePointee(id);
  return id;
}

RecId Decls::record(const RecordDecl *r) { return impl->complete(r); }

FieldId Decls::field(const FieldDecl *f) {
  auto it = impl->fields.find(f);
  if (it != impl->fields.end())
    return it->second;
  impl->complete(f->getParent());
  FieldId id = impl->fields.lookup(f);
  impl->completePointee(lien_field_get(impl->unit, id)->ty);
  return id;
}

GlobalId Decls::global(const VarDecl *v) { return impl->global(v); }
FnId Decls::function(const FunctionDecl *f) { return impl->function(f); }
Marks Decls::marks(const DeclaratorDecl *d) { return impl->marks(d); }

bool Decls::isAnnotated(const FunctionDecl *f) {
  return lien_sig_get(impl->unit, impl->signatureOf(f))->flags & FN_ANNOTATED;
}

void Decls::setProject(std::shared_ptr<Project> project) { impl->project = std::move(project); }
bool Decls::inStrictRegion(SourceLocation l) const { return impl->inStrict(l); }

// ---------------------------------------------------------------- signatures of what is called

SigId sigBelow(const Unit *u, TyId t) {
  for (;;) {
    const Ty *ty = lien_ty_get(u, t);
    if (ty->kind != TY_PTR && ty->kind != TY_ARRAY)
      return ty->kind == TY_FN ? ty->sig : SigId{0};
    t = ty->elem;
  }
}

SigId Decls::pointeeSig(QualType functionType) { return sigBelow(impl->unit, impl->type(functionType)); }

SigId Decls::sigOfCallee(const Expr *callee) {
  for (const Expr *e = callee;;) {
    e = e->IgnoreParenImpCasts();
    if (const auto *ref = dyn_cast<DeclRefExpr>(e)) {
      if (const auto *f = dyn_cast<FunctionDecl>(ref->getDecl()))
        return impl->signatureOf(f);
      if (const auto *v = dyn_cast<VarDecl>(ref->getDecl()))
        return sigBelow(impl->unit, impl->typeOf(v));
    } else if (const auto *member = dyn_cast<MemberExpr>(e)) {
      if (const auto *f = dyn_cast<FieldDecl>(member->getMemberDecl()))
        return sigBelow(impl->unit, impl->typeOf(f));
    } else if (const auto *op = dyn_cast<UnaryOperator>(e);
               op && (op->getOpcode() == UO_Deref || op->getOpcode() == UO_AddrOf)) {
      e = op->getSubExpr();
      continue;
    } else if (const auto *element = dyn_cast<ArraySubscriptExpr>(e)) {
      e = element->getBase();
      continue;
    } else if (const auto *conditional = dyn_cast<ConditionalOperator>(e)) {
      e = conditional->getTrueExpr();
      continue;
    } else if (const auto *call = dyn_cast<CallExpr>(e)) { // a function that returns one
      SigId made = sigOfCallee(call->getCallee());
      return sigBelow(impl->unit, lien_sig_get(impl->unit, made)->ret);
    }
    return pointeeSig(e->getType());
  }
}

// ---------------------------------------------------------------- as they are parsed

// What stands on the parameters of a pointer to functions is read when it is called, but wrong annotations are to be
// found anyway.
void Decls::Impl::checkInner(const DeclaratorDecl *d) {
  const auto *pointer = dyn_cast<PointerType>(d->getType().getCanonicalType().getTypePtr());
  if (!pointer || !isa<FunctionType>(pointer->getPointeeType().getTypePtr()) || !d->getTypeSourceInfo())
    return;
  for (TypeLoc t = d->getTypeSourceInfo()->getTypeLoc(); !t.isNull(); t = t.getNextTypeLoc())
    if (auto function = t.getAs<FunctionProtoTypeLoc>()) {
      for (const ParmVarDecl *p : function.getParams())
        if (p && p->hasAttrs())
          shape(p);
      return;
    }
}

void Decls::Impl::onVariable(const VarDecl *v) {
  if (hasLien(v)) {
    shape(v);
    if (v->getPreviousDecl())
      marks(v); // they agree?
  }
  checkInner(v);
  if (annotates && v->hasGlobalStorage() && v->hasInit() && functionInside(v->getType()))
    checkInitialiser(v->getInit(), v->getType(), typeOf(v));
}

void Decls::Impl::onFunction(const FunctionDecl *f) {
  bool annotated = hasLien(f);
  for (const ParmVarDecl *p : f->parameters()) {
    annotated |= hasLien(p);
    checkInner(p);
  }
  if (annotated)
    function(f);
  checkStrict(f);
  if (!f->doesThisDeclarationHaveABody())
    return;
  for (const Decl *inner : f->decls())
    if (inner != f && !isa<ParmVarDecl>(inner) && !isa<RecordDecl>(inner))
      onDeclaration(inner);
}

void Decls::Impl::onDeclaration(const Decl *d) {
  switch (d->getKind()) {
  case Decl::Function:
    return onFunction(cast<FunctionDecl>(d));
  case Decl::Var:
    return onVariable(cast<VarDecl>(d));
  case Decl::Typedef:
    if (hasLien(d)) {
      if (const RecordDecl *r = cast<TypedefDecl>(d)->getUnderlyingType()->getAsRecordDecl())
        noteRecord(r, d);
      shape(d);
    }
    return;
  case Decl::Record:
    return noteRecord(cast<RecordDecl>(d), d);
  case Decl::StaticAssert:
    return strict(cast<StaticAssertDecl>(d));
  default:
    return;
  }
}

void Decls::topLevel(Decl *d) {
  if (impl->ci.getLangOpts().CPlusPlus || d->isInvalidDecl())
    return;
  impl->onDeclaration(d);
  impl->settle();
}

void Decls::completed(TagDecl *d) {
  const auto *r = dyn_cast<RecordDecl>(d);
  if (!r || impl->ci.getLangOpts().CPlusPlus)
    return;
  impl->noteRecord(r, r);
  for (const FieldDecl *f : r->fields()) {
    if (Impl::hasLien(f))
      impl->noteOwner(r, impl->shape(f));
    impl->checkInner(f);
  }
  impl->checkStrict(r);
  impl->settle();
}

void Decls::local(VarDecl *d) {
  impl->onVariable(d);
  impl->settle();
}

void Decls::finish() { impl->finish(); }

} // namespace lien
