// Types, records, fields and globals.
//
// A type is converted once for each spelling (a typedef of a pointer to function may carry annotations that the
// canonical type has lost). A record's fields are added when something can look into it, never because its name was
// met: headers declare far more than a file uses.
#include "decls.h"

#include "clang/AST/RecordLayout.h"

using namespace clang;

namespace lien {

// ---------------------------------------------------------------- types

static uint8_t qualifiersOf(QualType t) {
  return static_cast<uint8_t>((t.isConstQualified() ? TY_CONST : 0) | (t.isVolatileQualified() ? TY_VOLATILE : 0));
}

TypeEntry &Decls::Impl::entry(QualType t) {
  auto it = types.find(t.getAsOpaquePtr());
  if (it != types.end())
    return it->second;
  TypeEntry made;
  made.id = typeUncached(t);
  made.hasFunction = functionAtBottom(t);
  return types[t.getAsOpaquePtr()] = made;
}

TyId Decls::Impl::typeUncached(QualType t) {
  Ty ty = {};
  ty.kind = TY_OTHER;
  ty.flags = qualifiersOf(t);
  QualType canonical = t.getCanonicalType();
  const Type *p = canonical.getTypePtr();
  if (p->isDependentType()) {
    // stays TY_OTHER
  } else if (p->isVoidType()) {
    ty.kind = TY_VOID;
  } else if (p->isIntegralOrEnumerationType()) {
    ty.kind = TY_INT;
    ty.bits = static_cast<uint16_t>(p->isIncompleteType() ? 0 : ast().getTypeSize(canonical));
    ty.flags |= (p->isUnsignedIntegerOrEnumerationType() ? TY_UNSIGNED : 0) | (p->isBooleanType() ? TY_BOOL : 0);
  } else if (p->isRealFloatingType()) {
    ty.kind = TY_FLOAT;
    ty.bits = static_cast<uint16_t>(ast().getTypeSize(canonical));
  } else if (const auto *ptr = t->getAs<PointerType>()) {
    ty.kind = TY_PTR;
    ty.elem = type(ptr->getPointeeType());
  } else if (const ArrayType *array = ast().getAsArrayType(t)) {
    ty.kind = TY_ARRAY;
    ty.elem = type(array->getElementType());
    if (const auto *fixed = dyn_cast<ConstantArrayType>(array))
      ty.count = fixed->getSize().getLimitedValue();
  } else if (const auto *record = p->getAs<RecordType>()) {
    ty.kind = TY_REC;
    ty.rec = recordId(record->getDecl());
  } else if (isa<FunctionType>(p)) {
    ty.kind = TY_FN;
    ty.sig = functionTypeSig(t);
  } else if (const auto *atomic = t->getAs<AtomicType>()) {
    return type(atomic->getValueType().withCVRQualifiers(t.getCVRQualifiers()));
  }
  return lien_ty(unit, &ty);
}

TyId Decls::Impl::typeWithSig(QualType t, SigId sig) {
  Ty ty = {};
  ty.flags = qualifiersOf(t);
  if (const auto *ptr = t->getAs<PointerType>()) {
    ty.kind = TY_PTR;
    ty.elem = typeWithSig(ptr->getPointeeType(), sig);
  } else if (const ArrayType *array = ast().getAsArrayType(t)) {
    ty.kind = TY_ARRAY;
    ty.elem = typeWithSig(array->getElementType(), sig);
    if (const auto *fixed = dyn_cast<ConstantArrayType>(array))
      ty.count = fixed->getSize().getLimitedValue();
  } else if (t->isFunctionType()) {
    ty.kind = TY_FN;
    ty.sig = sig;
  } else {
    return type(t);
  }
  return lien_ty(unit, &ty);
}

TyId Decls::Impl::segmentType(Shape &s, unsigned i, QualType t) {
  if (i >= s.segments.size() || s.segments[i].function.isNull())
    return type(t);
  return typeWithSig(t, segmentSig(s, i));
}

TyId Decls::Impl::typeOf(const DeclaratorDecl *d) {
  QualType t = d->getType();
  const TypeEntry &known = entry(t);
  if (!known.hasFunction || isa<FunctionDecl>(d))
    return known.id;
  return segmentType(const_cast<Shape &>(shape(d)), 0, t);
}

// ---------------------------------------------------------------- records

// Tags may be used again in an inner scope, and types without a tag are called by their typedef; the text form wants
// one name each.
StrId Decls::Impl::recordName(const RecordDecl *r) {
  std::string name = r->getNameAsString();
  if (!r->getIdentifier()) {
    const TypedefNameDecl *td = r->getTypedefNameForAnonDecl();
    name = td ? td->getNameAsString() : r->isUnion() ? "unnamed union" : "unnamed struct";
  }
  unsigned n = ++recordNames[name];
  return str(n == 1 ? name : name + " " + std::to_string(n));
}

RecId Decls::Impl::recordId(const RecordDecl *r) {
  r = cast<RecordDecl>(r->getCanonicalDecl());
  RecId &id = records[r];
  if (!id.n) {
    id = lien_rec(unit, recordName(r), loc(r->getLocation()));
    recordOf[id.n] = r;
  }
  return id;
}

// What a pointer of this type leads to can be looked into from now on. Asked for each temporary, so that it is
// remembered.
void Decls::Impl::completePointee(TyId asked) {
  if (asked.n < pointeeDone.size() && pointeeDone[asked.n])
    return;
  const Ty *ty = lien_ty_get(unit, asked);
  while (ty->kind == TY_PTR || ty->kind == TY_ARRAY)
    ty = lien_ty_get(unit, ty->elem);
  RecId id = ty->rec;
  const RecordDecl *r = ty->kind == TY_REC ? recordOf.lookup(id.n) : nullptr;
  if (r)
    complete(r);
  if (r && !(lien_rec_get(unit, id)->flags & REC_COMPLETE))
    return; // perhaps later
  if (asked.n >= pointeeDone.size())
    pointeeDone.resize(asked.n + 64);
  pointeeDone[asked.n] = true;
}

// Everything of a field but its id. Inside a union everything is raw.
Field Decls::Impl::fieldOf(const FieldDecl *f) {
  Field out = {};
  out.name = name(f);
  out.loc = loc(f->getLocation());
  out.ty = typeOf(f);
  if (!isPlain(f, f->getType())) {
    const Segment &own = shape(f).segments[0];
    out.levels = f->getParent()->isUnion() ? LevelsId{0} : levelsOf(own);
    out.base_life = own.baseLife;
    for (const Written &w : written(f))
      if (w.says == Says::Cell)
        out.flags |= LF_CELL;
  }
  if (f->getType()->isAtomicType()) // as in Rust: it may be written by everybody who sees it
    out.flags |= LF_CELL;
  return out;
}

static bool isBitFieldPadding(const FieldDecl *f) { return f->isBitField() && !f->getDeclName(); }

// What is stored in one pointer of a union is what another pointer to the same type reads: they are one place, by the
// first one's name.
void Decls::Impl::shareStorage(const RecordDecl *u) {
  llvm::SmallVector<std::pair<const Type *, FieldId>, 4> pointers;
  for (const FieldDecl *f : u->fields()) {
    const auto *p = dyn_cast<PointerType>(f->getType().getCanonicalType().getTypePtr());
    if (!p || isa<FunctionType>(p->getPointeeType().getTypePtr()))
      continue;
    const Type *pointee = p->getPointeeType().getTypePtr();
    auto first = llvm::find_if(pointers, [&](const auto &known) { return known.first == pointee; });
    if (first == pointers.end())
      pointers.push_back({pointee, fields.lookup(f)});
    else
      fields[f] = first->second;
  }
}

static bool isPacked(const RecordDecl *def) {
  return def->hasAttr<PackedAttr>() || def->hasAttr<MaxFieldAlignmentAttr>() ||
         llvm::any_of(def->fields(), [](const FieldDecl *f) { return f->hasAttr<PackedAttr>(); });
}

// The flags of a field of a packed record that is not where its type wants to be: what its address is a multiple of.
static uint32_t misalignment(const FieldDecl *f, ASTContext &ast) {
  QualType element = ast.getBaseElementType(f->getType());
  if (f->isBitField() || element->isIncompleteType())
    return 0;
  const ASTRecordLayout &layout = ast.getASTRecordLayout(f->getParent());
  uint64_t at = layout.getFieldOffset(f->getFieldIndex()), bytes = static_cast<uint64_t>(layout.getAlignment().getQuantity());
  while (at % ast.toBits(CharUnits::fromQuantity(static_cast<int64_t>(bytes))))
    bytes /= 2;
  if (ast.toBits(CharUnits::fromQuantity(static_cast<int64_t>(bytes))) >= ast.getTypeAlign(element))
    return 0;
  uint32_t log = 0;
  while (uint64_t(1) << log < bytes)
    log++;
  return (log + 1) << FIELD_MISALIGNED | (at % ast.getTypeAlign(element) ? uint32_t(FIELD_ASKEW) : 0u);
}

static bool isMisaligned(const RecordDecl *def, ASTContext &ast) {
  return isPacked(def) && llvm::any_of(def->fields(), [&](const FieldDecl *f) { return misalignment(f, ast) != 0; });
}

RecId Decls::Impl::complete(const RecordDecl *r) {
  RecId id = recordId(r);
  const RecordDecl *def = r->getDefinition();
  if (!def || def->isBeingDefined() || def->isInvalidDecl() ||
      !completed.insert(cast<RecordDecl>(def->getCanonicalDecl())).second)
    return id;
  llvm::SmallVector<std::pair<const FieldDecl *, Field>, 16> list;
  bool packed = isPacked(def);
  for (const FieldDecl *f : def->fields()) {
    if (isBitFieldPadding(f))
      continue;
    list.push_back({f, fieldOf(f)});
    if (packed)
      list.back().second.flags |= misalignment(f, ast());
    if (!f->getType()->isPointerType())
      completePointee(list.back().second.ty); // a struct by value, or an array of them
  }
  for (const auto &[f, made] : list) // nothing else adds fields meanwhile: their ids are consecutive
    fields[f] = lien_rec_field(unit, id, made.name, made.ty, made.levels, made.base_life, made.flags, made.loc);
  if (def->isUnion())
    shareStorage(def);
  finishRecord(def, id);
  for (const auto &entry : list)
    if (entry.second.levels.n) // what an owner owns in turn
      completePointee(entry.second.ty);
  return id;
}

void Decls::Impl::finishRecord(const RecordDecl *def, RecId id) {
  uint32_t flags = REC_COMPLETE | (def->isUnion() ? uint32_t(REC_UNION) : 0u) |
                   (isMisaligned(def, ast()) ? uint32_t(REC_PACKED) : 0u);
  StrId drop{0};
  for (const RecordDecl *r = def; r;
       r = cast_or_null<RecordDecl>(r->getPreviousDecl())) // in an editor they come unannounced
    noteRecord(r, r);
  if (const TypedefNameDecl *td = def->getTypedefNameForAnonDecl())
    noteRecord(def, td);
  auto it = writtenOnRecords.find(cast<RecordDecl>(def->getCanonicalDecl()));
  if (it != writtenOnRecords.end())
    for (const Written &w : it->second) {
      flags |= w.says == Says::Cell ? REC_CELL : w.says == Says::Sync ? REC_SYNC : w.says == Says::Copy ? REC_COPY : 0;
      if (w.says == Says::Drop)
        drop = str(w.text);
    }
  lien_rec_finish(unit, id, flags, drop);
}

// `at` is a declaration of the record, or a typedef that gives it its name. A record that is complete already is
// finished anew.
void Decls::Impl::noteRecord(const RecordDecl *r, const Decl *at) {
  if (!hasWritten(at) || !noted.insert(at).second)
    return;
  const auto *canonical = cast<RecordDecl>(r->getCanonicalDecl());
  WrittenList &list = writtenOnRecords[canonical];
  WrittenList ws(written(at).begin(), written(at).end());
  for (const Written &w : ws) {
    if (!(sitesOf(w.says) & OnRecord)) {
      if (isa<RecordDecl>(at))
        bad(w.at, "'" + llvm::Twine(spelled(w)) + "' means nothing on a struct's type");
      continue;
    }
    for (const Written &earlier : list)
      if (w.says == Says::Drop && earlier.says == Says::Drop && earlier.text != w.text)
        bad(w.at, "'" + llvm::Twine(spelled(w)) + "' contradicts '" + spelled(earlier) + "' of the same type");
    if (!hasName(w))
      continue;
    list.push_back(w);
    if (w.says == Says::Drop) {
      namedFunctions.push_back({w.text, w.at, w.says, canonical});
      dropFunctions[str(w.text).n] = canonical;
      releases(w.text);
    }
  }
  auto it = records.find(canonical);
  if (it != records.end() && completed.count(canonical) && isa<TypedefNameDecl>(at))
    finishRecord(canonical->getDefinition(), it->second);
}

// Cycles of counted references are looked for in every type, used or not.
void Decls::Impl::noteOwner(const RecordDecl *r, const Shape &field) {
  if (owners.empty() || owners.back() != r)
    owners.push_back(r);
  for (const Segment &s : field.segments)
    for (const Level &l : s.levels)
      counts |= l.kind == LV_SHARED;
}

// ---------------------------------------------------------------- globals

uint32_t Decls::Impl::globalFlags(const VarDecl *v) const {
  return (v->isStaticLocal() ? uint32_t(VF_STATIC) : 0u) |
         (!v->isExternallyVisible() && !v->isStaticLocal() ? uint32_t(VF_INTERNAL) : 0u) |
         (v->getTLSKind() != VarDecl::TLS_None ? uint32_t(VF_THREAD) : 0u) |
         (v->getType().isConstQualified() && v->getAnyInitializer() ? uint32_t(VF_CONST_INIT) : 0u) |
         (inSystemHeader(v->getLocation()) ? uint32_t(VF_SYSTEM) : 0u);
}

GlobalId Decls::Impl::global(const VarDecl *v) {
  GlobalId &id = globals[v->getCanonicalDecl()];
  if (id.n)
    return id;
  Marks m = marks(v);
  TyId ty = typeOf(v);
  completePointee(ty);
  GlobalId made = lien_global(unit, name(v), ty, m.levels, m.baseLife, globalFlags(v), loc(v->getLocation()));
  return globals[v->getCanonicalDecl()] = made;
}

} // namespace lien
