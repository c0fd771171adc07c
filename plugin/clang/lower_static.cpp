// Lowering: static variables that nothing in the unit writes. Of those the initialiser is the value for ever: flags of a test,
// tuning knobs, hooks that nobody sets.
//
// Whether one is written is known at the end of the unit only. So each static of integer or pointer type is watched: who reads
// it, and whether anybody does something else with its name. At the end those functions are lowered again that read one which
// was only ever read; it is then a constant, and what is decided by it is decided.
#include "lower.h"

using namespace clang;

namespace lien {

// Not what comes out of a precompiled header: who touches it there was never lowered.
bool Lower::watches(const VarDecl *v) const {
  const VarDecl *first = v->getCanonicalDecl();
  QualType t = first->getType();
  Sort s = sortOf(t);
  return first->getStorageClass() == SC_Static && (s == Sort::Int || s == Sort::Ptr) && !t.isVolatileQualified() &&
         !t->isAtomicType() && !first->isFromASTFile() && !first->hasAttrs() && first->getTLSKind() == VarDecl::TLS_None;
}

bool Lower::unwritten(const VarDecl *v, Operand &out) {
  v = v->getCanonicalDecl();
  auto known = unwrittenValues.find(v);
  if (known != unwrittenValues.end()) {
    out = known->second.value;
    return true;
  }
  Watched &w = statics[v];
  if (!w.touched && (w.readers.empty() || w.readers.back() != self))
    w.readers.push_back(self);
  return false;
}

void Lower::touch(const VarDecl *v) {
  Watched &w = statics[v->getCanonicalDecl()];
  w.touched = true;
  w.readers.clear();
}

// What stands in no body: the initialisers of globals and statics.
void Lower::initialised(const VarDecl *v) {
  const Expr *e = v->hasGlobalStorage() ? v->getInit() : nullptr;
  int64_t k;
  if (e && !isa<StringLiteral>(e) && !isa<IntegerLiteral>(e) && !constant(e, k))
    initialisers.push_back(v);
}

void Lower::touchNamed(const Expr *e) {
  llvm::SmallVector<const Stmt *, 32> todo{e};
  while (!todo.empty()) {
    const Stmt *s = todo.pop_back_val();
    if (const auto *ref = dyn_cast<DeclRefExpr>(s))
      if (const auto *v = dyn_cast<VarDecl>(ref->getDecl()); v && v->hasGlobalStorage())
        touch(v);
    for (const Stmt *child : s->children())
      if (child)
        todo.push_back(child);
  }
}

// The initialiser's value, if the core can say it: an integer, or a null pointer.
bool Lower::valueOfStatic(const VarDecl *v, Fixed &out) {
  const Expr *e = v->getAnyInitializer();
  while (const auto *list = dyn_cast_or_null<InitListExpr>(e)) // { 0 }
    e = list->getNumInits() == 1 ? list->getInit(0) : nullptr;
  if (!e && v->getAnyInitializer())
    return false;
  if (sortOf(v->getType()) == Sort::Ptr) {
    out.value = lien_null();
    return !e || isNull(e);
  }
  int64_t k = 0;
  if (e && !evaluated(e, k))
    return false;
  out.number = e ? wrap(k, v->getType()) : 0;
  out.value = number(*out.number);
  return true;
}

void Lower::finish() {
  bool any = llvm::any_of(statics, [](const auto &s) { return !s.second.readers.empty(); });
  if (!any)
    return;
  for (const VarDecl *v : initialisers)
    touchNamed(v->getInit());
  llvm::SmallSetVector<const FunctionDecl *, 16> readers;
  llvm::SmallVector<std::pair<const VarDecl *, Fixed>, 8> found;
  for (const auto &[v, w] : statics) {
    Fixed fixed;
    if (w.touched || !valueOfStatic(v, fixed))
      continue;
    found.push_back({v, fixed});
    readers.insert(w.readers.begin(), w.readers.end());
  }
  for (const auto &known : found)
    unwrittenValues[known.first] = known.second;
  for (const FunctionDecl *f : readers)
    if (!unsafeBodies.count(f)) // its markers were taken out of it
      function(f);
}

} // namespace lien
