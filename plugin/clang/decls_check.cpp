// What is only known of a whole signature or of the whole unit: functions that annotations name, strict regions, and whether a
// function fits a pointer to functions.
#include "decls.h"

#include "clang/Basic/Builtins.h"

using namespace clang;

namespace lien {

// ---------------------------------------------------------------- functions that annotations name

static bool isReleasedBy(const FunctionDecl *f, const RecordDecl *r) {
  if (!f->getNumParams())
    return !f->hasPrototype();
  QualType t = f->getParamDecl(0)->getType();
  QualType target = t->isPointerType() ? t->getPointeeType() : t;
  const RecordDecl *own = target->getAsRecordDecl();
  return (t->isPointerType() && target->isVoidType()) || (own && own->getCanonicalDecl() == r);
}

void Decls::Impl::finish() {
  settle();
  for (const NamedFunction &named : namedFunctions) {
    IdentifierInfo &id = ast().Idents.get(named.name);
    const FunctionDecl *f = nullptr;
    for (const NamedDecl *d : ast().getTranslationUnitDecl()->lookup(&id))
      if (const auto *found = dyn_cast<FunctionDecl>(d))
        f = found;
    std::string what = (nameOf(named.says) + "(" + named.name + ")").str();
    if (!f && !id.getBuiltinID() && !lien_model_sig(unit, named.name.str().c_str()).n)
      bad(named.at, "'" + llvm::Twine(what) + "' names a function that is not declared");
    else if (f && named.record && !isReleasedBy(f, named.record))
      bad(named.at, "'" + llvm::Twine(what) + "' names a function whose first parameter is not a '" +
                        named.record->getKindName() + " " + named.record->getName() + " *'");
  }
}

// ---------------------------------------------------------------- strict regions

void Decls::Impl::strict(const StaticAssertDecl *d) {
  const auto *message = dyn_cast_or_null<StringLiteral>(d->getMessage());
  llvm::StringRef s = message && message->getCharByteWidth() == 1 ? message->getString() : "";
  bool open = !strictRegions.empty() && strictRegions.back().second.isInvalid();
  if (s == "lien:strict begin") {
    if (open)
      bad(d->getLocation(), "'LIEN_STRICT_BEGIN' stands inside a strict region");
    else
      strictRegions.push_back({d->getLocation(), SourceLocation()});
  } else if (s == "lien:strict end") {
    if (open)
      strictRegions.back().second = d->getLocation();
    else
      bad(d->getLocation(), "'LIEN_STRICT_END' ends no strict region");
  }
}

bool Decls::Impl::inStrict(SourceLocation l) const {
  for (const auto &region : strictRegions)
    if (sm().isBeforeInTranslationUnit(region.first, l) &&
        (region.second.isInvalid() || sm().isBeforeInTranslationUnit(l, region.second)))
      return true;
  return false;
}

// Pointers to data among the stars of a type; a pointer to a function can't be owned or borrowed.
static unsigned dataPointers(QualType t) {
  unsigned n = 0;
  for (;;) {
    if (const auto *array = dyn_cast<ArrayType>(t.getCanonicalType().getTypePtr()))
      t = array->getElementType();
    else if (t->isPointerType() && !t->isFunctionPointerType())
      n++, t = t->getPointeeType();
    else
      return n;
  }
}

void Decls::Impl::unannotated(QualType t, LevelsId levels, const Decl *d, bool isResult) {
  for (unsigned i = 0, n = dataPointers(t); i < n; i++) {
    const Level *l = lien_level_get(unit, levels, i);
    if (l->kind != LV_RAW || (l->flags & (LF_OUT | LF_DROPS)))
      continue;
    std::string text = described(d, isResult) + (n > 1 ? " has a pointer" : " is a pointer") + " without an annotation in a strict region";
    SourceLocation at = sm().getFileLoc(d->getLocation());
    if (reported.insert(uint64_t(loc(at)) << 32 | uint32_t(isResult)).second)
      lien_report_add(unit, REPORT_UNANNOTATED, loc(at), text.c_str());
    return;
  }
}

void Decls::Impl::checkStrict(const Decl *d) {
  if (strictRegions.empty() || !inStrict(d->getLocation()))
    return;
  if (const auto *f = dyn_cast<FunctionDecl>(d)) {
    function(f);
    SigId sig = functions.lookup(f->getCanonicalDecl()).sig;
    unannotated(f->getReturnType(), lien_sig_get(unit, sig)->ret_levels, f, true);
    for (unsigned i = 0; i < f->getNumParams() && i < lien_sig_get(unit, sig)->nparams; i++)
      unannotated(f->getParamDecl(i)->getType(), lien_sig_get(unit, sig)->params[i].levels, f->getParamDecl(i), false);
  } else if (const auto *r = dyn_cast<RecordDecl>(d); r && !r->isUnion()) {
    for (const FieldDecl *f : r->fields())
      unannotated(f->getType(), ownMarks(f).levels, f, false);
  }
}

// In a strict region an unannotated `const T *` parameter is `borrowed`, and `T *` is `borrowed_mut`.
LevelsId Decls::Impl::elided(QualType t, LevelsId levels) {
  Level first = *lien_level_get(unit, levels, 0);
  if (!dataPointers(t) || !t->isPointerType() || first.kind != LV_RAW)
    return levels;
  llvm::SmallVector<Level, 4> list{first};
  for (uint32_t i = 1; i < lien_levels_count(unit, levels); i++)
    list.push_back(*lien_level_get(unit, levels, i));
  list[0].kind = t->getPointeeType().isConstQualified() ? LV_BORROWED : LV_BORROWED_MUT;
  return lien_levels(unit, list.data(), static_cast<uint32_t>(list.size()));
}

// ---------------------------------------------------------------- a function and a pointer to functions

namespace {

// What the pointer's callers rely on must be what the function does. Raw promises nothing, so it fits everything.
bool fits(const Level &function, const Level &pointer, bool isResult) {
  if (function.kind == LV_RAW || pointer.kind == LV_RAW)
    return true;
  bool lent = function.kind == LV_BORROWED && pointer.kind == LV_BORROWED_MUT; // asks for less than it is given
  bool gives = function.kind == LV_BORROWED_MUT && pointer.kind == LV_BORROWED;
  if (function.kind != pointer.kind && !(isResult ? gives : lent))
    return false;
  if (function.when != pointer.when || function.value != pointer.value)
    return false;
  return !function.family.n || !pointer.family.n || function.family.n == pointer.family.n;
}

} // namespace

bool Decls::compatible(SigId function, SigId pointer) {
  const Unit *u = impl->unit;
  const Sig *f = lien_sig_get(u, function), *p = lien_sig_get(u, pointer);
  if (!(f->flags & FN_ANNOTATED) || !(p->flags & FN_ANNOTATED) || ((f->flags | p->flags) & FN_NOPROTO))
    return true;
  auto levelsFit = [&](LevelsId a, LevelsId b, bool isResult) {
    for (uint32_t i = 0, n = std::max(lien_levels_count(u, a), lien_levels_count(u, b)); i < n; i++) {
      const Level &x = *lien_level_get(u, a, i), &y = *lien_level_get(u, b, i);
      bool oneTakes = x.kind != y.kind && (x.kind == LV_OWNED || x.kind == LV_SHARED || y.kind == LV_OWNED || y.kind == LV_SHARED);
      if (oneTakes || !fits(x, y, isResult))
        return false;
    }
    return true;
  };
  if (!levelsFit(f->ret_levels, p->ret_levels, true))
    return false;
  for (uint32_t i = 0; i < f->nparams && i < p->nparams; i++)
    if (!levelsFit(f->params[i].levels, p->params[i].levels, false))
      return false;
  return true;
}

} // namespace lien
