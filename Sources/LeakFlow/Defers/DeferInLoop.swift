import GoScope
import GoSyntax

// `defer` in a loop: it runs when the function leaves, not when the iteration ends.

extension Flow {
  /// The `defer` statements of a function, literals left out, that stand in a loop of that function.
  package func defersInLoops(in function: FunctionID) -> [Leak] {
    let tree = program.tree(function.file)
    return statements(.deferStmt, in: function).compactMap { node in
      let site = Site(file: function.file, node: node)
      guard let loop = loop(around: site, in: function) ?? label(above: site, in: function),
        comesAgain(to: .defer(node), in: function), !goesRoundFewTimes(site, in: function),
        !isMeantForLater(site, loop), !isDoneAnyway(site, loop, in: function)
      else { return nil }
      return defersInLoop(site, loop, tree)
    }
  }

  /// The nodes of one kind in a function's body, those in literals left out, in source order.
  func statements(_ kind: NodeKind, in function: FunctionID) -> [NodeID] {
    let tree = program.tree(function.file)
    let range = tree.subtree(of: resolver.body(of: function))
    var found: [NodeID] = []
    var index = range.upperBound - 1
    while index >= range.lowerBound {
      let node = NodeID(UInt32(truncatingIfNeeded: index))
      if tree.nodeKinds[index] == .funcLit {
        index = tree.subtree(of: node).lowerBound - 1
        continue
      }
      if tree.nodeKinds[index] == kind { found.append(node) }
      index -= 1
    }
    return found.reversed()
  }

  /// The innermost loop around a statement, within its function; a range over a function is none: its body is a function
  /// of its own, whose deferred calls still run with the outer one, once for each value that the iterator gives.
  private func loop(around site: Site, in function: FunctionID) -> NodeID? {
    let tree = program.tree(site.file)
    var child = site.node
    var node = resolver.parent(of: site)
    while node.exists, node != function.node {
      switch tree.kind(node) {
      case .forStmt: if tree.child(node, 3) == child { return node }
      case .rangeStmt:
        if tree.child(node, 3) == child, !isRangeOverFunction(Site(file: site.file, node: node)) { return node }
      case .funcLit, .funcDecl: return nil
      default: break
      }
      child = node
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return nil
  }

  private func isRangeOverFunction(_ loop: Site) -> Bool {
    let operand = program.tree(loop.file).child(loop.node, 2)
    if case .function = resolver.underlying(resolver.type(of: Site(file: loop.file, node: operand))) { return true }
    return false
  }

  /// The labelled statement above a `defer` that a `goto` below it leads back to.
  private func label(above site: Site, in function: FunctionID) -> NodeID? {
    let tree = program.tree(site.file)
    let jumps = statements(.branchStmt, in: function).filter { jump in
      tree.start(jump) > tree.start(site.node) && tree.tokenKind(tree.firstToken(jump)) == .goto
    }
    guard !jumps.isEmpty else { return nil }
    let names = Set(jumps.map { text(tree.child($0, 0), in: tree) })
    return statements(.labeledStmt, in: function).last { labeled in
      tree.start(labeled) < tree.start(site.node) && names.contains(text(tree.child(labeled, 0), in: tree))
    }
  }

  /// Whether control can come to something again: not where all that follows it returns, breaks out or ends the
  /// goroutine.
  func comesAgain(to action: FlowAction, in function: FunctionID) -> Bool {
    comesAgain(to: action, in: function) { _ in false }
  }

  /// The same, on a way that does nothing which `settles` it.
  func comesAgain(
    to action: FlowAction, in function: FunctionID, unless settles: (NodeID) -> Bool
  ) -> Bool {
    let graph = self.graph(of: function)
    guard !graph.isIncomplete, let start = graph.blocks.firstIndex(where: { $0.actions.contains(action) })
    else { return true }
    let tree = program.tree(function.file)
    var seen: Set<BlockID> = []
    var open = [BlockID(start)]
    var isFirst = true
    while let block = open.popLast() {
      var actions = graph[block].actions[...]
      if isFirst { actions = actions.drop { $0 != action } }
      isFirst = false
      if actions.contains(where: { ends($0, tree, function.file) || $0.node.map(settles) ?? false }) { continue }
      if case .branch(.condition(let test), _, _) = graph[block].transfer, settles(test) { continue }
      for next in graph.successors(of: block) where seen.insert(next).inserted {
        if next.index == start { return true }
        open.append(next)
      }
    }
    return false
  }

  /// Whether a loop without a condition has words that end it.
  private func hasWayOut(_ loop: NodeID, _ file: FileID) -> Bool {
    let tree = program.tree(file)
    return breaksOut(loop, file) || tree.subtree(of: loop).contains { tree.nodeKinds[$0] == .returnStmt }
  }

  private func defersInLoop(_ site: Site, _ loop: NodeID, _ tree: SyntaxTree) -> Leak {
    let call = tree.child(site.node, 0)
    let function = tree.unparenthesized(tree.child(call, 0))
    let words = tree.kind(function) == .funcLit ? "func" : text(function, in: tree)
    let isEndless = tree.forStmt(loop).map { !$0.condition.exists && !hasWayOut(loop, site.file) } ?? false
    let when =
      isEndless ? "runs only when the function returns, if it ever does" : "runs only when the function returns"
    let line = 1 + tree.source[..<tree.start(loop)].reduce(0) { $0 + ($1 == 0x0A ? 1 : 0) }
    return Leak(
      rule: "defer-in-loop", place: FlowPlace(of: site, in: tree),
      message: "deferred \(words) in the loop of line \(line) \(when), once for each iteration",
      steps: [
        FlowStep(place: FlowPlace(of: Site(file: site.file, node: loop), in: tree), text: "the loop begins here"),
        FlowStep(place: FlowPlace(of: site, in: tree), text: "each iteration defers one more call"),
      ],
      advice: "move the body of the loop into a function, or call it at the end of each iteration", certainty: .high)
  }
}

extension FlowAction {
  /// What is evaluated or assigned at once; nil for what runs later.
  fileprivate var node: NodeID? {
    switch self {
    case .evaluate(let node), .assign(let node), .declare(let node), .increment(let node): node
    default: nil
    }
  }
}
