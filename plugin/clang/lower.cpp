// Lowering, one function at a time: parameters, locals, temporaries, and the points themselves.
//
// One convention: every point goes through a function of this file that adds what holds for all of them, PF_UNSAFE inside
// LIEN_UNSAFE { } and PF_MACRO for a place in a macro.
#include "lower.h"

using namespace clang;

namespace lien {

Sort sortOfType(const Type *c) {
  switch (c->getTypeClass()) {
  case Type::Builtin:
    return cast<BuiltinType>(c)->isInteger() ? Sort::Int : c->isNullPtrType() ? Sort::Ptr : Sort::Other;
  case Type::Enum:
  case Type::BitInt:
    return Sort::Int;
  case Type::Pointer:
  case Type::BlockPointer:
    return Sort::Ptr;
  case Type::Record:
    return Sort::Rec;
  case Type::ConstantArray:
  case Type::IncompleteArray:
  case Type::VariableArray:
    return Sort::Array;
  case Type::Atomic:
    return sortOf(cast<AtomicType>(c)->getValueType());
  default:
    return Sort::Other;
  }
}

// ---------------------------------------------------------------- the function

// What is kept from one function for the next is room, and what is known of the unit.
void Lower::function(const FunctionDecl *f) {
  const Stmt *written = f->getBody();
  if (!written)
    return;
  self = f;
  bodies++;
  fn = lien_body_begin(unit, decls.function(f), at(f->getLocation()));
  if (!fn)
    return;
  body(f, written);
  unsafe = 0;
  scope = nullptr;
  holders.Reset();
  vars.clear();
  labels.clear();
  cases.clear();
  jumps.clear();
  frames.clear();
  opaques.clear();
  addressed.clear();
  sinks.clear();
  exits.clear();
  exitDeads = 0;
  leaving = BlockId{0};
}

void Lower::body(const FunctionDecl *f, const Stmt *body) {
  lien_block_begin(fn, newBlock());
  unsigned i = 0;
  for (const ParmVarDecl *p : f->parameters()) {
    VarId v = lien_param_var(fn, i++);
    if (!v.n) { // declared without a prototype
      v = lien_var(fn, VAR_LOCAL, decls.name(p), decls.type(p->getType()), LevelsId{0}, StrId{0}, 0, at(p->getLocation()));
      lien_live(fn, at(p->getLocation()), v);
    }
    vars[p].place = placeOf(v);
    push(v, HolderKind::Local);
  }
  for (const ParmVarDecl *p : f->parameters())
    if (p->getOriginalType()->isVariablyModifiedType())
      variablyModified(p->getOriginalType());
  stmt(body);
  SourceLocation end = body->getEndLoc();
  if (isOpen()) {
    kill(scope, nullptr, end, PF_EXIT);
    for (VarId v : frames)
      lien_dead(fn, at(end), v, flag(PF_EXIT, end));
    lien_return(fn, at(end));
  }
  finishJumps();
  exitBlock();
  lien_body_end(fn, at(end));
}

// ---------------------------------------------------------------- points

void Lower::begin(BlockId b, SourceLocation l) {
  if (isOpen())
    jump(b, l);
  lien_block_begin(fn, b);
}

// `p = p` is no assignment: nothing is given, nothing is lost.
void Lower::assign(PlaceId dst, Operand a, uint32_t flags, SourceLocation l) {
  if (a.kind == OD_FN && !unsafe)
    decls.checkFits(FnId{a.n}, lien_place_ty(fn, dst), l);
  if (a.kind == OD_COPY && a.n == dst.n && !lien_place_many(fn, dst))
    lien_read(fn, at(l), a, flag(0, l));
  else
    lien_assign(fn, at(l), dst, a, flag(flags, l));
}

// A value that is computed and dropped. To drop a pointer is not to use it; what was read to get at it has been used.
void Lower::read(Operand a, QualType t, SourceLocation l) {
  if (a.kind != OD_COPY)
    return;
  Sort s = sortOf(t);
  if (s == Sort::Ptr || s == Sort::Rec)
    a.flags |= ODF_PRINT;
  lien_read(fn, at(l), a, flag(0, l));
}

void Lower::unknown(PlaceId dst, llvm::ArrayRef<Operand> args, SourceLocation l) {
  lien_unknown_op(fn, at(l), dst, args.data(), static_cast<uint32_t>(args.size()), flag(0, l));
}

void Lower::bin(PlaceId dst, Op op, Operand a, Operand b, uint32_t flags, SourceLocation l) {
  lien_bin(fn, at(l), dst, op, a, b, flag(flags, l));
}

void Lower::offset(PlaceId dst, Operand a, Operand by, uint32_t flags, SourceLocation l) {
  lien_offset(fn, at(l), dst, a, by, flag(flags, l));
}

// ---------------------------------------------------------------- temporaries

PlaceId Lower::temp(QualType t, SourceLocation l) {
  VarId v = lien_var(fn, VAR_TEMP, StrId{0}, decls.type(t), LevelsId{0}, StrId{0}, 0, at(l));
  Sort s = sortOf(t);
  if (s == Sort::Ptr || s == Sort::Rec || s == Sort::Array) {
    lien_live(fn, at(l), v);
    push(v, HolderKind::Temp);
  }
  return placeOf(v);
}

PlaceId Lower::sink(QualType t, SourceLocation l) {
  Sort s = sortOf(t);
  if (s != Sort::Int && s != Sort::Other)
    return temp(t, l);
  if (t->isVoidType())
    return PlaceId{0};
  TyId ty = decls.type(t);
  for (const auto &known : sinks)
    if (known.first == ty.n)
      return placeOf(known.second);
  VarId v = lien_var(fn, VAR_TEMP, StrId{0}, ty, LevelsId{0}, StrId{0}, 0, at(l));
  sinks.push_back({ty.n, v});
  return placeOf(v);
}

Operand Lower::fix(Operand a, QualType t, SourceLocation l) {
  return a.kind == OD_COPY ? copyOf(materialise(a, t, l)) : a;
}

PlaceId Lower::materialise(Operand a, QualType t, SourceLocation l) {
  PlaceId p = temp(t, l);
  assign(p, a, PF_INIT, l);
  return p;
}

// ---------------------------------------------------------------- variables

void Lower::local(const VarDecl *v) {
  decls.local(const_cast<VarDecl *>(v));
  QualType t = v->getType();
  bool sized = t->isVariablyModifiedType();
  if (sized)
    variablyModified(t);
  if (!v->hasLocalStorage()) { // statics and externs are made where they are used, and initialised before the program runs
    initialised(v);
    return;
  }
  const auto *cleanup = v->getAttr<CleanupAttr>();
  int64_t k;
  bool isConst = t.isConstQualified() && v->getInit() && sortOf(t) == Sort::Int && constant(v->getInit(), k);
  uint32_t flags = (cleanup ? uint32_t(VF_CLEANUP) : 0) | (sized && t->isVariableArrayType() ? uint32_t(VF_VLA) : 0) |
                   (isConst ? uint32_t(VF_CONST_INIT) : 0);
  Marks marks = decls.marks(v);
  SourceLocation l = v->getLocation();
  VarId id = lien_var(fn, VAR_LOCAL, decls.name(v), decls.typeOf(v), marks.levels, marks.baseLife, flags, at(l));
  lien_live(fn, at(l), id);
  Named known;
  known.place = placeOf(id);
  remember(v, known);
  vars[v] = known;
  push(id, HolderKind::Local, cleanup ? cleanup->getFunctionDecl() : nullptr);
  if (const Expr *e = v->getInit()) {
    Holder *mark = scope;
    init(e, placeOf(id), t, l);
    leaveFull(mark, l);
  }
}

Lower::Named Lower::namedNow(const VarDecl *v) {
  Named made = vars.lookup(v);
  if (made.place.n) {
    remember(v, made);
    return made;
  }
  if (v->hasLocalStorage()) {
    made.place = placeOf(lien_var(fn, VAR_LOCAL, decls.name(v), decls.type(v->getType()), LevelsId{0}, StrId{0}, 0, at(v->getLocation())));
  } else {
    made.place = placeOf(lien_global_var(fn, decls.global(v)));
    made.watched = watches(v);
  }
  return vars[v] = made;
}

PlaceId Lower::variable(const VarDecl *v) {
  Named known = named(v);
  if (known.watched)
    touch(v);
  return known.place;
}

void Lower::variablyModified(QualType t) {
  while (!t->getAs<TypedefType>()) { // a typedef's bounds were evaluated where it stands
    if (const auto *vla = ast.getAsVariableArrayType(t)) {
      if (const Expr *size = vla->getSizeExpr()) {
        Holder *mark = scope;
        effects(size);
        leaveFull(mark, size->getBeginLoc());
      }
      t = vla->getElementType();
    } else if (const ArrayType *a = ast.getAsArrayType(t)) {
      t = a->getElementType();
    } else if (const auto *p = t->getAs<PointerType>()) {
      t = p->getPointeeType();
    } else {
      return;
    }
    if (!t->isVariablyModifiedType())
      return;
  }
}

// ---------------------------------------------------------------- what is not modelled

// One UNKNOWN to which every variable that the code names has escaped. Nothing inside is lowered.
void Lower::escape(const Stmt *s, PlaceId dst) {
  llvm::SmallVector<const Stmt *, 16> todo{s};
  llvm::SmallVector<Operand, 8> args;
  llvm::SmallPtrSet<const VarDecl *, 8> seen;
  while (!todo.empty()) {
    const Stmt *at = todo.pop_back_val();
    if (const auto *ref = dyn_cast<DeclRefExpr>(at)) {
      const auto *v = dyn_cast<VarDecl>(ref->getDecl());
      if (v && (!v->hasLocalStorage() || vars.count(v)) && seen.insert(v).second)
        args.push_back(addrOf(variable(v)));
    }
    for (const Stmt *child : at->children())
      if (child)
        todo.push_back(child);
  }
  unknown(dst, args, s->getBeginLoc());
}

Lowering::Lowering(Decls &decls, Unit *unit, ASTContext &ast) : lower(new Lower(decls, unit, ast)) {}
Lowering::~Lowering() = default;

void Lowering::function(const FunctionDecl *f) {
  if (!f->isInvalidDecl() && !f->isDependentContext())
    lower->function(f);
}

void Lowering::variable(const VarDecl *v) { lower->initialised(v); }
void Lowering::finish() { lower->finish(); }

} // namespace lien
