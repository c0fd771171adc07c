// Signatures. A function's is merged over all its declarations, oldest first: an annotation may stand on any of them,
// and two that contradict each other are reported at the later one. What Clang's and GCC's own attributes say is
// translated here too.
#include "decls.h"

#include "clang/Basic/Builtins.h"

using namespace clang;

namespace lien {

namespace {

// The written form of a function type; null where nobody wrote one (typeof, a typedef).
FunctionProtoTypeLoc protoOf(FunctionTypeLoc l) {
  return l.isNull() ? FunctionProtoTypeLoc() : l.getAs<FunctionProtoTypeLoc>();
}

bool says(const Level &l) {
  return l.kind != LV_RAW || l.lifetime.n || l.guard.n || (l.flags & (LF_OUT | LF_DROPS | LF_SEND | LF_UNGUARD | LF_COUNTS));
}

bool says(const Unit *u, LevelsId levels) {
  for (uint32_t i = 0; i < lien_levels_count(u, levels); i++)
    if (says(*lien_level_get(u, levels, i)))
      return true;
  return false;
}

bool saysAnything(const Unit *u, const Sig &s, llvm::ArrayRef<Param> params) {
  return says(u, s.ret_levels) || s.ret_base_life.n ||
         llvm::any_of(params, [&](const Param &p) { return says(u, p.levels) || p.base_life.n; });
}

// One level of a list, changed in place.
template <typename F> LevelsId changeLevel(Unit *u, LevelsId levels, unsigned depth, F change) {
  llvm::SmallVector<Level, 4> list;
  for (uint32_t i = 0, n = std::max(lien_levels_count(u, levels), depth + 1); i < n; i++)
    list.push_back(*lien_level_get(u, levels, i));
  change(list[depth]);
  return lien_levels(u, list.data(), static_cast<uint32_t>(list.size()));
}

LevelsId addFlags(Unit *u, LevelsId levels, uint16_t flags) {
  return changeLevel(u, levels, 0, [&](Level &l) { l.flags |= flags; });
}

// A guard is a borrow, exclusive unless what it points to is const.
void guardIsBorrow(Unit *u, Sig &s) {
  if (!lien_level_get(u, s.ret_levels, 0)->guard.n || lien_level_get(u, s.ret_levels, 0)->kind != LV_RAW)
    return;
  if (lien_ty_get(u, s.ret)->kind != TY_PTR) // a lock without data
    return;
  bool isConst = lien_ty_get(u, lien_ty_get(u, s.ret)->elem)->flags & TY_CONST;
  s.ret_levels = changeLevel(u, s.ret_levels, 0, [&](Level &l) { l.kind = isConst ? LV_BORROWED : LV_BORROWED_MUT; });
}

} // namespace

// ---------------------------------------------------------------- function types

// The function type behind a typedef keeps what was written on its parameters; another one keeps only what its types
// say.
SigId Decls::Impl::functionTypeSig(QualType t) {
  if (const auto *td = t->getAs<TypedefType>()) {
    Shape &s = const_cast<Shape &>(shape(td->getDecl()));
    if (s.segments.size() > 1 && s.segments[0].levels.empty())
      return segmentSig(s, 0);
  }
  const auto *f = t->getAs<FunctionType>();
  const auto *proto = dyn_cast<FunctionProtoType>(f);
  bool plain = isPlain(f->getReturnType()) &&
               (!proto || llvm::all_of(proto->param_types(), [&](QualType p) { return isPlain(p); }));
  const Type *key = plain ? t.getCanonicalType().getTypePtr() : f;
  auto it = typeSigs.find(key);
  if (it != typeSigs.end())
    return it->second;
  typeSigs[key] = SigId{0};
  Shape s;
  walk(ast().getTrivialTypeSourceInfo(QualType(plain ? cast<FunctionType>(key) : f, 0))->getTypeLoc(), s, false, true);
  SigId made = typeSigs[key] = makeSegmentSig(s, 0);
  return made;
}

SigId Decls::Impl::segmentSig(Shape &s, unsigned i) {
  Segment &here = s.segments[i];
  if (here.sig.n)
    return here.sig;
  bool plain = true;
  for (size_t j = i + 1; plain && j < s.segments.size(); j++) {
    const Segment &result = s.segments[j];
    plain = !levelsOf(result).n && !result.baseLife.n && isPlain(result.bottom);
  }
  if (auto proto = protoOf(here.function); plain && proto)
    for (unsigned p = 0; plain && p < proto.getNumParams(); p++)
      plain = proto.getParam(p) ? isPlain(proto.getParam(p), proto.getParam(p)->getType())
                                : isPlain(proto.getTypePtr()->getParamType(p));
  return s.segments[i].sig = plain ? functionTypeSig(here.function.getType().getCanonicalType()) : makeSegmentSig(s, i);
}

SigId Decls::Impl::makeSegmentSig(Shape &s, unsigned i) {
  const FunctionType *f = s.segments[i].function.getTypePtr();
  Sig sig = {};
  sig.ret = segmentType(s, i + 1, f->getReturnType());
  sig.ret_levels = levelsOf(s.segments[i + 1]);
  sig.ret_base_life = s.segments[i + 1].baseLife;
  sig.flags = f->getNoReturnAttr() ? uint32_t(FN_NORETURN) : 0u;
  llvm::SmallVector<Param, 6> params;
  auto proto = protoOf(s.segments[i].function);
  if (!proto)
    sig.flags |= FN_NOPROTO;
  else if (proto.getTypePtr()->isVariadic())
    sig.flags |= FN_VARIADIC;
  for (unsigned p = 0; proto && p < proto.getNumParams(); p++) {
    Param param = {};
    if (const ParmVarDecl *d = proto.getParam(p)) {
      Marks m = ownMarks(d);
      param = {name(d), typeOf(d), m.levels, m.baseLife, loc(d->getLocation())};
      applyParamAttributes(d, sig, param);
    } else {
      QualType t = proto.getTypePtr()->getParamType(p);
      param.ty = type(t);
      if (!isPlain(t)) {
        Shape own;
        walk(ast().getTrivialTypeSourceInfo(t)->getTypeLoc(), own, true, true);
        param.levels = levelsOf(own.segments[0]);
        param.base_life = own.segments[0].baseLife;
      }
    }
    params.push_back(param);
  }
  guardIsBorrow(unit, sig);
  sig.flags |= saysAnything(unit, sig, params) ? uint32_t(FN_ANNOTATED) : 0u;
  sig.nparams = static_cast<uint32_t>(params.size());
  sig.params = params.data();
  return lien_sig(unit, &sig);
}

// ---------------------------------------------------------------- functions

FnId Decls::Impl::function(const FunctionDecl *f) {
  const FunctionDecl *first = f->getCanonicalDecl(), *newest = f->getMostRecentDecl();
  FunctionEntry entry = functions.lookup(first);
  if (entry.id.n && entry.newest == newest)
    return entry.id;
  SigId sig = signature(newest);
  if (entry.id.n)
    lien_fn_sig(unit, entry.id, sig);
  else
    entry.id = lien_fn(unit, name(f), sig, loc(f->getLocation()));
  entry.newest = newest;
  functions[first] = entry;
  remember(f, entry.id, sig);
  const Sig *made = lien_sig_get(unit, sig);
  if ((made->flags & FN_ANNOTATED) || newest->isDefined()) {
    completePointee(lien_sig_get(unit, sig)->ret);
    for (uint32_t i = 0; i < lien_sig_get(unit, sig)->nparams; i++)
      completePointee(lien_sig_get(unit, sig)->params[i].ty);
  }
  return entry.id;
}

void Decls::Impl::remember(const FunctionDecl *f, FnId id, SigId sig) {
  if (id.n >= sigOf.size()) {
    sigOf.resize(id.n + 1, SigId{0});
    functionOf.resize(id.n + 1, nullptr);
  }
  sigOf[id.n] = sig;
  functionOf[id.n] = f;
}

SigId Decls::Impl::signatureOf(const FunctionDecl *f) {
  FnId id = function(f);
  return id.n < sigOf.size() ? sigOf[id.n] : SigId{0};
}

SigId Decls::Impl::signature(const FunctionDecl *newest) {
  llvm::SmallVector<const FunctionDecl *, 4> all;
  const FunctionDecl *named = newest; // whose parameters are kept: the definition's, or the newest that has a prototype
  for (const FunctionDecl *r = newest; r; r = r->getPreviousDecl()) {
    all.push_back(r);
    if (r->doesThisDeclarationHaveABody() ||
        (named->getNumParams() == 0 && r->getNumParams() && !named->doesThisDeclarationHaveABody()))
      named = r;
  }
  Sig s = {};
  s.ret = type(named->getReturnType());
  s.flags = (newest->isNoReturn() ? uint32_t(FN_NORETURN) : 0u) | (newest->isVariadic() ? uint32_t(FN_VARIADIC) : 0u) |
            (newest->getStorageClass() == SC_Static ? uint32_t(FN_STATIC) : 0u) |
            (newest->isInlineSpecified() ? uint32_t(FN_INLINE) : 0u) |
            (newest->hasPrototype() ? 0u : uint32_t(FN_NOPROTO)) |
            (inSystemHeader(newest->getLocation()) ? uint32_t(FN_SYSTEM) : 0u);
  llvm::SmallVector<Param, 6> params;
  for (const ParmVarDecl *p : named->parameters())
    params.push_back({name(p), type(p->getType()), LevelsId{0}, StrId{0}, loc(p->getLocation())});
  for (const FunctionDecl *r : llvm::reverse(all)) {
    mergeDeclaration(r, s, params);
    applyAttributes(r, s, params);
  }
  applyRoles(newest, s, params);
  guardIsBorrow(unit, s);
  s.flags |= saysAnything(unit, s, params) ? uint32_t(FN_ANNOTATED) : 0u;
  s.nparams = static_cast<uint32_t>(params.size());
  s.params = params.data();
  return lien_sig(unit, &s);
}

namespace {

// Lifetimes are named for each declaration by itself: a later one may call them differently, but must mean the same.
class Renaming {
public:
  StrId operator()(StrId later, StrId earlier, llvm::StringRef text) {
    if (!later.n || text == "static")
      return later;
    for (const auto &pair : pairs)
      if (pair.first.n == later.n)
        return pair.second;
    pairs.push_back({later, earlier.n ? earlier : later});
    return pairs.back().second;
  }

private:
  llvm::SmallVector<std::pair<StrId, StrId>, 4> pairs;
};

const char *const kindNames[] = {"unannotated", "owned", "borrowed", "borrowed_mut", "LIEN_SHARED", "LIEN_WEAK"};

// Adds what a later declaration says of a level; returns what it contradicts, or nothing.
std::string mergeLevel(Level &into, Level from, const Unit *u) {
  auto text = [&](StrId s) { return std::string(lien_text(u, s)); };
  std::string wrong;
  auto name = [&](StrId &slot, StrId later, const char *what) {
    if (slot.n && later.n && slot.n != later.n && wrong.empty())
      wrong = std::string(what) + "(" + text(later) + ") here and " + what + "(" + text(slot) + ")";
    if (!slot.n)
      slot = later;
  };
  if (into.kind == LV_RAW)
    into.kind = from.kind;
  else if (from.kind != LV_RAW && from.kind != into.kind)
    wrong = std::string(kindNames[from.kind]) + " here and " + kindNames[into.kind];
  if (!into.when) {
    into.when = from.when;
    into.value = from.value;
  } else if (from.when && (from.when != into.when || from.value != into.value) && wrong.empty()) {
    wrong = "one LIEN_WHEN here and another";
  }
  name(into.lifetime, from.lifetime, "lifetime");
  name(into.family, from.family, "LIEN_OWNED_BY");
  name(into.guard, from.guard, "LIEN_GUARD");
  into.flags |= from.flags;
  return wrong;
}

} // namespace

// Of two spellings of one type, the first whose functions say something.
TyId Decls::Impl::mergedType(TyId earlier, TyId later, QualType t) {
  return earlier.n == type(t.getCanonicalType()).n ? later : earlier;
}

// A function that is declared by a typedef has parameters that nobody wrote: what is said stands in the typedef.
const ParmVarDecl *Decls::Impl::writtenParam(const FunctionDecl *f, unsigned i) {
  const ParmVarDecl *p = f->getParamDecl(i);
  if (!p->isImplicit())
    return p;
  auto proto = protoOf(shape(f).segments[0].function);
  return proto && i < proto.getNumParams() && proto.getParam(i) ? proto.getParam(i) : p;
}

void Decls::Impl::mergeDeclaration(const FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params) {
  Renaming rename;
  auto merge = [&](LevelsId &levels, StrId &baseLife, const Segment &from, SourceLocation at, const std::string &what) {
    if (from.levels.empty() && !from.baseLife.n)
      return;
    llvm::SmallVector<Level, 4> list;
    for (uint32_t i = 0, n = std::max<uint32_t>(lien_levels_count(unit, levels), from.levels.size()); i < n; i++) {
      list.push_back(*lien_level_get(unit, levels, i));
      if (i >= from.levels.size())
        continue;
      Level l = from.levels[i];
      l.lifetime = rename(l.lifetime, list[i].lifetime, text(l.lifetime));
      std::string wrong = mergeLevel(list[i], l, unit);
      if (!wrong.empty())
        bad(at, what + " is " + wrong + " in an earlier declaration");
    }
    levels = lien_levels(unit, list.data(), static_cast<uint32_t>(list.size()));
    StrId life = rename(from.baseLife, baseLife, text(from.baseLife));
    if (life.n && baseLife.n && life.n != baseLife.n)
      bad(at, what + " has another lifetime than in an earlier declaration");
    baseLife = life.n ? life : baseLife;
  };
  unsigned n = std::min<unsigned>(f->getNumParams(), params.size());
  bool strict = mayBeStrict() && inStrict(f->getLocation());
  for (unsigned i = 0; i < n; i++) {
    const ParmVarDecl *p = writtenParam(f, i);
    if (!params[i].name.n)
      params[i].name = name(p);
    if (!isPlain(p, p->getType())) {
      const Shape &own = shape(p);
      merge(params[i].levels, params[i].base_life, own.segments[0], p->getLocation(), described(p, false));
      if (own.segments.size() > 1) // a function's annotations are in its type
        params[i].ty = mergedType(params[i].ty, typeOf(p), p->getType());
    }
    if (strict)
      params[i].levels = elided(p->getType(), params[i].levels);
  }
  const TypeSourceInfo *source = f->getTypeSourceInfo(); // Sema takes the nullability off the type of a redeclaration
  QualType asWritten = source ? source->getType() : f->getType();
  if (isPlain(f, asWritten->castAs<FunctionType>()->getReturnType()) && !asWritten->getAs<TypedefType>())
    return;
  Shape &own = const_cast<Shape &>(shape(f));
  Segment result = own.segments[1];
  for (Level &l : result.levels) // names of parameters may differ as well
    if (l.guard.n)
      for (unsigned i = 0; i < n; i++)
        if (f->getParamDecl(i)->getName() == text(l.guard))
          l.guard = params[i].name;
  merge(s.ret_levels, s.ret_base_life, result, f->getLocation(), described(f, true));
  if (own.segments.size() > 2)
    s.ret = mergedType(s.ret, segmentType(own, 1, f->getReturnType()), f->getReturnType());
  for (const Written &w : written(f))
    if (w.says == Says::Trusted)
      s.flags |= FN_TRUSTED;
}

// ---------------------------------------------------------------- attributes of Clang and GCC

static uint32_t functionFlag(const Attr *a) {
  switch (a->getKind()) {
  case attr::Format: {
    llvm::StringRef type = cast<FormatAttr>(a)->getType()->getName();
    type.consume_front("__");
    return compat::startsWith(type, "scanf") ? FN_FORMAT | FN_SCANS : FN_FORMAT;
  }
  case attr::Const:
  case attr::Pure:
    return FN_PURE;
  case attr::ReturnsTwice:
    return FN_RETURNS_TWICE;
  default:
    return 0;
  }
}

// __builtin_free is free.
static llvm::StringRef libraryName(const FunctionDecl *f) {
  llvm::StringRef name = f->getName();
  if (f->getBuiltinID() && f->getASTContext().BuiltinInfo.isLibFunction(f->getBuiltinID()))
    name.consume_front("__builtin_");
  return name;
}

void Decls::Impl::applyAttributes(const FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params) {
  unsigned n = std::min<unsigned>(f->getNumParams(), params.size());
  for (unsigned i = 0; i < n; i++)
    if (f->getParamDecl(i)->hasAttrs())
      applyParamAttributes(f->getParamDecl(i), s, params[i]);
  applyCaptures(f, params);
  if (!f->hasAttrs())
    return;
  for (const Attr *a : f->getAttrs()) {
    s.flags |= functionFlag(a);
    if (isa<ReturnsNonNullAttr>(a)) {
      s.ret_levels = addFlags(unit, s.ret_levels, LF_NONNULL);
    } else if (const auto *nonnull = dyn_cast<NonNullAttr>(a)) {
      for (unsigned i = 0; i < n; i++)
        if (f->getParamDecl(i)->getType()->isPointerType() && nonnull->isNonNull(i))
          params[i].levels = addFlags(unit, params[i].levels, LF_NONNULL);
    } else if (const auto *ownership = dyn_cast<OwnershipAttr>(a)) {
      applyOwnership(ownership, s, params);
    } else if (const FunctionDecl *release = compat::deallocator(a)) {
      llvm::StringRef family = libraryName(release);
      owns(s.ret_levels, family);
      if (releasers.try_emplace(str(family).n, true).second)
        releases(family);
    }
  }
}

// What a parameter is said to keep of another one has its lifetime: `char *p lifetime_capture_by(q)`.
void Decls::Impl::applyCaptures(const FunctionDecl *f, llvm::SmallVectorImpl<Param> &params) {
  constexpr int forEver = 1 << 20;
  auto give = [&](Param &p, StrId life) {
    const Level *l = lien_level_get(unit, p.levels, 0);
    if (!l->lifetime.n && lien_ty_get(unit, p.ty)->kind == TY_PTR)
      p.levels = changeLevel(unit, p.levels, 0, [&](Level &own) { own.lifetime = life; });
  };
  for (unsigned i = 0, n = std::min<unsigned>(f->getNumParams(), params.size()); i < n; i++) {
    const ParmVarDecl *d = f->getParamDecl(i);
    for (const Attr *a : d->attrs()) {
      int by = compat::isCapturedBy(a) ? compat::capturer(a, forEver) : -1;
      if (by == forEver)
        give(params[i], str("static"));
      if (by < 0 || by >= static_cast<int>(n) || by == static_cast<int>(i))
        continue;
      const Level *to = lien_level_get(unit, params[by].levels, 0);
      StrId life = to->lifetime.n ? to->lifetime : params[by].name.n ? params[by].name : str("captured");
      give(params[by], life);
      give(params[i], life);
    }
  }
}

// Takes the level over as owned, if nothing is written there.
void Decls::Impl::owns(LevelsId &levels, llvm::StringRef family, uint16_t flags) {
  levels = changeLevel(unit, levels, 0, [&](Level &l) {
    if (l.kind != LV_RAW)
      return;
    l.kind = LV_OWNED;
    l.family = str(family);
    l.flags |= flags;
  });
}

// The module of Clang's ownership attributes stands for a family; `malloc` is that of free.
void Decls::Impl::applyOwnership(const OwnershipAttr *a, Sig &s, llvm::SmallVectorImpl<Param> &params) {
  llvm::StringRef family = a->getModule() ? a->getModule()->getName() : "";
  family = family == "malloc" ? "free" : family;
  if (a->getOwnKind() == OwnershipAttr::Returns) {
    if (lien_ty_get(unit, s.ret)->kind == TY_PTR)
      owns(s.ret_levels, family);
    return;
  }
  for (ParamIdx index : a->args()) {
    if (index.getASTIndex() >= params.size())
      continue;
    LevelsId &levels = params[index.getASTIndex()].levels;
    if (a->getOwnKind() == OwnershipAttr::Takes)
      owns(levels, family, LF_RELEASE);
    else
      levels = addFlags(unit, levels, LF_ESCAPES);
  }
}

void Decls::Impl::applyParamAttributes(const ParmVarDecl *d, Sig &s, Param &p) {
  if (!d->hasAttrs() || lien_ty_get(unit, p.ty)->kind != TY_PTR)
    return;
  for (const Attr *a : d->getAttrs()) {
    if (isa<NonNullAttr>(a))
      p.levels = addFlags(unit, p.levels, LF_NONNULL);
    else if (isa<NoEscapeAttr>(a))
      p.levels = addFlags(unit, p.levels, LF_NOESCAPE);
    else if (compat::isCapturedBy(a)) // by whom: see applyCaptures
      p.levels = addFlags(unit, p.levels, LF_ESCAPES);
    else if (isa<LifetimeBoundAttr>(a)) { // the result may point where this parameter does
      const Level *result = lien_level_get(unit, s.ret_levels, 0), *own = lien_level_get(unit, p.levels, 0);
      StrId life = own->lifetime.n ? own->lifetime : result->lifetime.n ? result->lifetime : str("lifetimebound");
      p.levels = changeLevel(unit, p.levels, 0, [&](Level &l) { l.lifetime = life; });
      if (lien_ty_get(unit, s.ret)->kind == TY_PTR && !result->lifetime.n && result->kind != LV_OWNED &&
          result->kind != LV_SHARED)
        s.ret_levels = changeLevel(unit, s.ret_levels, 0, [&](Level &l) { l.lifetime = life; });
      else if (lien_ty_get(unit, s.ret)->kind == TY_REC && !s.ret_base_life.n)
        s.ret_base_life = life;
    }
  }
}

// ---------------------------------------------------------------- what other declarations say of a function

static bool pointsTo(const Unit *u, TyId t, RecId r) {
  const Ty *ty = lien_ty_get(u, t);
  return ty->kind == TY_PTR && lien_ty_get(u, ty->elem)->kind == TY_REC && lien_ty_get(u, ty->elem)->rec.n == r.n;
}

// LIEN_DROP and LIEN_OWNED_BY name their functions; those need not say it again. A function that LIEN_OWNED_BY names
// releases what it takes `owned`; if it says nothing, it takes its only pointer.
void Decls::Impl::applyRoles(const FunctionDecl *f, Sig &s, llvm::SmallVectorImpl<Param> &params) {
  if (!f->getDeclName().isIdentifier() || (dropFunctions.empty() && releasers.empty()))
    return;
  StrId name = str(f->getName());
  if (auto it = dropFunctions.find(name.n); it != dropFunctions.end() && !params.empty()) {
    s.flags |= FN_DROP;
    if (pointsTo(unit, params[0].ty, recordId(it->second)))
      params[0].levels = changeLevel(unit, params[0].levels, 0, [](Level &l) {
        l.flags |= l.kind == LV_OWNED || l.kind == LV_SHARED ? LF_RELEASE : LF_DROPS;
      });
  }
  if (!releasers.count(name.n))
    return;
  Param *only = nullptr;
  unsigned pointers = 0;
  bool takes = false;
  for (Param &p : params) {
    const Level *l = lien_level_get(unit, p.levels, 0);
    if (lien_ty_get(unit, p.ty)->kind != TY_PTR)
      continue;
    pointers++;
    only = &p;
    if (l->kind == LV_OWNED || l->kind == LV_SHARED) {
      p.levels = addFlags(unit, p.levels, LF_RELEASE);
      takes = true;
    }
  }
  if (!takes && pointers == 1 && !saysAnything(unit, s, params))
    owns(only->levels, f->getName(), LF_RELEASE);
}

void Decls::Impl::releases(llvm::StringRef function) { stale.push_back(function); }

void Decls::Impl::settle() {
  while (!stale.empty()) {
    FnId id = lien_fn_by_name(unit, stale.back().str().c_str());
    stale.pop_back();
    if (!id.n || id.n >= functionOf.size() || !functionOf[id.n])
      continue;
    const FunctionDecl *f = functionOf[id.n];
    SigId sig = signature(functions.lookup(f->getCanonicalDecl()).newest);
    lien_fn_sig(unit, id, sig);
    remember(f, id, sig);
  }
}

// ---------------------------------------------------------------- marks

Marks Decls::Impl::ownMarks(const DeclaratorDecl *d) {
  if (isPlain(d, d->getType()))
    return {};
  const Segment &own = shape(d).segments[0];
  return {levelsOf(own), own.baseLife};
}

Marks Decls::Impl::marks(const DeclaratorDecl *d) {
  if (const auto *p = dyn_cast<ParmVarDecl>(d))
    if (const auto *f = dyn_cast_or_null<FunctionDecl>(p->getDeclContext())) {
      const Sig *s = lien_sig_get(unit, signatureOf(f));
      unsigned i = p->getFunctionScopeIndex();
      return i < s->nparams ? Marks{s->params[i].levels, s->params[i].base_life} : Marks{};
    }
  const auto *v = dyn_cast<VarDecl>(d);
  if (!v || !v->getPreviousDecl())
    return ownMarks(d);
  Marks m; // a variable that is declared several times
  llvm::SmallVector<const VarDecl *, 4> all;
  for (; v; v = v->getPreviousDecl())
    all.push_back(v);
  for (const VarDecl *r : llvm::reverse(all)) {
    Marks own = ownMarks(r);
    llvm::SmallVector<Level, 4> list;
    for (uint32_t i = 0, n = std::max(lien_levels_count(unit, m.levels), lien_levels_count(unit, own.levels)); i < n;
         i++) {
      list.push_back(*lien_level_get(unit, m.levels, i));
      std::string wrong = mergeLevel(list[i], *lien_level_get(unit, own.levels, i), unit);
      if (!wrong.empty())
        bad(r->getLocation(), described(r, false) + " is " + wrong + " in an earlier declaration");
    }
    m.levels = lien_levels(unit, list.data(), static_cast<uint32_t>(list.size()));
    m.baseLife = own.baseLife.n ? own.baseLife : m.baseLife;
  }
  return m;
}

} // namespace lien
