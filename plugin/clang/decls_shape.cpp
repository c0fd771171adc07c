// The stars of one declaration, and which of them an annotation means.
//
// The rule (language, section 1): an annotation means the last star that was written in front of it. In front of every
// star it means the outermost one; but behind a typedef's name, before the first star, the typedef's own outermost one,
// and `lifetime(x)` behind a struct type means the struct's own lifetime. A typedef brings its stars and what is said
// of them along.
#include "decls.h"

using namespace clang;

namespace lien {

// ---------------------------------------------------------------- types in which nothing is said

bool Decls::Impl::isPlain(QualType t) {
  const Type *p = t.getTypePtr();
  if (isa<BuiltinType>(p) || isa<TagType>(p))
    return true;
  auto it = plainTypes.find(p);
  if (it != plainTypes.end())
    return it->second;
  bool plain = true;
  if (const auto *td = dyn_cast<TypedefType>(p))
    plain = isPlain(td->getDecl(), td->getDecl()->getUnderlyingType());
  else if (const auto *ptr = dyn_cast<PointerType>(p))
    plain = isPlain(ptr->getPointeeType());
  else if (const auto *array = dyn_cast<ArrayType>(p))
    plain = isPlain(array->getElementType());
  else if (const auto *attributed = dyn_cast<AttributedType>(p))
    plain = !attributed->getImmediateNullability() && isPlain(attributed->getModifiedType());
  else if (const auto *proto = dyn_cast<FunctionProtoType>(p))
    plain =
        isPlain(proto->getReturnType()) && llvm::all_of(proto->param_types(), [&](QualType q) { return isPlain(q); });
  else if (const auto *function = dyn_cast<FunctionType>(p))
    plain = isPlain(function->getReturnType());
  else if (QualType inner = p->getLocallyUnqualifiedSingleStepDesugaredType(); inner.getTypePtr() != p)
    plain = isPlain(inner);
  plainTypes[p] = plain;
  return plain;
}

// What is written on the parameters of a function type does not show in the type: such a declaration has to be looked
// into.
bool Decls::Impl::isPlain(const Decl *d, QualType t) {
  if (hasWritten(d))
    return false;
  auto known = types.find(t.getAsOpaquePtr());
  if (known == types.end())
    return !functionAtBottom(t) && isPlain(t);
  if (known->second.plain < 0) {
    bool plain = !known->second.hasFunction && isPlain(t);
    types[t.getAsOpaquePtr()].plain = plain;
    return plain;
  }
  return known->second.plain;
}

const FunctionType *functionAtBottom(QualType t) {
  for (;;) {
    const Type *p = t.getCanonicalType().getTypePtr();
    if (const auto *f = dyn_cast<FunctionType>(p))
      return f;
    if (const auto *ptr = dyn_cast<PointerType>(p))
      t = ptr->getPointeeType();
    else if (const auto *array = dyn_cast<ArrayType>(p))
      t = array->getElementType();
    else
      return nullptr;
  }
}

// ---------------------------------------------------------------- the stars

static Segment &pushLevel(Shape &s, SourceLocation star, uint16_t &nullness) {
  Segment &last = s.segments.back();
  last.levels.push_back(Level{});
  last.levels.back().flags = nullness;
  last.stars.push_back(star);
  s.says |= nullness != 0;
  nullness = 0;
  return last;
}

static uint16_t nullnessOf(const AttributedType *t) {
  if (auto n = t->getImmediateNullability())
    return *n == NullabilityKind::NonNull ? LF_NONNULL : *n == NullabilityKind::Nullable ? LF_NULLABLE : 0;
  return 0;
}

// A parameter that is written as an array or a function is one more pointer, whose star was not written.
void Decls::Impl::walk(TypeLoc t, Shape &s, bool isParam, bool isTypedef) {
  uint16_t nullness = 0;
  if (s.segments.empty())
    s.segments.emplace_back();
  for (bool first = isParam; !t.isNull();) {
    if (auto qualified = t.getAs<QualifiedTypeLoc>()) {
      t = qualified.getUnqualifiedLoc();
    } else if (auto adjusted = t.getAs<AdjustedTypeLoc>()) {
      t = adjusted.getOriginalLoc();
    } else if (auto ptr = t.getAs<PointerTypeLoc>()) {
      pushLevel(s, isTypedef ? SourceLocation() : ptr.getStarLoc(), nullness);
      first = false;
      t = ptr.getPointeeLoc();
    } else if (auto array = t.getAs<ArrayTypeLoc>()) {
      s.leadsWithArray |= s.segments.size() == 1 && s.segments[0].levels.empty();
      if (first)
        pushLevel(s, SourceLocation(), nullness);
      first = false;
      t = array.getElementLoc();
    } else if (auto function = t.getAs<FunctionTypeLoc>()) {
      if (first)
        pushLevel(s, SourceLocation(), nullness);
      first = false;
      s.segments.back().bottom = function.getType();
      s.segments.back().function = function;
      s.segments.emplace_back();
      t = function.getReturnLoc();
    } else if (auto attributed = t.getAs<AttributedTypeLoc>()) {
      nullness |= nullnessOf(attributed.getTypePtr());
      t = attributed.getModifiedLoc();
    } else if (auto td = t.getAs<TypedefTypeLoc>()) {
      if (!isTypedef)
        s.base = t.getEndLoc();
      walkTypedef(td.getTypePtr()->getDecl(), s, first, nullness);
      return;
    } else if (TypeLoc next = t.getNextTypeLoc(); !next.isNull()) {
      t = next;
    } else {
      break;
    }
  }
  Segment &last = s.segments.back();
  last.bottom = t.isNull() ? QualType() : t.getType();
  if (!isTypedef && !t.isNull())
    s.base = t.getEndLoc();
  // typeof, auto: raw levels, as many as the type has, all behind a name as a typedef's are
  while (!last.bottom.isNull()) {
    QualType rest = last.bottom.getCanonicalType();
    if (const auto *ptr = dyn_cast<PointerType>(rest.getTypePtr())) {
      if (s.baseSegment < 0) {
        s.baseSegment = static_cast<int>(s.segments.size()) - 1;
        s.baseLevel = static_cast<unsigned>(last.levels.size());
      }
      pushLevel(s, SourceLocation(), nullness);
      last.bottom = ptr->getPointeeType();
    } else if (const auto *array = dyn_cast<ArrayType>(rest.getTypePtr())) {
      last.bottom = array->getElementType();
    } else {
      break;
    }
  }
}

void Decls::Impl::walkTypedef(const TypedefNameDecl *d, Shape &s, bool isParam, uint16_t nullness) {
  const Shape &inner = shape(d);
  s.baseSegment = static_cast<int>(s.segments.size()) - 1;
  s.baseLevel = static_cast<unsigned>(s.segments.back().levels.size());
  if (isParam && (inner.leadsWithArray || (inner.segments[0].levels.empty() && !inner.segments[0].function.isNull()))) {
    pushLevel(s, SourceLocation(), nullness);
    s.baseLevel++;
  }
  s.leadsWithArray |= inner.leadsWithArray && s.segments.size() == 1 && s.segments[0].levels.empty();
  for (size_t i = 0; i < inner.segments.size(); i++) {
    if (i)
      s.segments.emplace_back();
    Segment &to = s.segments.back();
    const Segment &from = inner.segments[i];
    to.levels.append(from.levels.begin(), from.levels.end());
    to.stars.append(from.levels.size(), SourceLocation());
    to.baseLife = from.baseLife;
    to.bottom = from.bottom;
    to.function = from.function;
    to.sig = from.sig;
  }
  Segment &first = s.segments[static_cast<unsigned>(s.baseSegment)];
  if (nullness && s.baseLevel < first.levels.size()) {
    first.levels[s.baseLevel].flags |= nullness;
    s.says = true;
  }
  if (inner.segments.size() == 1 && inner.segments[0].levels.empty())
    s.baseSegment = -1;
  s.says |= inner.says;
}

const Shape &Decls::Impl::shape(const Decl *d) {
  auto it = shapes.find(d);
  if (it != shapes.end())
    return *it->second;
  auto made = std::make_unique<Shape>();
  Shape &s = *made;
  TypeSourceInfo *source = nullptr;
  if (const auto *declarator = dyn_cast<DeclaratorDecl>(d))
    source = declarator->getTypeSourceInfo();
  else if (const auto *td = dyn_cast<TypedefNameDecl>(d))
    source = td->getTypeSourceInfo();
  if (source)
    walk(source->getTypeLoc(), s, isa<ParmVarDecl>(d), false);
  else
    s.segments.emplace_back();
  if (isa<FunctionDecl>(d) && s.segments.size() == 1) // declared by the compiler itself: only a type
    s.segments.emplace_back();
  WrittenList ws(written(d).begin(), written(d).end());
  place(d, ws, s);
  return *(shapes[d] = std::move(made));
}

// ---------------------------------------------------------------- which star is meant

std::string Decls::Impl::described(const Decl *d, bool isResult) const {
  const auto *named = dyn_cast<NamedDecl>(d);
  std::string name = named ? named->getNameAsString() : "";
  std::string what = isResult                  ? "the result of"
                     : isa<ParmVarDecl>(d)     ? "parameter"
                     : isa<FieldDecl>(d)       ? "field"
                     : isa<FunctionDecl>(d)    ? "function"
                     : isa<TypedefNameDecl>(d) ? "type"
                     : isa<VarDecl>(d)         ? "variable"
                                               : "declaration";
  return name.empty() ? (isResult ? "the result" : "a " + what + " without a name") : what + " '" + name + "'";
}

void Decls::Impl::place(const Decl *d, llvm::ArrayRef<Written> ws, Shape &s) {
  for (const Written &w : ws)
    placeOne(d, w, s);
  if (!ws.empty())
    checkLevels(d, ws, s);
  if (isa<ParmVarDecl>(d) && !s.segments[0].levels.empty()) // a reference that comes out: what the caller has stays his
    if (Level &l = s.segments[0].levels[0]; l.kind == LV_SHARED && (l.flags & LF_OUT)) {
      l.kind = LV_RAW;
      l.flags = static_cast<uint16_t>((l.flags & ~LF_OUT) | LF_COUNTS | LF_NOESCAPE);
    }
}

static std::string sitesText(unsigned sites) {
  std::string s;
  static constexpr struct {
    unsigned site;
    const char *text;
  } names[] = {{OnParam, "a parameter"}, {OnResult, "a result"},        {OnPlace, "a field or variable"},
               {OnField, "a field"},     {OnRecord, "a struct's type"}, {OnFunction, "a function"}};
  for (const auto &n : names)
    if (sites & n.site)
      s += (s.empty() ? "" : " or ") + std::string(n.text);
  return s;
}

bool Decls::Impl::siteFits(const Decl *d, const Written &w, unsigned segment) {
  unsigned here = segment                   ? unsigned(OnResult)
                  : isa<ParmVarDecl>(d)     ? unsigned(OnParam)
                  : isa<TypedefNameDecl>(d) ? unsigned(OnParam | OnResult | OnPlace)
                                            : unsigned(OnPlace);
  if (sitesOf(w.says) & here)
    return true;
  const auto *f = dyn_cast<FunctionDecl>(d); // a lock that is taken only if the result says so
  if (f && w.says == Says::When && segment == 1 && !f->getReturnType()->isVoidType() && !f->getReturnType()->isPointerType() &&
      llvm::any_of(written(d), [](const Written &other) { return other.says == Says::Guard; }))
    return true;
  bad(w.at, "'" + llvm::Twine(spelled(w)) + "' means nothing on " + described(d, segment > 0) + ": it belongs on " +
                sitesText(sitesOf(w.says)));
  return false;
}

// LIEN_LIFETIME() and its kin need one name.
bool Decls::Impl::hasName(const Written &w) {
  if (w.says != Says::Lifetime && w.says != Says::Guard && w.says != Says::OwnedBy && w.says != Says::Drop)
    return true;
  bool ok = !w.text.empty() && !isDigit(w.text.front()) &&
            llvm::all_of(w.text, [](char c) { return isAsciiIdentifierContinue(c) || c < 0; });
  if (!ok)
    bad(w.at, "'" + llvm::Twine(nameOf(w.says)) + "(" + w.text + ")' has no name in its parentheses");
  return ok;
}

// What is said of a whole declaration, not of a star.
static bool isOfDeclaration(Says s) { return sitesOf(s) & (OnRecord | OnFunction); }

void Decls::Impl::placeOne(const Decl *d, const Written &w, Shape &s) {
  if (isOfDeclaration(w.says)) {
    const auto *td = dyn_cast<TypedefNameDecl>(d);
    bool ok = (w.says == Says::Trusted && isa<FunctionDecl>(d)) || (w.says == Says::Cell && isa<FieldDecl>(d)) ||
              (td && w.says != Says::Trusted && td->getUnderlyingType()->isRecordType());
    if (!ok)
      bad(w.at, "'" + llvm::Twine(spelled(w)) + "' means nothing on " + described(d, false) + ": it belongs on " +
                    sitesText(sitesOf(w.says)));
    return;
  }
  if (!hasName(w))
    return;
  unsigned front = isa<FunctionDecl>(d) ? 1 : 0; // the segment that the declaration's own specifiers speak of
  int segment = -1;
  unsigned level = 0;
  SourceLocation best;
  for (unsigned i = 0; i < s.segments.size(); i++)
    for (unsigned j = 0; j < s.segments[i].stars.size(); j++) {
      SourceLocation star = s.segments[i].stars[j];
      if (star.isInvalid() || !sm().isBeforeInTranslationUnit(star, w.at) ||
          (best.isValid() && sm().isBeforeInTranslationUnit(star, best)))
        continue;
      best = star;
      segment = static_cast<int>(i);
      level = j;
    }
  if (segment < 0) {
    bool behindBase = s.base.isValid() && sm().isBeforeInTranslationUnit(s.base, w.at);
    Segment &last = s.segments.back();
    bool record = !last.bottom.isNull() && last.bottom->isRecordType();
    while (front + 1 < s.segments.size() && (isa<FunctionDecl>(d) || !s.segments[front].function.isNull()) &&
           !s.segments[front].function.isNull())
      front++; // in front of a pointer to a function: its result
    if (w.says == Says::Lifetime && record && (s.segments[front].levels.empty() || (behindBase && s.baseSegment < 0))) {
      if (last.baseLife.n && text(last.baseLife) != w.text)
        bad(w.at, "'" + llvm::Twine(spelled(w)) + "' is a second lifetime of the struct in " + described(d, front > 0));
      last.baseLife = str(w.text);
      s.says = true;
      checkNamed(d, w, s, static_cast<unsigned>(s.segments.size()) - 1);
      return;
    }
    segment = static_cast<int>(front);
    if (behindBase && s.baseSegment >= 0) {
      segment = s.baseSegment;
      level = s.baseLevel;
      if (level >= s.segments[s.baseSegment].levels.size() && !s.segments[s.baseSegment].function.isNull()) {
        segment++; // a typedef of a function
        level = 0;
      }
    }
  }
  unsigned at = static_cast<unsigned>(segment);
  if (!siteFits(d, w, at))
    return;
  Segment &target = s.segments[at];
  if (w.says == Says::Unguard && !at && target.levels.empty() && isa<ParmVarDecl>(d)) { // a thread's handle is often a number
    target.levels.push_back(Level{});
    target.stars.push_back(SourceLocation());
  }
  bool taking = w.says == Says::Guard || w.says == Says::When; // of a lock without data the result tells at most whether it was taken
  if (taking && at == 1 && target.levels.empty() && isa<FunctionDecl>(d)) {
    target.levels.push_back(Level{});
    target.stars.push_back(SourceLocation());
  }
  if (level >= target.levels.size()) {
    bool isVoid = at && !target.bottom.isNull() && target.bottom->isVoidType();
    bad(w.at, "'" + llvm::Twine(spelled(w)) + "' means nothing on " + described(d, at > 0) + ", which is " +
                  (isVoid ? "void" : "not a pointer"));
    return;
  }
  if (level + 1 == target.levels.size() && !target.function.isNull()) {
    bad(w.at,
        "'" + llvm::Twine(spelled(w)) + "' means nothing on " + described(d, at > 0) + ", a pointer to a function");
    return;
  }
  for (unsigned i = 0; i < at; i++)
    s.segments[i].sig = SigId{0}; // differs from the typedef's
  s.says = true;
  apply(d, w, target, level, at > 0);
  checkNamed(d, w, s, at);
}

// A lifetime or a guard of a result is that of a parameter.
void Decls::Impl::checkNamed(const Decl *d, const Written &w, const Shape &s, unsigned segment) {
  if (!segment || (w.says != Says::Lifetime && w.says != Says::Guard) ||
      (w.says == Says::Lifetime && w.text == "static"))
    return;
  auto names = [&](const ParmVarDecl *p) {
    if (!p)
      return false;
    if (w.says == Says::Guard)
      return p->getName() == w.text;
    const Segment &own = shape(p).segments[0];
    return text(own.baseLife) == w.text ||
           llvm::any_of(own.levels, [&](const Level &l) { return text(l.lifetime) == w.text; });
  };
  if (const auto *f = dyn_cast<FunctionDecl>(d); f && segment == 1) {
    for (; f; f = f->getPreviousDecl())
      if (llvm::any_of(f->parameters(), names))
        return;
  } else if (FunctionTypeLoc function = s.segments[segment - 1].function;
             function.isNull() || llvm::any_of(function.getParams(), names)) {
    return;
  }
  bad(w.at, "'" + llvm::Twine(spelled(w)) + "' on " + described(d, true) + " names no " +
                (w.says == Says::Guard ? "parameter" : "lifetime of a parameter"));
}

// ---------------------------------------------------------------- one annotation at its star

void Decls::Impl::setKind(const Decl *d, const Written &w, Level &l) {
  static constexpr const char *names[] = {"", "owned", "borrowed", "borrowed_mut", "LIEN_SHARED", "LIEN_WEAK"};
  LevelKind kind = kindOf(w.says);
  if (l.kind != LV_RAW && l.kind != kind)
    bad(w.at, "'" + llvm::Twine(spelled(w)) + "' contradicts '" + names[l.kind] + "' at the same star of " +
                  described(d, isa<FunctionDecl>(d)));
  else
    l.kind = kind;
}

void Decls::Impl::apply(const Decl *d, const Written &w, Segment &segment, unsigned level, bool isResult) {
  Level &l = segment.levels[level];
  auto name = [&](StrId &slot) {
    if (slot.n && text(slot) != w.text)
      bad(w.at, "'" + llvm::Twine(spelled(w)) + "' contradicts '" + nameOf(w.says) + "(" + text(slot) +
                    ")' at the same star of " + described(d, isResult));
    slot = str(w.text);
  };
  l.flags |= flagOf(w.says);
  switch (w.says) {
  case Says::Lifetime:
    name(l.lifetime);
    break;
  case Says::Guard:
    name(l.guard);
    break;
  case Says::OwnedBy:
    setKind(d, w, l);
    name(l.family);
    namedFunctions.push_back({w.text, w.at, w.says, nullptr});
    if (releasers.try_emplace(l.family.n, true).second)
      releases(w.text);
    break;
  case Says::When: {
    Level read = {};
    if (!readWhen(w, read))
      bad(w.at, "the condition of 'LIEN_WHEN(" + llvm::Twine(w.text) +
                    ")' can't be read: it compares 'return' with a constant");
    else if (const auto *f = dyn_cast<FunctionDecl>(d->getDeclContext());
             f && isa<ParmVarDecl>(d) && f->getReturnType()->isVoidType())
      bad(w.at, "'" + llvm::Twine(spelled(w)) + "' means nothing: '" + f->getNameAsString() + "' returns nothing");
    else if (l.when && (l.when != read.when || l.value != read.value))
      bad(w.at, "a second 'LIEN_WHEN' at the same star of " + llvm::Twine(described(d, isResult)));
    else {
      l.when = read.when;
      l.value = read.value;
    }
    break;
  }
  case Says::Out:
  case Says::Drops:
  case Says::Send:
  case Says::Unguard:
    if (level)
      bad(w.at, "'" + llvm::Twine(spelled(w)) + "' belongs behind the last star of " + described(d, isResult));
    break;
  default:
    setKind(d, w, l);
  }
}

// What only the whole of a star's annotations tells.
void Decls::Impl::checkLevels(const Decl *d, llvm::ArrayRef<Written> ws, const Shape &s) {
  auto wrote = [&](Says says, llvm::StringRef arg = "") -> const Written * {
    for (const Written &w : ws)
      if (w.says == says && (arg.empty() || w.text == arg))
        return &w;
    return nullptr;
  };
  for (unsigned i = 0; i < s.segments.size(); i++)
    for (const Level &l : s.segments[i].levels) {
      std::string where = described(d, i > 0);
      if (const Written *w = l.kind == LV_RAW && l.lifetime.n && !(l.flags & LF_SEND) ? wrote(Says::Lifetime, text(l.lifetime)) : nullptr)
        bad(w->at,
            "'" + llvm::Twine(spelled(*w)) + "' stands beside no 'borrowed' or 'owned' at that star of " + where);
      const Written *when = l.when ? wrote(Says::When) : nullptr;
      if (when && l.kind != LV_OWNED && l.kind != LV_SHARED && !(l.flags & LF_OUT) && !l.guard.n)
        bad(when->at,
            "'LIEN_WHEN' stands beside no 'owned', 'LIEN_SHARED' or 'LIEN_OUT' at that star of " + llvm::Twine(where));
      const Written *drops = l.flags & LF_DROPS ? wrote(Says::Drops) : nullptr;
      if (drops && (l.kind == LV_OWNED || l.kind == LV_SHARED))
        bad(drops->at, "'LIEN_DROPS' contradicts 'owned' at the same star of " + llvm::Twine(where) +
                           ": the storage stays its owner's");
      const Written *out = l.flags & LF_OUT ? wrote(Says::Out) : nullptr;
      bool counts = l.kind == LV_SHARED && i == 0 && isa<ParmVarDecl>(d) && &l == &s.segments[0].levels[0];
      if (out && !counts && (l.kind == LV_OWNED || l.kind == LV_BORROWED || l.kind == LV_SHARED || l.kind == LV_WEAK))
        bad(out->at, "'LIEN_OUT' contradicts what stands at the same star of " + llvm::Twine(where) +
                         ": the slot is written, and stays the caller's");
      const auto *param = dyn_cast<ParmVarDecl>(d);
      if (out && !counts && param && i == 0 && &l == &s.segments[0].levels[0] &&
          param->getType()->getPointeeType().isConstQualified())
        bad(out->at, "'LIEN_OUT' on " + llvm::Twine(where) + " can't be: what it points to is const");
      const Written *guard = l.guard.n ? wrote(Says::Guard) : nullptr;
      if (guard && l.kind != LV_BORROWED && l.kind != LV_BORROWED_MUT && l.kind != LV_RAW)
        bad(guard->at,
            "'" + llvm::Twine(spelled(*guard)) + "' belongs beside 'borrowed' or 'borrowed_mut' on " + where);
    }
}

} // namespace lien
