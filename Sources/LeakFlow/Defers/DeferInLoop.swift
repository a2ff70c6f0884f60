import GoScope
import GoSyntax

// `defer` in a loop: it runs when the function leaves, not when the iteration ends.

extension Flow {
  /// The `defer` statements of a function, literals left out, that stand in a loop of that function.
  package func defersInLoops(in function: FunctionID) -> [Leak] {
    let tree = program.tree(function.file)
    return statements(.deferStmt, in: function).compactMap { node in
      let site = Site(file: function.file, node: node)
      guard let loop = loop(around: site, in: function), !leavesBehind(site), !isMeantForLater(site, loop) else {
        return nil
      }
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

  /// Whether control always leaves the loop behind the `defer`: one of the statements that follow it in its block, or
  /// in the blocks around, returns, breaks out or ends the goroutine.
  private func leavesBehind(_ site: Site) -> Bool {
    let tree = program.tree(site.file)
    var child = site.node
    var node = resolver.parent(of: site)
    while node.exists {
      switch tree.kind(node) {
      case .blockStmt, .caseClause, .commClause:
        let following = tree.children(node).drop { $0 != child }.dropFirst()
        if following.contains(where: { leaves(Site(file: site.file, node: $0), child: child) }) { return true }
        if following.contains(where: { tree.kind($0) == .branchStmt }) { return false }
      case .forStmt, .rangeStmt, .funcLit, .funcDecl: return false
      default: break
      }
      child = node
      node = resolver.parent(of: Site(file: site.file, node: node))
    }
    return false
  }

  private func leaves(_ statement: Site, child: NodeID) -> Bool {
    let tree = program.tree(statement.file)
    switch tree.kind(statement.node) {
    case .returnStmt: return true
    case .branchStmt:
      guard tree.tokenKind(tree.firstToken(statement.node)) == .break else { return false }
      // Inside a `switch` or `select` a plain `break` leaves only that.
      var node = resolver.parent(of: statement)
      while node.exists {
        switch tree.kind(node) {
        case .forStmt, .rangeStmt: return true
        case .switchStmt, .typeSwitchStmt, .selectStmt: return tree.child(statement.node, 0).exists
        default: node = resolver.parent(of: Site(file: statement.file, node: node))
        }
      }
      return false
    case .exprStmt:
      let call = tree.unparenthesized(tree.child(statement.node, 0))
      return tree.kind(call) == .callExpr && endsHere(call: Site(file: statement.file, node: call))
    default: return false
    }
  }

  private func defersInLoop(_ site: Site, _ loop: NodeID, _ tree: SyntaxTree) -> Leak {
    let call = tree.child(site.node, 0)
    let function = tree.unparenthesized(tree.child(call, 0))
    let words = tree.kind(function) == .funcLit ? "func" : text(function, in: tree)
    let isEndless = tree.forStmt(loop).map { !$0.condition.exists } ?? false
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
