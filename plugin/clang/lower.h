// Bodies -> points, straight from the AST by a structured walk: the private header of lower*.cpp.
//
//   lower.cpp          one function: entry, parameters, end; temporaries; points
//   lower_scope.cpp    scopes and the jumps between them: who is DEAD and LIVE on which edge
//   lower_static.cpp   static variables that nothing in the unit writes
//   lower_stmt.cpp     statements
//   lower_expr.cpp     expressions for their value, or for their effects only
//   lower_arith.cpp    operators, assignments, casts
//   lower_place.cpp    lvalues -> places
//   lower_const.cpp    integers that are known without asking Clang's evaluator
//   lower_cond.cpp     conditions as branches, and what is made of them: && || ?:
//   lower_init.cpp     initialisers
//   lower_call.cpp     calls, and the markers of lien.h
//   lower_builtin.cpp  builtins that are not calls; atomics; whole structs copied by memcpy
//
// Conventions, which docs/ir.md repeats for the reader of the text form:
//
// - Decay of an array `a`, a string literal too, is ADDR of a[0]. `&a[i]` and `a + i` are ADDR a[i], or a[*] if i is not a
//   constant. `*p`, `p[0]` and `p->` are deref(p); p[k] is index(deref(p), k). `&*p` and `&p[0]` are p.
// - An operand COPY is read where it stands in a point, not before: f(p, g()) reads p after g ran. What has to be read earlier
//   (p++, the arms of ?:, the last expression of a statement expression) is assigned to a temporary.
// - A pointer, record or array temporary is LIVE when it is made and DEAD at the end of the full expression (in a condition: of
//   the operand of && or ||, on both edges). A temporary of arithmetic type has neither: nothing can be lost with it.
// - DEAD of a variable whose storage is not live is allowed, and does nothing: a compound literal that stands in one arm of a
//   ?: lives until the end of its block, reached or not; so does what alloca returned, until the function returns.
// - A pointer that is cast to point to another type is first assigned to a temporary of that type, with ODF_CAST, so the fields
//   below a place always belong to its type. A cast from integer to pointer is UNKNOWN, unless the integer came from a pointer.
// - ODF_PRINT stands on pointers that are subtracted, dropped by a (void) cast, printed with %p, or tested as integers.
// - A BRANCH or SWITCH on UNKNOWN may go any way. `ne x, 0` tests a truth value.
// - A goto that crosses declarations goes through a block of its own, which has the DEADs and LIVEs of that edge.
#ifndef LIEN_CLANG_LOWER_H
#define LIEN_CLANG_LOWER_H

#include "frontend.h"
#include "clang/Basic/Stack.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/Support/Allocator.h"
#include <optional>
#include <type_traits>

namespace lien {

// What the core can say of a type's values.
enum class Sort { Int, Ptr, Rec, Array, Other };
Sort sortOfType(const clang::Type *canonical);
inline Sort sortOf(clang::QualType t) {
  const clang::Type *c = t.getCanonicalType().getTypePtr();
  return c->getTypeClass() == clang::Type::Pointer ? Sort::Ptr : sortOfType(c);
}

// As lien_copy and lien_addr: no call for what every expression needs.
inline Operand copyOf(PlaceId p) { return {static_cast<uint8_t>(p.n ? OD_COPY : OD_UNKNOWN), 0, 0, p.n}; }
inline Operand addrOf(PlaceId p) { return {static_cast<uint8_t>(p.n ? OD_ADDR : OD_UNKNOWN), 0, 0, p.n}; }
inline Operand arrayOf(PlaceId p) { return {static_cast<uint8_t>(p.n ? OD_ADDR : OD_UNKNOWN), static_cast<uint8_t>(p.n ? ODF_ARRAY : 0), 0, p.n}; }
// The function that a call names, or null.
inline const clang::FunctionDecl *calledBy(const clang::CallExpr *e) {
  const clang::Expr *c = e->getCallee();
  if (c->getStmtClass() == clang::Stmt::ImplicitCastExprClass)
    c = static_cast<const clang::ImplicitCastExpr *>(c)->getSubExpr();
  if (c->getStmtClass() == clang::Stmt::DeclRefExprClass)
    return llvm::dyn_cast<clang::FunctionDecl>(static_cast<const clang::DeclRefExpr *>(c)->getDecl());
  return e->getDirectCallee();
}
// As e->getBeginLoc().
clang::SourceLocation beginOf(const clang::Expr *e);

// Drops what only groups: parentheses, __extension__, _Generic, chosen arms, casts that change nothing.
const clang::Expr *peelAll(const clang::Expr *e);
inline const clang::Expr *peel(const clang::Expr *e) {
  switch (e->getStmtClass()) { // most expressions are one of these, and are asked for more than once
  case clang::Stmt::DeclRefExprClass:
  case clang::Stmt::MemberExprClass:
  case clang::Stmt::IntegerLiteralClass:
  case clang::Stmt::BinaryOperatorClass:
  case clang::Stmt::CallExprClass:
  case clang::Stmt::ArraySubscriptExprClass:
    return e;
  case clang::Stmt::ImplicitCastExprClass:
    switch (static_cast<const clang::ImplicitCastExpr *>(e)->getCastKind()) {
    case clang::CK_LValueToRValue:
    case clang::CK_IntegralCast:
    case clang::CK_ArrayToPointerDecay:
      return e;
    default:
      return peelAll(e);
    }
  default:
    return peelAll(e);
  }
}
// True if the pointer expression, seen through its casts, points to another type than it says.
bool isRetyped(const clang::Expr *pointer);
// The claim that a __builtin_choose_expr of lien.h makes (CLAIM_*), or 0.
unsigned claimOf(const clang::ChooseExpr *e);
bool isUnsafeMarker(const clang::IfStmt *s);

class Lower {
public:
  Lower(Decls &decls, Unit *unit, clang::ASTContext &ast) : decls(decls), unit(unit), ast(ast) {}
  void function(const clang::FunctionDecl *f);
  void initialised(const clang::VarDecl *v);
  void finish();

private:
  // One variable whose storage ends when a scope is left. The chain from the innermost outwards is the scope; a position in the
  // program is known by its innermost Holder.
  enum class HolderKind : uint8_t { Local, Literal, Temp };
  struct Holder {
    Holder *up;
    uint32_t depth;
    VarId var;
    HolderKind kind;
    const clang::FunctionDecl *cleanup;
  };
  struct Label {
    BlockId block{0};
    Holder *scope = nullptr;
    bool placed = false;
  };
  // An edge whose other end was not lowered yet; `block` is empty until then.
  struct Jump {
    BlockId block;
    const clang::LabelDecl *to; // none: a computed goto
    Holder *from;
    clang::SourceLocation loc;
    uint32_t flags;
  };
  // Where break and continue go.
  struct Loop {
    const clang::Stmt *stmt;
    BlockId out, again; // again: none in a switch
    Holder *outScope, *againScope;
  };
  // A variable of this function, or a global that it names.
  struct Named {
    PlaceId place{0};
    bool watched = false; // a static that perhaps nothing writes
  };
  // In front of the table of names: most names were met just before.
  struct Recent {
    const clang::ValueDecl *var = nullptr;
    uint32_t body = 0;  // in which
    bool plain = false; // not watched, and of a type that is not const
    Named named;
  };
  static size_t recentIndex(const clang::ValueDecl *v) {
    auto bits = reinterpret_cast<uintptr_t>(v);
    return (bits >> 4 ^ bits >> 10) % 64;
  }
  // A static variable, by what the unit does with it.
  struct Watched {
    llvm::SmallVector<const clang::FunctionDecl *, 2> readers;
    bool touched = false; // written, or its address taken
  };
  struct Fixed {
    Operand value;
    std::optional<int64_t> number; // none: a null pointer
  };
  // The DEADs of one Holder on the way to a block, shared by the jumps that come by.
  struct Link {
    Holder *holder;
    BlockId block, next;
  };
  // Where a condition's two edges go.
  struct Edges {
    BlockId yes, no;
    uint32_t flags; // PF_LOOP, PF_ASSERT
  };

  // lower.cpp
  void body(const clang::FunctionDecl *f, const clang::Stmt *body);
  uint32_t flag(uint32_t flags, clang::SourceLocation l) const {
    return flags | unsafe | (l.isMacroID() ? static_cast<uint32_t>(PF_MACRO) : 0u);
  }
  static Loc at(clang::SourceLocation l) { return Decls::loc(l); }
  Operand number(int64_t v) {
    uint64_t i = static_cast<uint64_t>(v) + 1;
    if (i >= std::size(small))
      return lien_int(unit, v);
    return small[i].kind ? small[i] : small[i] = lien_int(unit, v);
  }
  PlaceId placeOf(VarId v) { return lien_place_var(fn, v); }
  BlockId newBlock() { return lien_block(fn); }
  void begin(BlockId b, clang::SourceLocation l); // falls through into b
  bool isOpen() const { return lien_block_open(fn); }
  void jump(BlockId to, clang::SourceLocation l) { lien_goto(fn, at(l), to); }
  void assign(PlaceId dst, Operand a, uint32_t flags, clang::SourceLocation l);
  void read(Operand a, clang::QualType t, clang::SourceLocation l);
  void unknown(PlaceId dst, llvm::ArrayRef<Operand> args, clang::SourceLocation l);
  void bin(PlaceId dst, Op op, Operand a, Operand b, uint32_t flags, clang::SourceLocation l);
  void offset(PlaceId dst, Operand a, Operand by, uint32_t flags, clang::SourceLocation l);
  PlaceId temp(clang::QualType t, clang::SourceLocation l); // LIVE, and pushed on the scope, if it needs to be
  PlaceId sink(clang::QualType t, clang::SourceLocation l); // where a result goes that nobody reads
  Operand fix(Operand a, clang::QualType t, clang::SourceLocation l); // reads it now
  PlaceId materialise(Operand a, clang::QualType t, clang::SourceLocation l);
  void local(const clang::VarDecl *v);
  Named named(const clang::VarDecl *v) {
    const Recent &r = recent[recentIndex(v)];
    return r.var == v && r.body == bodies ? r.named : namedNow(v);
  }
  Named namedNow(const clang::VarDecl *v);
  void remember(const clang::VarDecl *v, Named n) {
    recent[recentIndex(v)] = {v, bodies, !n.watched && !v->getType().isConstQualified(), n};
  }
  // The place of a variable that was named a moment ago, of which nothing else need be asked; or none.
  PlaceId plainPlace(const clang::Expr *e) const {
    if (e->getStmtClass() != clang::Stmt::DeclRefExprClass)
      return PlaceId{0};
    const clang::ValueDecl *v = static_cast<const clang::DeclRefExpr *>(e)->getDecl();
    const Recent &r = recent[recentIndex(v)];
    return r.var == v && r.body == bodies && r.plain ? r.named.place : PlaceId{0};
  }
  PlaceId variable(const clang::VarDecl *v); // to be written, or to have its address taken
  void variablyModified(clang::QualType t); // evaluates the bounds of a VLA type
  void escape(const clang::Stmt *s, PlaceId dst); // not modelled: every variable named in it escapes
  template <typename F> auto deeper(F f) -> decltype(f());

  // lower_scope.cpp
  void push(VarId v, HolderKind kind, const clang::FunctionDecl *cleanup = nullptr);
  void leave(Holder *to, clang::SourceLocation l, uint32_t flags); // ends what is inside `to`
  void leaveFull(Holder *to, clang::SourceLocation l);             // the end of a full expression: literals stay
  void kill(Holder *from, Holder *to, clang::SourceLocation l, uint32_t flags);
  void exitTo(Holder *from, Holder *to, BlockId dest, clang::SourceLocation l); // ends what is inside `to`, and jumps
  bool sharesExit(Holder *from, Holder *to);
  void exitBlock();
  void revive(Holder *from, Holder *to, clang::SourceLocation l);
  static Holder *common(Holder *a, Holder *b);
  Label &label(const clang::LabelDecl *d);
  void placeLabel(const clang::LabelDecl *d, clang::SourceLocation l);
  void jumpTo(const clang::LabelDecl *d, clang::SourceLocation l);
  BlockId edgeTo(const clang::LabelDecl *d, clang::SourceLocation l); // a block that goes there, filled at the end
  void computedGoto(const clang::IndirectGotoStmt *s);
  void finishJump(const Jump &j);
  void finishComputed();
  void finishJumps();
  void collectAddressed();

  // lower_static.cpp
  bool watches(const clang::VarDecl *v) const;
  bool unwritten(const clang::VarDecl *v, Operand &out); // its value; else this function is known to read it
  void touch(const clang::VarDecl *v);
  void touchNamed(const clang::Expr *e);
  bool valueOfStatic(const clang::VarDecl *v, Fixed &out);

  // lower_stmt.cpp
  void stmt(const clang::Stmt *s);
  void stmtHere(const clang::Stmt *s);
  const clang::Stmt *behindLabels(const clang::Stmt *s);
  void compound(const clang::CompoundStmt *s);
  void declStmt(const clang::DeclStmt *s);
  void ifStmt(const clang::IfStmt *s);
  void unsafeStmt(const clang::IfStmt *s);
  void whileStmt(const clang::WhileStmt *s);
  void doStmt(const clang::DoStmt *s);
  void forStmt(const clang::ForStmt *s);
  void switchStmt(const clang::SwitchStmt *s);
  const clang::Stmt *caseLabel(const clang::SwitchCase *s);
  void returnStmt(const clang::ReturnStmt *s);
  void loopJump(const clang::Stmt *s, const clang::Stmt *named, bool again);
  void asmStmt(const clang::GCCAsmStmt *s);
  void fullEffects(const clang::Expr *e);
  void fullCond(const clang::Expr *e, Edges to);
  void loopBody(const clang::Stmt *s, const Loop &loop);
  void condVariable(const clang::Stmt *init, const clang::DeclStmt *var);

  // lower_expr.cpp
  Operand value(const clang::Expr *e) {
    if (e->getStmtClass() == clang::Stmt::ImplicitCastExprClass) {
      const auto *c = static_cast<const clang::ImplicitCastExpr *>(e);
      if (c->getCastKind() == clang::CK_LValueToRValue)
        return load(c->getSubExpr());
    }
    return valueDeeper(e);
  }
  Operand valueDeeper(const clang::Expr *e);
  Operand valueHere(const clang::Expr *e);
  void into(const clang::Expr *e, PlaceId dst, uint32_t flags, clang::SourceLocation l); // converted to dst's type
  bool intoHere(const clang::Expr *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  void effects(const clang::Expr *e);
  void effectsHere(const clang::Expr *e);
  void unaryEffects(const clang::UnaryOperator *e);
  void sizeEffects(const clang::UnaryExprOrTypeTraitExpr *e);
  void effectsOfChildren(const clang::Expr *e);
  Operand load(const clang::Expr *lvalue) {
    PlaceId known = plainPlace(lvalue);
    return known.n ? copyOf(known) : loadNow(lvalue);
  }
  Operand loadNow(const clang::Expr *lvalue);
  Operand addressOf(const clang::Expr *lvalue);
  Operand decay(const clang::Expr *array);
  Operand designator(const clang::Expr *function);
  Operand throughTemp(const clang::Expr *e);
  Operand notModelled(const clang::Expr *e);
  void statementExpr(const clang::StmtExpr *e, PlaceId dst, uint32_t flags);
  Operand opaque(const clang::OpaqueValueExpr *e);

  // lower_arith.cpp
  Operand castValue(const clang::CastExpr *e);
  Operand integralCast(const clang::CastExpr *e);
  bool castEffects(const clang::CastExpr *e);
  bool castInto(const clang::CastExpr *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  // Its value, through casts that widen.
  Operand loosely(const clang::Expr *e) {
    if (e->getStmtClass() == clang::Stmt::ImplicitCastExprClass &&
        static_cast<const clang::ImplicitCastExpr *>(e)->getCastKind() == clang::CK_LValueToRValue)
      return load(static_cast<const clang::ImplicitCastExpr *>(e)->getSubExpr());
    return looselyDeeper(e);
  }
  Operand looselyDeeper(const clang::Expr *e);
  Operand binary(const clang::BinaryOperator *e);
  bool binaryInto(const clang::BinaryOperator *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  void binaryEffects(const clang::BinaryOperator *e);
  Operand arithmetic(const clang::BinaryOperator *e, PlaceId dst, uint32_t flags);
  Operand pointerOffset(const clang::BinaryOperator *e, PlaceId dst, uint32_t flags);
  Operand amount(const clang::Expr *e, bool negative);
  Operand unary(const clang::UnaryOperator *e);
  bool unaryInto(const clang::UnaryOperator *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  PlaceId assignment(const clang::BinaryOperator *e);
  Operand readFirst(const clang::Expr *r, Operand v, clang::SourceLocation loc);
  PlaceId compoundAssignment(const clang::CompoundAssignOperator *e);
  Operand step(const clang::UnaryOperator *e, bool wanted);
  bool preserves(clang::QualType from, clang::QualType to) const;
  bool widens(clang::QualType from, clang::QualType to) const;
  unsigned widthOf(clang::QualType t) const; // of an integer

  // lower_place.cpp
  PlaceId place(const clang::Expr *e) {
    if (PlaceId known = plainPlace(e); known.n)
      return known;
    if (e->getStmtClass() == clang::Stmt::DeclRefExprClass)
      if (const auto *v = llvm::dyn_cast<clang::VarDecl>(static_cast<const clang::DeclRefExpr *>(e)->getDecl()))
        return variable(v);
    return placeDeeper(e);
  }
  PlaceId placeDeeper(const clang::Expr *e);
  PlaceId placeHere(const clang::Expr *e);
  PlaceId member(const clang::MemberExpr *e);
  PlaceId subscript(const clang::ArraySubscriptExpr *e);
  PlaceId element(const clang::Expr *base, const clang::Expr *index, bool negative);
  PlaceId dereference(const clang::Expr *pointer);
  PlaceId pointee(const clang::Expr *pointer);
  PlaceId pointeeOf(Operand p, clang::QualType t, clang::SourceLocation l);
  PlaceId nowhere(clang::QualType t, clang::SourceLocation l); // unknown storage
  PlaceId string(clang::SourceLocation l) { return placeOf(lien_string_var(fn, at(l))); }
  PlaceId literal(const clang::CompoundLiteralExpr *e);
  bool isPlainLvalue(const clang::Expr *e) const; // its place is found without emitting a point

  // lower_const.cpp
  bool constant(const clang::Expr *e, int64_t &out, unsigned depth = 0) const {
    return mayBeConstant(e) && constantHere(e, out, depth);
  }
  bool mayBeConstant(const clang::Expr *e) const;
  bool constantHere(const clang::Expr *e, int64_t &out, unsigned depth) const;
  bool constantCall(const clang::CallExpr *e, int64_t &out) const;
  bool constantCast(const clang::CastExpr *e, int64_t &out, unsigned depth) const;
  bool constantUnary(const clang::UnaryOperator *e, int64_t &out, unsigned depth) const;
  bool constantBinary(const clang::BinaryOperator *e, int64_t &out, unsigned depth) const;
  bool constantTrait(const clang::UnaryExprOrTypeTraitExpr *e, int64_t &out) const;
  bool constantVariable(const clang::Expr *e, int64_t &out, unsigned depth) const;
  bool evaluated(const clang::Expr *e, int64_t &out) const;
  int64_t wrap(int64_t v, clang::QualType t) const;
  bool isNull(const clang::Expr *pointer) const;

  // lower_cond.cpp
  void cond(const clang::Expr *e, Edges to);
  void condHere(const clang::Expr *e, Edges to);
  void condRelation(const clang::BinaryOperator *e, Edges to);
  void condLogical(const clang::BinaryOperator *e, Edges to);
  void condLeaf(const clang::Expr *e, Edges to);
  void test(Op op, Operand a, Operand b, Holder *mark, clang::QualType t, Edges to, clang::SourceLocation l);
  bool relation(const clang::BinaryOperator *e, Operand &a, Operand &b);
  void truth(const clang::Expr *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  void conditional(const clang::AbstractConditionalOperator *e, PlaceId dst, uint32_t flags, clang::SourceLocation l);
  void conditionalEffects(const clang::AbstractConditionalOperator *e);
  void arm(const clang::Expr *e, PlaceId dst, uint32_t flags, clang::SourceLocation l, BlockId in, BlockId after);
  void assume(const clang::Expr *e);

  // lower_init.cpp
  void init(const clang::Expr *e, PlaceId dst, clang::QualType t, clang::SourceLocation l);
  void initList(const clang::InitListExpr *e, PlaceId dst, clang::QualType t, clang::SourceLocation l);
  void initRecord(const clang::InitListExpr *e, PlaceId dst, clang::SourceLocation l);
  // C fixes no order of initialisers, and reads are checked in the one that does no harm: of { b, b->len } the number is
  // read first, if b is lent exclusively somewhere in the list. What is moved is moved first.
  enum class Part { Whole, InOrder, Numbers, Others };
  Part part = Part::Whole;
  struct Gives {
    bool lends = false, moves = false;
  };
  void initInParts(const clang::InitListExpr *e, PlaceId dst, clang::QualType t, clang::SourceLocation l);
  void initGives(const clang::InitListExpr *e, Gives &g);
  void initFrom(const clang::Expr *in, PlaceId dst, clang::QualType t, clang::SourceLocation l);
  void initArray(const clang::InitListExpr *e, PlaceId dst, clang::SourceLocation l);
  void initUpdate(const clang::Expr *updater, PlaceId dst, clang::SourceLocation l);

  // lower_call.cpp
  Operand call(const clang::CallExpr *e, PlaceId dst, uint32_t flags, bool wanted);
  void callArguments(const clang::CallExpr *e, llvm::SmallVectorImpl<Operand> &args, llvm::SmallVectorImpl<Loc> &locs);
  Operand finishCall(const clang::CallExpr *e, Operand callee, SigId sig, llvm::ArrayRef<Operand> args, llvm::ArrayRef<Loc> locs,
                     PlaceId dst, uint32_t flags, bool wanted, bool noReturn);
  Operand claim(const clang::ChooseExpr *e, PlaceId dst, uint32_t flags);
  static clang::SourceLocation callLoc(const clang::CallExpr *e);
  void goesOnIfZero(Operand status, clang::SourceLocation l);

  // lower_builtin.cpp
  // The three ways a builtin comes out: its value, done; a call of the library function of that name; a plain call.
  bool builtin(const clang::CallExpr *e, const clang::FunctionDecl *f, unsigned id, PlaceId dst, uint32_t flags, bool wanted, Operand &out);
  bool builtinMemory(const clang::CallExpr *e, unsigned id, Operand &out);
  bool builtinSync(const clang::CallExpr *e, Operand &out);
  bool copyWhole(const clang::CallExpr *e, Operand &out);
  bool clearWhole(const clang::CallExpr *e, unsigned pointer, unsigned size, Operand &out);
  bool libraryCall(const clang::CallExpr *e, llvm::StringRef name, PlaceId dst, uint32_t flags, bool wanted, Operand &out);
  Operand frameMemory(const clang::CallExpr *e);
  Operand overflow(const clang::CallExpr *e, llvm::StringRef name);
  Operand atomic(const clang::AtomicExpr *e);
  Operand exchange(PlaceId slot, Operand v, clang::QualType t, clang::SourceLocation l);
  Operand compareExchange(PlaceId slot, const clang::Expr *expected, Operand desired, clang::QualType t, bool byPointer, bool wantOld,
                          clang::SourceLocation l);
  Operand fetch(PlaceId slot, Op op, Operand v, clang::QualType t, bool after, clang::SourceLocation l);

  Decls &decls;
  Unit *const unit;
  clang::ASTContext &ast;
  const clang::FunctionDecl *self = nullptr;
  Fn *fn = nullptr;
  uint32_t unsafe = 0; // PF_UNSAFE inside LIEN_UNSAFE { }
  unsigned depth = 0;  // of the walk
  Holder *scope = nullptr;
  Holder *params = nullptr; // the scope outside the body
  llvm::BumpPtrAllocator holders;
  llvm::DenseMap<const clang::VarDecl *, Named> vars;
  llvm::DenseMap<const clang::LabelDecl *, Label> labels;
  llvm::DenseMap<const clang::SwitchCase *, BlockId> cases;
  llvm::SmallVector<Holder *, 4> switchScopes;
  llvm::SmallVector<Jump, 4> jumps;
  llvm::SmallVector<Loop, 8> loops;
  llvm::SmallVector<VarId, 2> frames; // what alloca returned
  llvm::SmallVector<std::pair<const clang::OpaqueValueExpr *, Operand>, 2> opaques;
  llvm::SmallVector<const clang::LabelDecl *, 4> addressed; // labels whose address is taken
  llvm::SmallVector<std::pair<uint32_t, VarId>, 4> sinks; // by type
  llvm::DenseMap<std::pair<Holder *, uint32_t>, BlockId> exits; // shared ones, by what is left and the block gone to
  uint32_t exitDeads = 0;                                       // that long ways out have made
  BlockId leaving{0};                                           // returns, for those who share the way there

  // Of the whole unit.
  llvm::MapVector<const clang::VarDecl *, Watched> statics;
  llvm::DenseMap<const clang::VarDecl *, Fixed> unwrittenValues;   // known at the end of the unit
  std::vector<const clang::VarDecl *> initialisers;                // that name something
  llvm::SmallPtrSet<const clang::FunctionDecl *, 4> unsafeBodies;  // have lost their LIEN_UNSAFE since
  uint32_t bodies = 0;   // lowered so far
  Recent recent[64];
  Operand small[32] = {}; // of the integers from -1 up; kind 0: not asked yet
  mutable uint16_t widths[512] = {};                               // by BuiltinType::Kind; 0: not asked yet
};

// Expressions nest as deep as a generator of C likes to nest them: every so many levels, a fresh stack if this one is short.
template <typename F> auto Lower::deeper(F f) -> decltype(f()) {
  struct Level {
    unsigned &depth;
    explicit Level(unsigned &d) : depth(d) {}
    ~Level() { --depth; }
  } level(depth);
  if (++depth % 32 != 0)
    return f();
  if constexpr (std::is_void<decltype(f())>::value) {
    clang::runWithSufficientStackSpace([] {}, f);
  } else {
    decltype(f()) r{};
    clang::runWithSufficientStackSpace([] {}, [&] { r = f(); });
    return r;
  }
}

} // namespace lien
#endif
