// Lowering: builtins. Those that stand for a library function are calls of it, by its own name, so that its model is found;
// those that are an operation on memory are that operation; of all others the arguments are evaluated and the value is unknown.
#include "lower.h"
#include "clang/Basic/Builtins.h"

using namespace clang;

namespace lien {

// A checked twin (__builtin___memcpy_chk) is the plain function without the arguments that check: how many of the first are
// kept, and how many after them are dropped.
struct Checked {
  const char *name;
  unsigned keep, drop;
};
static const Checked checkedTwins[] = {
    {"memcpy", 3, 1},  {"memmove", 3, 1}, {"mempcpy", 3, 1}, {"memset", 3, 1},  {"memccpy", 4, 1}, {"strcpy", 2, 1},
    {"stpcpy", 2, 1},  {"strcat", 2, 1},  {"strncpy", 3, 1}, {"stpncpy", 3, 1}, {"strncat", 3, 1}, {"strlcpy", 3, 1},
    {"strlcat", 3, 1}, {"sprintf", 1, 2}, {"vsprintf", 1, 2}, {"snprintf", 2, 2}, {"vsnprintf", 2, 2}, {"printf", 0, 1},
    {"vprintf", 0, 1}, {"fprintf", 1, 1}, {"vfprintf", 1, 1},
};

// add, fetch_and_add, add_and_fetch.
static Op opNamed(llvm::StringRef s) {
  s.consume_front("fetch_and_");
  s.consume_back("_and_fetch");
  return llvm::StringSwitch<Op>(s)
      .Case("add", OP_ADD)
      .Case("sub", OP_SUB)
      .Case("mul", OP_MUL)
      .Case("and", OP_AND)
      .Case("or", OP_OR)
      .Case("xor", OP_XOR)
      .Default(OP_NONE);
}

// What a builtin is to the core, by its name without "__builtin_".
namespace {
enum class Kind { Other, Frame, Nowhere, First, Assume, Unevaluated, Arguments, Overflow };
}

static Kind kindOf(llvm::StringRef name) {
  if (compat::startsWith(name, "alloca"))
    return Kind::Frame;
  if (llvm::StringRef(name).consume_back("_overflow"))
    return Kind::Overflow;
  return llvm::StringSwitch<Kind>(name)
      .Case("unreachable", Kind::Nowhere)
      .Case("trap", Kind::Nowhere)
      .Case("verbose_trap", Kind::Nowhere)
      .Case("__debugbreak", Kind::Nowhere)
      .Case("expect", Kind::First)
      .Case("expect_with_probability", Kind::First)
      .Case("assume_aligned", Kind::First)
      .Case("assume", Kind::Assume)
      .Case("__assume", Kind::Assume)
      .Case("constant_p", Kind::Unevaluated)
      .Case("object_size", Kind::Unevaluated)
      .Case("dynamic_object_size", Kind::Unevaluated)
      .Case("classify_type", Kind::Unevaluated)
      .Case("counted_by_ref", Kind::Unevaluated)
      .Case("va_end", Kind::Unevaluated)
      .Case("va_start", Kind::Arguments)
      .Case("c23_va_start", Kind::Arguments)
      .Case("va_copy", Kind::Arguments)
      .Default(Kind::Other);
}

bool Lower::builtin(const CallExpr *e, const FunctionDecl *f, unsigned id, PlaceId dst, uint32_t flags, bool wanted, Operand &out) {
  out = lien_unknown();
  llvm::StringRef name = f->getName();
  if (builtinMemory(e, id, out))
    return true;
  if (compat::startsWith(name, "__sync_"))
    return builtinSync(e, out);
  bool prefixed = name.consume_front("__builtin_");
  switch (kindOf(name)) {
  case Kind::Frame:
    out = frameMemory(e);
    return true;
  case Kind::Nowhere:
    lien_unreachable(fn, at(callLoc(e)));
    return true;
  case Kind::First:
    out = value(e->getArg(0));
    for (unsigned i = 1; i < e->getNumArgs(); i++)
      effects(e->getArg(i));
    return true;
  case Kind::Assume:
    assume(e->getArg(0));
    return true;
  case Kind::Unevaluated:
    if (int64_t k; constant(e, k))
      out = number(k);
    return true;
  case Kind::Arguments: { // nothing in a va_list can be owned
    const Expr *list = e->getArg(0)->IgnoreParenImpCasts();
    assign(list->getType()->isArrayType() || list->isGLValue() ? place(list) : pointee(list), out, 0, callLoc(e));
    return true;
  }
  case Kind::Overflow:
    out = overflow(e, name.drop_back(strlen("_overflow")));
    return true;
  case Kind::Other:
    break;
  }
  // What Clang knows of libc has a model or is unknown, like any other function. Other builtins keep no pointer.
  if (!prefixed && ast.BuiltinInfo.isPredefinedLibFunction(id))
    return false;
  if (prefixed && ast.BuiltinInfo.isLibFunction(id) && libraryCall(e, name, dst, flags, wanted, out))
    return true;
  for (const Expr *a : e->arguments())
    effects(a);
  if (f->isNoReturn())
    lien_unreachable(fn, at(callLoc(e)));
  return true;
}

bool Lower::libraryCall(const CallExpr *e, llvm::StringRef name, PlaceId dst, uint32_t flags, bool wanted, Operand &out) {
  unsigned keep = e->getNumArgs(), drop = 0;
  llvm::StringRef plain = name;
  if (plain.consume_front("__") && plain.consume_back("_chk"))
    for (const Checked &c : checkedTwins)
      if (plain == c.name) {
        name = plain;
        keep = c.keep;
        drop = c.drop;
      }
  FnId known = lien_fn_by_name(unit, name.str().c_str());
  if (!known.n) {
    SigId model = lien_model_sig(unit, name.str().c_str());
    known = model.n ? lien_fn(unit, decls.str(name), model, 0) : decls.function(e->getDirectCallee());
    drop = model.n ? drop : 0; // the builtin itself takes all of them
  }
  llvm::SmallVector<Operand, 8> all;
  llvm::SmallVector<Loc, 8> locs;
  callArguments(e, all, locs);
  if (drop && all.size() >= keep + drop) {
    all.erase(all.begin() + keep, all.begin() + keep + drop);
    locs.erase(locs.begin() + keep, locs.begin() + keep + drop);
  }
  out = finishCall(e, lien_fnref(known), SigId{0}, all, locs, dst, flags, wanted, e->getDirectCallee()->isNoReturn());
  return true;
}

// What alloca returns is storage of this frame, without a name, until the function returns. In a loop each round has a
// piece of its own.
Operand Lower::frameMemory(const CallExpr *e) {
  for (const Expr *a : e->arguments())
    effects(a);
  Ty array = {};
  array.kind = TY_ARRAY;
  array.elem = decls.type(ast.CharTy);
  SourceLocation l = callLoc(e);
  VarId v = lien_var(fn, VAR_LOCAL, StrId{0}, lien_ty(unit, &array), LevelsId{0}, StrId{0}, VF_VLA, at(l));
  lien_live(fn, at(l), v);
  frames.push_back(v);
  bool again = llvm::any_of(loops, [](const Loop &x) { return x.again.n && x.again.n != x.out.n; });
  return addrOf(again ? lien_place_any(fn, placeOf(v)) : lien_place_index(fn, placeOf(v), 0));
}

// __builtin_add_overflow(a, b, &r), or of a type: saddl, umull. r = a + b; whether it fits is unknown.
Operand Lower::overflow(const CallExpr *e, llvm::StringRef name) {
  Op op = opNamed(name.take_front(3));
  if (op == OP_NONE)
    op = opNamed(name.drop_front(name.empty() ? 0 : 1).take_front(3));
  if (e->getNumArgs() != 3 || op == OP_NONE) {
    for (const Expr *a : e->arguments())
      effects(a);
    return lien_unknown();
  }
  Operand a = loosely(e->getArg(0)), b = loosely(e->getArg(1));
  bin(pointee(e->getArg(2)), op, a, b, 0, callLoc(e));
  return lien_unknown();
}

// ---------------------------------------------------------------- whole objects

// The type that a void pointer argument points to, as written before its conversion; null if it's of another size.
static const Expr *wholeObject(const Expr *pointer, const ASTContext &ast, int64_t size, QualType &t) {
  const Expr *e = peel(pointer);
  while (const auto *c = dyn_cast<ImplicitCastExpr>(e)) {
    if (c->getCastKind() != CK_BitCast)
      break;
    e = peel(c->getSubExpr());
  }
  t = e->getType()->getPointeeType();
  if (const auto *c = dyn_cast<CastExpr>(e))
    if (c->getCastKind() == CK_ArrayToPointerDecay && ast.getTypeSizeInChars(c->getSubExpr()->getType()).getQuantity() == size &&
        !c->getSubExpr()->getType()->isVariablyModifiedType())
      t = c->getSubExpr()->getType();
  if (t.isNull() || t->isIncompleteType() || t->isFunctionType() || t->isVariablyModifiedType() || t.isVolatileQualified())
    return nullptr;
  return ast.getTypeSizeInChars(t).getQuantity() == size ? e : nullptr;
}

// memcpy(p, q, sizeof *p) of two structs or pointers of one type: *p = *q.
bool Lower::copyWhole(const CallExpr *e, Operand &out) {
  int64_t size;
  QualType to, from;
  if (e->getNumArgs() < 3 || !constant(e->getArg(2), size))
    return false;
  const Expr *p = wholeObject(e->getArg(0), ast, size, to), *q = wholeObject(e->getArg(1), ast, size, from);
  if (!p || !q || !ast.hasSameUnqualifiedType(to, from))
    return false;
  Sort s = sortOf(to);
  if (s != Sort::Rec && s != Sort::Ptr)
    return false;
  PlaceId dst = pointee(p), src = pointee(q);
  assign(dst, copyOf(src), 0, callLoc(e));
  out = addrOf(dst);
  return true;
}

// memset(p, 0, sizeof *p).
bool Lower::clearWhole(const CallExpr *e, unsigned pointer, unsigned size, Operand &out) {
  int64_t n;
  QualType t;
  if (e->getNumArgs() <= size || !constant(e->getArg(size), n))
    return false;
  const Expr *p = wholeObject(e->getArg(pointer), ast, n, t);
  if (!p)
    return false;
  const auto *c = dyn_cast<CastExpr>(p);
  bool array = sortOf(t) == Sort::Array && c && c->getCastKind() == CK_ArrayToPointerDecay;
  PlaceId dst = array ? place(c->getSubExpr()) : pointee(p);
  lien_zero(fn, at(callLoc(e)), dst, flag(0, callLoc(e)));
  out = array ? addrOf(lien_place_index(fn, dst, 0)) : addrOf(dst);
  return true;
}

bool Lower::builtinMemory(const CallExpr *e, unsigned id, Operand &out) {
  int64_t k;
  switch (id) {
  case Builtin::BImemcpy:
  case Builtin::BImemmove:
  case Builtin::BI__builtin_memcpy:
  case Builtin::BI__builtin_memmove:
  case Builtin::BI__builtin___memcpy_chk:
  case Builtin::BI__builtin___memmove_chk:
    return copyWhole(e, out);
  case Builtin::BImemset:
  case Builtin::BI__builtin_memset:
  case Builtin::BI__builtin___memset_chk:
    return e->getNumArgs() >= 3 && constant(e->getArg(1), k) && !k && clearWhole(e, 0, 2, out);
  case Builtin::BIbzero:
  case Builtin::BI__builtin_bzero:
    return clearWhole(e, 0, 1, out);
  default:
    return false;
  }
}

// ---------------------------------------------------------------- atomics

// slot = v; the value is what slot held.
Operand Lower::exchange(PlaceId slot, Operand v, QualType t, SourceLocation l) {
  Operand old = copyOf(materialise(copyOf(slot), t, l));
  assign(slot, v, 0, l);
  return old;
}

Operand Lower::fetch(PlaceId slot, Op op, Operand v, QualType t, bool after, SourceLocation l) {
  Operand old = after ? copyOf(slot) : copyOf(materialise(copyOf(slot), t, l));
  if (sortOf(t) == Sort::Ptr)
    offset(slot, copyOf(slot), lien_unknown(), PF_COMPOUND, l);
  else if (op == OP_NONE || sortOf(t) != Sort::Int)
    assign(slot, lien_unknown(), PF_COMPOUND, l);
  else
    bin(slot, op, copyOf(slot), v, PF_COMPOUND, l);
  return old;
}

// if (*slot is what was expected) *slot = desired; else the expectation is set to it. Which of them: unknown.
Operand Lower::compareExchange(PlaceId slot, const Expr *expected, Operand desired, QualType t, bool byPointer, bool wantOld,
                               SourceLocation l) {
  PlaceId want{0};
  if (byPointer)
    want = pointee(expected);
  else
    effects(expected);
  PlaceId result = temp(wantOld ? t : ast.IntTy, l);
  BlockId yes = newBlock(), no = newBlock(), after = newBlock();
  if (wantOld)
    assign(result, copyOf(slot), PF_INIT, l);
  lien_branch(fn, at(l), OP_NE, lien_unknown(), number(0), yes, no, flag(0, l));
  begin(yes, l);
  assign(slot, desired, 0, l);
  if (!wantOld)
    assign(result, number(1), PF_INIT, l);
  jump(after, l);
  begin(no, l);
  if (want.n)
    assign(want, copyOf(slot), 0, l);
  if (!wantOld)
    assign(result, number(0), PF_INIT, l);
  begin(after, l);
  return copyOf(result);
}

Operand Lower::atomic(const AtomicExpr *e) {
  SourceLocation l = e->getExprLoc();
  QualType t = e->getPtr()->getType()->getPointeeType();
  if (const auto *a = t->getAs<AtomicType>())
    t = a->getValueType();
  auto there = [&] { return pointee(e->getPtr()); };
  auto behind = [&](const Expr *p) { return copyOf(pointee(p)); };
  switch (e->getOp()) {
  case AtomicExpr::AO__c11_atomic_init:
  case AtomicExpr::AO__c11_atomic_store:
  case AtomicExpr::AO__atomic_store_n: {
    Operand v = value(e->getVal1());
    assign(there(), v, e->getOp() == AtomicExpr::AO__c11_atomic_init ? static_cast<uint32_t>(PF_INIT) : 0u, l);
    return lien_unknown();
  }
  case AtomicExpr::AO__atomic_store: {
    Operand v = behind(e->getVal1());
    assign(there(), v, 0, l);
    return lien_unknown();
  }
  case AtomicExpr::AO__c11_atomic_load:
  case AtomicExpr::AO__atomic_load_n:
    return copyOf(materialise(copyOf(there()), t, l));
  case AtomicExpr::AO__atomic_load: {
    PlaceId from = there();
    assign(pointee(e->getVal1()), copyOf(from), 0, l);
    return lien_unknown();
  }
  case AtomicExpr::AO__c11_atomic_exchange:
  case AtomicExpr::AO__atomic_exchange_n: {
    Operand v = value(e->getVal1());
    return exchange(there(), v, t, l);
  }
  case AtomicExpr::AO__atomic_exchange: {
    Operand v = behind(e->getVal1());
    Operand old = exchange(there(), v, t, l);
    assign(pointee(e->getVal2()), old, 0, l);
    return lien_unknown();
  }
  case AtomicExpr::AO__c11_atomic_compare_exchange_strong:
  case AtomicExpr::AO__c11_atomic_compare_exchange_weak:
  case AtomicExpr::AO__atomic_compare_exchange_n: {
    Operand v = value(e->getVal2());
    return compareExchange(there(), e->getVal1(), v, t, true, false, l);
  }
  case AtomicExpr::AO__atomic_compare_exchange: {
    Operand v = behind(e->getVal2());
    return compareExchange(there(), e->getVal1(), v, t, true, false, l);
  }
#define FETCH(c11, gnu, gnuAfter, op)                                                                                                  \
  case AtomicExpr::AO__c11_atomic_fetch_##c11:                                                                                        \
  case AtomicExpr::AO__atomic_fetch_##gnu: {                                                                                           \
    Operand v = loosely(e->getVal1());                                                                                                 \
    return fetch(there(), op, v, t, false, l);                                                                                         \
  }                                                                                                                                    \
  case AtomicExpr::AO__atomic_##gnuAfter##_fetch: {                                                                                    \
    Operand v = loosely(e->getVal1());                                                                                                 \
    return fetch(there(), op, v, t, true, l);                                                                                          \
  }
    FETCH(add, add, add, OP_ADD)
    FETCH(sub, sub, sub, OP_SUB)
    FETCH(and, and, and, OP_AND)
    FETCH(or, or, or, OP_OR)
    FETCH(xor, xor, xor, OP_XOR)
    FETCH(nand, nand, nand, OP_NONE)
#undef FETCH
  default:
    return notModelled(e);
  }
}

// The older family: __sync_fetch_and_add(p, v) and the like, with the size at the end of the name.
bool Lower::builtinSync(const CallExpr *e, Operand &out) {
  llvm::StringRef name = e->getDirectCallee()->getName();
  name.consume_front("__sync_");
  name = name.rtrim("0123456789").rtrim('_');
  SourceLocation l = callLoc(e);
  out = lien_unknown();
  if (!e->getNumArgs())
    return true; // __sync_synchronize
  const Expr *p = e->getArg(0);
  QualType t = p->getType()->getPointeeType();
  if (name == "lock_test_and_set" || name == "swap") {
    Operand v = value(e->getArg(1));
    out = exchange(pointee(p), v, t, l);
  } else if (name == "lock_release") {
    assign(pointee(p), sortOf(t) == Sort::Ptr ? lien_null() : number(0), 0, l);
  } else if (name == "val_compare_and_swap" || name == "bool_compare_and_swap") {
    Operand v = value(e->getArg(2));
    out = compareExchange(pointee(p), e->getArg(1), v, t, false, name[0] == 'v', l);
  } else if (e->getNumArgs() > 1) {
    Operand v = loosely(e->getArg(1));
    out = fetch(pointee(p), opNamed(name), v, t, !compat::startsWith(name, "fetch"), l);
  }
  return true;
}

} // namespace lien
