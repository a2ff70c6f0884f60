import GoScope
import GoSyntax

// How often a loop goes round, where constants tell: it counts up to one, or it is left once it has counted so far.

extension Flow {
  /// The most turns in which a loop comes to an action, by a constant that it counts to; nil where none bounds it.
  ///
  ///     for i := 0; i < 3; i++ { action }
  ///     for i, link := range links { if i > maxLinks { break }; action }
  ///     left := 20; for { action; left--; if left == 0 { return } }
  func mostTurns(of loop: NodeID, comingTo action: FlowAction, in function: FunctionID) -> Int64? {
    let tree = program.tree(function.file)
    let bounds = turnTests(of: loop, in: function, tree).compactMap { test -> Int64? in
      guard let turns = turns(until: test, of: loop, in: function, tree) else { return nil }
      let isPassed = { (node: NodeID) in !self.comesAgain(to: action, in: function) { tree.contains($0, node) } }
      guard test.isHead || isPassed(test.comparison) else { return nil }
      if let step = turns.step, !isPassed(step) { return nil }
      return turns.count
    }
    return bounds.min()
  }

  /// In how many turns of a loop control comes to a place, where those are picked by constants: `if i == 0 { here }`,
  /// `switch i { case 0, 1: here }` with the loop's counter, or the key of what it runs over.
  func turnsPicked(_ site: Site, of loop: NodeID, in function: FunctionID) -> Int64? {
    let tree = program.tree(site.file)
    var (inner, outer) = (site.node, resolver.parent(of: site))
    while outer.exists, outer != loop {
      if let test = tree.ifStmt(outer), test.body == inner {
        let picks = operands(of: test.condition, joinedBy: .logicalAnd, tree).contains { comparison in
          guard let pair = tree.binary(comparison), pair.operator == .equal else { return false }
          return isTurn(pair.left, of: loop, in: function, tree) && isConstant(pair.right, site.file)
        }
        if picks { return 1 }
      }
      if let clause = tree.clause(outer), tree.kind(outer) == .caseClause {
        let choice = resolver.parent(
          of: Site(file: site.file, node: resolver.parent(of: Site(file: site.file, node: outer))))
        let values = tree.children(tree.child(outer, 0)).filter(\.exists)
        if clause.head.exists, let tag = tree.switchStmt(choice)?.tag, tag.exists, !values.isEmpty,
          isTurn(tag, of: loop, in: function, tree), values.allSatisfy({ isConstant($0, site.file) })
        {
          return Int64(values.count)
        }
      }
      (inner, outer) = (outer, resolver.parent(of: Site(file: site.file, node: outer)))
    }
    return nil
  }

  private func isConstant(_ expression: NodeID, _ file: FileID) -> Bool {
    let site = Site(file: file, node: expression)
    return resolver.constantInt(site) != nil || resolver.constantString(site) != nil
  }

  /// Whether an expression is another one in each turn of a loop: its counter, or the key of a map.
  private func isTurn(_ expression: NodeID, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree) -> Bool {
    if let counter = counter(expression, of: loop, in: function, tree) { return counter.step == nil }
    guard let range = tree.rangeStmt(loop),
      case .map = resolver.underlying(
        resolver.type(of: Site(file: function.file, node: range.x))),
      case .declared(let key) = resolver.entity(Site(file: function.file, node: tree.unparenthesized(expression)))
    else { return false }
    return range.key == key.node && resolver.uses(of: key).allSatisfy { onlyReads($0) }
  }

  /// A comparison that control passes in a loop, which is left once it comes out as `leavesWhen`.
  private struct TurnTest {
    let comparison: NodeID
    let leavesWhen: Bool
    /// Whether it belongs to the loop's own condition, with which each turn begins.
    let isHead: Bool
  }

  /// What a loop's condition asks, and what those `if`s in it ask whose branch leaves it.
  private func turnTests(of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree) -> [TurnTest] {
    let head = tree.forStmt(loop)?.condition ?? .none
    let heads = operands(of: head, joinedBy: .logicalAnd, tree).map {
      TurnTest(comparison: $0, leavesWhen: false, isHead: true)
    }
    let tests = resolver.nodes(in: Site(file: function.file, node: loop)) { $0 == .ifStmt }.flatMap { site in
      guard let test = tree.ifStmt(site.node), leaves(loop, by: test.body, function.file, tree) else {
        return [TurnTest]()
      }
      return operands(of: test.condition, joinedBy: .logicalOr, tree).map {
        TurnTest(comparison: $0, leavesWhen: true, isHead: false)
      }
    }
    return heads + tests
  }

  private func operands(of condition: NodeID, joinedBy connective: TokenKind, _ tree: SyntaxTree) -> [NodeID] {
    guard condition.exists, let pair = tree.binary(tree.unparenthesized(condition)) else { return [] }
    guard pair.operator == connective else { return [tree.unparenthesized(condition)] }
    return operands(of: pair.left, joinedBy: connective, tree) + operands(of: pair.right, joinedBy: connective, tree)
  }

  /// Whether the last statement of a block leaves a loop.
  private func leaves(_ loop: NodeID, by block: NodeID, _ file: FileID, _ tree: SyntaxTree) -> Bool {
    guard let last = tree.children(block).last(where: \.exists) else { return false }
    if tree.kind(last) == .returnStmt { return true }
    guard tree.kind(last) == .branchStmt, tree.tokenKind(tree.firstToken(last)) == .break else { return false }
    let label = tree.child(last, 0)
    if label.exists {
      let labeled = resolver.parent(of: Site(file: file, node: loop))
      return tree.kind(labeled) == .labeledStmt && text(tree.child(labeled, 0), in: tree) == text(label, in: tree)
    }
    var outer = resolver.parent(of: Site(file: file, node: last))
    while outer.exists, outer != loop {
      switch tree.kind(outer) {
      case .forStmt, .rangeStmt, .switchStmt, .typeSwitchStmt, .selectStmt: return false
      default: outer = resolver.parent(of: Site(file: file, node: outer))
      }
    }
    return outer == loop
  }

  /// How many turns a test lets a loop make, and the statement that counts them; none where the loop itself does.
  private func turns(
    until test: TurnTest, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree
  ) -> (count: Int64, step: NodeID?)? {
    guard let pair = tree.binary(test.comparison),
      let limit = resolver.constantInt(Site(file: function.file, node: pair.right)),
      let counter = counter(pair.left, of: loop, in: function, tree)
    else { return nil }
    let isReached: Bool
    switch (pair.operator, test.leavesWhen) {
    case (.equal, true), (.notEqual, false): isReached = true
    case (.greater, true), (.greaterOrEqual, true), (.less, false), (.lessOrEqual, false): isReached = counter.isUp
    case (.less, true), (.lessOrEqual, true), (.greater, false), (.greaterOrEqual, false): isReached = !counter.isUp
    default: isReached = false
    }
    let way =
      counter.isUp
      ? limit.subtractingReportingOverflow(counter.start) : counter.start.subtractingReportingOverflow(limit)
    guard isReached, !way.overflow, (0..<1000).contains(way.partialValue) else { return nil }
    return (way.partialValue + 1, counter.step)
  }

  /// A variable that begins with a constant and goes up or down by one in each turn.
  private struct TurnCounter {
    let start: Int64
    let isUp: Bool
    /// The statement that counts; nil where each turn does.
    let step: NodeID?
  }

  private func counter(
    _ expression: NodeID, of loop: NodeID, in function: FunctionID, _ tree: SyntaxTree
  ) -> TurnCounter? {
    guard case .declared(let decl) = resolver.entity(Site(file: function.file, node: tree.unparenthesized(expression))),
      resolver.declarationKind(decl) == .local, decl.file == function.file
    else { return nil }
    let writes = resolver.uses(of: decl).filter { !onlyReads($0) }
    if let range = tree.rangeStmt(loop), range.key == decl.node {
      let counts = isCounted(Site(file: function.file, node: range.x))
      return counts && writes.isEmpty ? TurnCounter(start: 0, isUp: true, step: nil) : nil
    }
    guard writes.count == 1, let write = writes.first, !isWithinBody(of: loop, decl.node, tree),
      let value = onlyValue(of: decl), let start = resolver.constantInt(value),
      resolver.enclosingFunction(of: write) == function
    else { return nil }
    let step = resolver.parent(of: write)
    guard tree.kind(step) == .incDecStmt, tree.contains(loop, step) else { return nil }
    let isOwn = tree.forStmt(loop)?.post == step
    return TurnCounter(start: start, isUp: tree.tokenKind(tree.lastToken(step)) == .increment, step: isOwn ? nil : step)
  }

  private func isWithinBody(of loop: NodeID, _ node: NodeID, _ tree: SyntaxTree) -> Bool {
    let body = tree.forStmt(loop)?.body ?? tree.rangeStmt(loop)?.body ?? .none
    return body.exists && tree.contains(body, node)
  }

  /// Whether the key of a `range` over an operand counts from nought.
  private func isCounted(_ operand: Site) -> Bool {
    switch resolver.underlying(resolver.type(of: operand)) {
    case .slice, .array, .basic: true
    case .pointer(let pointee): if case .array = resolver.underlying(pointee) { true } else { false }
    default: false
    }
  }
}

extension SyntaxTree {
  /// Whether a node stands in another one, or is it.
  fileprivate func contains(_ outer: NodeID, _ inner: NodeID) -> Bool {
    subtree(of: outer).contains(inner.index)
  }
}
