// What is only known of a whole signature or of the whole unit: functions that annotations name, strict regions, and
// whether a function fits a pointer to functions.
#include "decls.h"

#include "clang/Basic/Builtins.h"
#include "clang/Basic/CharInfo.h"

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

static std::string tagOf(const RecordDecl *r) {
  if (r->getIdentifier())
    return (r->getKindName() + " " + r->getName()).str();
  const TypedefNameDecl *td = r->getTypedefNameForAnonDecl();
  return td ? td->getNameAsString() : r->getKindName().str();
}

void Decls::Impl::finish() {
  settle();
  if (counts)
    for (const RecordDecl *r : owners)
      complete(r);
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
                        tagOf(named.record) + " *'");
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
  return project && project->isStrict(sm(), l);
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

// A result that elision gives a lifetime: the word that says so goes behind the star, where it is written here.
void Decls::Impl::mendResult(const FunctionDecl *f) {
  TypeLoc written = f->getFunctionTypeLoc() ? f->getFunctionTypeLoc().getReturnLoc().getUnqualifiedLoc() : TypeLoc();
  auto pointer = written ? written.getAs<PointerTypeLoc>() : PointerTypeLoc();
  LevelKind lent = lien_sig_lends(unit, signatureOf(f));
  if (!pointer || pointer.getStarLoc().isMacroID() || lent == LV_RAW)
    return;
  bool shared = lent != LV_BORROWED_MUT || pointer.getPointeeLoc().getType().isConstQualified();
  std::string word = shared ? "borrowed" : "borrowed_mut";
  if (!ast().Idents.get(word).hasMacroDefinition())
    word = "LIEN_" + llvm::StringRef(word).upper();
  SourceLocation behind = pointer.getStarLoc().getLocWithOffset(1);
  bool invalid = false;
  const char *next = sm().getCharacterData(behind, &invalid);
  if (!invalid)
    lien_report_insert(unit, loc(behind), (isHorizontalWhitespace(*next) ? " " + word : word + " ").c_str());
}

void Decls::Impl::unannotated(QualType t, LevelsId levels, const Decl *d, bool isResult) {
  for (unsigned i = 0, n = dataPointers(t); i < n; i++) {
    const Level *l = lien_level_get(unit, levels, i);
    if (l->kind != LV_RAW || (l->flags & (LF_OUT | LF_DROPS | LF_COUNTS)))
      continue;
    std::string text = described(d, isResult) + (n > 1 ? " has a pointer" : " is a pointer") +
                       " without an annotation in a strict region";
    SourceLocation at = sm().getFileLoc(d->getLocation());
    if (reported.insert(uint64_t(loc(at)) << 32 | uint32_t(isResult)).second) {
      lien_report_add(unit, REPORT_UNANNOTATED, loc(at), text.c_str());
      if (isResult && n == 1)
        mendResult(cast<FunctionDecl>(d));
    }
    return;
  }
}

void Decls::Impl::checkStrict(const Decl *d) {
  if (!mayBeStrict() || !inStrict(d->getLocation()))
    return;
  if (const auto *f = dyn_cast<FunctionDecl>(d)) {
    SigId sig = signatureOf(f);
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
  if (!dataPointers(t) || !t->isPointerType() || first.kind != LV_RAW || (first.flags & LF_COUNTS))
    return levels;
  llvm::SmallVector<Level, 4> list{first};
  for (uint32_t i = 1; i < lien_levels_count(unit, levels); i++)
    list.push_back(*lien_level_get(unit, levels, i));
  list[0].kind = t->getPointeeType().isConstQualified() ? LV_BORROWED : LV_BORROWED_MUT;
  return lien_levels(unit, list.data(), static_cast<uint32_t>(list.size()));
}

// ---------------------------------------------------------------- a function and a pointer to functions

namespace {

bool takes(const Level &l) { return l.kind == LV_OWNED || l.kind == LV_SHARED; }

// What the pointer's callers rely on must be what the function does. Raw promises nothing, so it fits every borrow.
bool fits(const Level &function, const Level &pointer, bool isResult) {
  if (function.kind == LV_RAW || pointer.kind == LV_RAW)
    return !takes(function) && !takes(pointer);
  bool lent = function.kind == LV_BORROWED && pointer.kind == LV_BORROWED_MUT; // asks for less than it is given
  bool gives = function.kind == LV_BORROWED_MUT && pointer.kind == LV_BORROWED;
  if (function.kind != pointer.kind && !(isResult ? gives : lent))
    return false;
  if (function.when != pointer.when || function.value != pointer.value)
    return false;
  return !function.family.n || !pointer.family.n || function.family.n == pointer.family.n;
}

bool levelsFit(const Unit *u, LevelsId function, LevelsId pointer, bool isResult) {
  for (uint32_t i = 0, n = std::max(lien_levels_count(u, function), lien_levels_count(u, pointer)); i < n; i++)
    if (!fits(*lien_level_get(u, function, i), *lien_level_get(u, pointer, i), isResult))
      return false;
  return true;
}

} // namespace

std::string Decls::Impl::misfit(SigId function, SigId pointer) const {
  const Sig *f = lien_sig_get(unit, function), *p = lien_sig_get(unit, pointer);
  if (!(f->flags & FN_ANNOTATED) || !(p->flags & FN_ANNOTATED) || ((f->flags | p->flags) & FN_NOPROTO))
    return "";
  if (!levelsFit(unit, f->ret_levels, p->ret_levels, true))
    return "its result is annotated otherwise than the pointer's";
  for (uint32_t i = 0; i < f->nparams && i < p->nparams; i++)
    if (!levelsFit(unit, f->params[i].levels, p->params[i].levels, false))
      return "its parameter " +
             (f->params[i].name.n ? "'" + text(f->params[i].name).str() + "'" : std::to_string(i + 1)) +
             " is annotated otherwise than the pointer's";
  if (!lien_sig_outlives(unit, function, pointer))
    return "it borrows or keeps what the pointer's lifetimes do not keep alive";
  return "";
}

void Decls::Impl::checkFits(FnId f, TyId pointer, SourceLocation at) {
  if (!annotates || f.n >= sigOf.size())
    return;
  SigId to = sigBelow(unit, pointer);
  std::string wrong = to.n ? misfit(sigOf[f.n], to) : "";
  if (!wrong.empty())
    bad(at, "'" + llvm::Twine(functionOf[f.n]->getName()) + "' does not fit this pointer to functions: " + wrong);
}

void Decls::checkFits(FnId function, TyId pointer, SourceLocation at) { impl->checkFits(function, pointer, at); }

void Decls::checkArguments(Operand callee, SigId sig, llvm::ArrayRef<Operand> args, llvm::ArrayRef<Loc> locs) {
  if (!impl->annotates)
    return;
  if (!sig.n && callee.kind == OD_FN && callee.n < impl->sigOf.size())
    sig = impl->sigOf[callee.n];
  for (uint32_t i = 0; i < args.size() && i < lien_sig_get(impl->unit, sig)->nparams; i++)
    if (args[i].kind == OD_FN)
      impl->checkFits(FnId{args[i].n}, lien_sig_get(impl->unit, sig)->params[i].ty,
                      SourceLocation::getFromRawEncoding(locs[i]));
}

// What initialises a variable that exists before the program runs: no body has it.
void Decls::Impl::checkInitialiser(const Expr *e, QualType t, TyId ty) {
  if (const auto *list = dyn_cast<InitListExpr>(e)) {
    if (list->isTransparent() || (list->getNumInits() == 1 && !t->isArrayType() && !t->isRecordType())) {
      if (list->getNumInits())
        checkInitialiser(list->getInit(0), t, ty);
    } else if (const ArrayType *array = ast().getAsArrayType(t)) {
      for (unsigned i = 0; functionInside(array->getElementType()) && i < list->getNumInits(); i++)
        checkInitialiser(list->getInit(i), array->getElementType(), lien_ty_get(unit, ty)->elem);
    } else if (const RecordDecl *r = t->getAsRecordDecl(); r && functionInside(t)) {
      if (const FieldDecl *f = list->getInitializedFieldInUnion()) {
        if (list->getNumInits())
          checkInitialiser(list->getInit(0), f->getType(), typeOf(f));
        return;
      }
      unsigned i = 0;
      for (const FieldDecl *f : r->getDefinition()->fields())
        if (f->isBitField() && !f->getDeclName())
          continue;
        else if (i < list->getNumInits())
          checkInitialiser(list->getInit(i++), f->getType(), typeOf(f));
    }
    return;
  }
  e = e->IgnoreParenImpCasts();
  if (const auto *address = dyn_cast<UnaryOperator>(e); address && address->getOpcode() == UO_AddrOf)
    e = address->getSubExpr()->IgnoreParenImpCasts();
  const auto *named = dyn_cast<DeclRefExpr>(e);
  if (const auto *f = named ? dyn_cast<FunctionDecl>(named->getDecl()) : nullptr)
    checkFits(function(f), ty, e->getExprLoc());
}

bool Decls::Impl::functionInside(QualType t) {
  if (functionAtBottom(t))
    return true;
  t = QualType(t->getBaseElementTypeUnsafe(), 0);
  const RecordDecl *r = t->getAsRecordDecl();
  const RecordDecl *def = r ? r->getDefinition() : nullptr;
  if (!def)
    return false;
  auto it = functionsInside.find(def);
  if (it != functionsInside.end())
    return it->second;
  bool inside = llvm::any_of(def->fields(), [&](const FieldDecl *f) { return functionInside(f->getType()); });
  return functionsInside[def] = inside;
}

} // namespace lien
