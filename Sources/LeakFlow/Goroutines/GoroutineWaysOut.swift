import GoScope
import GoSyntax

/// The ways from a place in a function to where the function leaves.
struct WaysOut {
  let graph: FlowGraph
  let resolver: Resolver
  let function: FunctionID

  struct Exit {
    /// The `returnStmt`; `none` at the function's end.
    let statement: NodeID
    /// Whether it is reached without any receive.
    let isEarly: Bool
  }

  /// A way out after a statement on which none of `barriers` is evaluated.
  func exit(after start: NodeID, avoiding barriers: [NodeID]) -> Exit? {
    for (index, block) in graph.blocks.enumerated() {
      guard let at = block.actions.firstIndex(where: { covers($0, start) }) else { continue }
      if let found = search(from: BlockID(index), skipping: at + 1, barriers: barriers) {
        return Exit(statement: found, isEarly: !barriers.isEmpty)
      }
    }
    return nil
  }

  /// A way out of the loop that receives, other than by its own end: a `return` or `break` in its body.
  func exitFromLoop(around receive: Site) -> Exit? {
    guard let loop = loop(around: receive) else { return nil }
    let returns = resolver.nodes(in: loop) { $0 == .returnStmt }
    guard let early = returns.first(where: { !isLast($0, in: loop) }) else { return nil }
    return Exit(statement: early.node, isEarly: false)
  }

  /// The condition or operand of the outermost loop, behind the launch, that receives each time round: once control is
  /// there, everything is received, for the loop goes round as often as something was sent. Of a `select` that receives
  /// one value from each of several goroutines, these are the receives of the others, `paired`.
  func head(ofLoopAround receive: Site, from launch: Site, _ heard: [Site], paired: [Site] = []) -> NodeID? {
    guard isRunByFlag(loop(around: receive)) || !isPassedBy(receive, heard) || goesRoundForEach(receive, paired) else {
      return nil
    }
    var outermost: Site?
    var at = loop(around: receive)
    while let loop = at, !resolver.contains(loop, launch) {
      outermost = loop
      at = self.loop(around: loop)
    }
    guard let outermost else { return nil }
    let tree = resolver.tree(of: outermost)
    let head = tree.forStmt(outermost.node)?.condition ?? tree.rangeStmt(outermost.node)?.x ?? .none
    return head.exists ? head : nil
  }

  /// `for running { … }`: what ends the loop is likely to be what was received.
  private func isRunByFlag(_ loop: Site?) -> Bool {
    guard let loop, let condition = resolver.tree(of: loop).forStmt(loop.node)?.condition, condition.exists else {
      return false
    }
    let tree = resolver.tree(of: loop)
    let inner = tree.unparenthesized(condition)
    return tree.kind(tree.unary(inner)?.x ?? inner) == .ident
  }

  /// Whether a receive is one of several cases of a `select`, of which another receives nothing from the goroutine.
  private func isPassedBy(_ receive: Site, _ heard: [Site]) -> Bool {
    guard let clause = resolver.clause(communicatingBy: receive), let block = resolver.above(clause) else {
      return false
    }
    let tree = resolver.tree(of: block)
    return tree.children(block.node).contains { other in
      let head = tree.child(other, 0)
      return !head.exists || !heard.contains { tree.subtree(of: head).contains($0.node.index) }
    }
  }

  /// `for i := 0; i < 2; i++ { select { case a = <-first: case b = <-second: } }`: the loop goes round as often as the
  /// `select` has cases, each of which comes to pass once.
  private func goesRoundForEach(_ receive: Site, _ paired: [Site]) -> Bool {
    guard !paired.isEmpty, !isPassedBy(receive, paired), let clause = resolver.clause(communicatingBy: receive),
      let block = resolver.above(clause), let loop = loop(around: receive),
      resolver.nodes(in: loop, where: { $0 == .returnStmt || $0 == .branchStmt }).isEmpty
    else { return false }
    let tree = resolver.tree(of: loop)
    let rounds: NodeID
    if let range = tree.rangeStmt(loop.node) {
      rounds = range.x
    } else if let condition = tree.forStmt(loop.node)?.condition, let pair = tree.binary(condition),
      pair.operator == .less
    {
      rounds = pair.right
    } else {
      return false
    }
    let cases = tree.children(block.node).count
    return resolver.constantInt(Site(file: loop.file, node: rounds)).map { $0 == Int64(cases) } ?? false
  }

  private func loop(around site: Site) -> Site? {
    var at = resolver.above(site)
    while let node = at {
      switch resolver.kind(node) {
      case .forStmt, .rangeStmt: return node
      case .funcLit, .funcDecl: return nil
      default: at = resolver.above(node)
      }
    }
    return nil
  }

  /// Whether a `return` answers the closing of the channel: `v, ok := <-ch; if !ok { return }`.
  private func isLast(_ statement: Site, in loop: Site) -> Bool {
    var at = resolver.above(statement)
    while let node = at, node != loop {
      if let branch = resolver.tree(of: node).ifStmt(node.node) {
        let condition = resolver.text(of: Site(file: node.file, node: branch.condition), limit: 60)
        if condition.hasPrefix("!") { return true }
      }
      at = resolver.above(node)
    }
    return false
  }

  /// The first exit, breadth first, on a way without a barrier; `none` is the function's end.
  private func search(from start: BlockID, skipping: Int, barriers: [NodeID]) -> NodeID? {
    var queue = [start]
    var seen: Set<BlockID> = []
    var next = 0
    while next < queue.count {
      let block = queue[next]
      let first = next == 0 ? skipping : 0
      next += 1
      let actions = graph[block].actions.dropFirst(first)
      if actions.contains(where: { action in barriers.contains { covers(action, $0) } || neverReturns(action) }) {
        continue
      }
      switch graph[block].transfer {
      case .leave(let statement): return statement
      case .branch(let test, _, _):
        if barriers.contains(where: { covers(test, $0) }) { continue }
      default: break
      }
      for successor in graph.successors(of: block) where seen.insert(successor).inserted { queue.append(successor) }
    }
    return nil
  }

  func covers(_ action: FlowAction, _ node: NodeID) -> Bool {
    switch action {
    case .evaluate(let root), .assign(let root), .declare(let root), .send(let root), .increment(let root),
      .launch(let root), .defer(let root), .return(let root):
      return covers(root, node)
    case .next(let range): return covers(resolver.program.tree(function.file).child(range, 2), node)
    case .bind, .unsent: return false
    }
  }

  private func covers(_ test: FlowTest, _ node: NodeID) -> Bool {
    let tree = resolver.program.tree(function.file)
    switch test {
    case .condition(let root): return covers(root, node)
    case .equals(let tag, let value): return covers(tag, node) || covers(value, node)
    case .type(let guardStatement, _): return covers(guardStatement, node)
    case .hasNext(let range): return covers(tree.child(range, 2), node)
    }
  }

  private func covers(_ root: NodeID, _ node: NodeID) -> Bool {
    root.exists && resolver.program.tree(function.file).subtree(of: root).contains(node.index)
  }

  func neverReturns(_ action: FlowAction) -> Bool {
    guard case .evaluate(let root) = action else { return false }
    let calls = resolver.nodes(in: Site(file: function.file, node: root)) { $0 == .callExpr }
    return calls.contains { call in
      var endsAll = false
      let callee = resolver.callee(ofCall: call)
      if case .builtin(.panic) = callee { return true }
      return EndingCalls(resolver: resolver).ends(callee, call, &endsAll)
    }
  }
}
