// Lowering: statements. A structured walk; the exits of every scope are in lower_scope.cpp.
//
// Long chains that generators write (else if, case, labels) are walked in a loop; what nests is recursion on enough stack.
#include "lower.h"

using namespace clang;

namespace lien {

void Lower::stmt(const Stmt *s) {
  deeper([&] { stmtHere(s); });
}

// Labels, cases and attributes in front of a statement; what is behind them.
const Stmt *Lower::behindLabels(const Stmt *s) {
  while (s) {
    switch (s->getStmtClass()) {
    case Stmt::LabelStmtClass:
      placeLabel(cast<LabelStmt>(s)->getDecl(), cast<LabelStmt>(s)->getIdentLoc());
      s = cast<LabelStmt>(s)->getSubStmt();
      break;
    case Stmt::CaseStmtClass:
    case Stmt::DefaultStmtClass:
      s = caseLabel(cast<SwitchCase>(s));
      break;
    case Stmt::AttributedStmtClass:
      s = cast<AttributedStmt>(s)->getSubStmt();
      break;
    default:
      return s;
    }
  }
  return s;
}

void Lower::stmtHere(const Stmt *s) {
  s = behindLabels(s);
  if (!s)
    return;
  if (const auto *e = dyn_cast<Expr>(s))
    return fullEffects(e);
  switch (s->getStmtClass()) {
  case Stmt::NullStmtClass:
    return;
  case Stmt::CompoundStmtClass:
    return compound(cast<CompoundStmt>(s));
  case Stmt::DeclStmtClass:
    return declStmt(cast<DeclStmt>(s));
  case Stmt::IfStmtClass:
    return ifStmt(cast<IfStmt>(s));
  case Stmt::WhileStmtClass:
    return whileStmt(cast<WhileStmt>(s));
  case Stmt::DoStmtClass:
    return doStmt(cast<DoStmt>(s));
  case Stmt::ForStmtClass:
    return forStmt(cast<ForStmt>(s));
  case Stmt::SwitchStmtClass:
    return switchStmt(cast<SwitchStmt>(s));
  case Stmt::GotoStmtClass:
    return jumpTo(cast<GotoStmt>(s)->getLabel(), cast<GotoStmt>(s)->getGotoLoc());
  case Stmt::IndirectGotoStmtClass:
    return computedGoto(cast<IndirectGotoStmt>(s));
  case Stmt::BreakStmtClass:
    return loopJump(s, compat::jumpTarget(cast<BreakStmt>(s)), false);
  case Stmt::ContinueStmtClass:
    return loopJump(s, compat::jumpTarget(cast<ContinueStmt>(s)), true);
  case Stmt::ReturnStmtClass:
    return returnStmt(cast<ReturnStmt>(s));
  case Stmt::GCCAsmStmtClass:
    return asmStmt(cast<GCCAsmStmt>(s));
  default:
    return escape(s, PlaceId{0});
  }
}

void Lower::compound(const CompoundStmt *s) {
  Holder *mark = scope;
  for (const Stmt *child : s->body())
    stmt(child);
  leave(mark, s->getRBracLoc(), PF_EXIT);
}

void Lower::declStmt(const DeclStmt *s) {
  for (Decl *d : s->decls()) {
    if (const auto *v = dyn_cast<VarDecl>(d)) {
      local(v);
    } else if (const auto *t = dyn_cast<TypedefNameDecl>(d)) {
      if (t->getUnderlyingType()->isVariablyModifiedType())
        variablyModified(t->getUnderlyingType());
    } else if (isa<FunctionDecl>(d)) {
      decls.topLevel(d);
    }
  }
}

void Lower::fullEffects(const Expr *e) {
  Holder *mark = scope;
  effects(e);
  if (scope != mark)
    leaveFull(mark, beginOf(e));
}

// ---------------------------------------------------------------- if

void Lower::condVariable(const Stmt *init, const DeclStmt *var) {
  if (init)
    stmt(init);
  if (var)
    declStmt(var);
}

void Lower::ifStmt(const IfStmt *s) {
  Holder *mark = scope;
  BlockId end{0};
  SourceLocation last = s->getEndLoc();
  auto leaveArm = [&] {
    if (!isOpen())
      return;
    if (!end.n)
      end = newBlock();
    jump(end, last);
  };
  for (;;) {
    if (isUnsafeMarker(s)) {
      unsafeStmt(s);
      break;
    }
    condVariable(s->getInit(), s->getConditionVariableDeclStmt());
    const Stmt *other = s->getElse();
    BlockId yes = newBlock(), no = newBlock();
    cond(s->getCond(), {yes, no, 0});
    begin(yes, s->getIfLoc());
    stmt(s->getThen());
    if (!other) {
      begin(no, last);
      break;
    }
    leaveArm();
    begin(no, s->getElseLoc());
    const auto *chained = dyn_cast<IfStmt>(other);
    if (!chained) {
      stmt(other);
      break;
    }
    s = chained;
  }
  if (end.n)
    begin(end, last);
  leave(mark, last, PF_EXIT);
}

void Lower::unsafeStmt(const IfStmt *s) {
  uint32_t was = unsafe;
  unsafeBodies.insert(self);
  unsafe = PF_UNSAFE;
  if (const Stmt *block = s->getElse())
    stmt(block);
  unsafe = was;
}

// ---------------------------------------------------------------- loops

void Lower::loopBody(const Stmt *s, const Loop &loop) {
  loops.push_back(loop);
  stmt(s);
  loops.pop_back();
}

// A compound literal in the condition lives to the end of the loop's own scope: dead again on the way back.
void Lower::whileStmt(const WhileStmt *s) {
  Holder *mark = scope;
  SourceLocation l = s->getWhileLoc(), end = s->getEndLoc();
  BlockId head = newBlock(), in = newBlock(), out = newBlock();
  begin(head, l);
  condVariable(nullptr, s->getConditionVariableDeclStmt());
  cond(s->getCond(), {in, out, PF_LOOP});
  begin(in, l);
  loopBody(s->getBody(), {s, out, head, scope, mark});
  if (isOpen()) {
    kill(scope, mark, end, PF_EXIT);
    jump(head, end);
  }
  begin(out, end);
  leave(mark, end, PF_EXIT);
}

void Lower::doStmt(const DoStmt *s) {
  Holder *mark = scope;
  SourceLocation l = s->getDoLoc(), end = s->getWhileLoc();
  int64_t k;
  if (constant(s->getCond(), k) && !k) { // do { } while (0): no loop
    BlockId out = newBlock();
    loopBody(s->getBody(), {s, out, out, mark, mark});
    begin(out, end);
    return;
  }
  BlockId in = newBlock(), again = newBlock(), out = newBlock(), back = newBlock();
  begin(in, l);
  loopBody(s->getBody(), {s, out, again, mark, mark});
  begin(again, end);
  BlockId past = newBlock();
  cond(s->getCond(), {back, past, PF_LOOP});
  begin(back, end);
  kill(scope, mark, end, PF_EXIT);
  jump(in, end);
  begin(past, end);
  leave(mark, end, PF_EXIT);
  begin(out, end);
}

void Lower::forStmt(const ForStmt *s) {
  Holder *mark = scope;
  SourceLocation l = s->getForLoc(), end = s->getEndLoc();
  if (s->getInit())
    stmt(s->getInit());
  Holder *outside = scope;
  BlockId head = newBlock(), in = newBlock(), again = newBlock(), out = newBlock();
  begin(head, l);
  condVariable(nullptr, s->getConditionVariableDeclStmt());
  if (s->getCond())
    cond(s->getCond(), {in, out, PF_LOOP});
  begin(in, l);
  loopBody(s->getBody(), {s, out, again, scope, scope});
  begin(again, l);
  if (s->getInc())
    fullEffects(s->getInc());
  if (isOpen()) {
    kill(scope, outside, end, PF_EXIT);
    jump(head, end);
  }
  begin(out, end);
  leave(mark, end, PF_EXIT);
}

// ---------------------------------------------------------------- switch

void Lower::switchStmt(const SwitchStmt *s) {
  Holder *mark = scope;
  SourceLocation l = s->getSwitchLoc(), end = s->getEndLoc();
  condVariable(s->getInit(), s->getConditionVariableDeclStmt());
  Holder *full = scope;
  Operand v = value(s->getCond());
  if (scope != full) {
    v = fix(v, s->getCond()->getType(), l);
    leaveFull(full, l);
  }
  BlockId out = newBlock();
  llvm::SmallVector<Case, 16> targets;
  Case other{0, 0, out, true};
  for (const SwitchCase *c = s->getSwitchCaseList(); c; c = c->getNextSwitchCase()) {
    BlockId to = newBlock();
    cases[c] = to;
    const auto *known = dyn_cast<CaseStmt>(c);
    if (!known) {
      other.to = to;
      continue;
    }
    int64_t lo = 0, hi = 0;
    if (!evaluated(known->getLHS(), lo))
      continue;
    if (!known->getRHS() || !evaluated(known->getRHS(), hi))
      hi = lo;
    targets.push_back({lo, hi, to, false});
  }
  std::reverse(targets.begin(), targets.end()); // the list is last first
  targets.push_back(other);
  lien_switch(fn, at(s->getCond()->getBeginLoc()), v, targets.data(), static_cast<uint32_t>(targets.size()));
  switchScopes.push_back(scope);
  loopBody(s->getBody(), {s, out, BlockId{0}, scope, nullptr});
  switchScopes.pop_back();
  begin(out, end);
  leave(mark, end, PF_EXIT);
}

// The edge from the switch enters the scopes that the case stands in; falling through does not.
const Stmt *Lower::caseLabel(const SwitchCase *s) {
  auto known = cases.find(s);
  if (known == cases.end() || switchScopes.empty())
    return s->getSubStmt();
  SourceLocation l = s->getKeywordLoc();
  Holder *from = switchScopes.back();
  if (scope == from) {
    begin(known->second, l);
    return s->getSubStmt();
  }
  BlockId inside = newBlock();
  if (isOpen())
    jump(inside, l);
  lien_block_begin(fn, known->second);
  Holder *both = common(scope, from);
  kill(from, both, l, PF_EXIT);
  revive(scope, both, l);
  begin(inside, l);
  return s->getSubStmt();
}

// ---------------------------------------------------------------- ways out

void Lower::returnStmt(const ReturnStmt *s) {
  SourceLocation l = s->getReturnLoc();
  if (const Expr *e = s->getRetValue()) {
    Holder *mark = scope;
    SourceLocation el = beginOf(e);
    if (e->getType()->isVoidType() || self->getReturnType()->isVoidType())
      effects(e);
    else
      into(e, placeOf(lien_ret_var(fn)), PF_INIT, el);
    leaveFull(mark, el);
  }
  if (sharesExit(scope, nullptr)) {
    if (!leaving.n)
      leaving = newBlock();
    return exitTo(scope, nullptr, leaving, l);
  }
  kill(scope, nullptr, l, PF_EXIT);
  for (VarId v : frames)
    lien_dead(fn, at(l), v, flag(PF_EXIT, l));
  lien_return(fn, at(l));
}

void Lower::loopJump(const Stmt *s, const Stmt *named, bool again) {
  SourceLocation l = s->getBeginLoc();
  for (size_t i = loops.size(); i-- > 0;) {
    const Loop &loop = loops[i];
    if (named ? loop.stmt != named : again && !loop.again.n)
      continue;
    return exitTo(scope, again ? loop.againScope : loop.outScope, again ? loop.again : loop.out, l);
  }
  lien_unreachable(fn, at(l)); // not C
}

// What goes in escapes, memory operands by their address; what comes out is unknown.
void Lower::asmStmt(const GCCAsmStmt *s) {
  Holder *mark = scope;
  SourceLocation l = s->getAsmLoc();
  llvm::SmallVector<Operand, 8> args;
  llvm::SmallVector<PlaceId, 4> outs;
  for (unsigned i = 0; i < s->getNumInputs(); i++) {
    const Expr *e = s->getInputExpr(i);
    args.push_back(e->isGLValue() ? addrOf(place(e)) : value(e));
  }
  for (unsigned i = 0; i < s->getNumOutputs(); i++) {
    PlaceId p = place(s->getOutputExpr(i));
    outs.push_back(p);
    if (s->isOutputPlusConstraint(i))
      args.push_back(copyOf(p));
  }
  if (!outs.empty() || !args.empty())
    unknown(outs.empty() ? PlaceId{0} : outs[0], args, l);
  for (size_t i = 1; i < outs.size(); i++)
    unknown(outs[i], {}, l);
  leaveFull(mark, l);
  if (!s->isAsmGoto())
    return;
  llvm::SmallVector<Case, 4> targets;
  for (unsigned i = 0; i < s->getNumLabels(); i++)
    targets.push_back({i, i, edgeTo(s->getLabelExpr(i)->getLabel(), l), false});
  BlockId next = newBlock();
  targets.push_back({0, 0, next, true});
  lien_switch(fn, at(l), lien_unknown(), targets.data(), static_cast<uint32_t>(targets.size()));
  begin(next, l);
}

} // namespace lien
