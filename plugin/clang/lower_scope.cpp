// Lowering: scopes, and the jumps between them.
//
// A scope is a chain of Holders, innermost first. Leaving a position for another kills what is inside of the innermost Holder
// that both have, and revives what the other has beyond it. A label that stands further down is not known yet: the jump goes to
// a block of its own, which is filled at the end of the function.
#include "lower.h"

using namespace clang;

namespace lien {

void Lower::push(VarId v, HolderKind kind, const FunctionDecl *cleanup) {
  auto *h = new (holders.Allocate<Holder>()) Holder{scope, scope ? scope->depth + 1 : 1, v, kind, cleanup};
  scope = h;
}

// Ends the storage of what lies inside `to`, innermost first, each after its cleanup function has run.
void Lower::kill(Holder *from, Holder *to, SourceLocation l, uint32_t flags) {
  for (Holder *h = from; h != to; h = h->up) {
    if (h->cleanup) {
      Operand arg = addrOf(placeOf(h->var));
      Loc loc = at(l);
      lien_call(fn, loc, PlaceId{0}, lien_fnref(decls.function(h->cleanup)), SigId{0}, &arg, &loc, 1, flag(PF_CLEANUP, l));
    }
    lien_dead(fn, at(l), h->var, flag(flags, l));
  }
}

// ---------------------------------------------------------------- long ways out

// n variables with a return behind each would make n * n DEADs. So where many are left at once, over and over again, the
// jump goes to a chain of blocks that ends one after the other, and that all such jumps to the same block enter where they
// stand. Its points stand at the end of the function, as they belong to no one exit.
enum : uint32_t { ShortExit = 16, ExitDeads = 2048 };

bool Lower::sharesExit(Holder *from, Holder *to) {
  uint32_t n = (from ? from->depth : 0) - (to ? to->depth : 0);
  if (n <= ShortExit || unsafe)
    return false;
  exitDeads += n;
  return exitDeads > ExitDeads;
}

void Lower::exitTo(Holder *from, Holder *to, BlockId dest, SourceLocation l) {
  if (!sharesExit(from, to)) {
    kill(from, to, l, PF_EXIT);
    jump(dest, l);
    return;
  }
  BlockId next = dest;
  llvm::SmallVector<Link, 16> links; // that nobody has gone by before, innermost first
  for (Holder *h = from; h != to; h = h->up) {
    auto known = exits.find({h, dest.n});
    if (known != exits.end()) {
      next = known->second;
      break;
    }
    links.push_back({h, newBlock(), BlockId{0}});
  }
  for (size_t i = links.size(); i-- > 0;) {
    links[i].next = next;
    next = exits[{links[i].holder, dest.n}] = links[i].block;
  }
  jump(next, l);
  SourceLocation end = self->getBody()->getEndLoc();
  for (const Link &link : links) {
    lien_block_begin(fn, link.block);
    kill(link.holder, link.holder->up, end, PF_EXIT);
    jump(link.next, end);
  }
}

// Where the returns that share their way out end.
void Lower::exitBlock() {
  if (!leaving.n)
    return;
  SourceLocation end = self->getBody()->getEndLoc();
  lien_block_begin(fn, leaving);
  for (VarId v : frames)
    lien_dead(fn, at(end), v, flag(PF_EXIT, end));
  lien_return(fn, at(end));
}

void Lower::revive(Holder *from, Holder *to, SourceLocation l) {
  llvm::SmallVector<Holder *, 8> inner;
  for (Holder *h = from; h != to; h = h->up)
    inner.push_back(h);
  while (!inner.empty())
    lien_live(fn, at(l), inner.pop_back_val()->var);
}

Lower::Holder *Lower::common(Holder *a, Holder *b) {
  while (a != b) {
    uint32_t da = a ? a->depth : 0, db = b ? b->depth : 0;
    if (da >= db)
      a = a->up;
    if (db >= da)
      b = b->up;
  }
  return a;
}

void Lower::leave(Holder *to, SourceLocation l, uint32_t flags) {
  if (isOpen())
    kill(scope, to, l, flags);
  scope = to;
}

void Lower::leaveFull(Holder *to, SourceLocation l) {
  if (scope == to)
    return;
  llvm::SmallVector<VarId, 4> literals;
  bool open = isOpen();
  for (Holder *h = scope; h != to; h = h->up) {
    if (h->kind == HolderKind::Literal)
      literals.push_back(h->var);
    else if (open)
      lien_dead(fn, at(l), h->var, flag(0, l));
  }
  scope = to;
  while (!literals.empty())
    push(literals.pop_back_val(), HolderKind::Literal);
}

// ---------------------------------------------------------------- goto

Lower::Label &Lower::label(const LabelDecl *d) {
  Label &l = labels[d];
  if (!l.block.n)
    l.block = newBlock();
  return l;
}

void Lower::placeLabel(const LabelDecl *d, SourceLocation l) {
  Label &known = label(d);
  if (known.placed)
    return;
  known.placed = true;
  known.scope = scope;
  begin(known.block, l);
}

void Lower::jumpTo(const LabelDecl *d, SourceLocation l) {
  Label to = label(d);
  if (!to.placed) {
    jump(edgeTo(d, l), l);
    return;
  }
  Holder *both = common(scope, to.scope);
  if (to.scope == both)
    return exitTo(scope, both, to.block, l);
  kill(scope, both, l, PF_EXIT);
  revive(to.scope, both, l);
  jump(to.block, l);
}

BlockId Lower::edgeTo(const LabelDecl *d, SourceLocation l) {
  BlockId b = newBlock();
  jumps.push_back({b, d, scope, l, unsafe});
  return b;
}

void Lower::computedGoto(const IndirectGotoStmt *s) {
  if (const LabelDecl *only = s->getConstantTarget()) {
    jumpTo(only, s->getGotoLoc());
    return;
  }
  Holder *mark = scope;
  effects(s->getTarget());
  leaveFull(mark, s->getGotoLoc());
  jump(edgeTo(nullptr, s->getGotoLoc()), s->getGotoLoc());
}

void Lower::finishJump(const Jump &j) {
  Label to = label(j.to);
  lien_block_begin(fn, j.block);
  if (!to.placed) { // in code that is not modelled
    lien_unreachable(fn, at(j.loc));
    return;
  }
  Holder *both = common(j.from, to.scope);
  if (to.scope == both)
    return exitTo(j.from, both, to.block, j.loc);
  kill(j.from, both, j.loc, PF_EXIT);
  revive(to.scope, both, j.loc);
  jump(to.block, j.loc);
}

// Every computed goto first leaves for the innermost scope that holds all the labels; one dispatching block for each scope
// that this ends in has the edges, so that n jumps to m labels make n + m edges.
void Lower::finishComputed() {
  collectAddressed();
  llvm::SmallVector<const LabelDecl *, 8> targets;
  Holder *all = nullptr;
  for (const LabelDecl *d : addressed) {
    auto known = labels.find(d);
    if (known == labels.end() || !known->second.placed)
      continue;
    all = targets.empty() ? known->second.scope : common(all, known->second.scope);
    targets.push_back(d);
  }
  llvm::SmallVector<std::pair<Holder *, BlockId>, 2> dispatchers;
  SourceLocation loc;
  for (const Jump &j : jumps) {
    if (j.to)
      continue;
    unsafe = j.flags;
    lien_block_begin(fn, j.block);
    Holder *both = common(j.from, all);
    kill(j.from, both, j.loc, PF_EXIT);
    auto known = llvm::find_if(dispatchers, [&](const auto &d) { return d.first == both; });
    if (known == dispatchers.end()) {
      dispatchers.push_back({both, newBlock()});
      known = &dispatchers.back();
      loc = loc.isValid() ? loc : j.loc;
    }
    jump(known->second, j.loc);
  }
  for (const auto &dispatcher : dispatchers) {
    llvm::SmallVector<BlockId, 16> edges;
    llvm::SmallVector<std::pair<BlockId, const LabelDecl *>, 8> entering;
    for (const LabelDecl *d : targets) {
      const Label &to = labels[d];
      if (to.scope != dispatcher.first)
        entering.push_back({newBlock(), d});
      edges.push_back(to.scope == dispatcher.first ? to.block : entering.back().first);
    }
    lien_block_begin(fn, dispatcher.second);
    if (edges.empty())
      lien_unreachable(fn, at(loc));
    else
      lien_igoto(fn, at(loc), lien_unknown(), edges.data(), static_cast<uint32_t>(edges.size()));
    for (const auto &edge : entering) {
      const Label to = labels[edge.second];
      lien_block_begin(fn, edge.first);
      revive(to.scope, dispatcher.first, loc);
      jump(to.block, loc);
    }
  }
}

// The labels whose address the function takes, in the order of the text; also in initialisers of its static tables.
void Lower::collectAddressed() {
  llvm::SmallVector<const Stmt *, 32> todo{self->getBody()};
  llvm::SmallPtrSet<const LabelDecl *, 16> seen;
  while (!todo.empty()) {
    const Stmt *s = todo.pop_back_val();
    if (const auto *a = dyn_cast<AddrLabelExpr>(s))
      if (seen.insert(a->getLabel()).second)
        addressed.push_back(a->getLabel());
    size_t first = todo.size();
    for (const Stmt *child : s->children())
      if (child)
        todo.push_back(child);
    std::reverse(todo.begin() + static_cast<ptrdiff_t>(first), todo.end());
  }
}

void Lower::finishJumps() {
  bool computed = false;
  uint32_t was = unsafe;
  for (size_t i = 0; i < jumps.size(); i++) {
    computed |= !jumps[i].to;
    unsafe = jumps[i].flags;
    if (jumps[i].to)
      finishJump(jumps[i]);
  }
  if (computed)
    finishComputed();
  unsafe = was;
}

} // namespace lien
